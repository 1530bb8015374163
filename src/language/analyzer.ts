import type { AnalyzedText, Sentence, Word } from '../model.js';
import { BareTimes, type TimeRelations } from './bare-times.js';
import { buildParser, classifiersOf } from './classifiers.js';
import { parseFeats } from './conllu.js';
import { type Draft, newDraft } from './draft.js';
import type { ModelData } from './model-file.js';
import type { TwoWayParser } from './parse/two-way-parser.js';
import { REPAIRS } from './repairs/index.js';
import type { Repair } from './repairs/repair.js';
import { Repairer } from './repairs/repairer.js';
import type { IsVerb, LanguageRules } from './rules.js';
import { ContractionChooser } from './tag/contraction.js';
import { FormTable } from './tag/forms.js';
import { Lexicon } from './tag/lexicon.js';
import { Tagger } from './tag/tagger.js';
import { UPOS, uposNumber } from './tag/upos.js';
import { AccentRestorer } from './text/accents.js';
import { Recaser } from './text/capitals.js';
import { normalizeForm } from './text/normalize.js';
import { paragraphs } from './text/paragraphs.js';
import { quotations } from './text/quotations.js';
import { sentences } from './text/sentences.js';
import type { Span } from './text/span.js';
import { Tokenizer } from './text/tokenizer.js';
import { joinWords, surfacesOf, toWords, type WordList } from './text/words.js';
import type { VerbForms } from './verbs/verb-forms.js';

const PROPN = uposNumber('PROPN');
const NOUN = uposNumber('NOUN');
const VERB = uposNumber('VERB');
const AUX = uposNumber('AUX');
const ADJ = uposNumber('ADJ');
const ADV = uposNumber('ADV');
const PUNCT = uposNumber('PUNCT');
const DET = uposNumber('DET');
const X = uposNumber('X');

/** A lemma that training saw no more often is taken from the table of verbs if that has another. */
const FEW = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The stages of one language's analysis, put together from its rules and its model. */
export class Analyzer {
  private readonly lexicon: Lexicon;
  private readonly forms: FormTable;
  private readonly tokenizer: Tokenizer;
  private readonly tagger: Tagger;
  private readonly contractions: ContractionChooser;
  private readonly parser: TwoWayParser;
  private readonly repairer: Repairer;
  private readonly accents: AccentRestorer | null;
  private readonly capitals: Recaser;
  private readonly bareTimes: BareTimes;
  private readonly timeRelations: TimeRelations;
  private readonly featsObjects: readonly Readonly<Record<string, string>>[];
  /** Gathered when first asked for: only Spanish does. */
  private verbs: ReadonlySet<string> | undefined;
  private readonly isVerb: IsVerb = (form) => {
    this.verbs ??= this.lexicon.lemmasOf(VERB);
    return this.verbs.has(form);
  };

  constructor(
    private readonly rules: LanguageRules,
    private readonly model: ModelData,
    private readonly verbForms: VerbForms,
    repairs: readonly Repair[] = REPAIRS,
  ) {
    const classifiers = classifiersOf(model);
    this.lexicon = new Lexicon(model.lexicon);
    this.forms = new FormTable(this.lexicon);
    this.tokenizer = new Tokenizer(rules.tokens);
    this.tagger = new Tagger(classifiers.upos, classifiers.feats, featsByTag(model.feats));
    this.contractions = new ContractionChooser(classifiers.contraction, this.lexicon);
    this.parser = buildParser(model, classifiers);
    this.bareTimes = new BareTimes(rules.bareTimes);
    this.timeRelations = {
      time: model.relations.indexOf(rules.repairWords.timeRelation),
      adverb: model.relations.indexOf('advmod'),
      article: model.relations.indexOf('det'),
      adjective: model.relations.indexOf('amod'),
      number: model.relations.indexOf('nummod'),
      month: model.relations.indexOf('nmod'),
      punctuation: model.relations.indexOf('punct'),
    };
    this.featsObjects = model.feats.map((name) => parseFeats(name.slice(name.indexOf(' ') + 1)));
    this.accents = rules.accents && new AccentRestorer(rules.accents, this.lexicon, verbForms);
    this.capitals = new Recaser(this.lexicon, verbForms, (form, before) => this.accents?.restore(form, before) ?? form);
    this.repairer = new Repairer(rules.repairWords, model.relations, this.featsObjects, repairs);
  }

