import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../errors.js';

/** The folders of cypher/: one statement a file. */
export type CypherFolder =
  | 'schema'
  | 'write'
  | 'read'
  | 'internal'
  | 'migrate'
  | 'exchange'
  | 'embedded/schema'
  | 'embedded/catalog'
  | 'neo4j/schema';

/**
 * The text of one file of cypher/, without its comments.
 *
 * @example
 * cypherText('write', 'create-reports') //=> "UNWIND $rows AS row\nMATCH …"
 */
export function cypherText(folder: CypherFolder, name: string): string {
  return withoutComments(readCypher(folder, name));
}

/** The whole of one file of cypher/. */
export function readCypher(folder: CypherFolder, name: string): string {
  const path = join(cypherRoot(), folder, `${name}.cypher`);
  if (!existsSync(path)) throw new DataError('no-cypher', `There is no statement ${folder}/${name}.cypher.`);
  return readFileSync(path, 'utf8');
}

/** The names of the files of one folder, sorted. */
export function cypherNames(folder: CypherFolder): string[] {
  return readdirSync(join(cypherRoot(), folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort();
}

function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
}

/** The package's own cypher folder: two above this file both in src/store and in dist/store. */
function cypherRoot(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'cypher');
}
