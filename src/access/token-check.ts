import { timingSafeEqual } from 'node:crypto';
import { statSync } from 'node:fs';
import { hashToken, listTokens } from './token-file.js';

/** Who is let in: asked by HTTP and Bolt alike. */
export interface TokenCheck {
  /** False where everybody is. */
  readonly required: boolean;
  /** True for a token that is known. */
  accepts(secret: string): boolean;
}

/** The check of a server that asks for no token: loopback alone. */
export const noTokens: TokenCheck = Object.freeze({ required: false, accepts: () => true });

/**
 * The check of a token file. The file is read again where it has changed, so that a token that is revoked is refused at
 * once; a file that can no longer be read lets nobody in.
 *
 * @throws UsageError where the file cannot be read at the start
 * @example
 * const check = tokensOf('tokens.tsv');
 * check.accepts('not a token') //=> false
 */
export function tokensOf(file: string): TokenCheck {
  let read = hashesOf(file);
  const current = () => {
    const stamp = stampOf(file);
    if (stamp !== read.stamp) read = stamp === null ? { stamp, hashes: [] } : readAgain(file);
    return read.hashes;
  };
  return Object.freeze({
    required: true,
    accepts: (secret: string) => {
      const hash = hashToken(secret);
      // All are compared, each in constant time: how long it takes tells nothing of which one it was.
      return current().reduce((found, known) => timingSafeEqual(known, hash) || found, false);
    },
  });
}

interface Read {
  readonly stamp: string | null;
  readonly hashes: readonly Buffer[];
}

function hashesOf(file: string): Read {
  return { stamp: stampOf(file), hashes: listTokens(file).map((row) => Buffer.from(row.hash, 'hex')) };
}

function readAgain(file: string): Read {
  try {
    return hashesOf(file);
  } catch {
    // Half edited or closed to us: nobody is let in until it can be read.
    return { stamp: null, hashes: [] };
  }
}

/** Changes where the file does; null where there is none. */
function stampOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
}
