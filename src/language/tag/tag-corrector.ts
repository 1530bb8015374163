import type { Draft } from '../draft.js';
import type { LanguageRules } from '../rules.js';
import type { PeopleWords } from '../text/people-words.js';
import type { VerbForms } from '../verbs/verb-forms.js';
import { clitics } from './clitics.js';
import type { FormTable } from './forms.js';
import { HiddenVerbs } from './hidden-verbs.js';
import { Infinitives } from './infinitives.js';
import { NominalNeighbours } from './nominal-neighbours.js';
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, VERB, X } from './upos.js';
import { VerbLooks } from './verb-looks.js';

/** Parts of speech to which no new words come. */
const CLOSED = new Set([ADP, DET, PRON, AUX, CCONJ, SCONJ, PART]);

/**
 * Corrects parts of speech where the words themselves, or the tables of verbs and names, know better than the tagger:
 * what no treebank shows, news is full of.
 */
export class TagCorrector {
  private readonly verbs: VerbLooks;
  private readonly hidden: HiddenVerbs;
  private readonly infinitives: Infinitives;
  private readonly neighbours: NominalNeighbours;

  constructor(
    private readonly rules: LanguageRules,
    private readonly forms: FormTable,
    private readonly verbForms: VerbForms,
    private readonly people: PeopleWords,
  ) {
    this.verbs = new VerbLooks(rules, verbForms);
    this.hidden = new HiddenVerbs(rules, this.verbs);
    this.infinitives = new Infinitives(rules, this.verbs);
    this.neighbours = new NominalNeighbours(rules, forms, verbForms);
  }

  /** Corrects the tags of a tagged draft, in place. */
  apply(draft: Draft): void {
    const { single, pairs } = this.rules.names;
    this.partitiveAtStart(draft);
    this.numerals(draft);
    latin(draft);
    for (let i = 0; i < draft.length; i++) {
      if (i === 0 && this.isCommonAtStart(draft)) draft.tags[i] = NOUN;
      if (this.isUnseenPerson(draft, i) || this.isPersonAlone(draft, i) || this.opensPair(draft, i))
        draft.tags[i] = NOUN;
      if (this.isUnseenVerb(draft, i)) draft.tags[i] = VERB;
      if (this.isDemonym(draft, i)) draft.tags[i] = ADJ;
      this.nonGrata(draft, i);
      if (this.rules.former.test(draft.forms[i]!) && draft.tags[i + 1] === NOUN) draft.tags[i] = ADJ;
      this.infinitives.apply(draft, i);
      if (this.isPresentParticiple(draft, i)) draft.tags[i] = VERB;
      this.infinitiveBehind(draft, i);
      if (this.isPluralBehindMark(draft, i)) draft.tags[i] = NOUN;
      draft.tags[i] = this.byEnding(draft, i);
      if (this.isAdjectiveAlone(draft, i)) draft.tags[i] = ADJ;
      if (this.isPlacedAdjective(draft, i)) draft.tags[i] = ADJ;
      if (this.isParticiple(draft, i) || (i === 0 && this.opensWithParticiple(draft))) draft.tags[i] = VERB;
      draft.tags[i] = this.neighbours.participle(draft, i);
      this.neighbours.pluralBehindPlural(draft, i);
      if (this.neighbours.isOwning(draft, i)) draft.tags[i] = VERB;
      if (this.neighbours.isAttributeBehindOf(draft, i)) draft.tags[i] = ADJ;
      if (this.isInName(draft, i) || this.isNobiliary(draft, i) || this.isUnseenName(draft, i)) draft.tags[i] = PROPN;
      if (!draft.infos[i]!.capital) continue;
      if (single.has(draft.forms[i]!)) draft.tags[i] = PROPN;
      else if (pairs.get(draft.forms[i]!)?.has(draft.forms[i + 1] ?? '')) draft.tags.fill(PROPN, i, i + 2);
    }
    this.hidden.apply(draft);
    clitics(draft, this.rules);
    if (this.rules.attributes === null) return;
    for (let i = 2; i < draft.length; i++)
      if (this.neighbours.isPresentBehindName(draft, i, this.verbs.isPresent(draft, i))) draft.tags[i] = VERB;
  }

