import type { Modality, Polarity, Word } from '../model.js';
import { relation } from '../sentence.js';
import {
  isAside,
  isBesideLeft,
  isConditional,
  isFiniteForm,
  isOccasion,
  isPerfect,
  isPresent,
  isRelative,
  isTold,
  isToldBeside,
} from './assertion-signs.js';
import { isNounContent } from './clause-forms.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import { denying, modalityOfOperator, weight } from './modality.js';
import { isNegated } from './negation.js';
import { prospectOf, tellsWhatComes } from './prospects.js';

/** How an event is put: by whom, as a fact or not. */
export interface Assertion {
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** Heads of the phrases that say who says so, the nearest first; empty where the text itself tells it. */
  readonly speakers: readonly Word[];
  /** The clause only names an aim or a topic: «afin de garantir …», «des discussions sur un retrait». */
  readonly onlyMeant: boolean;
  /** Told as what its doer can or may do. */
  readonly possible: boolean;
  /** Told in a clause of its own in the tense of the story, so that it may take the date of its account. */
  readonly narrated: boolean;
}

/**
 * Reads speaker, modality and polarity off the tree, from the event's word up to the root: auxiliaries, tense and
 * negation at each clause, then what governs the clause.
 */
export class AssertionReader {
  private modality: Modality = 'actual';
  private polarity: Polarity = 'affirmed';
  private speakers: Word[] = [];
  private onlyMeant = false;
  private narrated = false;
  private possible = false;
  /** Set once the path leaves a relative clause behind a comma, which the text tells, whoever asks for what it hangs on. */
  private aside = false;
  /** Set once the path leaves a relative clause or the like, whose own assertion is not that of what it hangs on. */
  private settled = false;
  /** The verb whose negation is part of what it means («n'hésitera pas à»), or undoes its own: «n'a cessé d'accuser». */
  private negatedAnyway: Word | null = null;

  private constructor(
    private readonly word: Word,
    private readonly context: MatchContext,
    private readonly matchAt: ReadonlyMap<Word, Match>,
  ) {}

  static read(match: Match, context: MatchContext, matches: ReadonlyMap<Word, Match>): Assertion {
    const reader = new AssertionReader(match.word, context, matches);
    reader.start(match);
    return {
      modality: reader.modality,
      polarity: reader.polarity,
      speakers: reader.speakers,
      onlyMeant: reader.onlyMeant,
      possible: reader.possible && reader.modality === 'conditional' && reader.polarity === 'affirmed',
      narrated: reader.narrated,
    };
  }

