import type { Draft } from '../draft.js';
import type { LanguageRules } from '../rules.js';
import { ADJ, ADP, AUX, DET, NOUN, NUM, PROPN, PUNCT, SCONJ, VERB } from './upos.js';
import type { VerbLooks } from './verb-looks.js';

/** Finds the one verb of a clause where the tagger took it for a noun: in headlines, behind a name, in a demand. */
export class HiddenVerbs {
  constructor(
    private readonly rules: LanguageRules,
    private readonly verbs: VerbLooks,
  ) {}

  /** Tags the verbs that it finds in a draft, in place. */
  apply(draft: Draft): void {
    this.wantedClause(draft);
    for (let i = 1; i < draft.length - 1; i++) if (this.isBehindPronoun(draft, i)) draft.tags[i] = VERB;
    for (const verb of [
      this.presentAfterName(draft),
      this.presentInHeadline(draft),
      this.presentBehindBareNoun(draft),
      this.wantedVerb(draft),
    ])
      if (verb >= 0) draft.tags[verb] = VERB;
  }

  /** 'Said that it "regrets" the decision': a noun behind a pronoun that is a subject, which could be a verb, is one. */
  private isBehindPronoun(draft: Draft, i: number): boolean {
    const { subjects } = this.rules;
    if (subjects === null || draft.tags[i] !== NOUN) return false;
    const pronoun = draft.tags[i - 1] === PUNCT && draft.forms[i - 1] !== ',' ? i - 2 : i - 1;
    if (!subjects.test(draft.forms[pronoun] ?? '') || [VERB, AUX].includes(draft.tags[pronoun - 1] ?? -1)) return false;
    const next = draft.tags[i + 1] === PUNCT && draft.forms[i + 1] !== ',' ? i + 2 : i + 1;
    return [PROPN, DET].includes(draft.tags[next] ?? -1) && this.verbs.isPresent(draft, i);
  }

  /** "Demanded that control of the port be handed over": the word is no article of the noun behind it. */
  private wantedClause(draft: Draft): void {
    const that = this.wantingThat(draft);
    if (that < 0 || draft.tags[that] !== DET) return;
    for (let i = that + 2; i < draft.length && draft.tags[i] !== PUNCT; i++) {
      if (draft.forms[i] === 'be') draft.tags[that] = SCONJ;
      if (draft.tags[i] === VERB || draft.tags[i] === AUX) return;
    }
  }

  /** The place of "that" behind a verb of wanting; -1 without one. */
  private wantingThat(draft: Draft): number {
    const { wanting } = this.rules;
    if (wanting === null) return -1;
    return draft.forms.findIndex((form, i) => form === 'that' && wanting.test(draft.forms[i - 1] ?? ''));
  }

  /** The bare verb that the tagger took for a noun in what is demanded: "demanded that the council end the siege"; or -1. */
  private wantedVerb(draft: Draft): number {
    const that = this.wantingThat(draft);
    if (that < 0) return -1;
    let found = -1;
    for (let i = that + 2; i < draft.length && draft.tags[i] !== PUNCT; i++) {
      if (draft.tags[i] === VERB || draft.tags[i] === AUX) return -1;
      const { form, capital } = draft.infos[i]!;
      const isBare = draft.tags[i] === NOUN && !capital && this.verbs.isBare(form);
      const goesOn = i + 1 < draft.length && draft.tags[i + 1] !== PUNCT;
      if (found < 0 && isBare && goesOn && [NOUN, PROPN].includes(draft.tags[i - 1]!)) found = i;
    }
    return found;
  }

  /** The place of a verb that the tagger took for a noun behind the name that opens the sentence: «Rome presse …»; or -1. */
  private presentAfterName(draft: Draft): number {
    const { names, nounsAfterNames } = this.rules;
    const first = draft.tags[0] === DET && draft.infos[1]?.capital ? 1 : 0;
    const pair = names.pairs.get(draft.forms[first]!)?.has(draft.forms[first + 1] ?? '') ? 1 : 0;
    const at = first + pair + 1;
    if (at >= draft.length || (!pair && !names.single.has(draft.forms[first]!))) return -1;
    if (![NOUN, ADJ, PROPN].includes(draft.tags[at]!) || !this.verbs.isPresent(draft, at)) return -1;
    return nounsAfterNames && this.hasFiniteFrom(draft, at + 1) ? -1 : at;
  }

