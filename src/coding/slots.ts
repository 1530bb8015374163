import type { Word } from '../model.js';
import { finiteForm, relation } from '../sentence.js';
import type { Grammar, SlotName } from './grammar.js';
import { MisplacedParts } from './misplaced-parts.js';
import { NounSlots, type PhraseParts, type WordKinds } from './noun-slots.js';
import { Prepositions } from './prepositions.js';
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

  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
  ) {
    this.prepositions = new Prepositions(tree, grammar);
    this.nouns = new NounSlots(tree, grammar, this);
    this.misplaced = new MisplacedParts(tree, grammar, this);
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
    if (!passive) this.misplaced.relativeObject(verb, this.finite(verb), slots);
    this.misplaced.object(verb, slots);
    if (!passive && !slots.has('agent')) this.misplaced.relativeSubject(verb, slots);
    // The subject that a passive shares undergoes it too.
    const shared = passive ? 'object' : 'agent';
    if (!slots.has(shared)) for (const subject of this.inheritedAgents(verb)) slots.add(shared, subject);
    if (passive && !slots.has('agent')) slots.add('agent', this.agentBelow(verb));
    if (!passive && !slots.has('agent') && this.hasNullSubject(verb)) slots.add('agent', verb);
    if (!slots.has('content')) for (const clause of this.clausesOfObject(verb)) slots.add('content', clause);
    this.participle(verb, slots);
    this.partsOfArguments(verb, slots);
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
      const marked = this.tree.dependents(child, 'case').some((mark) => particles.includes(mark.lemma.toLowerCase()));
      if (marked && particles.includes(child.lemma.toLowerCase()) === ofGroup)
        slots.add('object', this.antecedent(child));
    }
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
          if (this.isInfinitiveComplement(child)) slots.add('content', child);
          else if (this.isAim(child)) slots.add('purpose', child);
          else if (this.isPresentParticiple(child) && !this.tree.child(child, 'mark', 'case'))
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
    if (!sense) return;
    if (sense === 'by' && (passive || child.deprel === 'obl:agent' || this.isPastParticiple(verb)))
      slots.add('agent', this.antecedent(child));
    else if (sense === 'about' && passive && this.isAgentMark(child)) slots.add('agent', this.antecedent(child));
    else slots.add(sense, this.antecedent(child));
  }

  /** Spanish «por» is both "by" and "about"; under a passive it is the agent. */
  isAgentMark(child: Word): boolean {
    return this.tree.dependents(child, 'case').some((mark) => ['por', 'par', 'by'].includes(mark.lemma));
  }

  /** Spanish leaves out a subject that is known; the verb then stands for it. */
  private hasNullSubject(verb: Word): boolean {
    const { feats } = this.finite(verb);
    return this.grammar.code === 'es' && feats.VerbForm === 'Fin' && feats.Person === '3' && feats.Mood !== 'Imp';
  }

  private finite(verb: Word): Word {
    return finiteForm(verb, this.tree.dependents(verb));
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

  /** A noun, or an adjective with an article, behind a preposition: «avec les terroristes». */
  private isNominal(child: Word): boolean {
    if (!this.tree.child(child, 'case')) return false;
    return child.upos === 'NOUN' || (child.upos === 'ADJ' && this.tree.child(child, 'det') !== null);
  }

  /** «de V-er», "of V-ing": what the verb is about, not a circumstance. */
  private isInfinitiveComplement(child: Word): boolean {
    const marks = this.tree.dependents(child, 'mark', 'case').map((m) => m.lemma);
    if (child.feats.VerbForm === 'Inf') return marks.some((m) => ['de', 'à', 'a', 'con', 'en'].includes(m));
    // "accused of helping", "criticized for selling", "kept from joining"
    return this.isPresentParticiple(child) && marks.some((m) => m === 'of' || m === 'for' || m === 'from');
  }

  /** An infinitive of aim, or «pour qu'il parte», «para que libere» with a subject of its own; not «sans partir». */
  private isAim(child: Word): boolean {
    const marks = this.tree.dependents(child, 'mark', 'case');
    const isMarked = marks.some((m) => this.grammar.purposeMarks.has(m.lemma.toLowerCase()));
    return isMarked || (child.feats.VerbForm === 'Inf' && marks.length === 0);
  }

  isPresentParticiple({ feats }: Word): boolean {
    return feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres');
  }

  private isPastParticiple(verb: Word): boolean {
    return verb.feats.VerbForm === 'Part' && verb.feats.Tense !== 'Pres';
  }

  /** A relative pronoun stands for the noun that its clause hangs on. */
  antecedent(word: Word): Word {
    if (
      word.feats.PronType !== 'Rel' &&
      !/^(qui|que|qu'|qu’|who|which|that|whom|lequel|laquelle|lesquels|lesquelles)$/i.test(word.form)
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

  /** Who does what a verb without a subject says: the subject shared by coordination, control or a participle. */
  private inheritedAgents(verb: Word, depth = 0): readonly Word[] {
    const above = this.tree.parent(verb);
    if (!above || depth > 4) return [];
    const kind = relation(verb);
    if (kind === 'conj') return this.tree.isVerbal(above) ? this.agentsOf(above, depth) : [];
    if (kind === 'xcomp' || (kind === 'advcl' && this.isInfinitiveComplement(verb)) || kind === 'ccomp') {
      // «afirmó haber matado»: with its auxiliary an infinitive is one too.
      const auxiliaries = this.tree.dependents(verb, 'aux');
      if (kind === 'ccomp' && [verb, ...auxiliaries].every((w) => w.feats.VerbForm !== 'Inf')) {
        // «anunció que enviará ayuda»: who says so, where Spanish names nobody else.
        const same = this.hasNullSubject(verb) && this.finite(verb).feats.Number === this.finite(above).feats.Number;
        return same ? this.agentsOf(above, depth) : [];
      }
      // Who begins a strike to protest protests: the object of a light verb controls nothing.
      const controller = this.grammar.light.has(above.lemma.toLowerCase())
        ? undefined
        : (this.tree.child(above, 'obj', 'iobj') ??
          this.tree.dependents(above, 'obl').find((o) => o.deprel === 'obl:arg' && this.preposition(o) === 'to'));
      return controller ? [this.antecedent(controller)] : this.agentsOf(above, depth);
    }
    if (kind === 'advcl' && verb.feats.VerbForm !== 'Fin')
      return this.isOpening(verb) ? [] : this.agentsOf(above, depth);
    if (kind === 'acl') {
      // «liberó a los dos que había detenido»: whom it is told of is not who does it.
      if (verb.feats.VerbForm === 'Fin' || verb.deprel === 'acl:relcl') return this.agentsAround(verb, above, depth);
      if (!this.isPastParticiple(verb) && verb.feats.VerbForm !== 'Fin') {
        // An infinitive on a noun («sa décision d'envoyer») belongs to who the noun belongs to.
        if (verb.feats.VerbForm === 'Inf') return this.ownersOf(above);
        // "Told reporters, accusing X": behind a comma it is the subject that goes on.
        const main = this.tree.words[verb.index - 1]?.form === ',' ? this.tree.parent(above) : null;
        return main && relation(above) === 'obj' ? this.agentsOf(main, depth) : [above];
      }
    }
    return [];
  }

  /** Where a relative clause has its noun as object and names nobody: who does what is told around it. */
  private agentsAround(verb: Word, noun: Word, depth: number): readonly Word[] {
    const around = this.tree.parent(noun);
    const isObject = this.tree.dependents(verb, 'obj', 'nsubj').some((w) => this.antecedent(w) === noun);
    if (!isObject || !this.hasNullSubject(verb) || !around || relation(noun) === 'nsubj') return [];
    return this.tree.isVerbal(around) ? this.agentsOf(around, depth) : [];
  }

  private agentsOf(verb: Word, depth: number): readonly Word[] {
    if (this.isOpening(verb)) return this.tree.dependents(this.tree.parent(verb)!, 'nsubj');
    const slots = new SlotsBuilder(this.grammar.times);
    this.ownParts(verb, slots, this.tree.isPassive(verb));
    const own = slots.build();
    const agents = own.get('agent');
    if (agents) return agents;
    // The subject of a passive is who a coordinated or dependent active verb goes on about.
    if (this.tree.isPassive(verb) && own.get('object')) return own.get('object')!;
    if (!this.tree.isVerbal(verb)) {
      const subject = this.tree.child(verb, 'nsubj');
      if (subject) return [subject];
    }
    return this.inheritedAgents(verb, depth + 1);
  }

  private ownersOf(noun: Word): readonly Word[] {
    const owner = this.tree
      .dependents(noun, 'nmod', 'det')
      .find((d) => d.deprel === 'nmod:poss' || d.feats.Poss === 'Yes');
    if (owner) return [owner];
    const genitive = this.tree.dependents(noun, 'nmod').find((d) => this.preposition(d) === 'of');
    if (genitive) return [genitive];
    const verb = this.tree.parent(noun);
    return verb && this.tree.isVerbal(verb) && relation(noun) === 'obj' ? this.agentsOf(verb, 1) : [];
  }

  /** «Accusé par X de …, Y se défend»: the participle before a subject tells what is done to it. */
  private isOpening(verb: Word): boolean {
    const main = relation(verb) === 'advcl' ? this.tree.parent(verb) : null;
    const subject = main && this.tree.isVerbal(main) ? this.tree.child(main, 'nsubj') : null;
    return (
      subject !== null &&
      verb.index < subject.index &&
      this.isPastParticiple(verb) &&
      this.tree.dependents(verb, 'aux', 'mark', 'nsubj', 'case').length === 0 &&
      !this.tree.isMoving(verb)
    );
  }

  /** «les sanctions imposées par X», "troops deployed near": the noun is what undergoes. */
  private participle(verb: Word, slots: SlotsBuilder): void {
    if (slots.has('object')) return;
    const noun = this.isOpening(verb) ? this.tree.child(this.tree.parent(verb)!, 'nsubj') : this.tree.parent(verb);
    if (relation(verb) !== 'acl' && !this.isOpening(verb)) return;
    if (noun && this.isPastParticiple(verb) && verb.deprel !== 'acl:relcl') slots.add('object', noun);
  }

  /**
   * What hangs on a noun beside the verb may belong to the verb: «signer un accord avec X», «parler par téléphone avec
   * X», «envoyer de l'aide à X». Direct parts come first.
   */
  private partsOfArguments(verb: Word, slots: SlotsBuilder): void {
    for (const argument of this.tree.dependents(verb, 'obj', 'obl', 'nsubj')) {
      if (argument.upos === 'PROPN') this.partsOfName(argument, slots);
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
