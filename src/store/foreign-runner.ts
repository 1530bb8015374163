import { RefusedError } from '../errors.js';
import { fromNeo4j, toNeo4j } from './neo4j-values.js';
import type { GraphStore, Parameters, Row, Runner } from './store.js';
import type { TypedParameters } from './typed.js';

/** Options of {@link foreignRunner}. */
export interface ForeignOptions {
  /** Lets changes through; by default a statement that would change something is refused. */
  readonly write?: boolean;
  /** More rows than this are a fault, not a shorter answer; 100,000 by default. */
  readonly mostRows?: number;
}

/**
 * Runs Cypher of other people's, each statement in a transaction of its own, with the checks of {@link GraphStore.begin}.
 *
 * @example
 * const runner = foreignRunner(store);
 * await runner.run('MATCH (s:State) RETURN s.name AS name LIMIT 1'); //=> [{ name: 'Russia' }]
 * await runner.run('CREATE (n)'); // throws RefusedError: "This connection may only read …"
 *
 * @throws RefusedError where a statement may not do what it says, or gives too many rows
 */
export function foreignRunner(store: GraphStore, { write = false, mostRows = 100_000 }: ForeignOptions = {}): Runner {
  return {
    async run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
      const transaction = await store.begin({ access: write ? 'write' : 'read' });
      try {
        const result = await transaction.run(statement, toNeo4j(parameters) as TypedParameters);
        const rows = await result.take(mostRows);
        if (!result.done) {
          throw new RefusedError('size', `The answer has more than ${mostRows} rows: add LIMIT, or ask for less.`);
        }
        await transaction.commit();
        return rows.map((row) =>
          Object.fromEntries(row.map((value, index) => [result.columns[index]!, fromNeo4j(value)])),
        );
      } finally {
        await transaction.rollback();
      }
    },
  };
}
