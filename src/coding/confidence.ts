import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../errors.js';
import type { Evidence, LanguageCode } from '../model.js';
import { readTable } from '../tables.js';

const row = z.object({
  part: z.enum(['root', 'evidence', 'words']),
  key: z.string().min(1),
  cases: z.coerce.number().int().min(0),
  value: z.coerce.number().min(0).max(1.5),
});

/** What an event's confidence rests on. */
export interface Grounds {
  readonly language: LanguageCode;
  /** CAMEO root. */
  readonly root: string;
  /** How the weaker of its sides was found. */
  readonly evidence: Evidence;
  /** Words in the sentence: long ones are parsed worse. */
  readonly words: number;
}

/** In [0, 1]. */
export type Confidence = (grounds: Grounds) => number;

/** Lengths up to which a sentence is short, middling; longer ones are long. */
const lengths = [
  ['short', 20],
  ['middling', 35],
] as const;

/** The name of a sentence's length in the table of precision. */
export const lengthOf = (words: number): string => lengths.find(([, most]) => words <= most)?.[0] ?? 'long';

/**
 * Reads how often events were right, and says how sure one is: the measured precision of its root in its language times
 * what is lost where a side stands elsewhere or the sentence is long.
 *
 * lexicon/codebook/precision.tsv is written by `npm run bench:coding -- --fit` from development cases of which it keeps
 * only these figures; a root without a row has that of its language ("en *").
 */
export function loadConfidence(lexiconFolder: string): Confidence {
  const file = join(lexiconFolder, 'codebook', 'precision.tsv');
  const rows = new Map(readTable(file, row).map((r) => [`${r.part} ${r.key}`, r.value]));
  const value = (part: string, ...keys: string[]): number => {
    const found = keys.map((key) => rows.get(`${part} ${key}`)).find((v) => v !== undefined);
    if (found === undefined) throw new DataError('missing', `${file}: no row ${part} ${keys.at(-1)}`);
    return found;
  };
  return ({ language, root, evidence, words }) => {
    const product =
      value('root', `${language} ${root}`, `${language} *`) *
      value('evidence', evidence) *
      value('words', lengthOf(words));
    return Math.round(Math.min(0.99, Math.max(0.05, product)) * 100) / 100;
  };
}
