import { EntenteError, QueryError, type QueryFault, StoreError } from '../errors.js';
import { type Position, positionOf } from './cypher-text.js';

/** A failure to open a file, as one line that says what to do. */
export function openingFault(error: unknown, path: string): StoreError {
  const text = messageOf(error);
  if (/cannot be locked/.test(text)) {
    return new StoreError(
      'locked',
      `The store ${path} is in use by another process: end that one, or choose another --store.`,
      { cause: error },
    );
  }
  if (/not a Grafeo database|not a database file|invalid file header/.test(text)) {
    return new StoreError(
      'foreign',
      `${path} is not a store of Entente but some other file: choose another --store. It was left as it is.`,
      { cause: error },
    );
  }
  return new StoreError('unreadable', `The store ${path} cannot be opened: ${firstLine(text)}`, { cause: error });
}

/** A failure of a statement: an error in its text with the position, or a fault of the store. */
export function statementFault(error: unknown, statement: string, path: string): EntenteError {
  if (error instanceof EntenteError) return error;
  const text = messageOf(error);
  const status = (error as { gqlStatus?: string }).gqlStatus ?? '';
  if (/read-only|read only/i.test(text)) {
    return new StoreError('read-only', `The store ${path} is open for reading only: nothing was written.`, {
      cause: error,
    });
  }
  if (/database is closed|is closed/i.test(text)) {
    return new StoreError('closed', 'The store is closed.', { cause: error });
  }
  if (/^(Query error|Database error)/.test(text) || /^(42|22|G2|40|25)/.test(status)) {
    const position = positionIn(text, statement);
    return new QueryError(describe(text, position), position, { cause: error, fault: faultOf(text, status) });
  }
  return new StoreError('failed', `The store ${path} failed: ${firstLine(text)}`, { cause: error });
}

/** The engine's GQL status: 42 a wrong text, 22012 a division by zero, 22 another wrong value, G2 a broken constraint. */
function faultOf(text: string, status: string): QueryFault {
  if (/Query exceeded the \S+ timeout/.test(text)) return 'timeout';
  if (/Missing parameter/.test(text)) return 'parameter';
  if (/unknown procedure/i.test(text)) return 'procedure';
  if (status.startsWith('G2') || /constraint violation/i.test(text)) return 'constraint';
  if (status.startsWith('42') || /syntax error/.test(text)) return 'syntax';
  if (status === '22012') return 'arithmetic';
  return status.startsWith('22') && !/Internal error/.test(text) ? 'value' : 'other';
}

/** "--> query:2:1" where the parser tells; for an unknown name, where the name first stands. */
function positionIn(text: string, statement: string): Position | null {
  const told = /-->\s*query:(\d+):(\d+)/.exec(text);
  if (told !== null) return { line: Number(told[1]), column: Number(told[2]) };
  const name = /(?:Undefined variable|Unknown function|unknown procedure) '([^']+)'/i.exec(text)?.[1];
  return name === undefined ? null : positionOf(statement, name);
}

/** The engine's own words without its codes. */
function describe(text: string, position: Position | null): string {
  const plain = firstLine(text)
    .replace(/^(Query|Database) error: /, '')
    .replace(/^GRAFEO-\w+: /, '')
    .replace(/\[Cypher\] /, '')
    .replace(/^(\w)/, (letter) => letter.toUpperCase());
  const help = /help: (.+)/.exec(text)?.[1];
  const where = position === null ? '' : ` (line ${position.line}, column ${position.column})`;
  return `${plain}${where}${help === undefined ? '' : `. ${help}`}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
