import type { Draft } from '../draft.js';
import type { LanguageRules } from '../rules.js';
import { ADJ, DET, NOUN, PART, PRON, PROPN, VERB } from './upos.js';
import type { VerbLooks } from './verb-looks.js';

/** Parts of speech of whom something is asked, and how many words they are at most. */
const addressed: ReadonlySet<number> = new Set([ADJ, DET, NOUN, PRON, PROPN]);
const LONGEST_ADDRESS = 8;

/** Behind the mark of the infinitive, bare forms of verbs that the tagger took for nouns or adjectives. */
export class Infinitives {
  constructor(
    private readonly rules: LanguageRules,
    private readonly verbs: VerbLooks,
  ) {}

  /** Tags such a form as the verb that it is, and its mark as one, in place. */
  apply(draft: Draft, i: number): void {
    const { infinitiveTakers } = this.rules;
    if (infinitiveTakers === null || (draft.tags[i] !== NOUN && draft.tags[i] !== ADJ) || draft.infos[i]!.capital)
      return;
    if (!this.verbs.isBehindMark(draft, i) || !this.verbs.isBare(draft.infos[i]!.form)) return;
    const isTaken =
      infinitiveTakers.test(draft.forms[i - 2] ?? '') || this.isAgreed(draft, i) || this.isAsked(draft, i);
    if (!isTaken && !this.hasParticle(draft, i) && !this.hasObject(draft, i)) return;
    draft.tags[i] = VERB;
    draft.tags[i - 1] = PART;
  }

  /** A noun between the mark of the infinitive and a particle is a verb: "to hand over", "to shore up". */
  private hasParticle(draft: Draft, i: number): boolean {
    return draft.tags[i] === NOUN && this.rules.particle?.test(draft.forms[i + 1] ?? '') === true;
  }

  /** "Agreed to swap prisoners", but "to trade talks": what is agreed to is done, unless it is talks, a deal, a proposal. */
  private isAgreed(draft: Draft, i: number): boolean {
    const { agreeing } = this.rules;
    return agreeing?.verb.test(draft.forms[i - 2] ?? '') === true && this.isBeforeObject(draft, i);
  }

  /** "Urged Chad to free detainees": what somebody is asked to do stands behind whom. */
  private isAsked(draft: Draft, i: number): boolean {
    const { asking } = this.rules;
    let at = i - 2;
    while (at >= 0 && at > i - LONGEST_ADDRESS && addressed.has(draft.tags[at]!)) at--;
    return at >= 0 && at < i - 2 && asking?.test(draft.forms[at]!) === true && this.isBeforeObject(draft, i);
  }

  /** A bare noun follows, which is nothing that a noun for its kind would stand before: "to free detainees", not "to trade talks". */
  private isBeforeObject(draft: Draft, i: number): boolean {
    const { agreeing } = this.rules;
    const next = draft.tags[i + 1] === ADJ ? i + 2 : i + 1;
    return draft.tags[next] === NOUN && ![next, next + 1].some((at) => agreeing?.noun.test(draft.forms[at] ?? ''));
  }

  /** So is what stands before an article or possessive, "to probe the killing", but not "to work the next day". */
  private hasObject(draft: Draft, i: number): boolean {
    const isOpened = draft.tags[i + 1] === DET || (draft.tags[i + 1] === PRON && isPossessive(draft.forms[i + 1]!));
    return isOpened && i + 2 < draft.length && !this.rules.timeAttributes?.test(draft.forms[i + 2]!);
  }
}

const isPossessive = (form: string): boolean => /^(?:its|their|his|her|our|my|your)$/i.test(form);
