import { inject } from 'vitest';
import type { Neo4jAddress } from './neo4j-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jAddress | { readonly skip: string };
  }
}

/**
 * The Neo4j server of this run, or why there is none. A test file that imports this file makes the run start one.
 *
 * @example
 * const given = neo4jForTests();
 * describe.skipIf('skip' in given)('on Neo4j', …);
 */
export function neo4jForTests(): Neo4jAddress | { readonly skip: string } {
  return inject('neo4j');
}
