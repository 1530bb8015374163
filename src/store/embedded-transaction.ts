import type grafeo from '@grafeo-db/js';
import { EntenteError, QueryError, RefusedError } from '../errors.js';
import { cypherText } from './cypher-files.js';
import { bareCypher } from './cypher-text.js';
import { statementFault } from './embedded-faults.js';
import type { Kind } from './embedded-kinds.js';
import { embeddedStatement } from './embedded-parameters.js';
import { checkSize, isSchemaFault, judgePlan, readOnly } from './embedded-plan.js';
import { EmbeddedResult } from './embedded-result.js';
import type { RawNode, RawRelationship } from './embedded-typed.js';
import type { BeginOptions, OpenTransaction, TypedParameters, TypedResult } from './typed.js';

/** Statements of the schema that only show: they have no plan. */
const SHOWS = /^\s*SHOW\s+(?:INDEXES|CONSTRAINTS)\s*;?\s*$/i;

/**
 * A transaction of the embedded engine that stays open.
 *
 * What a statement may do is decided by the plan that the engine makes of it, before it runs. Where only reading is
 * allowed it is then run, the engine's counters of changes must be zero, and the transaction ends in a rollback.
 */
export class EmbeddedTransaction implements OpenTransaction {
  readonly #transaction: grafeo.Transaction;
  readonly #access: BeginOptions['access'];
  readonly #path: string;
  readonly #ended: () => void;
  /** Statements that the engine still works on: it ends no transaction before they have. */
  readonly #running = new Set<Promise<unknown>>();
  #over = false;

  /** @param ended called once, when the transaction has ended */
  constructor(transaction: grafeo.Transaction, access: BeginOptions['access'], path: string, ended: () => void) {
    this.#transaction = transaction;
    this.#access = access;
    this.#path = path;
    this.#ended = ended;
  }

  async run(statement: string, parameters: TypedParameters = {}): Promise<TypedResult> {
    checkSize(statement);
    const { text, parameters: values } = embeddedStatement(statement, parameters);
    const type = await this.#judge(statement, values);
    const result = await this.#execute(text, values);
    if (type === 'r' && changed(result)) throw readOnly('its counters say so');
    return new EmbeddedResult(result, type, (ask) => this.#kinds(ask));
  }

  async commit(): Promise<void> {
    await this.#end(() => (this.#access === 'write' ? this.#transaction.commit() : this.#transaction.rollback()));
  }

  async rollback(): Promise<void> {
    await this.#end(() => this.#transaction.rollback());
  }

  /** What kind of statement it is. @throws RefusedError where it is not allowed */
  async #judge(statement: string, parameters: Record<string, unknown>): Promise<TypedResult['type']> {
    if (SHOWS.test(bareCypher(statement))) return 'r';
    try {
      const plan = await this.#execute(`EXPLAIN ${statement}`, parameters);
      const text = plan
        .rows()
        .map(([line]) => String(line))
        .join('\n');
      return judgePlan(text, this.#access).writes ? 'rw' : 'r';
    } catch (error) {
      if (!isSchemaFault(error)) throw withoutPrefix(error);
      if (this.#access === 'read') throw readOnly('its schema');
      throw new RefusedError('forbidden', 'The schema of the store is its own: it cannot be changed from here.');
    }
  }

  async #execute(statement: string, parameters: Record<string, unknown>): Promise<grafeo.QueryResult> {
    let running: Promise<grafeo.QueryResult> | null = null;
    try {
      running = this.#transaction.executeCypher(statement, parameters);
      this.#running.add(running);
      return await running;
    } catch (error) {
      throw statementFault(error, statement, this.#path);
    } finally {
      if (running !== null) this.#running.delete(running);
    }
  }

  async #end(how: () => void): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    // The engine has no way to break off: a transaction whose caller waits no longer ends when its statement does.
    await Promise.allSettled(this.#running);
    try {
      if (this.#transaction.isActive) how();
    } catch (error) {
      throw statementFault(error, '', this.#path);
    } finally {
      this.#ended();
    }
  }

  /** The kinds of some entities' properties, asked of the engine. */
  async #kinds(entities: readonly (RawNode | RawRelationship)[]): Promise<Kind> {
    const nodes = '_labels' in entities[0]!;
    const text = cypherText('embedded/catalog', nodes ? 'nodes-by-id' : 'relationships-by-id');
    const given = nodes
      ? { ids: entities.map(({ _id }) => _id) }
      : { ends: entities.map(({ _id, _source }) => ({ id: _id, source: _source })) };
    const result = await this.#execute(text, given);
    const { kindsOf } = await import('./embedded-arrow.js');
    return kindsOf(result.toArrowIPC())[0] ?? 'mixed';
  }
}

function changed({ counters }: grafeo.QueryResult): boolean {
  return Object.values(counters).some((count) => count > 0);
}

/** A position in the first line, as the engine tells it, counts "EXPLAIN " in. */
function withoutPrefix(error: unknown): unknown {
  if (!(error instanceof QueryError) || error.line !== 1 || error.column === null) {
    return error instanceof EntenteError ? error : new QueryError(String(error), null, { cause: error });
  }
  const column = Math.max(1, error.column - 'EXPLAIN '.length);
  const message = error.message.replace(`(line 1, column ${error.column})`, `(line 1, column ${column})`);
  return new QueryError(message, { line: 1, column }, { cause: error.cause, fault: error.fault });
}