  /** "…, aid workers said": the first of two words for people is no verb where a phrase begins. */
  private opensPair({ forms, tags }: Draft, i: number): boolean {
    if (tags[i] !== VERB || forms[i + 1] === undefined) return false;
    const begins = i === 0 || [PUNCT, DET, ADP, ADJ, NUM].includes(tags[i - 1]!);
    return begins && this.people.pairs.has(`${forms[i]!.toLowerCase()} ${forms[i + 1]!}`);
  }

  /**
   * A number in letters is one, whatever capital it has; and the plural behind it a noun if it is known as one,
   * what looks like its adjective no verb: «Soixante Casques bleus».
   */
  private numerals(draft: Draft): void {
    for (let i = 0; i + 1 < draft.length; i++) {
      if (!this.rules.numerals.test(draft.forms[i]!)) continue;
      if (i > 0 && (draft.infos[i]!.capital || draft.tags[i - 1] === PROPN)) continue;
      if ([NOUN, PROPN, ADV, ADJ, DET, VERB].includes(draft.tags[i]!)) draft.tags[i] = NUM;
      if (draft.tags[i] !== NUM || ![PROPN, ADJ].includes(draft.tags[i + 1]!) || draft.tags[i + 2] === NOUN) continue;
      const counted = draft.forms[i + 1]!.toLowerCase();
      if (!/[^s]s$/.test(counted) || (!this.isKnown(counted, NOUN) && !this.people.nouns.has(counted))) continue;
      draft.tags[i + 1] = NOUN;
      if (draft.tags[i + 2] === VERB && !this.isKnown(draft.forms[i + 2]!, VERB)) draft.tags[i + 2] = ADJ;
    }
  }

  /** Whether training knows a plural, or its singular, as a part of speech. */
  private isKnown(plural: string, tag: number): boolean {
    const lower = plural.toLowerCase();
    return [lower, lower.slice(0, -1)].some((form) =>
      this.forms.get(form).entry?.readings.some((reading) => reading.tag === tag),
    );
  }

  /** «D'intenses combats ont eu lieu»: the preposition is an article, the words behind it an adjective and its noun. */
  private partitiveAtStart(draft: Draft): void {
    const { partitive } = this.rules;
    if (partitive === null || draft.length < 4 || !partitive.test(draft.forms[0]!)) return;
    const isPlural = (i: number) => /[sx]$/.test(draft.forms[i]!) && !draft.infos[i]!.capital;
    const known = draft.infos[1]!.entry?.readings;
    if (!isPlural(1) || !isPlural(2) || (known && !known.some((reading) => reading.tag === ADJ))) return;
    const verb = draft.tags.findIndex((tag, i) => i > 2 && i < draft.length && (tag === VERB || tag === AUX));
    const end = draft.forms.indexOf(',');
    if (verb < 0 || (end >= 0 && end < verb) || ![NOUN, ADJ].includes(draft.tags[2]!)) return;
    draft.tags[0] = DET;
    draft.tags[1] = ADJ;
    draft.tags[2] = NOUN;
  }

  /** «…, imposant des sanctions»: what looks like an adjective behind a comma is a verb where it has an object. */
  private isPresentParticiple(draft: Draft, i: number): boolean {
    const { presentParticiple } = this.rules;
    if (presentParticiple === null || draft.tags[i] !== ADJ || draft.forms[i - 1] !== ',') return false;
    if (!presentParticiple.test(draft.forms[i]!) || i + 1 >= draft.length) return false;
    const hasObject = [DET, NUM].includes(draft.tags[i + 1]!) || isPartitive(draft, i + 1);
    return hasObject && this.verbForms.lemma(draft.forms[i]!) !== null;
  }

  /** An infinitive that the tagger took for a noun behind its preposition, with the pronoun between: «de les refouler». */
  private infinitiveBehind(draft: Draft, i: number): void {
    const { infinitive } = this.rules;
    if (infinitive === null || draft.tags[i] !== NOUN || !infinitive.ending.test(draft.forms[i]!)) return;
    const between = infinitive.between.test(draft.forms[i - 1] ?? '');
    if (!infinitive.opener.test(draft.forms[between ? i - 2 : i - 1] ?? '')) return;
    const { form, entry } = draft.infos[i]!;
    if (entry?.readings.some((reading) => reading.tag === NOUN) || !this.verbs.isBare(form)) return;
    draft.tags[i] = VERB;
    if (between) draft.tags[i - 1] = PRON;
  }

