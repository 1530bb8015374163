import { hashString } from '../linear/hash.js';

/** One reading of a form: part of speech, features and lemma, with how often training saw it. */
export interface Reading {
  readonly tag: number;
  /** Number of the feature set among the model's feature classes. */
  readonly feats: number;
  readonly lemma: string;
  readonly count: number;
}

/** What the lexicon knows of a form. */
export interface LexiconEntry {
  readonly readings: readonly Reading[];
  /** Hash of the set of its likely tags: its ambiguity class. */
  readonly ambiguity: number;
  /** The tag of a frequent form that has only one, else -1. */
  readonly sureTag: number;
}

const SURE_COUNT = 30;

/** Letters of the lemma of a word that training never saw. */
const LEAST_LEMMA = 3;

/**
 * The forms of the training treebanks with their readings, and rules for the lemmas of others.
 *
 * Text format: a line a form, `form TAB tag:feats:count:lemma TAB …`; then an empty line; then a line a rule,
 * `tag:suffix TAB cut TAB ending`: a form with this tag and suffix loses `cut` letters and takes the ending.
 */
export class Lexicon {
  /** Entries as written, until they are first asked for. */
  private readonly entries = new Map<string, string | LexiconEntry>();
  private readonly rules = new Map<string, { cut: number; ending: string }>();

  constructor(text: string) {
    const gap = text.indexOf('\n\n');
    for (const line of text.slice(0, gap).split('\n')) {
      const tab = line.indexOf('\t');
      this.entries.set(line.slice(0, tab), line.slice(tab + 1));
    }
    for (const line of text.slice(gap + 2).split('\n')) {
      const [key, cut, ending] = line.split('\t');
      if (ending !== undefined) this.rules.set(key!, { cut: Number(cut), ending });
    }
  }

  /** All forms that training saw. */
  forms(): Iterable<string> {
    return this.entries.keys();
  }

  /** The lemmas of all forms that have a reading with this tag. */
  lemmasOf(tag: number): ReadonlySet<string> {
    const lemmas = new Set<string>();
    for (const form of this.entries.keys()) {
      for (const reading of this.get(form)!.readings) if (reading.tag === tag) lemmas.add(reading.lemma);
    }
    return lemmas;
  }

  /** The entry of exactly this form. */
  get(form: string): LexiconEntry | undefined {
    const entry = this.entries.get(form);
    if (typeof entry !== 'string') return entry;
    const readings = entry.split('\t').map((cell) => parseReading(cell, form));
    const parsed = { readings, ambiguity: ambiguityOf(readings), sureTag: sureTagOf(readings) };
    this.entries.set(form, parsed);
    return parsed;
  }

  /** How often training saw exactly this form, in all its readings. */
  count(form: string): number {
    return (this.get(form)?.readings ?? []).reduce((sum, reading) => sum + reading.count, 0);
  }

  /**
   * The lemma of a form in a sentence: that of the same reading, else of the same tag, else by its ending.
   *
   * `isName` says that the form is a name, whose lemma is the form itself.
   */
  lemma(form: string, tag: number, feats: number, isName: boolean): string {
    if (isName) return form;
    const lower = form.toLowerCase();
    const known = this.known(form, tag, feats) ?? (lower === form ? undefined : this.known(lower, tag, feats));
    if (known !== undefined) return known;
    for (let size = Math.min(7, lower.length); size >= 0; size--) {
      const rule = this.rules.get(`${tag}:${lower.slice(lower.length - size)}`);
      // "bus" is no plural: what an ending would leave of an unknown word is too short to be one.
      if (rule && lower.length - rule.cut + rule.ending.length >= Math.min(LEAST_LEMMA, lower.length))
        return lower.slice(0, lower.length - rule.cut) + rule.ending;
    }
    return lower;
  }

  private known(form: string, tag: number, feats: number): string | undefined {
    const readings = this.get(form)?.readings;
    if (!readings) return undefined;
    let sameTag: string | undefined;
    for (const reading of readings) {
      if (reading.tag !== tag) continue;
      if (reading.feats === feats) return reading.lemma;
      sameTag ??= reading.lemma;
    }
    return sameTag;
  }
}

function parseReading(cell: string, form: string): Reading {
  const [tag, feats, count, ...lemma] = cell.split(':');
  const written = lemma.join(':');
  return { tag: Number(tag), feats: Number(feats), count: Number(count), lemma: written === '' ? form : written };
}

function tagCounts(readings: readonly Reading[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { tag, count } of readings) counts.set(tag, (counts.get(tag) ?? 0) + count);
  return counts;
}

/** Tags that make up under a fiftieth of a form's uses are left out of its ambiguity class. */
function ambiguityOf(readings: readonly Reading[]): number {
  const counts = tagCounts(readings);
  let total = 0;
  for (const count of counts.values()) total += count;
  const likely = [...counts].filter(([, count]) => count * 50 >= total).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const rank = total >= 20 ? '+' : total >= 5 ? '=' : '-';
  return hashString(rank + likely.map(([tag]) => tag).join(','));
}

function sureTagOf(readings: readonly Reading[]): number {
  const counts = tagCounts(readings);
  const [first] = counts;
  return counts.size === 1 && first && first[1] >= SURE_COUNT ? first[0] : -1;
}
