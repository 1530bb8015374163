import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UsageError } from './errors.js';

/** The folder of the package: the same from `src/` under the tests and from `dist/` when installed. */
export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the data of the package stand. */
export const folders = Object.freeze({
  lexicon: join(packageRoot, 'lexicon'),
  models: join(packageRoot, 'models'),
  cypher: join(packageRoot, 'cypher'),
  fixtures: join(packageRoot, 'fixtures'),
});

const manifest = z.object({ version: z.string(), name: z.string() });

/** The version in package.json. */
export function packageVersion(): string {
  return manifest.parse(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))).version;
}

/** How a store is reached; see `storeConfig`. */
export interface StoreConfig {
  readonly store: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

const environment = z.object({
  ENTENTE_STORE: z.string().min(1).optional(),
  NEO4J_USERNAME: z.string().min(1).optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).optional(),
});

/** The folders that ENTENTE_LEXICON lays over the lexicon, separated as in PATH. */
export function lexiconOverlays(env: NodeJS.ProcessEnv): readonly string[] {
  return (env.ENTENTE_LEXICON ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** Options of the command line that say which store. */
export interface StoreOptions {
  readonly store?: string;
  readonly storeUser?: string;
  readonly storePasswordFile?: string;
  readonly database?: string;
}

/**
 * Where the store is and with what credentials: options first, then the environment (ENTENTE_STORE, NEO4J_USERNAME,
 * NEO4J_PASSWORD, NEO4J_DATABASE), then `./entente.db`. Frozen.
 *
 * Throws a UsageError where a URL holds credentials (they would end up in logs) or the password file cannot be read.
 */
export function storeConfig(options: StoreOptions, env: NodeJS.ProcessEnv): StoreConfig {
  const read = environment.parse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  const store = options.store ?? read.ENTENTE_STORE ?? './entente.db';
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/]*@/i.test(store)) {
    throw new UsageError(
      'the store URL holds credentials; give them by NEO4J_USERNAME and NEO4J_PASSWORD, or --store-user and --store-password-file',
    );
  }
  return Object.freeze({
    store,
    user: options.storeUser ?? read.NEO4J_USERNAME,
    password: options.storePasswordFile ? readPassword(options.storePasswordFile) : read.NEO4J_PASSWORD,
    database: options.database ?? read.NEO4J_DATABASE,
  });
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new UsageError(`--store-password-file ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
