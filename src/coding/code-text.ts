import {
  type ActorRef,
  type AnalyzedText,
  type EventDate,
  type Mention,
  type Referents,
  type Sentence,
  undated,
  type Word,
} from '../model.js';
import { withDatesOfAccounts } from './accounts.js';
import { sameSide } from './actor-finder.js';
import { type Assertion, AssertionReader } from './assertion.js';
import type { Codebook } from './codebook.js';
import type { Composer } from './compose-codes.js';
import { type Act, composeActs } from './composition.js';
import { hasClass } from './conditions.js';
import type { Confidence } from './confidence.js';
import { withCountedNouns } from './counted-nouns.js';
import { demandOf } from './demands.js';
import { extentOf } from './extent.js';
import type { FrameIndex } from './frames.js';
import type { Grammar } from './grammar.js';
import { judgementOf } from './judgements.js';
import { withLastingStates } from './lasting-states.js';
import type { MatchContext } from './match-context.js';
import { findMatches, type Match } from './matches.js';
import { menaceOf } from './menaces.js';
import { isMovedByThings } from './moved-by-things.js';
import { withPeriphrases } from './periphrases.js';
import { withSchedule } from './prospects.js';
import { isToCome as isProtestToCome, withConvened } from './protests-to-come.js';
import { type QuotedSpeaker, quotedSpeakers } from './quotations.js';
import { withReflexives } from './reflexives.js';
import { isBetweenStates, isReportable } from './reportable.js';
import { SideFiller, type Sides } from './sides.js';
import { SlotReader } from './slots.js';
import { isInName, standingOf } from './standing.js';
import { withSummedUp } from './summed-up.js';
import { Teller } from './teller.js';
import { ToldSoFar } from './told-so-far.js';
import { isOnlyWhen, isRunningToll, withoutGuesses, withoutTolls } from './tolls.js';
import { SentenceTree } from './tree.js';
import { withoutVictims } from './victims.js';
import { WordGroups } from './word-groups.js';

/** A mention before the article it stands in is known. */
export type CodedEvent = Omit<Mention, 'id' | 'article'>;

/** Everything that coding in one language needs; see `loadCoder`. */
export interface CodingData {
  readonly codebook: Codebook;
  readonly grammar: Grammar;
  readonly index: FrameIndex;
  readonly compose: Composer;
  readonly confidence: Confidence;
}

/**
 * Codes the events that a text reports, in the order of the text.
 *
 * @example
 * codeText(language.analyze('La Pologne a condamné la Hongrie.'), referents, data)[0]?.cameo; //=> "111"
 */
export function codeText(text: AnalyzedText, referents: Referents, data: CodingData): CodedEvent[] {
  const quoted = quotedSpeakers(text, data.grammar);
  const events: Dated[] = [];
  for (const sentence of text.sentences)
    events.push(...new SentenceCoder(text, sentence, referents, data, quoted, events).code());
  return withDatesOfAccounts(events).map(({ narrated: _narrated, weak: _weak, ...event }) => event);
}

type Dated = CodedEvent & { readonly narrated: boolean; readonly weak: boolean };

class SentenceCoder {
  private readonly context: MatchContext;
  private readonly sides: SideFiller;
  private readonly teller: Teller;
  private readonly told: ToldSoFar;

  constructor(
    private readonly text: AnalyzedText,
    private readonly sentence: Sentence,
    private readonly referents: Referents,
    private readonly data: CodingData,
    private readonly quoted: readonly QuotedSpeaker[],
    /** What the sentences before told. */
    before: readonly Dated[],
  ) {
    const plain = withPeriphrases(withCountedNouns(sentence), data.grammar.periphrases);
    const states = withLastingStates(plain, data.grammar);
    const tree = new SentenceTree(withReflexives(states, data.index));
    const isNationality = (word: Word) => word.upos !== 'DET' && referents.kind(sentence, word.index) === 'State';
    const isActor = (word: Word) => !['none', 'place'].includes(referents.kind(sentence, word.index));
    const rebels = data.index.classes.get('REBELS')!;
    const slots = new SlotReader(tree, data.grammar, isNationality, isActor);
    this.context = {
      tree,
      slots,
      groups: new WordGroups(tree, slots, data.grammar.times),
      grammar: data.grammar,
      index: data.index,
      isNationality,
      isInName: (word) => isInName(referents, sentence, word),
      isPlace: (word) => word.upos === 'PROPN' && referents.kind(sentence, word.index) === 'place',
      isSeat: (word) => referents.isSeat(sentence, word.index),
      // (A terrorist attack is of a kind, whoever makes it.)
      isRebel: (word) =>
        hasClass([word], rebels) && !/^terror/i.test(word.form) && /^...REB/.test(codeOf(referents, sentence, word)),
      standing: (head) => standingOf(referents, sentence, head),
    };
    this.sides = new SideFiller(this.context, sentence, referents);
    this.teller = new Teller(data.compose, data.grammar.wishes);
    this.told = new ToldSoFar(before, sentence, text.sentences, referents, this.context);
  }