  /**
   * The place of a verb that the tagger took for a noun behind the title and name that open a headline: "US envoy X urges
   * Israel to …"; or -1.
   */
  private presentInHeadline(draft: Draft): number {
    if (!this.rules.nounsAfterNames) return -1;
    let at = 0;
    while (at < draft.length && (draft.infos[at]!.capital || /^(?:of|and|the|['’]s)$/.test(draft.forms[at]!))) at++;
    const name = at;
    while (at < name + 2 && [NOUN, ADJ].includes(draft.tags[at]!) && !this.verbs.isPresent(draft, at)) at++;
    if (name === 0 || at + 1 >= draft.length || draft.tags[at] !== NOUN || !this.verbs.isPresent(draft, at)) return -1;
    if (draft.tags[at - 1] !== PROPN && draft.tags[at - 1] !== NOUN) return -1;
    if (![PROPN, DET, NUM].includes(draft.tags[at + 1]!)) return -1;
    return this.hasFiniteFrom(draft, 0) ? -1 : at;
  }

  /**
   * The place of a verb that the tagger took for a noun behind the noun without article that opens a headline: «Ejército
   * chileno denuncia actitud de …», "Farmers block highway"; or -1.
   */
  private presentBehindBareNoun(draft: Draft): number {
    const { bareSubject } = this.rules;
    if (bareSubject === null || draft.tags[0] !== NOUN || this.hasFinite(draft)) return -1;
    for (let i = 1; i + 1 < draft.length && this.goesOnSubject(draft, i); i++) {
      if (![NOUN, ADJ].includes(draft.tags[i]!) || draft.infos[i]!.capital || this.isOf(draft, i - 1)) continue;
      const form = draft.forms[i]!;
      const agrees =
        bareSubject === 'singular'
          ? this.verbs.isPresent(draft, i) && /^(?!.*s$)/.test(draft.forms[0]!)
          : this.verbs.isBare(form) && /[^s]s$/.test(draft.forms[i - 1]!);
      if (agrees && [NOUN, PROPN, DET, NUM, ADP].includes(draft.tags[i + 1]!) && !this.isOf(draft, i + 1)) return i;
    }
    return -1;
  }

  /** What the subject may hold before its verb; where it is singular also whose it is: «Patrulla del Ejército captura a …». */
  private goesOnSubject(draft: Draft, i: number): boolean {
    const tag = draft.tags[i]!;
    if (this.rules.bareSubject === 'singular' && (this.isOf(draft, i) || (tag === DET && this.isOf(draft, i - 1))))
      return true;
    return ![ADP, PUNCT, DET].includes(tag);
  }

  /** "Of": what stands before it is a noun. */
  private isOf(draft: Draft, i: number): boolean {
    return /^(?:de|of)$/.test(draft.forms[i]!);
  }

  /** Whether a word is tagged as a verb and is neither participle nor infinitive. */
  private hasFinite(draft: Draft): boolean {
    const { participle } = this.rules;
    for (let i = 0; i < draft.length; i++) {
      if (draft.tags[i] === AUX) return true;
      if (draft.tags[i] !== VERB || this.verbs.isBehindMark(draft, i)) continue;
      if (!participle.test(draft.forms[i]!) && !/(?:[aei]r|ndo|ing)$/.test(draft.forms[i]!)) return true;
    }
    return false;
  }

  /** Whether a verb that may be finite stands at a place or behind it. */
  private hasFiniteFrom(draft: Draft, from: number): boolean {
    for (let i = from; i < draft.length; i++) {
      if (draft.tags[i] !== VERB && draft.tags[i] !== AUX) continue;
      if (draft.forms[i]!.endsWith('ing') || this.verbs.isBehindMark(draft, i)) continue;
      return true;
    }
    return false;
  }
}
