import { join } from 'node:path';
import { z } from 'zod';
import type { ActorRef, LanguageCode, Sentence } from '../model.js';
import { readTable } from '../tables.js';
import { distinct } from './bucket.js';
import { nameKey, sameName } from './name-key.js';

const words = z.string().transform((cell) => cell.split(';').filter((word) => word !== ''));
const row = z.object({
  id: z.string().min(1),
  class: z.enum(['topic', 'name', 'second', 'also', 'none']),
  fr: words,
  en: words,
  es: words,
});

/** What a word says of an act: "topic:airport", "name:westbank", "second", "also", or "none" for nothing. */
export type DetailWords = Readonly<Record<LanguageCode, ReadonlyMap<string, string>>>;

/** What coding said of an act, as far as its details need it. */
export interface Told {
  /** The CAMEO root. */
  readonly root: string;
  readonly start: number;
  readonly end: number;
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly speaker: ActorRef | null;
}

/** Reads lexicon/details.tsv. */
export function loadDetailWords(lexiconFolder: string): DetailWords {
  const rows = readTable(join(lexiconFolder, 'details.tsv'), row);
  const of = (language: LanguageCode) =>
    new Map(rows.flatMap((entry) => entry[language].map((word) => [word, meaning(entry.class, entry.id)] as const)));
  return { fr: of('fr'), en: of('en'), es: of('es') };
}

function meaning(kind: z.infer<typeof row>['class'], id: string): string {
  return kind === 'topic' || kind === 'name' ? `${kind}:${id}` : kind;
}

/**
 * What tells an act from others of its kind, sides and day: the names and topics in its clause, and whether it is called
 * a further one; in words that are the same in every language.
 *
 * @example
 * detailsOf(sentence, told, words.en) // "Israel also bombed the airport of Aleppo"
 * //=> ["also", "name:alp", "topic:airport"]
 */
export function detailsOf(sentence: Sentence, told: Told, meanings: ReadonlyMap<string, string>): string[] {
  const sides = sideNames(told);
  const found: string[] = [];
  for (const word of sentence.words) {
    if (word.start < told.start || word.end > told.end) continue;
    const known = meanings.get(word.lemma.toLowerCase()) ?? meanings.get(word.form.toLowerCase());
    if (known !== undefined) {
      if (known !== 'none') found.push(known);
    } else if (word.upos === 'PROPN' && word.form.length > 2) {
      const key = nameKey(word.form);
      if (!sides.some((side) => sameName(side, key))) found.push(`name:${key}`);
    }
  }
  return distinct(found);
}

/** Roots of acts done to a place: a capital that is struck is where, not whom («bombardeó Damasco»). */
const PHYSICAL = new Set(['15', '17', '18', '19', '20']);

/** The keys of the words that name the sides, the speaker, or the countries that these belong to. */
function sideNames({ root, sources, targets, speaker }: Told): string[] {
  const surfaces = [...sources, ...(PHYSICAL.has(root) ? [] : targets), ...(speaker === null ? [] : [speaker])];
  const actors = [...sources, ...targets, ...(speaker === null ? [] : [speaker])];
  const names = [...actors.map(({ name }) => name), ...surfaces.map(({ surface }) => headOf(surface))];
  return [...keysOf(names), ...actors.flatMap(({ aliases }) => aliasKeys(aliases))];
}

/** The keys of the aliases met so far, by the lexicon's lists of them: the same few actors come up all the time. */
const known = new WeakMap<readonly string[], readonly string[]>();

function aliasKeys(aliases: readonly string[]): readonly string[] {
  const before = known.get(aliases);
  if (before) return before;
  const keys = keysOf(aliases);
  known.set(aliases, keys);
  return keys;
}

function keysOf(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => name.split(/[\s'’-]+/)).filter((part) => part.length > 2);
  return distinct(parts.map(nameKey));
}

/** A phrase without what hangs on it: in "the airport of Aleppo" the state is meant, and Aleppo tells which airport. */
function headOf(surface: string): string {
  return surface.split(/\s(?:of|in|at|near|de|del|en|à|dans)\s|\sd['’]/, 1)[0]!;
}