  /** «un groupe rebelle»: no verb without its reflexive pronoun. */
  private isAdjectiveAlone(draft: Draft, i: number): boolean {
    const alone = this.rules.notVerbAlone;
    if (alone === null || draft.tags[i] !== VERB || !alone.forms.test(draft.forms[i]!)) return false;
    return !alone.reflexive.test(draft.forms[i - 1] ?? '');
  }

  /**
   * A plural for people that training never saw is a noun where no noun stands beside it: «se enfrentaron manifestantes
   * con …».
   */
  private isUnseenPerson(draft: Draft, i: number): boolean {
    const { entry, form } = draft.infos[i]!;
    if (entry !== undefined || draft.tags[i] === NOUN || !form.endsWith('s')) return false;
    if (!this.people.nouns.has(i === 0 ? form.toLowerCase() : form)) return false;
    const isBeside = (at: number, tags: readonly number[]) =>
      at >= 0 && at < draft.length && tags.includes(draft.tags[at]!);
    if (isBeside(i - 1, [NOUN, PROPN, ADJ, ADV, CCONJ]) || isBeside(i + 1, [NOUN, PROPN])) return false;
    return this.verbForms.lemma(form.toLowerCase()) === null;
  }

  /**
   * «unos paramilitares», «por presuntos guerrilleros», «En Lima, paramilitares de …»: with no noun beside it a word for
   * people is no adjective.
   */
  private isPersonAlone(draft: Draft, i: number): boolean {
    const { tags, forms } = draft;
    if (i === 0 || tags[i] !== ADJ || !forms[i]!.endsWith('s') || !this.people.nouns.has(forms[i]!)) return false;
    if (i + 1 < draft.length && [NOUN, ADJ].includes(tags[i + 1]!)) return false;
    const hedge = this.rules.hedges.test(forms[i - 1]!);
    if (hedge) tags[i - 1] = ADJ;
    const before = hedge ? i - 2 : i - 1;
    if (forms[before] === ',' && this.rules.afterPlural?.test(forms[i + 1] ?? '')) return tags[before - 1] !== ADJ;
    return before < 0 || [ADP, SCONJ, DET, NUM].includes(tags[before]!) || (hedge && tags[before] !== NOUN);
  }

  /** «el presidente keniata», «la central sindical uruguaya»: right behind a noun it is no verb, nor a noun of its own. */
  private isDemonym(draft: Draft, i: number): boolean {
    const { tags, forms, infos } = draft;
    if (i === 0 || tags[i] === ADJ || !this.people.demonyms.has(forms[i]!)) return false;
    if (tags[i - 1] === ADJ) return tags[i] === VERB || tags[i] === AUX;
    return tags[i - 1] === NOUN && (i === 1 || !infos[i - 1]!.capital);
  }

  /** «persona non grata»: the Latin of diplomats is no verb in any language. */
  private nonGrata(draft: Draft, i: number): void {
    const isBehind = (at: number) =>
      /^non?$/i.test(draft.forms[at] ?? '') && /^grata[se]?$/i.test(draft.forms[at + 1] ?? '');
    if (isBehind(i - 1)) draft.tags[i] = ADJ;
    if (/^persona[se]?$/i.test(draft.forms[i]!) && (isBehind(i + 1) || isBehind(i + 2))) draft.tags[i] = NOUN;
  }

  /** «l'agence présente au Népal»: between a noun and a place it is no verb. */
  private isPlacedAdjective(draft: Draft, i: number): boolean {
    const placed = this.rules.placedAdjective;
    if (placed === null || draft.tags[i] !== VERB || !placed.forms.test(draft.forms[i]!)) return false;
    if (!placed.next.test(draft.forms[i + 1] ?? '') || ![NOUN, PROPN].includes(draft.tags[i - 1] ?? -1)) return false;
    const place = draft.tags[i + 2] === DET ? i + 3 : i + 2;
    return place < draft.length && draft.infos[place]!.capital;
  }

