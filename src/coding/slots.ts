import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import { ClauseForms, isPresentParticiple } from './clause-forms.js';
import type { Grammar, SlotName } from './grammar.js';
import { addMeans, isVictimVerb } from './means.js';
import { MisplacedParts } from './misplaced-parts.js';
import { NounSlots, type PhraseParts, type WordKinds } from './noun-slots.js';
import { Prepositions } from './prepositions.js';
import { SharedSubjects } from './shared-subjects.js';
import { type Slots, SlotsBuilder } from './slots-builder.js';
import type { SentenceTree } from './tree.js';

export type { Slots } from './slots-builder.js';

/** Reads the parts that phrases play for a predicate off the tree: once for all languages. */
export class SlotReader implements PhraseParts {
  /** What has been read of this sentence; several nouns lean on one verb. */
  private readonly prepositions: Prepositions;
  private readonly verbs = new Map<string, Slots>();
  private readonly nouns: NounSlots;
  private readonly misplaced: MisplacedParts;
  private readonly forms: ClauseForms;
  private readonly subjects: SharedSubjects;

  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
    isNationality: (word: Word) => boolean = () => false,
    /** Whether a phrase names somebody who acts. */
    isActor: (word: Word) => boolean = () => false,
  ) {
    this.prepositions = new Prepositions(tree, grammar);
    this.nouns = new NounSlots(tree, grammar, this);
    this.misplaced = new MisplacedParts(tree, grammar, this, isActor);
    this.forms = new ClauseForms(tree, grammar);
    this.subjects = new SharedSubjects(tree, grammar, this.forms, this, isNationality);
  }

  /** The sense of the preposition that opens a phrase, the longest group of words first; null without one. */
  preposition(head: Word): SlotName | null {
    return this.prepositions.of(head);
  }

  /**
   * The parts of a verb, its own and those it shares with its neighbours (coordination, control, relatives).
   * `particles` are the prepositions that belong to the verb: what follows them is its object ("call for talks").
   */
  ofVerb(verb: Word, particles: readonly string[] = [], passive = this.tree.isPassive(verb)): Slots {
    const key = `${verb.index} ${passive} ${particles.join(' ')}`;
    const known = this.verbs.get(key) ?? this.readVerb(verb, particles, passive);
    this.verbs.set(key, known);
    return known;
  }

  private readVerb(verb: Word, particles: readonly string[], passive: boolean): Slots {
    const slots = new SlotsBuilder(this.grammar.times);
    this.particleObjects(verb, particles, slots, false);
    this.ownParts(verb, slots, passive);
    this.particleObjects(verb, particles, slots, true);
    if (!passive) this.misplaced.relativeObject(verb, this.forms.finite(verb), slots);
    const isOfDeed = !passive && this.misplaced.relativeDeed(verb, slots);
    this.misplaced.object(verb, slots);
    if (!passive && !isOfDeed && !slots.has('agent')) this.misplaced.relativeSubject(verb, slots);
    // The subject that a passive shares undergoes it too.
    const shared = passive ? 'object' : 'agent';
    if (!slots.has(shared)) for (const subject of this.subjects.of(verb)) slots.add(shared, subject);
    if (passive && !slots.has('agent')) slots.add('agent', this.agentBelow(verb) ?? this.agentBeside(verb));
    if (!passive && !slots.has('agent') && this.forms.hasNullSubject(verb)) slots.add('agent', verb);
    if (!slots.has('content')) for (const clause of this.clausesOfObject(verb)) slots.add('content', clause);
    this.participle(verb, slots);
    if (!passive && !slots.has('to') && !slots.has('object'))
      for (const reader of this.addressees(verb)) slots.add('to', reader);
    this.partsOfArguments(verb, slots);
    if (this.grammar.blaming.has(verb.lemma.toLowerCase()) && !slots.has('to')) slots.add('to', this.blamedBelow(verb));
    if (isVictimVerb(verb, this.grammar)) addMeans(verb, slots, this.tree, this.grammar, this, this.forms);
    // «imposées au Niger par la Cédéao», where the parser hung the doer on what is done to.
    if (!passive && relation(verb) === 'acl' && verb.deprel !== 'acl:relcl' && this.forms.isPastParticiple(verb))
      slots.promote('by', 'agent');
    if (passive) {
      slots.promote('by', 'agent');
      // Spanish «por» also where the parser hung it deeper: «ejecutada de varios disparos por paramilitares».
      slots.promote('about', 'agent', (word) => this.isAgentMark(word));
    }
    return slots.build();
  }

  /** `ofGroup`: words of the group itself («pris en otage»), which stand back for what else the verb has. */
  private particleObjects(verb: Word, particles: readonly string[], slots: SlotsBuilder, ofGroup: boolean): void {
    if (particles.length === 0) return;
    for (const child of this.tree.dependents(verb, 'obl', 'nmod')) {
      const marks = this.tree.dependents(child, 'case').map((mark) => mark.lemma.toLowerCase());
      // "Moved out of X": the preposition of two words tells from where, whatever its first is to the verb.
      const isOrigin = this.preposition(child) === 'from' && !particles.includes(marks.at(-1) ?? '');
      const marked = !isOrigin && marks.some((mark) => particles.includes(mark));
      if (marked && particles.includes(child.lemma.toLowerCase()) === ofGroup)
        slots.add('object', this.antecedent(child));
    }
  }

  /** The parts that hang on a verb itself. */
  ownOf(verb: Word): Slots {
    const slots = new SlotsBuilder(this.grammar.times);
    this.ownParts(verb, slots, this.tree.isPassive(verb));
    return slots.build();
  }

  private ownParts(verb: Word, slots: SlotsBuilder, passive: boolean): void {
    for (const child of this.tree.dependents(verb)) {
      switch (relation(child)) {
        case 'nsubj':
          slots.add(
            passive && child.deprel !== 'nsubj:outer' ? 'object' : 'agent',
            this.antecedent(this.misplaced.behindTime(verb, child)),
          );
          break;
        case 'obj':
          if (child.upos === 'ADV') this.partsOfAdverb(verb, child, passive, slots);
          // «secuestraron cerca de la frontera a …»: what something is done near is not what it is done to.
          else if (this.preposition(child) === 'near') slots.add('near', this.antecedent(child));
          else if (passive && this.isAgentMark(child)) slots.add('agent', this.antecedent(child));
          else slots.add('object', this.antecedent(child));
          // Spanish «a» marks a person as object, and whom something is done to; «contra» says what it says elsewhere.
          if (this.hasObjectMark(child)) slots.add('to', this.antecedent(child));
          else this.markedObject(child, slots);
          break;
        case 'iobj':
          slots.add('to', this.antecedent(child));
          // "Allowed refugees to return": whom one lets do something is the object where there is no other.
          if (this.tree.child(verb, 'xcomp') && !this.tree.child(verb, 'obj'))
            slots.add('object', this.antecedent(child));
          break;
        case 'ccomp':
        case 'xcomp':
        case 'csubj':
          // A noun behind a preposition is no clause, nor is what has an article there.
          if (this.isNominal(child)) this.oblique(verb, child, passive, slots);
          else if (this.isSteered(verb, child)) slots.add('object', child);
          slots.add('content', child);
          break;
        case 'obl':
        case 'nmod':
        case 'appos':
          // (A verb has no nmod or appos: there the parser slipped, and the preposition says what it is.)
          this.oblique(verb, child, passive, slots);
          break;
        case 'advmod':
          this.partsOfAdverb(verb, child, passive, slots);
          break;
        case 'advcl':
          if (this.forms.isInfinitiveComplement(child)) slots.add('content', child);
          else if (this.forms.isAim(child)) slots.add('purpose', child);
          // (With a subject of its own it tells what somebody else does meanwhile.)
          else if (isPresentParticiple(child) && !this.tree.child(child, 'mark', 'case', 'nsubj'))
            slots.add('manner', child);
          break;
      }
    }
    if (!slots.has('agent')) slots.add('agent', this.misplaced.subject(verb));
  }

  /** «protestar contra la guerra»: the sense of an object's own preposition. */
  private markedObject(object: Word, slots: SlotsBuilder): void {
    const sense = this.preposition(object);
    if (sense && sense !== 'of' && sense !== 'to') slots.add(sense, this.antecedent(object));
  }

  /** «près des côtes»: what hangs on the adverb of a preposition of several words is the verb's. */
  partsOfAdverb(verb: Word, adverb: Word, passive: boolean, slots: SlotsBuilder): void {
    for (const child of this.tree.dependents(adverb, 'obl', 'nmod', 'fixed')) {
      if (relation(child) !== 'fixed') this.oblique(verb, child, passive, slots);
    }
  }

  /** «À Lima, le ministre a parlé»: a name before the subject is where it was, not whom it was said to. */
  private senseBeside(verb: Word, child: Word): SlotName | null {
    const sense = this.preposition(child);
    if (sense !== 'to' || child.upos !== 'PROPN' || child.index > verb.index) return sense;
    const subject = this.tree.child(verb, 'nsubj');
    return subject !== null && child.index < subject.index ? 'in' : sense;
  }

  /** True behind the preposition that marks a person as object: Spanish «a». */
  hasObjectMark(child: Word): boolean {
    return (
      this.grammar.objectMark !== null &&
      this.tree.dependents(child, 'case').some((mark) => mark.lemma === this.grammar.objectMark)
    );
  }

  private oblique(verb: Word, child: Word, passive: boolean, slots: SlotsBuilder): void {
    const sense = child.deprel === 'obl:agent' ? 'by' : this.senseBeside(verb, child);
    // «l'Albanie, où le HCR a distribué des vivres»
    const place = !sense && isWhere(child) ? this.antecedent(child) : child;
    if (place !== child) slots.add('in', place);
    if (!sense) return;
    if (sense === 'by' && (passive || child.deprel === 'obl:agent' || this.forms.isPastParticiple(verb)))
      slots.add('agent', this.antecedent(child));
    else if (sense === 'about' && passive && this.isAgentMark(child)) slots.add('agent', this.antecedent(child));
    else slots.add(sense, this.antecedent(child));
  }

  /** Spanish «por» is both "by" and "about"; under a passive it is the agent. */
  isAgentMark(child: Word): boolean {
    return this.tree.dependents(child, 'case').some((mark) => ['por', 'par', 'by'].includes(mark.lemma));
  }

  /** «étudie la possibilité d'imposer des sanctions», "announced a decision to send troops". */
  private clausesOfObject(verb: Word): readonly Word[] {
    return this.tree
      .dependents(verb, 'obj')
      .flatMap((object) => this.tree.dependents(object, 'acl').filter((c) => c.feats.VerbForm === 'Inf'));
  }

  /** The agent of a passive that the parser hung on what follows: "was accused of stealing funds by officials". */
  private agentBelow(verb: Word): Word | null {
    for (const clause of this.tree.dependents(verb, 'advcl', 'xcomp', 'ccomp', 'obl')) {
      for (const child of this.tree.dependents(clause, 'obl', 'nmod')) {
        if (child.index > clause.index && this.preposition(child) === 'by' && !this.tree.isPassive(clause))
          return this.antecedent(child);
      }
    }
    return null;
  }

  /** «atribuyó el secuestro de dos monjas a X»: who is blamed, where the parser hung that on whom the deed was done to. */
  private blamedBelow(verb: Word): Word | null {
    const deed = this.tree.child(verb, 'obj');
    const parts = deed ? this.tree.phrase(deed) : [];
    return parts.findLast((part) => relation(part) === 'nmod' && this.preposition(part) === 'to') ?? null;
  }

  /** «fueron torturados y ejecutados por X»: who does the last of coordinated participles does them all. */
  private agentBeside(verb: Word): Word | null {
    const others = this.tree.dependents(verb, 'conj').filter((other) => this.forms.isPastParticiple(other));
    const last = others.findLast((other) => !this.tree.child(other, 'aux', 'cop', 'nsubj'));
    if (!last) return null;
    const parts = this.ofVerb(last, [], true);
    return (parts.get('agent') ?? []).find((agent) => agent.index > last.index) ?? null;
  }

  /** «envió una nota a X pidiendo que …», «una carta a X en la que exige …»: whom a text goes to is asked what it asks. */
  private addressees(verb: Word): readonly Word[] {
    const above = this.tree.parent(verb);
    const isBeside = above !== null && relation(verb) === 'advcl' && isPresentParticiple(verb);
    if (!above || (!isBeside && relation(verb) !== 'acl')) return [];
    const text = isBeside ? this.tree.child(above, 'obj') : above;
    if (!text || !this.grammar.documents.has(text.lemma.toLowerCase())) return [];
    const sender = this.tree.parent(text);
    const parts = [text, ...(sender && relation(text) === 'obj' ? [sender] : [])];
    return parts
      .flatMap((head) => this.tree.dependents(head, 'nmod', 'obl', 'obj', 'iobj'))
      .filter((part) => part.index < verb.index && this.preposition(part) === 'to');
  }

  /** «a appelé le Conseil à agir»: a noun with an article beside an infinitive is who is to do it. */
  private isSteered(verb: Word, child: Word): boolean {
    if (child.upos !== 'NOUN' || !this.tree.child(child, 'det') || this.tree.child(child, 'cop')) return false;
    return this.tree.dependents(verb, 'xcomp').some((one) => one.feats.VerbForm === 'Inf' && one.index > child.index);
  }

  /** A noun, or an adjective with an article, behind a preposition: «avec les terroristes». */
  private isNominal(child: Word): boolean {
    if (!this.tree.child(child, 'case')) return false;
    return child.upos === 'NOUN' || (child.upos === 'ADJ' && this.tree.child(child, 'det') !== null);
  }

  /** A relative pronoun stands for the noun that its clause hangs on. */
  antecedent(word: Word): Word {
    if (
      word.feats.PronType !== 'Rel' &&
      !/^(qui|quien|quienes|que|qu'|qu’|who|which|that|whom|lequel|laquelle|lesquels|lesquelles)$/i.test(word.form) &&
      !isWhere(word)
    )
      return word;
    if (word.upos !== 'PRON' && word.upos !== 'SCONJ') return word;
    for (const up of this.tree.ancestors(word)) {
      if (relation(up) === 'acl') return this.tree.parent(up) ?? word;
      if (relation(up) !== 'conj' && relation(up) !== 'xcomp' && relation(up) !== 'ccomp' && !this.tree.isVerbal(up))
        return word;
    }
    return word;
  }

  /** «les sanctions imposées par X», "troops deployed near": the noun is what undergoes. */
  private participle(verb: Word, slots: SlotsBuilder): void {
    if (slots.has('object')) return;
    const noun = this.forms.isOpening(verb) ? this.forms.subjectOf(this.tree.parent(verb)!) : this.tree.parent(verb);
    if (relation(verb) !== 'acl' && !this.forms.isOpening(verb)) return;
    if (noun && this.forms.isPastParticiple(verb) && verb.deprel !== 'acl:relcl') slots.add('object', noun);
  }

  /**
   * What hangs on a noun beside the verb may belong to the verb: «signer un accord avec X», «parler par téléphone avec
   * X», «envoyer de l'aide à X». Direct parts come first.
   */
  private partsOfArguments(verb: Word, slots: SlotsBuilder): void {
    for (const argument of this.tree.dependents(verb, 'obj', 'obl', 'nsubj')) {
      if (argument.upos === 'PROPN') this.partsOfName(argument, slots);
      if (relation(argument) === 'nsubj') this.cargoOf(argument, slots);
      if (relation(argument) === 'nsubj' || (argument.upos !== 'NOUN' && relation(argument) !== 'obj')) continue;
      const parts = this.tree.conjuncts(argument).flatMap((one) => this.tree.dependents(one, 'nmod', 'advmod'));
      for (const part of parts) {
        if (part.upos === 'PROPN') this.partsOfName(part, slots);
        if (relation(part) === 'advmod' || part.upos === 'ADV') this.partsOfAdverb(verb, part, false, slots);
        else {
          const sense = this.preposition(part);
          if (sense && sense !== 'of') slots.add(sense, part);
          // «retirer ses troupes de Syrie»: the genitive of what is moved is where it was.
          else if (sense === 'of' && relation(argument) === 'obj') slots.add('of', part);
        }
      }
    }
  }

  /** "A plane carrying tents landed", «un convoi chargé de vivres»: what a vehicle brings it comes with. */
  private cargoOf(carrier: Word, slots: SlotsBuilder): void {
    for (const verb of this.tree.dependents(carrier, 'acl')) {
      if (!this.grammar.carrying.has(verb.lemma.toLowerCase())) continue;
      for (const goods of this.tree.dependents(verb, 'obj', 'obl'))
        if (['with', 'of', null].includes(this.preposition(goods))) slots.add('with', goods);
    }
  }

  /** A name has no complements but genitives: «l'offensive de la Turquie contre la Syrie» is against Syria. */
  partsOfName(name: Word, slots: SlotsBuilder): void {
    for (const part of this.tree.dependents(name, 'nmod', 'obl', 'flat')) {
      const sense = this.preposition(part);
      if (sense && sense !== 'of' && sense !== 'in') slots.add(sense, part);
    }
  }

  /** The parts of a noun that names an act: see {@link NounSlots.of}. */
  ofNoun(noun: Word, genitive: 'agent' | 'object', kinds: WordKinds): Slots {
    return this.nouns.of(noun, genitive, kinds);
  }
}

/** A relative pronoun for a place. */
const isWhere = ({ form, upos }: Word): boolean => upos === 'PRON' && /^(?:où|donde)$/i.test(form);
