import { EntenteError, QueryError, StoreError, UsageError } from '../errors.js';

/** What the process ends with: done, some items failed, wrong use. */
export const exit = Object.freeze({ done: 0, failed: 1, usage: 2 });

/** Faults of a store that the call itself is to blame for; the others may go away by themselves. */
const wrongUse = new Set([
  'store.directory',
  'store.foreign',
  'store.url',
  'store.no-folder',
  'store.missing',
  'store.credentials',
  'store.older',
  'store.newer',
  'store.read-only',
]);

/** Names in the call that stand for nothing, and a lexicon of the caller's own that is malformed. */
const unknownNames = new Set(['polity', 'event', 'actor', 'entry', 'data.overlay']);

/** The exit status that a fault stands for. */
export function exitStatus(error: unknown): number {
  if (error instanceof UsageError || error instanceof QueryError) return exit.usage;
  if (error instanceof StoreError) return wrongUse.has(error.code) ? exit.usage : exit.failed;
  if (error instanceof EntenteError && unknownNames.has(error.code)) return exit.usage;
  return exit.failed;
}

/** One line that says what is wrong and what to do; a fault of our own making shows its stack. */
export function faultText(error: unknown): string {
  if (error instanceof EntenteError) return `entente: ${error.message}`;
  if (error instanceof Error) return `entente: internal fault, please report it: ${error.stack ?? error.message}`;
  return `entente: internal fault, please report it: ${String(error)}`;
}
