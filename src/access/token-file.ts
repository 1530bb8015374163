import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { UsageError } from '../errors.js';

/** A token as its file has it: never the token itself. */
export interface TokenRow {
  readonly name: string;
  /** SHA-256 of the token, in hexadecimal digits. */
  readonly hash: string;
  /** ISO time. */
  readonly made: string;
}

/** Only the owner may read or write the file. */
const OWNER_ONLY = 0o600;
const NAME = /^[A-Za-z0-9._-]{1,64}$/;
/** A row: name, hash and time with tabs between. */
const ROW = /^([A-Za-z0-9._-]{1,64})\t([0-9a-f]{64})\t(\S+)$/;
const HEAD = '# Tokens of entente serve, hashed: name, SHA-256, time. `entente token` adds rows and takes them away.\n';

/**
 * The hash that is kept of a token. A token is 32 random bytes, which nobody can guess however fast the hash is: so a
 * plain SHA-256 serves, and each request is checked in microseconds. (A password would need a slow hash and a salt.)
 */
export function hashToken(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/**
 * The rows of a token file.
 *
 * @throws UsageError where it is missing, malformed, or others may read it
 */
export function listTokens(file: string): TokenRow[] {
  return rowsOf(file, readText(file));
}

/**
 * Makes a token and keeps its hash; a file that is not there is made, for its owner alone.
 *
 * @param now ISO time
 * @returns the token: the only time that it is seen
 * @example
 * addToken('tokens.tsv', 'notebook', '2025-12-22T08:00:00Z') //=> { name: 'notebook', token: 'x0…' }
 */
export function addToken(file: string, name: string | undefined, now: string): { name: string; token: string } {
  const rows = existsSync(file) ? listTokens(file) : [];
  const given = name ?? freeName(rows);
  if (!NAME.test(given))
    throw new UsageError(`--name "${given}": letters, digits, ".", "_" and "-", at most 64 of them`);
  if (rows.some((row) => row.name === given))
    throw new UsageError(`there is a token "${given}" already; choose another --name, or --revoke ${given} first`);
  const token = randomBytes(32).toString('base64url');
  write(file, [...rows, { name: given, hash: hashToken(token).toString('hex'), made: now }]);
  return { name: given, token };
}

/** Takes a token away; a running server refuses it from then on. */
export function revokeToken(file: string, name: string): void {
  const rows = listTokens(file);
  const kept = rows.filter((row) => row.name !== name);
  if (kept.length === rows.length) {
    const names = rows.map((row) => row.name).join(', ');
    throw new UsageError(`there is no token "${name}" in ${file}${names === '' ? '' : `; there are ${names}`}`);
  }
  write(file, kept);
}

function freeName(rows: readonly TokenRow[]): string {
  for (let number = 1; ; number++) if (!rows.some((row) => row.name === `token-${number}`)) return `token-${number}`;
}

function readText(file: string): string {
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
      throw new UsageError(`the token file ${file} is open to others: chmod 600 ${file}`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `the token file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}): entente token --token-file ${file} makes one`,
      { cause: error },
    );
  }
}

function rowsOf(file: string, text: string): TokenRow[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .flatMap((line, index) => {
      if (line === '' || line.startsWith('#')) return [];
      const row = ROW.exec(line);
      if (row === null) throw new UsageError(`line ${index + 1} of the token file ${file} is no row of entente token`);
      return [{ name: row[1]!, hash: row[2]!, made: row[3]! }];
    });
}

/** Writes beside the file and moves it there, so that a reader never sees half of it. */
function write(file: string, rows: readonly TokenRow[]): void {
  const text = HEAD + rows.map(({ name, hash, made }) => `${name}\t${hash}\t${made}\n`).join('');
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(beside, text, { mode: OWNER_ONLY, flag: 'wx' });
    chmodSync(beside, OWNER_ONLY);
    renameSync(beside, file);
  } catch (error) {
    throw new UsageError(
      `the token file ${file} cannot be written (${(error as NodeJS.ErrnoException).code}): name a file in a folder that you may write`,
      { cause: error },
    );
  }
}
