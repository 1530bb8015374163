import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import type { ClauseForms } from './clause-forms.js';
import type { Grammar, SlotName } from './grammar.js';
import type { Slots } from './slots-builder.js';
import type { SentenceTree } from './tree.js';

/** What is asked of the parts of verbs. */
interface VerbParts {
  /** The parts that hang on a verb itself. */
  ownOf(verb: Word): Slots;
  preposition(head: Word): SlotName | null;
  antecedent(word: Word): Word;
}

/** Finds the subjects that verbs without one share with their neighbours. */
export class SharedSubjects {
  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
    private readonly forms: ClauseForms,
    private readonly parts: VerbParts,
    private readonly isNationality: (word: Word) => boolean,
  ) {}

  /** Who does what a verb without a subject says: the subject shared by coordination, control or a participle. */
  of(verb: Word, depth = 0): readonly Word[] {
    const above = this.tree.parent(verb);
    if (!above || depth > 4) return [];
    const kind = relation(verb);
    if (kind === 'conj') return this.tree.isVerbal(above) ? this.agentsOf(above, depth) : [];
    // «la décision du Pérou d'expulser», where the parser made a complement of it.
    const owners =
      kind === 'xcomp' && above.upos === 'NOUN' && !this.tree.child(above, 'cop') ? this.ownersOf(above) : [];
    if (owners.length > 0) return owners;
    if (kind === 'xcomp' || (kind === 'advcl' && this.forms.isInfinitiveComplement(verb)) || kind === 'ccomp') {
      // «afirmó haber matado»: with its auxiliary an infinitive is one too.
      const auxiliaries = this.tree.dependents(verb, 'aux');
      if (kind === 'ccomp' && [verb, ...auxiliaries].every((w) => w.feats.VerbForm !== 'Inf')) {
        // «anunció que enviará ayuda»: who says so, where Spanish names nobody else.
        const same =
          this.forms.hasNullSubject(verb) &&
          this.forms.finite(verb).feats.Number === this.forms.finite(above).feats.Number;
        return same ? this.agentsOf(above, depth) : [];
      }
      // Who begins a strike to protest protests: the object of a light verb controls nothing, but for a person.
      const object = this.tree.child(above, 'obj', 'iobj');
      const lemma = above.lemma.toLowerCase();
      const isLight = this.grammar.light.has(lemma) && !this.grammar.steering.has(lemma);
      const controller = isLight
        ? object && this.parts.preposition(object) === 'to' && object
        : (object ??
          this.tree.dependents(above, 'obl').find((o) => o.deprel === 'obl:arg' && this.parts.preposition(o) === 'to'));
      return controller ? [this.parts.antecedent(controller)] : this.agentsOf(above, depth);
    }
    if (kind === 'advcl' && verb.feats.VerbForm !== 'Fin')
      return this.forms.isOpening(verb) ? [] : this.agentsOf(above, depth);
    if (kind === 'acl') {
      // «liberó a los dos que había detenido»: whom it is told of is not who does it.
      if (verb.feats.VerbForm === 'Fin' || verb.deprel === 'acl:relcl') return this.agentsAround(verb, above, depth);
      if (!this.forms.isPastParticiple(verb) && verb.feats.VerbForm !== 'Fin') {
        // An infinitive on a noun («sa décision d'envoyer») belongs to who the noun belongs to.
        if (verb.feats.VerbForm === 'Inf') return this.ownersOf(above);
        return this.agentsBehind(verb, above, depth);
      }
    }
    return [];
  }

  /** "Told reporters, accusing X", "was in Y, meeting X": behind a comma it is the subject that goes on. */
  private agentsBehind(verb: Word, noun: Word, depth: number): readonly Word[] {
    if (this.tree.words[verb.index - 1]?.form !== ',') return [noun];
    if (this.tree.child(noun, 'cop')) return this.agentsOf(noun, depth);
    const main = ['obj', 'obl', 'nmod'].includes(relation(noun)) ? this.tree.parent(noun) : null;
    const isClause = main !== null && (relation(noun) === 'obj' || this.tree.isPredicate(main));
    return isClause ? this.agentsOf(main, depth) : [noun];
  }

  /** Where a relative clause has its noun as object and names nobody: who does what is told around it. */
  private agentsAround(verb: Word, noun: Word, depth: number): readonly Word[] {
    const around = this.tree.parent(noun);
    const isObject = this.tree
      .dependents(verb, 'obj', 'nsubj', 'iobj', 'obl')
      .some((w) => this.parts.antecedent(w) === noun);
    if (!isObject || !this.forms.hasNullSubject(verb) || !around || relation(noun) === 'nsubj') return [];
    return this.tree.isVerbal(around) ? this.agentsOf(around, depth) : [];
  }

  private agentsOf(verb: Word, depth: number): readonly Word[] {
    if (this.forms.isOpening(verb)) return this.tree.dependents(this.tree.parent(verb)!, 'nsubj');
    const own = this.parts.ownOf(verb);
    const agents = own.get('agent');
    if (agents) return agents;
    // The subject of a passive is who a coordinated or dependent active verb goes on about.
    if (this.tree.isPassive(verb) && own.get('object')) return own.get('object')!;
    if (!this.tree.isVerbal(verb)) {
      const subject = this.tree.child(verb, 'nsubj');
      if (subject) return [subject];
    }
    return this.of(verb, depth + 1);
  }

  private ownersOf(noun: Word): readonly Word[] {
    // «X est sur le point de signer»: the noun is no thing of somebody's but part of what is told of X.
    const isPredicate = this.grammar.prospects.has(noun.lemma.toLowerCase()) && this.tree.child(noun, 'cop');
    if (isPredicate) return this.tree.dependents(noun, 'nsubj');
    const owner = this.tree
      .dependents(noun, 'nmod', 'det')
      .find((d) => d.deprel === 'nmod:poss' || d.feats.Poss === 'Yes');
    if (owner) return [owner];
    const genitive = this.tree.dependents(noun, 'nmod').find((d) => this.parts.preposition(d) === 'of');
    if (genitive) return [genitive];
    // «la decisión alemana de impedir»
    const nation = this.tree.dependents(noun, 'amod', 'compound').find((d) => this.isNationality(d));
    if (nation) return [nation];
    const verb = this.tree.parent(noun);
    return verb && this.tree.isVerbal(verb) && relation(noun) === 'obj' ? this.agentsOf(verb, 1) : [];
  }
}
