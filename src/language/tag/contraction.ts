import type { Draft } from '../draft.js';
import type { Classifier } from '../linear/classifier.js';
import { hashString } from '../linear/hash.js';
import { Templates } from '../linear/templates.js';
import type { Lexicon } from './lexicon.js';
import { AUX, VERB } from './upos.js';

/**
 * Atoms of a contraction split on trial into words i and i + 1: w forms, l lemmas, t tags, a ambiguity; v the verb
 * before it within eight words and how far off.
 */
// biome-ignore format: a table
const ATOMS = ['w', 'w-1', 'w-2', 'w+1', 'w+2', 't-1', 't-2', 't-3', 't+1', 't+2', 't+3', 'l-1', 'l-2', 'a-1', 'a+1', 's+1', 'v', 'vd', 'first'] as const;

/** Templates of the choice between a determiner and a preposition with its article. */
// biome-ignore format: a table
export const CONTRACTION_TEMPLATES = new Templates(ATOMS, [
  'w', 'w-1', 'w l-1', 'w+1', 'w w+1', 't-1', 't-1 t-2', 't-1 t-2 t-3', 't-1 t+1', 't-1 t+1 t+2', 't-2 t-1 t+1', 'w-1 w+1', 'l-1 t+1', 'l-1 t-1', 'l-2 l-1', 'w-2 w-1', 'l-2 t-1', 'w-2 t-1 t+1',
  'v t-1', 'v vd', 'v w+1', 'v', 'v t-1 t-2', 'vd t-1', 'vd t-1 w', 'a-1 t+1', 'a+1 t-1', 's+1 t-1', 's+1', 'w+1 w+2', 't+1 t+2 t+3', 'first t-1', 'l-1 w+1', 'w t-1',
]);

const NONE = 0x51ed27;

/** Writes the atoms of the contraction whose two trial words are `i` and `i + 1`. */
export function contractionAtoms(draft: Draft, i: number, lexicon: Lexicon, atoms: Int32Array): void {
  const { infos, tags, length } = draft;
  const form = (at: number) => (at >= 0 && at < length ? infos[at]!.lower : NONE);
  const tag = (at: number) => (at >= 0 && at < length ? tags[at]! : NONE);
  const lemma = (at: number) =>
    at >= 0 && at < length ? hashString(lexicon.lemma(infos[at]!.form, tags[at]!, -1, false)) : NONE;
  let verb = i - 1;
  while (verb >= Math.max(0, i - 8) && tags[verb] !== VERB && tags[verb] !== AUX) verb--;
  if (verb < i - 8) verb = -1;
  atoms[0] = form(i + 1);
  atoms[1] = form(i - 1);
  atoms[2] = form(i - 2);
  atoms[3] = form(i + 2);
  atoms[4] = form(i + 3);
  atoms[5] = tag(i - 1);
  atoms[6] = tag(i - 2);
  atoms[7] = tag(i - 3);
  atoms[8] = tag(i + 2);
  atoms[9] = tag(i + 3);
  atoms[10] = tag(i + 4);
  atoms[11] = lemma(i - 1);
  atoms[12] = lemma(i - 2);
  atoms[13] = i > 0 ? infos[i - 1]!.ambiguity : NONE;
  atoms[14] = i + 2 < length ? infos[i + 2]!.ambiguity : NONE;
  atoms[15] = i + 2 < length ? infos[i + 2]!.suffixes[2]! : NONE;
  atoms[16] = verb < 0 ? NONE : lemma(verb);
  atoms[17] = verb < 0 ? NONE : Math.min(4, i - verb);
  atoms[18] = i === 0 ? 1 : 2;
}

/** Decides whether a token split on trial is really two words. */
export class ContractionChooser {
  constructor(
    private readonly classifier: Classifier,
    private readonly lexicon: Lexicon,
  ) {}

  /** True where words `i` and `i + 1` of the tagged draft stay two, false where they are one determiner. */
  isTwo(draft: Draft, i: number): boolean {
    const { atoms, scores } = this.classifier;
    contractionAtoms(draft, i, this.lexicon, atoms);
    this.classifier.score();
    return scores[1]! >= scores[0]!;
  }
}

/** Room for the atoms of one contraction. */
export function newContractionAtoms(): Int32Array {
  return new Int32Array(ATOMS.length);
}