  code(): Dated[] {
    const matches = findMatches(this.context).filter((match) => !isMovedByThings(match, this.context));
    if (matches.length === 0) return [];
    const byWord = new Map(matches.map((m) => [m.word, m] as const));
    const coded: { readonly act: Act; readonly event: Dated }[] = [];
    for (const act of composeActs(matches, this.context, this.data.compose)) {
      const event = act.consumed || act.code === null ? null : this.event(act, byWord);
      if (!event) continue;
      this.told.note(act, event);
      if (!coded.some((one) => isSame(one.event, event))) coded.push({ act, event });
    }
    // "The farmers' protests shook Lima" is one: whose the protests are says who protests.
    const isToldBy = ({ act, event }: (typeof coded)[number]) =>
      event.sources.length === 0 &&
      (act.match.slots.get('agent') ?? []).some((agent) =>
        coded.some((o) => o.act.match.word === agent && o.event.root === event.root && o.event.sources.length > 0),
      );
    const events = withoutTolls(withoutGuesses(coded.filter((one) => !isToldBy(one)))).map(({ event }) => event);
    const telling = events.filter((event) => !event.weak);
    return telling.length > 0 ? telling : events.slice(0, 1);
  }

  private event(act: Act, byWord: ReadonlyMap<Word, Match>): Dated | null {
    const { match } = act;
    const read = AssertionReader.read(match, this.context, byWord);
    if (read.onlyMeant) return null;
    const date = this.referents.date(this.sentence, (match.support ?? match.word).index);
    const planned = withSchedule(read, act, date, this.context);
    const isToCome =
      planned.modality === 'actual' &&
      this.referents.isToCome(date) &&
      !isPast(match.support ?? match.word, this.context);
    const assertion: Assertion = isToCome ? { ...planned, modality: 'future' } : planned;
    const teller = this.speaker(match, assertion, date);
    const named = this.sides.fill(act, date, assertion.speakers, standsAlone(act));
    const called = withConvened(act, named, this.context);
    const harmless = withoutVictims(act, called, date, byWord, this.context, this.sides, this.referents);
    const filled = withSummedUp(act, harmless, this.told.doers, this.context);
    const speaker = teller && this.isOwnNoun(match, filled, teller) ? null : teller;
    const said = match.frame.weak ? this.said(match, filled, date, byWord) : null;
    const sides = said?.sides ?? this.told.completed(act, filled, speaker);
    if (match.frame.weak && !said && !isBetweenStates(sides)) return null;
    if (sides.sources.length === 0 && this.isDoneByThing(match)) return null;
    if ([isRunningToll, isOnlyWhen].some((is) => is(act, sides.sources, this.context))) return null;
    const toCome = isProtestToCome(act, this.context);
    const plain = this.teller.told(act, assertion, sides, isOwnAct(filled, sides) ? null : speaker, toCome);
    const told = said ? { ...plain, code: said.code, speaker: null } : plain;
    if (!isReportable(told, standsAlone(act), told.code)) return null;
    const extent = extentOf(match, act, sides.words, this.context.tree, this.context.slots);
    const meaning = this.data.codebook.meaning(told.code);
    return {
      ...meaning,
      ...date,
      sources: told.sources,
      targets: told.targets,
      reciprocal: told.reciprocal,
      modality: told.modality,
      polarity: told.polarity,
      speaker: told.speaker,
      quote: this.text.text.slice(extent.start, extent.end),
      start: extent.start,
      end: extent.end,
      sentence: this.text.text.slice(this.sentence.start, this.sentence.end),
      sentenceStart: this.sentence.start,
      sentenceEnd: this.sentence.end,
      rule: ruleOf(act),
      evidence: sides.evidence,
      confidence: this.data.confidence({
        language: this.text.language,
        root: meaning.root,
        evidence: sides.evidence,
        words: this.sentence.words.length,
      }),
      places: this.referents.places(this.sentence, match.word.index),
      narrated: assertion.narrated,
      weak: match.frame.weak === true && said?.code !== '111' && said?.code !== '130',
    };
  }

