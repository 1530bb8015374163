import type { Word } from '../model.js';
import type { Grammar, SlotName } from './grammar.js';
import type { SlotsBuilder } from './slots-builder.js';
import type { SentenceTree } from './tree.js';

/** What tells the parts of a verb apart. */
interface PartMarks {
  preposition(head: Word): SlotName | null;
  antecedent(word: Word): Word;
  hasObjectMark(child: Word): boolean;
}

/** Finds the subjects and objects of verbs that the parser hung elsewhere or called something else. */
export class MisplacedParts {
  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
    private readonly parts: PartMarks,
    private readonly isActor: (word: Word) => boolean,
  ) {}

  /** «La semana pasada Francia envió», «Ce matin des soldats ont tué»: the subject that the parser hung on the time. */
  behindTime(verb: Word, subject: Word): Word {
    if (!this.grammar.times.has(subject.lemma.toLowerCase())) return subject;
    const parts = this.tree.dependents(subject, 'appos', 'nmod', 'flat', 'conj');
    // No time is «of some»: «des» is an article here.
    const isBare = (part: Word) =>
      this.parts.preposition(part) === null || this.tree.dependents(part, 'det').some((det) => det.form === 'les');
    const behind = parts.filter((part) => part.index < verb.index && isBare(part));
    return behind.find((part) => part.upos === 'NOUN' || part.upos === 'PROPN') ?? subject;
  }

  /** «Varios miles de mineros comenzaron»: a phrase before an active verb without a subject, under no preposition. */
  subject(verb: Word): Word | null {
    if (this.tree.child(verb, 'nsubj', 'csubj') || this.tree.isPassive(verb)) return null;
    const fits = (child: Word) =>
      child.index < verb.index &&
      ['NOUN', 'NUM', 'PROPN'].includes(child.upos) &&
      child.deprel === 'obl' &&
      !this.grammar.times.has(child.lemma.toLowerCase()) &&
      this.parts.preposition(child) === null &&
      this.tree.dependents(child, 'mark', 'advmod').length === 0 &&
      this.tree.dependents(child, 'nmod', 'nummod').length > 0;
    return this.tree.dependents(verb, 'obl').find(fits) ?? null;
  }

  /** «protestas que bloquean las calles»: a relative pronoun before a verb that has its object is no object too. */
  relativeSubject(verb: Word, slots: SlotsBuilder): void {
    const objects = this.tree.dependents(verb, 'obj');
    const relative = objects.find((o) => o.index < verb.index && this.parts.antecedent(o) !== o);
    if (!relative || !objects.some((o) => o.index > verb.index)) return;
    slots.remove('object', this.parts.antecedent(relative));
    slots.add('agent', this.parts.antecedent(relative));
  }

  /** «dos soldados que había secuestrado»: a relative pronoun for several is no subject of a verb in the singular. */
  relativeObject(verb: Word, { feats }: Word, slots: SlotsBuilder): void {
    if (this.grammar.code !== 'es' || feats.Number !== 'Sing' || this.tree.child(verb, 'obj')) return;
    const relative = this.tree.dependents(verb, 'nsubj').find((w) => this.parts.antecedent(w) !== w);
    const noun = relative ? this.parts.antecedent(relative) : null;
    if (noun?.feats.Number !== 'Plur') return;
    slots.remove('agent', noun);
    slots.add('object', noun);
  }

  /**
   * «los combates que sostienen el Ejército y la guerrilla»: a deed has nobody; who stands behind the verb that only
   * lends a noun its subject does the deed.
   */
  relativeDeed(verb: Word, slots: SlotsBuilder): boolean {
    if (this.grammar.code !== 'es' || !this.grammar.light.has(verb.lemma.toLowerCase())) return false;
    const relative = this.tree.dependents(verb, 'nsubj', 'obj').find((w) => this.parts.antecedent(w) !== w);
    const deed = relative ? this.parts.antecedent(relative) : null;
    const doer = this.tree
      .dependents(verb, 'obj', 'obl')
      .find((w) => w.index > verb.index && this.parts.preposition(w) === null && this.isActor(w));
    if (!deed || !doer || deed.upos !== 'NOUN' || this.isActor(deed)) return false;
    slots.remove('agent', deed);
    slots.remove('object', doer);
    slots.add('agent', doer);
    slots.add('object', deed);
    return true;
  }

  /** Two subjects, one before and one after an active verb without object: the second is the object. */
  object(verb: Word, slots: SlotsBuilder): void {
    if (slots.has('object')) return;
    const subjects = this.tree.isPassive(verb) ? [] : this.tree.dependents(verb, 'nsubj');
    const [first, second] = subjects;
    if (first && second && first.index < verb.index && second.index > verb.index) {
      slots.remove('agent', second);
      slots.add('object', second);
      return;
    }
    const marked = this.tree.dependents(verb, 'obl', 'iobj').find((child) => this.parts.hasObjectMark(child));
    const object =
      marked ?? this.markedBelow(verb) ?? this.bareOblique(verb) ?? this.nameOnBareNoun(verb) ?? this.priced(verb);
    if (object) slots.add('object', this.parts.antecedent(object));
  }

  /**
   * «expulsó de las zonas ocupadas a los inspectores», «mataron en una zona rural a Juan Ruiz»: a person that the parser
   * hung on an adjective before it, or a name that it hung on the place.
   */
  private markedBelow(verb: Word): Word | undefined {
    const obliques = this.tree.dependents(verb, 'obl').filter((oblique) => oblique.index > verb.index);
    const name = obliques
      .flatMap((oblique) => this.tree.dependents(oblique, 'nmod'))
      .find(
        (child) => child.upos === 'PROPN' && this.tree.child(child, 'flat') !== null && this.parts.hasObjectMark(child),
      );
    if (name) return name;
    return obliques
      .flatMap((oblique) => this.tree.dependents(oblique, 'amod', 'acl'))
      .filter((attribute) => attribute.index > verb.index)
      .flatMap((attribute) => this.tree.dependents(attribute, 'obl', 'obj', 'nmod', 'iobj'))
      .find(
        (child) =>
          this.parts.hasObjectMark(child) && (child.upos === 'PROPN' || this.tree.child(child, 'det') !== null),
      );
  }

  /** A noun with an article and no preposition behind an active verb is its object, unless it tells a time. */
  private bareOblique(verb: Word): Word | undefined {
    if (this.tree.isPassive(verb) || this.tree.child(verb, 'ccomp', 'xcomp')) return undefined;
    return this.tree.dependents(verb, 'obl').find(
      (child) =>
        child.index > verb.index &&
        child.upos === 'NOUN' &&
        child.deprel === 'obl' &&
        // "Cut off diplomatic ties": a bare plural too, which no language has as an adverbial.
        (this.tree.child(child, 'det') !== null || child.feats.Number === 'Plur') &&
        this.tree.dependents(child, 'case', 'mark', 'nummod').length === 0 &&
        !this.grammar.times.has(child.lemma.toLowerCase()),
    );
  }

  /** «a livré pour deux millions d'euros de vaccins»: French gives what is given by what it is worth. */
  private priced(verb: Word): Word | undefined {
    if (this.grammar.code !== 'fr' || this.tree.isPassive(verb)) return undefined;
    return this.tree
      .dependents(verb, 'obl', 'nmod')
      .find(
        (child) =>
          child.index > verb.index &&
          this.parts.preposition(child) === 'for' &&
          this.tree.child(child, 'nummod') !== null &&
          this.tree.dependents(child, 'nmod').some((part) => this.parts.preposition(part) === 'of') &&
          !this.grammar.times.has(child.lemma.toLowerCase()),
      );
  }

  /** «mettre en garde Kigali»: a name that the parser hung on the bare noun that belongs to the verb. */
  private nameOnBareNoun(verb: Word): Word | undefined {
    if (this.tree.isPassive(verb)) return undefined;
    return this.tree
      .dependents(verb, 'obl')
      .filter((noun) => noun.upos === 'NOUN' && this.tree.child(noun, 'det', 'nummod') === null)
      .flatMap((noun) => this.tree.dependents(noun, 'appos', 'nmod', 'flat'))
      .find((name) => name.upos === 'PROPN' && name.index > verb.index && this.tree.child(name, 'case') === null);
  }
}
