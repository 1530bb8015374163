import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

/** Where the build leaves them: the same folder under the tests and when installed. */
const FOLDER = fileURLToPath(new URL('../dist/lexicon/', import.meta.url));

/** Named by the text that it was made of, so that an edited file is never taken for the one that was built. */
const nameOf = (text: string): string => `${createHash('sha256').update(text).digest('hex').slice(0, 32)}.json`;

/**
 * The value of a YAML text: read from what the build made of it, where it did, which takes a twentieth of the time.
 *
 * @example
 * yamlValue('- id: visit', 'frames/03.yaml') //=> [{ id: 'visit' }]
 *
 * Throws js-yaml's YAMLException where the text is not YAML.
 */
export function yamlValue(text: string, filename: string): unknown {
  const built = join(FOLDER, nameOf(text));
  return existsSync(built) ? JSON.parse(readFileSync(built, 'utf8')) : load(text, { filename });
}

/** Builds the values of these texts, in place of those built before. */
export function buildYaml(texts: readonly string[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = new Set(texts.map(nameOf));
  for (const name of readdirSync(FOLDER)) if (!wanted.has(name)) rmSync(join(FOLDER, name));
  for (const text of texts) {
    const file = join(FOLDER, nameOf(text));
    if (existsSync(file)) continue;
    writeFileSync(`${file}.part`, JSON.stringify(load(text)));
    renameSync(`${file}.part`, file);
  }
}
