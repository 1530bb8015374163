import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import { isOfCity } from './city-genitives.js';
import { isPresentParticiple } from './clause-forms.js';
import type { Grammar, SlotName } from './grammar.js';
import { type Slots, SlotsBuilder } from './slots-builder.js';
import type { SentenceTree } from './tree.js';

/** What the resolver knows of words. */
export interface WordKinds {
  readonly isNationality: (word: Word) => boolean;
  /** True for a name that is only a place: it does nothing, and things are done to it. */
  readonly isPlace: (word: Word) => boolean;
  /** True for the name of a capital. */
  readonly isSeat: (word: Word) => boolean;
  /** True for a word for those who take up arms: «guerrillero», "rebel". */
  readonly isRebel: (word: Word) => boolean;
}

/** Senses of what hangs on an adjective that may belong to the noun. */
const attributed: ReadonlySet<SlotName> = new Set(['to', 'against', 'towards', 'between']);

/** How the parts of phrases are read, verbs' and nouns' alike. */
export interface PhraseParts {
  preposition(head: Word): SlotName | null;
  partsOfName(name: Word, slots: SlotsBuilder): void;
  partsOfAdverb(above: Word, adverb: Word, passive: boolean, slots: SlotsBuilder): void;
  isAgentMark(child: Word): boolean;
}