  /**
   * A participle that the tagger took for a noun or adjective: right behind the auxiliary of the passive («fueron heridas»),
   * or behind "and" where it goes on from a perfect and has an object of its own («han matado a dos y herido a tres»).
   */
  private isParticiple(draft: Draft, i: number): boolean {
    const { auxiliaries, participle } = this.rules;
    if (auxiliaries === null || (draft.tags[i] !== NOUN && draft.tags[i] !== ADJ) || draft.infos[i]!.capital)
      return false;
    const { form } = draft.infos[i]!;
    if (!participle.test(form) || this.verbForms.lemma(form) === null) return false;
    if (draft.tags[i] === NOUN && auxiliaries.passive.test(draft.forms[i - 1] ?? '')) return true;
    if (!/o$/.test(form) || draft.tags[i - 1] !== CCONJ || !opensObject(draft, i + 1)) return false;
    if (participle.test(draft.forms[i - 2]!) && draft.tags[i - 2] === ADJ) return false;
    const perfect = draft.forms.findIndex((word) => auxiliaries.perfect.test(word));
    return perfect >= 0 && perfect < i - 2 && draft.tags[perfect + 1] === VERB;
  }

  /** «Amenazados por X, los campesinos …»: what opens a sentence before its agent is a verb. */
  private opensWithParticiple({ forms, tags }: Draft): boolean {
    const first = forms[0]!.toLowerCase();
    const isOpen = this.rules.auxiliaries !== null && tags[0] === ADJ && forms[1] === 'por';
    return isOpen && this.rules.participle.test(first) && this.verbForms.lemma(first) !== null;
  }

  /** "Answered to calls": behind the mark of the infinitive a third person is none. */
  private isPluralBehindMark(draft: Draft, i: number): boolean {
    if (draft.tags[i] !== VERB || !this.verbs.isBehindMark(draft, i)) return false;
    return this.verbs.isPresent(draft, i) && !this.verbs.isBare(draft.forms[i]!);
  }

  /**
   * A "verb" inside a name: in capitals beside another name and no verb in small letters ("Ban Ki-moon"), or a little
   * word between two («Lula da Silva»).
   */
  private isInName(draft: Draft, i: number): boolean {
    if (draft.tags[i] !== VERB && draft.tags[i] !== AUX) return false;
    const isName = (at: number) => at >= 0 && at < draft.length && draft.tags[at] === PROPN && draft.infos[at]!.capital;
    if (!draft.infos[i]!.capital) return /^(?:da|do|dos|das)$/.test(draft.forms[i]!) && isName(i - 1) && isName(i + 1);
    if (!isName(i + 1) || (i > 0 && !isName(i - 1))) return false;
    const lower = draft.forms[i]!.toLowerCase();
    const known = this.forms.get(lower).entry?.readings ?? [];
    return (
      !known.some((reading) => reading.tag === VERB || reading.tag === AUX) && this.verbForms.lemma(lower) === null
    );
  }

  /** All prepositions, articles and the like were seen: with a capital, what training never saw is a name ("Xu", "Ibo"). */
  private isUnseenName(draft: Draft, i: number): boolean {
    const { entry, capital, form } = draft.infos[i]!;
    // "Kim Yo Jong": nor is a pronoun with a capital between two names.
    const isName = (at: number) => draft.tags[at] === PROPN && draft.infos[at]?.capital === true;
    if (capital && draft.tags[i] === PRON && form.length > 1 && i > 0 && isName(i - 1) && isName(i + 1)) return true;
    // «Omar el-Béchir», "Bashar al-Assad": with its article in small letters a name looks like any other word.
    if (/^\p{Ll}{2,4}-\p{Lu}\p{Ll}/u.test(form) && i > 0 && isName(i - 1)) return true;
    return entry === undefined && capital && CLOSED.has(draft.tags[i]!) && /^\p{L}{2,}$/u.test(form);
  }

  /** The little words of a name in small letters between two in capitals: "Ursula von der Leyen", "Osama bin Laden". */
  private isNobiliary(draft: Draft, i: number): boolean {
    const isLittle = (at: number) => /^(?:von|van|der|den|zu|ten|ter|bin|ibn|bint)$/.test(draft.forms[at] ?? '');
    if (i === 0 || !isLittle(i)) return false;
    let next = i + 1;
    while (isLittle(next)) next++;
    const { capital } = draft.infos[next] ?? {};
    return capital === true && draft.tags[i - 1] === PROPN && (draft.infos[i - 1]!.capital || isLittle(i - 1));
  }

