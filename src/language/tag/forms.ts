import { hashString, mix } from '../linear/hash.js';
import { normalizeForm } from '../text/normalize.js';
import type { Lexicon, LexiconEntry } from './lexicon.js';

/** What a form looks like, as numbers for the feature templates. */
export interface FormInfo {
  readonly form: string;
  /** Hash of the form in lower case. */
  readonly lower: number;
  /** Hash of the form as written. */
  readonly exact: number;
  /** Hashes of its last 1 to 5 and its first 1 to 4 letters. */
  readonly suffixes: Int32Array;
  readonly prefixes: Int32Array;
  /** Hash of its outline: capitals, small letters, digits, signs, runs shortened. */
  readonly shape: number;
  /** Ambiguity classes of the form as written and in lower case; of its ending if unknown. */
  readonly ambiguity: number;
  readonly lowerAmbiguity: number;
  /** The ambiguity class of an unknown word of this look. */
  readonly unknown: number;
  readonly entry: LexiconEntry | undefined;
  /** The tag of a frequent form that has only one, else -1. */
  readonly sureTag: number;
  readonly capital: boolean;
}

const CACHE_LIMIT = 50_000;

/** Works out what forms look like, and remembers the latest 50,000. */
export class FormTable {
  private readonly cache = new Map<string, FormInfo>();

  constructor(private readonly lexicon: Lexicon) {}

  get(form: string): FormInfo {
    let info = this.cache.get(form);
    if (info === undefined) {
      if (this.cache.size >= CACHE_LIMIT) this.cache.clear();
      info = describe(form, this.lexicon);
      this.cache.set(form, info);
    }
    return info;
  }
}

/** Quotation marks of all kinds look alike to the models. */
const QUOTES = /^[«»“”„]$/;

function describe(written: string, lexicon: Lexicon): FormInfo {
  const form = QUOTES.test(written) ? '"' : normalizeForm(written);
  const lower = form.toLowerCase();
  const length = lower.length;
  const suffixes = new Int32Array(5);
  const prefixes = new Int32Array(4);
  for (let n = 1; n <= 5; n++) suffixes[n - 1] = hashString(lower, Math.max(0, length - n)) + (length < n ? 1 : 0);
  for (let n = 1; n <= 4; n++) prefixes[n - 1] = hashString(lower, 0, Math.min(n, length));
  const shape = hashString(outline(form));
  const entry = lexicon.get(form);
  const lowerEntry = lower === form ? entry : lexicon.get(lower);
  const unknown = mix(suffixes[2]!, shape);
  return {
    form,
    lower: hashString(lower),
    exact: hashString(form),
    suffixes,
    prefixes,
    shape,
    ambiguity: entry?.ambiguity ?? unknown,
    lowerAmbiguity: lowerEntry?.ambiguity ?? unknown,
    unknown,
    entry: entry ?? lowerEntry,
    sureTag: entry?.sureTag ?? -1,
    capital: /^\p{Lu}/u.test(form),
  };
}

/** "McDonald-2" as "XxXx-9": one sign for a run of the same kind, a second one for longer runs. */
function outline(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const letter of form.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\p{N}/u.test(letter) ? '9' : letter;
    run = kind === last ? run + 1 : 1;
    if (run <= 2) shape += kind;
    last = kind;
  }
  return shape;
}