  /** Takes a text apart: see {@link Language.analyze}. */
  analyze(text: string): AnalyzedText {
    const found: Sentence[] = [];
    const spans = paragraphs(text);
    const accents = this.accents?.isBare(text) ? this.accents : null;
    spans.forEach((paragraph, number) => {
      const tokens = this.tokenizer.tokens(text, paragraph);
      for (const { start, end } of sentences(text, tokens, this.rules.sentences)) {
        found.push(this.sentence(text, tokens.slice(start, end), found.length, number, accents));
      }
    });
    return { language: this.model.language, text, sentences: found, quotations: quotations(text, spans) };
  }

  /** Tags, lemmatises and parses words given one by one, as a treebank has them. */
  annotate(forms: readonly string[]): Draft {
    const draft = this.draft(forms.map(normalizeForm));
    this.tag(draft);
    this.finish(draft);
    return draft;
  }

  /** The relation names, part-of-speech names and feature names that a draft's numbers stand for. */
  names(draft: Draft, i: number): { upos: string; feats: string; deprel: string } {
    const feats = this.model.feats[draft.feats[i]!]!;
    return {
      upos: UPOS[draft.tags[i]!]!,
      feats: feats.slice(feats.indexOf(' ') + 1),
      deprel: this.model.relations[draft.labels[i]!]!,
    };
  }

  /** The words of surface tokens, with «des» and its kin decided, tagged but no more; those of bare times in between. */
  words(surfaces: readonly string[]): { list: WordList; draft: Draft } {
    const times = this.bareTimes.find(surfaces);
    if (times.length === 0) return this.wordsOf(surfaces);
    const kept = surfaces.flatMap((_, token) => (times.includes(token) ? [] : [token]));
    const { list: rest } = this.wordsOf(kept.map((token) => surfaces[token]!));
    const list: WordList = { forms: [], tokens: [], unsure: [] };
    rest.forms.forEach((form, i) => {
      const token = kept[rest.tokens[i]!]!;
      this.insertTimes(list, times, surfaces, token);
      list.forms.push(form);
      list.tokens.push(token);
    });
    const draft = this.draft(list.forms);
    this.tag(draft);
    return { list, draft };
  }

  /** The times that stand before a token and are not in the list yet. */
  private insertTimes(list: WordList, times: readonly number[], surfaces: readonly string[], before: number): void {
    for (const time of times) {
      if (time >= before || time <= (list.tokens.at(-1) ?? -1)) continue;
      list.forms.push(normalizeForm(surfaces[time]!));
      list.tokens.push(time);
    }
  }

  private wordsOf(surfaces: readonly string[]): { list: WordList; draft: Draft } {
    let list = toWords(surfaces, this.rules, this.isVerb);
    let draft = this.draft(list.forms);
    this.tag(draft);
    const singles = list.unsure.filter((i) => !this.contractions.isTwo(draft, i));
    if (singles.length > 0) {
      list = joinWords(list, singles, surfaces);
      draft = this.draft(list.forms);
      this.tag(draft);
    }
    return { list, draft };
  }

  private draft(forms: readonly string[]): Draft {
    return newDraft(forms, (form) => this.forms.get(form));
  }

  private tag(draft: Draft): void {
    this.tagger.tagUpos(draft);
    const { single, pairs } = this.rules.names;
    for (let i = 0; i < draft.length; i++) {
      if (i === 0 && this.isCommonAtStart(draft)) draft.tags[i] = NOUN;
      if (this.isUnseenVerb(draft, i) || this.isPhrasalInfinitive(draft, i)) draft.tags[i] = VERB;
      draft.tags[i] = this.byEnding(draft, i);
      if (this.isAdjectiveAlone(draft, i)) draft.tags[i] = ADJ;
      if (this.isInName(draft, i)) draft.tags[i] = PROPN;
      if (!draft.infos[i]!.capital) continue;
      if (single.has(draft.forms[i]!)) draft.tags[i] = PROPN;
      else if (pairs.get(draft.forms[i]!)?.has(draft.forms[i + 1] ?? '')) draft.tags.fill(PROPN, i, i + 2);
    }
    for (const verb of [this.presentAfterName(draft), this.wantedVerb(draft)]) if (verb >= 0) draft.tags[verb] = VERB;
  }