  /** The first word has a capital anyway: a plural that small letters know as a noun, before one in small letters. */
  private isCommonAtStart(draft: Draft): boolean {
    const tag = draft.tags[0]!;
    if (draft.length > 1 && this.isPersonAtStart(draft)) return true;
    const isOpen = tag === PROPN || tag === ADJ || (CLOSED.has(tag) && draft.infos[0]!.entry === undefined);
    if (!isOpen || draft.length < 2 || draft.infos[1]!.capital) return false;
    const form = draft.forms[0]!;
    if (!form.endsWith('s') || form === form.toUpperCase()) return false;
    // Before a plural verb or its own complement it is a noun: «Paramilitares de X mataron».
    const { afterPlural } = this.rules;
    if (afterPlural !== null && (afterPlural.test(draft.forms[1]!) || draft.tags[1] === VERB)) {
      const exact = draft.infos[0]!.entry?.readings ?? [];
      return !exact.some((reading) => reading.tag === PROPN);
    }
    const known = this.forms.get(form.toLowerCase()).entry?.readings ?? [];
    return draft.tags[0] === PROPN && known.some((reading) => reading.tag === NOUN);
  }

  /** «Opositores venezolanos se concentraron», «Campesinos la bloquearon»: a word for people, with no noun behind it. */
  private isPersonAtStart({ forms, tags, infos }: Draft): boolean {
    if (this.rules.afterPlural === null || infos[1]!.capital || !/[^s]s$/.test(forms[0]!)) return false;
    if (!this.people.nouns.has(forms[0]!.toLowerCase())) return false;
    return tags[1] !== NOUN || this.people.demonyms.has(forms[1]!);
  }

  /**
   * A word in small letters that training never saw and that the verb table knows is a verb, where the tagger took it
   * for a name or, if it does not end like a participle, for an adjective: «coopère», «bombardeó»; and so is one that
   * training saw, but never as the conjunction or preposition that the tagger took it for: «confisque».
   */
  private isUnseenVerb(draft: Draft, i: number): boolean {
    const { entry, capital, form } = draft.infos[i]!;
    const tag = draft.tags[i]!;
    if (capital) return false;
    if (CLOSED.has(tag) && !entry?.readings.some((reading) => reading.tag === tag))
      return this.verbForms.lemma(form) !== null;
    if (entry !== undefined) return false;
    if (tag === NOUN && this.rules.finite?.test(form)) return this.verbForms.lemma(form) !== null;
    if (tag === NOUN) return this.isBareBehindMark(draft, i);
    if (tag !== PROPN && tag !== ADJ && tag !== X) return false;
    if (tag === ADJ && this.rules.participle.test(form)) return false;
    return this.verbForms.lemma(form) !== null;
  }

  /** The tag of a word that training never saw where its ending rules out the tagger's: «tunecinos», «largamente». */
  private byEnding(draft: Draft, i: number): number {
    const { entry, capital, form } = draft.infos[i]!;
    const tag = draft.tags[i]!;
    if (entry !== undefined || capital) return tag;
    if (tag !== ADV && this.rules.adverb?.test(form)) return ADV;
    const noVerb = tag === VERB && this.rules.notVerb?.test(form) === true && !this.rules.participle.test(form);
    return noVerb && this.verbForms.lemma(form) === null ? ADJ : tag;
  }

  /** The bare form of a known verb after the mark of the infinitive: "declined to resign". */
  private isBareBehindMark(draft: Draft, i: number): boolean {
    return this.verbs.isBehindMark(draft, i) && this.verbs.isBare(draft.infos[i]!.form);
  }
}

/** «Persona non grata» is a noun with its adjective in every language. */
function latin(draft: Draft): void {
  const is = (i: number, form: RegExp) => form.test(draft.forms[i] ?? '');
  for (let i = 0; i + 2 < draft.length; i++) {
    if (!is(i, /^person(?:a|ae|as)$/i) || !is(i + 1, /^non?$/i) || !is(i + 2, /^grat(?:a|ae|as)$/i)) continue;
    draft.tags[i] = NOUN;
    draft.tags[i + 1] = ADV;
    draft.tags[i + 2] = ADJ;
  }
}

/** What an object begins with: an article, a number, or the preposition that marks persons. */
const opensObject = (draft: Draft, i: number): boolean =>
  draft.forms[i] === 'a' || draft.tags[i] === DET || draft.tags[i] === NUM;

/** «des» before a noun, which the words have as two. */
const isPartitive = (draft: Draft, i: number): boolean =>
  draft.forms[i]?.toLowerCase() === 'de' && draft.tags[i + 1] === DET;