  /** «ont confirmé leur veto»: what one speaks of as one's own is no report of somebody else's. */
  private isOwnNoun({ word, support }: Match, { sources }: Sides, speaker: ActorRef): boolean {
    const isSpokenOf = support !== null && this.data.grammar.speech.has(support.lemma.toLowerCase());
    const isOwn = this.context.tree.dependents(word, 'det', 'nmod').some((owner) => owner.feats.Poss === 'Yes');
    return isSpokenOf && isOwn && sources.some((source) => sameSide(source, speaker));
  }

  /** What a bare statement amounts to: a demand on somebody, a menace, or criticism. */
  private said(match: Match, filled: Sides, on: EventDate, byWord: ReadonlyMap<Word, Match>) {
    const { finder } = this.sides;
    const demand = demandOf(match, filled, this.context, finder, on);
    if (demand) return { sides: demand, code: '100' };
    const menace = menaceOf(match, filled, this.context, finder, on);
    if (menace) return { sides: menace, code: '130' };
    const judgement = judgementOf(match, filled, { finder, on, matches: byWord, back: this.told.back() });
    return judgement && { sides: judgement, code: '111' };
  }

  /** True where what does it is named, no actor, and nothing that people do it with. */
  private isDoneByThing({ frame, slots }: Match): boolean {
    const agents = slots.get('agent') ?? [];
    if (!frame.instruments || agents.length === 0) return false;
    const { tree, index } = this.context;
    const isInstrument = (agent: Word) =>
      frame.instruments!.some((name) => hasClass(tree.phrase(agent), index.classes.get(name)!));
    return agents.every((agent) => !tree.isVerbal(agent) && agent.upos !== 'PRON' && !isInstrument(agent));
  }

  private speaker(match: Match, assertion: Assertion, on: EventDate): ActorRef | null {
    for (const head of assertion.speakers) {
      const isDocument = this.data.grammar.documents.has(head.lemma.toLowerCase());
      const [actor] = this.sides.finder.of(head, on, { through: isDocument ? 'any' : 'name' });
      return actor ?? unresolved(this.surface(head));
    }
    const word = match.word;
    const block = this.quoted.find((q) => word.start >= q.quotation.start && word.end <= q.quotation.end);
    if (!block) return null;
    const [actor] = this.referents.resolve(block.sentence, block.word.index, on);
    return actor ?? unresolved(block.word.form);
  }

  private surface(head: Word): string {
    const { tree } = this.context;
    const words = tree
      .phrase(head)
      .filter((w) => tree.parent(w) !== head || !['case', 'mark', 'cc'].includes(w.deprel));
    return this.text.text.slice(words[0]!.start, words.at(-1)!.end);
  }
}

const codeOf = (referents: Referents, sentence: Sentence, word: Word): string =>
  referents.resolve(sentence, word.index, undated)[0]?.code ?? '';

/** Somebody says so, but nobody knows who: kept apart from what the paper tells itself. */
function unresolved(surface: string): ActorRef {
  return {
    id: `unresolved:${surface.toLowerCase()}`,
    type: 'Group',
    name: surface,
    code: null,
    country: null,
    polity: null,
    partOf: null,
    office: null,
    tenure: null,
    surface,
    wikidata: null,
    aliases: [],
  };
}

/** Told in the past: what has been done lies behind, whatever day was read of it. */
const isPast = (verb: Word, { tree, grammar }: MatchContext): boolean =>
  tree.isVerbal(verb) &&
  (verb.feats.Tense === 'Past' || verb.feats.Tense === 'Imp' || tree.child(verb, 'aux') !== null) &&
  tree.dependents(verb, 'aux').every((aux) => !grammar.modals.has(aux.lemma.toLowerCase()));

/** The frames that made the code, the operator's first: "demand.require>yield.release". */
const ruleOf = (act: Act): string => (act.inner ? `${act.match.frame.id}>${ruleOf(act.inner)}` : act.match.frame.id);

/** Who says "we condemn" does so, and reports nobody's act. */
const isOwnAct = (filled: Sides, sides: Sides): boolean => filled.sources.length === 0 && sides.sources.length > 0;

/** True for an act that is an event with one side; to refuse or promise such an act is one too. */
function standsAlone(act: Act): boolean {
  if (act.match.frame.topic?.startsWith('08')) return true;
  return act.match.frame.alone === true || (act.inner !== null && standsAlone(act.inner));
}

const isSame = (a: CodedEvent, b: CodedEvent): boolean =>
  a.cameo === b.cameo &&
  a.modality === b.modality &&
  a.polarity === b.polarity &&
  ids(a.sources) === ids(b.sources) &&
  ids(a.targets) === ids(b.targets);

const ids = (actors: readonly ActorRef[]): string =>
  actors
    .map((a) => a.id)
    .sort()
    .join(' ');