  /** «un groupe rebelle»: no verb without its reflexive pronoun. */
  private isAdjectiveAlone(draft: Draft, i: number): boolean {
    const alone = this.rules.notVerbAlone;
    if (alone === null || draft.tags[i] !== VERB || !alone.forms.test(draft.forms[i]!)) return false;
    return !alone.reflexive.test(draft.forms[i - 1] ?? '');
  }

  /** The bare verb that the tagger took for a noun in what is demanded: "demanded that the council end the siege"; or -1. */
  private wantedVerb(draft: Draft): number {
    const { wanting } = this.rules;
    if (wanting === null) return -1;
    const that = draft.forms.findIndex((form, i) => form === 'that' && wanting.test(draft.forms[i - 1] ?? ''));
    if (that < 0) return -1;
    let found = -1;
    for (let i = that + 2; i < draft.length && draft.tags[i] !== PUNCT; i++) {
      if (draft.tags[i] === VERB || draft.tags[i] === AUX) return -1;
      const { form, capital } = draft.infos[i]!;
      const isBare = draft.tags[i] === NOUN && !capital && this.verbForms.lemmas(form).includes(form);
      const goesOn = i + 1 < draft.length && draft.tags[i + 1] !== PUNCT;
      if (found < 0 && isBare && goesOn && [NOUN, PROPN].includes(draft.tags[i - 1]!)) found = i;
    }
    return found;
  }