  private start(match: Match): void {
    const { tree, grammar } = this.context;
    const { word, support } = match;
    if (match.frame.negated) this.negatedAnyway = word;
    if (!tree.isVerbal(word)) this.hedgesOf(word);
    if (tree.isVerbal(word) || tree.isPredicate(word)) {
      this.narrated = true;
      this.climb(word);
    } else if (support) {
      this.narrated = true;
      if (grammar.negative.has(support.lemma)) this.polarity = 'denied';
      // «atribuyó el ataque a X»: so somebody says.
      const isOwn = tree.dependents(support).some((w) => /^s(?:e|['’])$/i.test(w.form));
      if (!isOwn && grammar.blaming.has(support.lemma.toLowerCase())) {
        this.mark('conditional');
        this.speakerOf(support);
      }
      const isSaying = grammar.speech.has(support.lemma) && !grammar.light.has(support.lemma);
      if (isSaying && !match.lendsSide && !isOccasion(word, this.context)) this.speakerOf(support);
      this.climb(support);
    } else {
      this.leave(word);
    }
  }

  /** One clause: its own words, then what it hangs on. */
  private climb(verb: Word): void {
    this.ownWords(verb);
    const { tree } = this.context;
    const [above, kind] = [tree.parent(verb), relation(verb)];
    if (!above) return;
    if (kind === 'conj') this.climbFrom(tree.firstConjunct(verb), verb);
    else this.embed(verb, kind, above);
  }

  /** A coordinated verb shares what governs the first, but its tense and negation only without a finite form of its own. */
  private climbFrom(first: Word, verb: Word): void {
    const { tree } = this.context;
    if (tree.sharesAuxiliary(verb, first)) this.ownWords(first);
    else this.reporters(first);
    const above = tree.parent(first);
    if (above) this.embed(first, relation(first), above);
  }

  private ownWords(verb: Word): void {
    const { tree, grammar } = this.context;
    const parts = [verb, ...tree.dependents(verb, 'aux', 'cop')];
    const told = isTold(verb, this.context);
    if (tellsWhatComes(verb, tree)) this.mark('future');
    for (const part of parts) {
      const isFuture = part.feats.Tense === 'Fut' && (grammar.futureEnding?.test(part.form) ?? true);
      if (isFuture) this.mark('future');
      else if (isConditional(part, this.context))
        this.mark(told && !isPerfect(verb, this.context) ? 'future' : 'conditional');
    }
    for (const aux of tree.dependents(verb, 'aux')) {
      const lemma = aux.lemma.toLowerCase();
      const future = told && (grammar.reportedFuture.has(lemma) || grammar.reportedFuture.has(aux.form.toLowerCase()));
      const modality = future ? 'future' : grammar.modals.get(lemma);
      if (modality) this.mark(modality);
      if (!this.settled && grammar.possibility.has(lemma) && !isPerfect(verb, this.context)) this.possible = true;
    }
    if (verb !== this.negatedAnyway && isNegated(verb, this.context)) this.deny();
    this.hedgesOf(verb);
    this.reporters(verb);
  }

  /** Who reports a clause from beside it: «…», a dit X; selon X. */
  private reporters(verb: Word): void {
    const { tree, grammar, slots } = this.context;
    for (const child of tree.dependents(verb, 'parataxis')) {
      // «…, où la répression se poursuit» reports nothing; what a reporting clause itself tells is not said by it.
      const isReport = grammar.speech.has(child.lemma.toLowerCase()) && !tree.child(child, 'expl:pass');
      // «"X poursuit ses raids", a-t-il affirmé»: what stands before a verb of saying is what it says.
      const isSaid = child.index < verb.index && grammar.speech.has(verb.lemma.toLowerCase());
      if (isReport && !isSaid && !tree.isBelow(this.word, child)) this.speakerOf(child);
    }
    for (const child of tree.dependents(verb, 'obl', 'advmod', 'nmod', 'advcl', 'dep')) {
      // «des informations selon lesquelles …»: the pronoun is nobody.
      if (slots.preposition(child) !== 'according' || slots.antecedent(child) !== child) continue;
      if (tree.isVerbal(child)) this.speakerOf(child);
      else this.speakers.push(child);
    }
  }

  private hedgesOf(word: Word): void {
    const { tree, grammar } = this.context;
    for (const part of tree.dependents(word, 'amod', 'advmod'))
      this.mark(grammar.hedges.get(part.lemma.toLowerCase()) ?? 'actual');
    // «la visite, prévue lundi»
    for (const part of tree.isVerbal(word) ? [] : tree.dependents(word, 'acl'))
      if (part.deprel === 'acl' && part.feats.VerbForm !== 'Inf' && !tree.child(part, 'aux'))
        this.mark(grammar.prospects.get(part.lemma.toLowerCase()) ?? 'actual');
    if (!tree.isVerbal(word) && isNegated(word, this.context)) this.deny();
  }

  private mark(modality: Modality): void {
    if (!this.settled && weight[modality] > weight[this.modality]) this.modality = modality;
  }

  private deny(): void {
    if (!this.settled) this.polarity = 'denied';
  }

  private speakerOf(verb: Word): void {
    const slots = this.context.slots.ofVerb(verb);
    this.speakers.push(...(slots.get('agent') ?? []).slice(0, 1));
  }

  /** What a clause of some kind is to the word that governs it. */
  private embed(verb: Word, kind: string, above: Word): void {
    const { tree, grammar } = this.context;
    // «la décision d'expulser», where the parser made a complement of what a noun is of.
    const isOfNoun = kind === 'xcomp' && above.upos === 'NOUN' && !tree.isPredicate(above) && isNounContent(verb, tree);
    switch (isOfNoun ? 'acl' : kind) {
      case 'xcomp':
      case 'ccomp':
      case 'csubj':
        this.complement(verb, kind, above);
        return;
      case 'advcl':
        this.adverbial(verb, above);
        return;
      case 'acl':
        if (this.isOfProspect(verb, above)) return;
        if (isNounContent(verb, tree) && this.isDecided(above)) return;
        if (isNounContent(verb, tree) && !this.isOperator(above)) this.mark('hypothetical');
        if (this.isOperator(above) && !isRelative(verb, above, this.context)) this.operator(this.matchAt.get(above)!);
        this.settled = true;
        if (isAside(verb, tree)) this.aside = true;
        // «selon X, c'est Y qui a attaqué»
        if (tree.child(above, 'cop')) this.reporters(above);
        // What an apposition tells besides is told by the text: "…, a move that Ghana condemned".
        if (!isToldBeside(verb, tree) && (relation(above) !== 'appos' || !isRelative(verb, above, this.context)))
          this.leave(above);
        return;
      case 'parataxis':
        if (tree.isPredicate(above)) {
          if (grammar.speech.has(above.lemma.toLowerCase())) this.speakerOf(above);
          this.settled = true;
          this.climb(above);
        }
        return;
      default:
        if (kind !== 'root') this.leave(verb);
    }
  }

  /** «Est sur le point de signer»: the noun and its infinitive are one predicate. */
  private isOfProspect(verb: Word, above: Word): boolean {
    const prospect = verb.feats.VerbForm === 'Inf' ? prospectOf(above, this.context) : undefined;
    if (prospect === undefined) return false;
    this.mark(prospect);
    this.climb(above);
    return true;
  }

  /** «Su decisión de enviar»: who has decided to do something does it, and who takes no decision does not. */
  private isDecided(noun: Word): boolean {
    const { tree, grammar } = this.context;
    if (!grammar.decisions.has(noun.lemma.toLowerCase()) || this.isOperator(noun)) return false;
    this.hedgesOf(noun);
    const verb = relation(noun) === 'obj' ? tree.parent(noun) : null;
    if (verb && grammar.light.has(verb.lemma.toLowerCase())) this.climb(verb);
    else this.leave(noun);
    return true;
  }

  private isOperator(word: Word): boolean {
    return this.matchAt.get(word)?.frame.compose !== undefined;
  }

  private complement(verb: Word, kind: string, above: Word): void {
    const { grammar, tree } = this.context;
    const lemma = above.lemma.toLowerCase();
    const modal = (kind === 'xcomp' ? grammar.modals.get(lemma) : undefined) ?? prospectOf(above, this.context);
    const speech = grammar.speech.has(lemma) || this.matchAt.get(above)?.frame.speech === true;
    if (modal) this.mark(modal);
    else if (grammar.fears.has(lemma)) this.mark('hypothetical');
    else if (this.isOperator(above)) this.operator(this.matchAt.get(above)!);
    else if (grammar.negative.has(lemma) && isNegated(above, this.context)) this.negatedAnyway = above;
    else if (grammar.negative.has(lemma)) this.deny();
    else if (
      !speech &&
      !grammar.implicative.has(lemma) &&
      tree.isVerbal(above) &&
      verb.feats.VerbForm !== 'Fin' &&
      kind === 'xcomp'
    )
      this.mark('hypothetical');
    else if (tree.dependents(verb, 'mark').some((m) => grammar.conditionMarks.has(m.lemma.toLowerCase())) && !speech)
      this.mark('hypothetical');
    else if (
      kind === 'ccomp' &&
      tree.dependents(verb, 'mark').some((m) => grammar.purposeMarks.has(m.lemma.toLowerCase()))
    )
      this.onlyMeant = !this.settled || this.onlyMeant;
    if (speech) {
      this.speakerOf(above);
      this.settled = true;
    }
    if (tree.isPredicate(above)) this.climb(above);
    else this.leave(above);
  }

  private operator(match: Match): void {
    const op = match.frame.compose!;
    if (denying.has(op) && isNegated(match.word, this.context)) this.negatedAnyway = match.word;
    else if (denying.has(op)) this.deny();
    else this.mark(modalityOfOperator[op] ?? 'actual');
    if (match.frame.speech && !this.aside) this.speakers.push(...(match.slots.get('agent') ?? []).slice(0, 1));
  }

  private adverbial(verb: Word, above: Word): void {
    const { tree, grammar } = this.context;
    const marks = tree.dependents(verb, 'mark', 'case', 'advmod').map((m) => m.lemma.toLowerCase());
    const isDone = grammar.using.has(above.lemma.toLowerCase());
    const isPending = marks.some((m) => grammar.pending.has(m)) && isPresent(verb, this.context);
    if (isPending || marks.some((m) => grammar.conditionMarks.has(m))) this.mark('hypothetical');
    else if (
      !isDone &&
      verb.feats.VerbForm === 'Inf' &&
      (marks.length === 0 || marks.some((m) => grammar.purposeMarks.has(m)))
    )
      this.onlyMeant = !this.settled || this.onlyMeant;
    // «pour que X parte»: a clause of aim, whatever mood the tagger saw in the form.
    else if ((verb.feats.Mood === 'Sub' || marks.includes('que')) && marks.some((m) => grammar.purposeMarks.has(m)))
      this.onlyMeant = !this.settled || this.onlyMeant;
    this.settled = true;
    if (tree.isPredicate(above)) this.climb(above);
    else this.leave(above);
  }

  /** From a noun that is no clause of its own to the predicate it stands in. */
  private leave(noun: Word): void {
    const { tree, slots } = this.context;
    const first = tree.firstConjunct(noun);
    const above = tree.parent(first);
    if (!above) return;
    const sense = slots.preposition(first);
    if (!this.settled && (sense === 'about' || sense === 'for') && relation(first) !== 'nsubj') this.onlyMeant = true;
    const operator = this.matchAt.get(above);
    // «accuse X après les combats»: when somebody accuses is no part of what they say.
    const isContent = relation(first) !== 'nsubj' && sense !== 'circumstance';
    if (operator?.frame.compose && isContent && !isBesideLeft(operator, first)) this.operator(operator);
    if (relation(first) === 'obj' && this.context.grammar.fears.has(above.lemma.toLowerCase()))
      this.mark('hypothetical');
    // «las charlas que se harán mañana, suspendidas tras el ataque»: a participle tells what was, whatever is to come.
    const isAttribute = above.upos === 'ADJ' && above.feats.VerbForm === 'Part' && relation(above) === 'amod';
    if (isAttribute && sense === 'circumstance') this.settled = true;
    if (tree.isPredicate(above)) {
      const { speech: saying, light, announcing } = this.context.grammar;
      const lemma = above.lemma.toLowerCase();
      // «a lancé une opération qui …» says nothing.
      const isSetAbout = relation(first) === 'obj' && light.has(lemma) && !announcing.has(lemma);
      const speech = saying.has(lemma) && !isSetAbout;
      if (speech && relation(first) === 'obj' && !this.aside) this.speakerOf(above);
      this.settled = this.settled || !isFiniteForm(above, this.context);
      if (!isFiniteForm(above, this.context) || speech || this.settled) this.climb(above);
      else this.climbOnlyModality(above);
    } else this.leave(above);
  }

  /** A noun in a clause that is future, conditional or asked for is no more of a fact than the clause. */
  private climbOnlyModality(verb: Word): void {
    const polarity = this.polarity;
    this.climb(verb);
    // «n'a pas commenté les sanctions» does not deny the sanctions.
    this.polarity = polarity;
  }
}