/** Reads the parts of nouns that name acts. */
export class NounSlots {
  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
    private readonly parts: PhraseParts,
  ) {}

  /**
   * The parts of a noun that names an act. A bare genitive is the agent or the object as the frame says; where a
   * possessive, an adjective of nationality or the subject of a light verb gives the agent, it is the object.
   */
  of(noun: Word, genitive: 'agent' | 'object', { isNationality, isPlace, isSeat, isRebel }: WordKinds): Slots {
    const slots = new SlotsBuilder(this.grammar.times);
    const genitives: Word[] = [];
    for (const child of [
      ...this.tree.dependents(noun),
      ...this.partsOfPreposition(noun),
      ...this.partsOfPortion(noun),
    ]) {
      const kind = relation(child);
      if (kind === 'nmod' && child.upos === 'PROPN') this.parts.partsOfName(child, slots);
      if (kind === 'amod') this.partsOfAttribute(child, slots);
      if (child.upos === 'ADV') this.parts.partsOfAdverb(noun, child, false, slots);
      else if (child.deprel === 'nmod:poss' || (kind === 'det' && child.feats.Poss === 'Yes'))
        slots.add('agent', child);
      else if (
        (kind === 'amod' || kind === 'compound' || kind === 'nmod') &&
        !this.parts.preposition(child) &&
        isNationality(child)
      )
        slots.add('agent', child);
      // «un ataque guerrillero», "a rebel attack"
      else if ((kind === 'amod' || kind === 'compound') && isRebel(child)) slots.add('agent', child);
      else if (kind === 'nmod' || kind === 'obl' || kind === 'appos') {
        const sense = this.parts.preposition(child);
        if (sense === 'of') genitives.push(child);
        else if (sense === 'by' || this.isDoer(child, noun)) slots.add('agent', child);
        else if (sense) slots.add(sense, child);
      } else if (kind === 'acl' && child.feats.VerbForm === 'Inf') slots.add('content', child);
      else if (kind === 'acl' && this.grammar.aiming.has(child.lemma.toLowerCase())) this.aims(child, slots);
      else if (kind === 'acl' && isPresentParticiple(child)) slots.add('manner', child);
      else if (kind === 'ccomp' || (kind === 'acl' && this.tree.child(child, 'mark') !== null))
        slots.add('content', child);
    }
    if (this.tree.child(noun, 'cop')) slots.add('agent', this.tree.child(noun, 'nsubj'));
    for (const word of genitives) this.partsOfGenitive(word, slots);
    // «la invasión de Rusia a Ucrania»: where another part names the victim, the genitive is who does it.
    const named = genitives.some((word) => word.upos === 'PROPN') && this.namesVictim(noun);
    const preposition = (word: Word) => this.parts.preposition(word);
    const isHit = (word: Word) =>
      isPlace(word) || isOfCity(noun, word, { tree: this.tree, grammar: this.grammar, isSeat, preposition });
    for (const word of genitives) {
      const isDoer = !isHit(word) && (genitive === 'agent' || (named && word.upos === 'PROPN'));
      slots.add(isDoer && !slots.has('agent') ? 'agent' : 'object', word);
      slots.add('of', word);
    }
    return slots.build();
  }

  /** «à l'issue d'un entretien avec X»: what the parser hung on the noun of the preposition before. */
  private partsOfPreposition(noun: Word): readonly Word[] {
    const above = relation(noun) === 'nmod' ? this.tree.parent(noun) : null;
    if (above?.upos !== 'NOUN' || (this.parts.preposition(noun) ?? 'of') === 'of') return [];
    const marks = this.tree.dependents(noun, 'case').map((mark) => mark.lemma);
    if (!marks.includes('de')) return [];
    return this.tree.dependents(above, 'nmod').filter((part) => part.index > noun.index);
  }

  /** «un cycle de discussions entre X et Y»: what the parser hung on the noun that only counts the act. */
  private partsOfPortion(noun: Word): readonly Word[] {
    const above = relation(noun) === 'nmod' ? this.tree.parent(noun) : null;
    if (!above || !this.grammar.partitives.has(above.lemma.toLowerCase())) return [];
    if (this.parts.preposition(noun) !== 'of') return [];
    return this.tree.dependents(above, 'nmod').filter((part) => part.index > noun.index);
  }

  /** «el bombardeo de Belgrado por la OTAN»: beside a genitive, a name behind Spanish «por» is who does it. */
  private isDoer(name: Word, noun: Word): boolean {
    return (
      name.upos === 'PROPN' &&
      this.parts.isAgentMark(name) &&
      this.tree.dependents(noun, 'nmod').some((child) => this.parts.preposition(child) === 'of')
    );
  }

  /** True where a noun's "to" is a name, or something is "against" somebody or something: «el atentado del ELN contra un puente». */
  private namesVictim(noun: Word): boolean {
    return this.tree.dependents(noun, 'nmod', 'obl').some((d) => {
      const sense = this.parts.preposition(d);
      return sense === 'against' || (sense === 'to' && d.upos === 'PROPN');
    });
  }

  /** What hangs on the complement may belong to the act: «la visite du ministre en Jordanie», "delivery of tanks by X to Y". */
  private partsOfGenitive(genitive: Word, slots: SlotsBuilder): void {
    if (genitive.upos === 'PROPN' && !this.tree.child(genitive, 'nmod')) return;
    for (const part of this.tree.dependents(genitive, 'nmod', 'obl')) {
      const sense = this.parts.preposition(part);
      // «la expulsión de dos diplomáticos por Noruega», where the parser hung the doer on whom it is done to.
      const isDoer = sense === 'by' || (part.upos === 'PROPN' && this.parts.isAgentMark(part));
      if (isDoer) slots.add('agent', part);
      else if (sense && sense !== 'of') slots.add(sense, part);
    }
  }

  /** «des sanctions visant X», "aimed at X", «dirigidas contra X»: what they are against. */
  private aims(participle: Word, slots: SlotsBuilder): void {
    for (const child of this.tree.dependents(participle, 'obj', 'obl')) slots.add('against', child);
  }

  /** «el bloqueo naval a Libia», «las sanciones impuestas por Quito»: what hangs on an adjective may be the noun's. */
  private partsOfAttribute(attribute: Word, slots: SlotsBuilder): void {
    for (const part of this.tree.dependents(attribute, 'nmod', 'obl', 'obj')) {
      if (part.index < attribute.index) continue;
      const sense = this.parts.preposition(part);
      if (part.deprel === 'obl:agent' || this.parts.isAgentMark(part)) slots.add('agent', part);
      else if (sense && attributed.has(sense)) slots.add(sense, part);
    }
  }
}