  /** The place of a verb that the tagger took for a noun behind the name that opens the sentence: «Rome presse …»; or -1. */
  private presentAfterName(draft: Draft): number {
    const { names, presentOf, nounsAfterNames } = this.rules;
    const first = draft.tags[0] === DET && draft.infos[1]?.capital ? 1 : 0;
    const pair = names.pairs.get(draft.forms[first]!)?.has(draft.forms[first + 1] ?? '') ? 1 : 0;
    const at = first + pair + 1;
    if (at >= draft.length || (!pair && !names.single.has(draft.forms[first]!))) return -1;
    if (draft.infos[at]!.capital || ![NOUN, ADJ, PROPN].includes(draft.tags[at]!)) return -1;
    const infinitive = presentOf(draft.infos[at]!.form);
    if (infinitive === null || !this.verbForms.lemmas(draft.infos[at]!.form).includes(infinitive)) return -1;
    const isOther = (i: number) =>
      (draft.tags[i] === VERB || draft.tags[i] === AUX) &&
      !draft.forms[i]!.endsWith('ing') &&
      draft.forms[i - 1]!.toLowerCase() !== this.rules.infinitiveMark;
    if (nounsAfterNames) for (let i = at + 1; i < draft.length; i++) if (isOther(i)) return -1;
    return at;
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

  /** The first word has a capital anyway: a plural that small letters know as a noun, before one in small letters. */
  private isCommonAtStart(draft: Draft): boolean {
    if ((draft.tags[0] !== PROPN && draft.tags[0] !== ADJ) || draft.length < 2 || draft.infos[1]!.capital) return false;
    const form = draft.forms[0]!;
    if (!form.endsWith('s') || form === form.toUpperCase()) return false;
    // Before a plural verb or its own complement it is a noun: «Paramilitares de X mataron».
    if (this.rules.afterPlural?.test(draft.forms[1]!)) {
      const exact = draft.infos[0]!.entry?.readings ?? [];
      return !exact.some((reading) => reading.tag === PROPN);
    }
    const known = this.forms.get(form.toLowerCase()).entry?.readings ?? [];
    return draft.tags[0] === PROPN && known.some((reading) => reading.tag === NOUN);
  }

  /**
   * A word in small letters that training never saw and that the verb table knows is a verb, where the tagger took it
   * for a name or, if it does not end like a participle, for an adjective: «coopère», «bombardeó».
   */
  private isUnseenVerb(draft: Draft, i: number): boolean {
    const { entry, capital, form } = draft.infos[i]!;
    const tag = draft.tags[i]!;
    if (entry !== undefined || capital) return false;
    if (tag === NOUN && this.rules.finite?.test(form)) return this.verbForms.lemma(form) !== null;
    if (tag === NOUN) return this.isUnseenInfinitive(draft, i);
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
  private isUnseenInfinitive(draft: Draft, i: number): boolean {
    const mark = this.rules.infinitiveMark;
    const { form } = draft.infos[i]!;
    return mark !== null && draft.forms[i - 1]?.toLowerCase() === mark && this.verbForms.lemmas(form).includes(form);
  }

  /** A noun between the mark of the infinitive and a particle is a verb: "to hand over", "to shore up". */
  private isPhrasalInfinitive(draft: Draft, i: number): boolean {
    const { infinitiveMark: mark, particle } = this.rules;
    if (draft.tags[i] !== NOUN || particle === null || !particle.test(draft.forms[i + 1] ?? '')) return false;
    const { form } = draft.infos[i]!;
    return draft.forms[i - 1]?.toLowerCase() === mark && this.verbForms.lemmas(form).includes(form);
  }

  private lemma(draft: Draft, i: number): string {
    const tag = draft.tags[i]!;
    const { entry, form } = draft.infos[i]!;
    const lemma = this.lexicon.lemma(draft.forms[i]!, tag, draft.feats[i]!, tag === PROPN);
    if (tag !== VERB) return lemma;
    const uses = entry?.readings.filter((reading) => reading.lemma === lemma) ?? [];
    const isVouchedFor = uses.some((reading) => reading.tag !== VERB) || sum(uses.map(({ count }) => count)) > FEW;
    if (isVouchedFor) return lemma;
    // The treebanks have slips of the pen: "fled" of "flead", «retuvieron» of «retuvir».
    const listed = this.verbForms.lemmas(form.toLowerCase());
    return listed.length === 0 || (uses.length > 0 && listed.includes(lemma)) ? lemma : listed[0]!;
  }

  private finish(draft: Draft): void {
    const times = this.bareTimes.find(draft.forms.slice(0, draft.length));
    if (times.length === 0) {
      this.finishAll(draft);
      return;
    }
    const rest = this.draft(draft.forms.filter((_, i) => i < draft.length && !times.includes(i)));
    this.tag(rest);
    this.finishAll(rest);
    this.tagger.tagFeats(draft);
    for (const at of times) draft.lemmas[at] = this.lemma(draft, at);
    this.bareTimes.restore(draft, rest, times, this.timeRelations);
  }

  private finishAll(draft: Draft): void {
    this.tagger.tagFeats(draft);
    for (let i = 0; i < draft.length; i++) draft.lemmas[i] = this.lemma(draft, i);
    this.parser.parse(draft);
    this.repairer.apply(draft);
  }

  private sentence(
    text: string,
    tokens: readonly Span[],
    index: number,
    paragraph: number,
    accents: AccentRestorer | null,
  ): Sentence {
    const surfaces = surfacesOf(text, tokens);
    const { list, draft } = this.words(this.written(surfaces, accents));
    this.finish(draft);
    const words: Word[] = [];
    for (let i = 0; i < draft.length; i++) {
      const token = tokens[list.tokens[i]!]!;
      words.push({
        index: i,
        form: draft.forms[i]!,
        lemma: draft.lemmas[i]!,
        upos: UPOS[draft.tags[i]!]!,
        feats: this.featsObjects[draft.feats[i]!]!,
        head: draft.heads[i]!,
        deprel: this.model.relations[draft.labels[i]!]!,
        start: token.start,
        end: token.end,
      });
    }
    return { index, start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end, paragraph, words };
  }

  /** The words as running text would have them: small letters for a headline in capitals, accents where they are lost. */
  private written(surfaces: readonly string[], accents: AccentRestorer | null): readonly string[] {
    if (this.capitals.isCapitals(surfaces)) return this.capitals.recase(surfaces);
    return accents ? surfaces.map((form, i) => accents.restore(form, surfaces[i - 1])) : surfaces;
  }
}

/** For each tag, the feature classes that stand with it; a tag without any gets the first class. */
export function featsByTag(feats: readonly string[]): Uint16Array[] {
  return UPOS.map((tag) => {
    const numbers = feats.flatMap((name, i) => (name.startsWith(`${tag} `) ? [i] : []));
    return Uint16Array.from(numbers.length > 0 ? numbers : [0]);
  });
}
