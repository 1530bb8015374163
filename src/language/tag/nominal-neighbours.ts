import type { Draft } from '../draft.js';
import type { LanguageRules } from '../rules.js';
import type { VerbForms } from '../verbs/verb-forms.js';
import type { FormTable } from './forms.js';
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PRON, PROPN, PUNCT, SCONJ, VERB } from './upos.js';

/** Corrects verbs that their neighbours make nouns and adjectives, and the other way round. */
export class NominalNeighbours {
  constructor(
    private readonly rules: LanguageRules,
    private readonly forms: FormTable,
    private readonly verbForms: VerbForms,
  ) {}

  /** The tag of a participle that is none of a verb's: «le chargé d'affaires», «le président déchu Léo Martin». */
  participle(draft: Draft, i: number): number {
    const { attributes } = this.rules;
    const form = draft.forms[i]!;
    if (attributes === null || i === 0 || draft.tags[i] !== VERB || draft.infos[i]!.capital) return draft.tags[i]!;
    const [before, behind] = [draft.tags[i - 1], i + 1 < draft.length ? draft.tags[i + 1] : PUNCT];
    if (before === DET && attributes.participle.test(form) && behind !== NOUN && behind !== DET) return NOUN;
    if (before !== NOUN) return VERB;
    const isTitle = attributes.participle.test(form) && behind === PROPN && draft.infos[i + 1]!.capital;
    return isTitle || (attributes.alone.test(form) && behind !== ADP) ? ADJ : VERB;
  }

  /**
   * A plural that only speaking to somebody makes a verb is a noun behind a plural, and what stands before it an
   * adjective: «imposer de lourdes taxes».
   */
  pluralBehindPlural(draft: Draft, i: number): void {
    const { attributes, participle } = this.rules;
    const form = draft.forms[i]!;
    if (attributes === null || i < 2 || draft.tags[i] !== VERB || draft.infos[i]!.capital) return;
    if (!/[^s]es$/.test(form) || participle.test(form) || !/[^s]s$/.test(draft.forms[i - 1]!)) return;
    if (![DET, ADP].includes(draft.tags[i - 2]!) || !this.isAdjective(draft.forms[i - 1]!)) return;
    draft.tags[i] = NOUN;
    draft.tags[i - 1] = ADJ;
  }

  /** Whether a plural, or its singular, may be an adjective for all that training knows. */
  private isAdjective(plural: string): boolean {
    const entries = [plural, plural.slice(0, -1)].map((form) => this.forms.get(form).entry);
    return entries[0] === undefined || entries.some((entry) => entry?.readings.some((reading) => reading.tag === ADJ));
  }

  /** Whether a verb is the adjective of the noun behind it: behind «de» stands no verb but an infinitive: «de vives critiques». */
  isAttributeBehindOf(draft: Draft, i: number): boolean {
    const { attributes } = this.rules;
    const form = draft.forms[i]!;
    if (attributes === null || draft.tags[i] !== VERB || !/^(?:de|d['’])$/i.test(draft.forms[i - 1] ?? ''))
      return false;
    return draft.tags[i + 1] === NOUN && !attributes.participle.test(form) && !/r$|re$/.test(form);
  }

  /** Whether an auxiliary is a verb of its own, with a noun for its object and no participle: «n'a pas l'intention de». */
  isOwning(draft: Draft, i: number): boolean {
    const { attributes } = this.rules;
    if (attributes === null || draft.tags[i] !== AUX || !attributes.having.test(draft.forms[i]!)) return false;
    let next = i + 1;
    while (next < draft.length && draft.tags[next] === ADV) next++;
    if (draft.tags[next] !== DET || draft.tags[next + 1] !== NOUN) return false;
    for (let at = next + 2; at < Math.min(draft.length, next + 6); at++) {
      if (draft.tags[at] === PUNCT || draft.tags[at] === ADP) return true;
      if (draft.tags[at] === VERB || draft.tags[at] === AUX) return false;
    }
    return true;
  }

  /**
   * Whether a noun is the verb of its clause, which has no other: right behind a name or its letters in brackets, and
   * before an object («L'Organisation des Etats américains (OEA) presse le Pérou de …»).
   */
  isPresentBehindName(draft: Draft, i: number, isPresent: boolean): boolean {
    if (!isPresent || i < 2 || i + 1 >= draft.length || ![NOUN, ADJ, PROPN].includes(draft.tags[i]!)) return false;
    const name = draft.forms[i - 1] === ')' ? i - 2 : i - 1;
    if (draft.tags[name] !== PROPN || !draft.infos[name]!.capital) return false;
    const next = draft.tags[i + 1]!;
    const opensObject = next === DET || next === NUM || (next === PROPN && draft.infos[i + 1]!.capital);
    return opensObject && !this.hasFiniteAround(draft, i);
  }

  /** Whether a finite verb stands between the comma before a place and the end of the clause behind it. */
  private hasFiniteAround(draft: Draft, i: number): boolean {
    const isBracket = (at: number) => /^[()]$/.test(draft.forms[at]!);
    for (let at = i - 1; at >= 0 && (draft.tags[at] !== PUNCT || isBracket(at)); at--)
      if (this.isFinite(draft, at)) return true;
    for (let at = i + 1; at < draft.length && draft.tags[at] !== PUNCT && draft.tags[at] !== CCONJ; at++) {
      if (
        draft.tags[at] === SCONJ ||
        (draft.tags[at] === PRON && /^(?:qui|que|qu['’]|dont|où)$/.test(draft.forms[at]!))
      )
        return false;
      if (this.isFinite(draft, at)) return true;
    }
    return false;
  }

  private isFinite(draft: Draft, i: number): boolean {
    if (draft.tags[i] !== VERB && draft.tags[i] !== AUX) return false;
    const form = draft.forms[i]!.toLowerCase();
    const isInfinite = this.verbForms.lemmas(form).includes(form) || /(?:é|u|i)e?s?$|ants?$/.test(form);
    return !isInfinite;
  }
}
