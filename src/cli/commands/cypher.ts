import type { Command } from 'commander';
import { QueryError, UsageError } from '../../errors.js';
import { excerpt, type GraphStore, type Parameters, type Row } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { collect, withJson, withStoreOptions } from '../shared-options.js';

/**
 * Reads `--param name=value`; a value that is JSON (12, true, ["a"]) is taken as such, all else as text.
 *
 * @example
 * parseParameters(['iso3=RUS', 'n=5']); //=> { iso3: 'RUS', n: 5 }
 */
export function parseParameters(given: readonly string[]): Parameters {
  const found: Record<string, Parameters[string]> = {};
  for (const one of given) {
    const equals = one.indexOf('=');
    if (equals < 1) throw new UsageError(`--param ${one}: write it as name=value`);
    found[one.slice(0, equals)] = parameterValue(one.slice(equals + 1));
  }
  return found;
}

function parameterValue(text: string): Parameters[string] {
  if (!/^(-?\d|true$|false$|null$|[[{"])/.test(text)) return text;
  try {
    return JSON.parse(text) as Parameters[string];
  } catch {
    // "2025-12-22" begins like a number and is none: it is text.
    return text;
  }
}

/** Runs a statement; where it is wrong, shows the line with a mark below the place. */
async function run(store: GraphStore, query: string, parameters: Parameters, context: CommandContext): Promise<Row[]> {
  try {
    return await store.run(query, parameters);
  } catch (error) {
    if (error instanceof QueryError && error.line !== null && error.column !== null) {
      context.output.note(excerpt(query, { line: error.line, column: error.column }));
    }
    throw error;
  }
}

/** Rows as a table, the columns as the query names them. */
export function rowsText(rows: readonly Row[]): string {
  if (rows.length === 0) return '(no rows)';
  const columns = Object.keys(rows[0]!);
  return table(
    columns,
    rows.map((row) => columns.map((column) => cell(row[column]))),
  );
}

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

export function cypherCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withStoreOptions(program.command('cypher').argument('<query>', 'a Cypher statement')))
    .summary('run a Cypher statement')
    .description(
      'Runs one Cypher statement on the store and prints its rows. Values go by --param, never into the text.',
    )
    .option('--param <name=value>', 'a parameter; may be repeated', collect, [])
    .addHelpText(
      'after',
      "\nExample:\n  entente cypher 'MATCH (:State {iso3: $from})<-[:FROM]-(e:Event)-[:TO]->(s:State) RETURN s.name, e.kind, e.date' --param from=RUS\n",
    )
    .action(async (query: string, options: { param: readonly string[] }, command: Command) => {
      const context = CommandContext.of(command, world);
      const rows = await context.withStore((store) => run(store, query, parseParameters(options.param), context));
      context.output.result(rows, () => rowsText(rows));
      done(exit.done);
    });
}
