import type { AnalyzedText, Sentence, Word } from '../model.js';
import { BareTimes, type TimeRelations } from './bare-times.js';
import { buildParser, classifiersOf } from './classifiers.js';
import { CompoundModifiers, compoundRelations } from './compound-modifiers.js';
import { parseFeats } from './conllu.js';
import { type Draft, newDraft } from './draft.js';
import type { ModelData } from './model-file.js';
import type { TwoWayParser } from './parse/two-way-parser.js';
import type { PartWords } from './parted/marks.js';
import { PartedParser, partRelations } from './parted/parted-parser.js';
import { REPAIRS } from './repairs/index.js';
import type { Repair } from './repairs/repair.js';
import { Repairer } from './repairs/repairer.js';
import type { IsVerb, LanguageRules } from './rules.js';
import { ContractionChooser } from './tag/contraction.js';
import { FormTable } from './tag/forms.js';
import { Lexicon } from './tag/lexicon.js';
import { PastForms } from './tag/past-forms.js';
import { TagCorrector } from './tag/tag-corrector.js';
import { Tagger } from './tag/tagger.js';
import { PROPN, UPOS, VERB } from './tag/upos.js';
import { AccentRestorer } from './text/accents.js';
import { Recaser } from './text/capitals.js';
import { normalizeForm } from './text/normalize.js';
import { paragraphs } from './text/paragraphs.js';
import type { PeopleWords } from './text/people-words.js';
import { quotations } from './text/quotations.js';
import { sentences } from './text/sentences.js';
import type { Span } from './text/span.js';
import { Tokenizer } from './text/tokenizer.js';
import { joinWords, surfacesOf, toWords, type WordList } from './text/words.js';
import type { VerbForms } from './verbs/verb-forms.js';

/** A lemma that training saw no more often is taken from the table of verbs if that has another. */
const FEW = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The stages of one language's analysis, put together from its rules and its model. */
export class Analyzer {
  private readonly lexicon: Lexicon;
  private readonly forms: FormTable;
  private readonly tokenizer: Tokenizer;
  private readonly tagger: Tagger;
  private readonly corrector: TagCorrector;
  private readonly contractions: ContractionChooser;
  /** The parser, behind what takes sentences apart for it. */
  private readonly parser: { parse(draft: Draft): void };
  private readonly repairer: Repairer;
  private readonly accents: AccentRestorer | null;
  private readonly capitals: Recaser;
  private readonly bareTimes: BareTimes;
  private readonly timeRelations: TimeRelations;
  private readonly pastForms: PastForms | null;
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
    people: PeopleWords,
    repairs: readonly Repair[] = REPAIRS,
  ) {
    const classifiers = classifiersOf(model);
    this.lexicon = new Lexicon(model.lexicon);
    this.forms = new FormTable(this.lexicon);
    this.tokenizer = new Tokenizer(rules.tokens);
    this.tagger = new Tagger(classifiers.upos, classifiers.feats, featsByTag(model.feats));
    this.corrector = new TagCorrector(rules, this.forms, verbForms, people);
    this.contractions = new ContractionChooser(classifiers.contraction, this.lexicon);
    this.bareTimes = new BareTimes(rules.bareTimes);
    this.timeRelations = {
      time: model.relations.indexOf(rules.repairWords.timeRelation),
      adverb: model.relations.indexOf('advmod'),
      article: model.relations.indexOf('det'),
      preposition: model.relations.indexOf('case'),
      adjective: model.relations.indexOf('amod'),
      number: model.relations.indexOf('nummod'),
      month: model.relations.indexOf('nmod'),
      punctuation: model.relations.indexOf('punct'),
    };
    this.featsObjects = model.feats.map((name) => parseFeats(name.slice(name.indexOf(' ') + 1)));
    this.pastForms = rules.pastForms && new PastForms(rules.pastForms, this.featsObjects);
    this.accents = rules.accents && new AccentRestorer(rules.accents, this.lexicon, verbForms);
    this.capitals = new Recaser(
      this.lexicon,
      verbForms,
      people,
      (form, before) => this.accents?.restore(form, before) ?? form,
    );
    this.repairer = new Repairer(rules.repairWords, model.relations, this.featsObjects, repairs);
    const plain = buildParser(model, classifiers);
    const parted = rules.parts ? this.partedParser(rules.parts, plain) : plain;
    this.parser = rules.compoundModifiers
      ? new CompoundModifiers(rules.compoundModifiers, compoundRelations(model.relations), parted)
      : parted;
  }

  /** What is left of a sentence without an inserted part is repaired by itself too: without that some slips are plain. */
  private partedParser(words: PartWords, parser: TwoWayParser): PartedParser {
    const whole = (draft: Draft) => parser.parse(draft);
    const rest = (draft: Draft) => {
      parser.parse(draft);
      this.repairer.apply(draft);
    };
    return new PartedParser(words, this.featsObjects, partRelations(this.model.relations), whole, rest);
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
    this.corrector.apply(draft);
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
    this.pastForms?.apply(draft);
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
