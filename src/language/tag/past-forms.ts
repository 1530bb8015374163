import type { Draft } from '../draft.js';
import { type TenseFeatures, tenseFeatures } from './tense-features.js';
import { ADJ, ADV, AUX, DET, NOUN, NUM, PRON, PROPN, SYM, VERB } from './upos.js';

/** The words by which a past tense is told from a participle of the same form. */
export interface PastFormWords {
  /** How such forms end. */
  readonly ending: RegExp;
  /** Participles that a noun may follow: "a man named Togo", "those awarded the prize". */
  readonly taking: RegExp;
  /** Participles that stand between two nouns where a hyphen was left out: "state owned firms". */
  readonly joining: RegExp;
  /** Relative pronouns and conjunctions that a subject and its verb follow. */
  readonly openers: RegExp;
  readonly agentMark: string;
  /** Words that open another clause. */
  readonly clause: RegExp;
  /** Forms of participles that are no past tense, and participles that tell how somebody is. */
  readonly onlyParticiple: RegExp;
  readonly stative: RegExp;
  /** What tells when behind a participle: "troops deployed last week". */
  readonly times: RegExp;
}

const subjects: ReadonlySet<number> = new Set([NOUN, PROPN]);
const objects: ReadonlySet<number> = new Set([DET, PROPN, PRON, NUM, SYM]);
const parts: ReadonlySet<number> = new Set([DET, ADJ, NOUN, PROPN]);
const opening: ReadonlySet<number> = new Set([DET, ADJ, NOUN, PROPN, NUM]);
const bareObjects: ReadonlySet<number> = new Set([NOUN, ADJ]);

/**
 * "The government raised fuel prices and expelled two": between a noun and what can only be its object a form in -ed is a
 * past tense, which the tagger, looking a few words around, takes for a participle where a sentence is long.
 */
export class PastForms {
  private readonly tenses: TenseFeatures;

  constructor(
    private readonly words: PastFormWords,
    feats: readonly Readonly<Record<string, string>>[],
  ) {
    this.tenses = tenseFeatures(feats);
  }

  /** Corrects the features of a tagged draft, in place. */
  apply(draft: Draft): void {
    for (let at = 1; at < draft.length - 1; at++)
      if (draft.tags[at] === VERB && this.tenses.participles.has(draft.feats[at]!) && this.isPast(draft, at))
        draft.feats[at] = this.tenses.past;
    const alone = this.aloneIn(draft);
    if (alone > 0) draft.feats[alone] = this.tenses.past;
  }

  /**
   * "Trucks loaded with tents crossed into Togo": where a sentence begins with a subject, and nothing up to the next
   * clause has a tense, the first form that is no adjective of a noun has; -1 where there is none.
   */
  private aloneIn(draft: Draft): number {
    const { forms, tags, feats, length } = draft;
    if (!opening.has(tags[0]!)) return -1;
    let found = -1;
    for (let at = 1; at < length; at++) {
      const form = forms[at]!;
      if (/^[.;?!]$/.test(form) || this.words.clause.test(form)) return found;
      // Behind a comma may stand what is only inserted, before the verb.
      if (form === ',') return found > 0 && !this.hasTense(draft, at) ? found : -1;
      if (this.isTensed(draft, at)) return -1;
      const isPast =
        tags[at] === VERB && this.tenses.participles.has(feats[at]!) && !this.words.onlyParticiple.test(form);
      const isAttribute = forms[at + 1] === this.words.agentMark || this.words.stative.test(form);
      if (found < 0 && isPast && !isAttribute && subjects.has(tags[at - 1]!)) found = at;
    }
    return -1;
  }

  private isTensed({ tags, feats }: Draft, at: number): boolean {
    return tags[at] === AUX || (tags[at] === VERB && this.tenses.finite.has(feats[at]!));
  }

  /** Whether a verb behind a comma has a tense, but for one that only reports: "…, officials said." */
  private hasTense(draft: Draft, from: number): boolean {
    const last = draft.forms.lastIndexOf(',');
    let subject = last + 1;
    while (subject < draft.length && parts.has(draft.tags[subject]!)) subject++;
    const isReport = subject > last + 1 && subject < draft.length && this.isTensed(draft, subject);
    for (let at = from; at < (isReport ? last : draft.length); at++) if (this.isTensed(draft, at)) return true;
    return false;
  }

  private isPast(draft: Draft, at: number): boolean {
    const { forms, tags, length } = draft;
    const form = forms[at]!;
    const { ending, taking, joining, times } = this.words;
    const before = tags[at - 1] === ADV ? at - 2 : at - 1;
    if (!ending.test(form) || !subjects.has(tags[before]!) || taking.test(form)) return false;
    if (this.isRelative(forms, tags, before))
      return forms[at + 1] !== this.words.agentMark && !this.words.stative.test(form) && this.isOnlyVerb(draft, at);
    const next = tags[at + 1]!;
    const isTime = [at + 1, at + 2].some((i) => i < length && times.test(forms[i]!));
    if (isTime || this.isAsked(tags, before)) return false;
    return objects.has(next) || (bareObjects.has(next) && !joining.test(form));
  }

  /** "The hills, which Togolese armour seized", "when troops fired": nothing but its subject stands before the verb. */
  private isRelative(forms: readonly string[], tags: Uint8Array, subject: number): boolean {
    return this.words.openers.test(forms[beforePhrase(tags, subject)] ?? '');
  }

  /** True where no other verb up to the next mark could be that of the clause. */
  private isOnlyVerb({ forms, tags, feats, length }: Draft, verb: number): boolean {
    for (let at = verb + 1; at < length && !/^[,.;:—–]$/.test(forms[at]!); at++)
      if (tags[at] === AUX || (tags[at] === VERB && this.tenses.finite.has(feats[at]!))) return false;
    return true;
  }

  /** "Has the minister signed a treaty?": the auxiliary stands before the subject. */
  private isAsked(tags: Uint8Array, subject: number): boolean {
    return tags[beforePhrase(tags, subject)] === AUX;
  }
}

/** The word before a noun's phrase, of which a few words are read. */
function beforePhrase(tags: Uint8Array, noun: number): number {
  let at = noun - 1;
  while (at > 0 && at > noun - 4 && parts.has(tags[at]!)) at--;
  return at;
}
