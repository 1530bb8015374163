import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startNeo4j } from './support/neo4j-server.js';

/** A test file that needs the server imports test/support/stores.ts or neo4j.ts, or injects what that injects. */
const NEEDS_NEO4J = /support\/(?:stores|neo4j)\.js['"]|inject\(['"]neo4j['"]\)/;

/**
 * Starts one Neo4j server for the whole run where a test file of the run needs one.
 *
 * With ENTENTE_REQUIRE_NEO4J=1 (continuous integration) a server that cannot be had is a failure, not a skip.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await needed(project))) {
    project.provide('neo4j', { skip: 'no test file of this run asked for it' });
    return undefined;
  }
  const server = await startNeo4j();
  if ('skip' in server) {
    if (process.env.ENTENTE_REQUIRE_NEO4J === '1') throw new Error(`Tests on Neo4j are required, but ${server.skip}.`);
    console.log(`Tests on Neo4j are skipped: ${server.skip}.`);
    project.provide('neo4j', server);
    return undefined;
  }
  const { url, user, password } = server;
  project.provide('neo4j', { url, user, password });
  return () => server.stop();
}

async function needed(project: TestProject): Promise<boolean> {
  // What the command line filters by; every file where it does not.
  const filters = (project.vitest as unknown as { filenamePattern?: string[] }).filenamePattern;
  const { testFiles } = await project.globTestFiles(filters);
  return testFiles.some((file) => NEEDS_NEO4J.test(readFileSync(file, 'utf8')));
}
