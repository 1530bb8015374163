import type { Word } from '../model.js';
import { finiteForm, relation } from '../sentence.js';
import type { Grammar } from './grammar.js';
import type { SentenceTree } from './tree.js';

/** Tells what kind of clause a verb makes: of aim, of what is meant, a participle, one without a subject. */
export class ClauseForms {
  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
  ) {}

  /** Spanish leaves out a subject that is known; the verb then stands for it. */
  hasNullSubject(verb: Word): boolean {
    const { feats } = this.finite(verb);
    return this.grammar.code === 'es' && feats.VerbForm === 'Fin' && feats.Person === '3' && feats.Mood !== 'Imp';
  }

  /** The verb or auxiliary that carries person and tense. */
  finite(verb: Word): Word {
    return finiteForm(verb, this.tree.dependents(verb));
  }

  /** «de V-er», "of V-ing": what the verb is about, not a circumstance. */
  isInfinitiveComplement(child: Word): boolean {
    const words = this.tree.dependents(child, 'mark', 'case');
    const marks = words.map((m) => m.lemma);
    // (Not «avant de partir», «luego de salir», wherever the parser hung the adverb.)
    const isTimed = words.some(({ index }) => this.tree.words[index - 1]?.upos === 'ADV');
    if (child.feats.VerbForm === 'Inf')
      return !isTimed && marks.length > 0 && marks.every((m) => ['de', 'à', 'a', 'con', 'en'].includes(m));
    // "accused of helping", "criticized for selling", "kept from joining"
    return isPresentParticiple(child) && marks.some((m) => m === 'of' || m === 'for' || m === 'from');
  }

  /** An infinitive of aim, or «pour qu'il parte», «para que libere» with a subject of its own; not «sans partir». */
  isAim(child: Word): boolean {
    const marks = this.tree.dependents(child, 'mark', 'case');
    const isMarked = marks.some((m) => this.grammar.purposeMarks.has(m.lemma.toLowerCase()));
    return isMarked || (child.feats.VerbForm === 'Inf' && marks.length === 0);
  }

  isPastParticiple(verb: Word): boolean {
    return verb.feats.VerbForm === 'Part' && verb.feats.Tense !== 'Pres';
  }

  /** The subject of a verb, also of «X s'est vu remettre une note», where it is to whom something is done. */
  subjectOf(verb: Word): Word | null {
    if (!this.tree.isVerbal(verb)) return null;
    const subject = this.tree.child(verb, 'nsubj');
    if (subject || this.grammar.code !== 'fr' || !this.tree.child(verb, 'aux')) return subject;
    const given = this.tree.child(verb, 'iobj');
    return given && given.index < verb.index && given.upos !== 'PRON' ? given : null;
  }

  /** «Accusé par X de …, Y se défend»: the participle before a subject tells what is done to it. */
  isOpening(verb: Word): boolean {
    const main = relation(verb) === 'advcl' ? this.tree.parent(verb) : null;
    const subject = main ? this.subjectOf(main) : null;
    return (
      subject !== null &&
      verb.index < subject.index &&
      this.isPastParticiple(verb) &&
      this.tree.dependents(verb, 'aux', 'mark', 'nsubj', 'case').length === 0 &&
      !this.tree.isMoving(verb)
    );
  }
}

/** «accusant», "accusing", «acusando». */
export const isPresentParticiple = ({ feats }: Word): boolean =>
  feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres');

/** "The idea of sending troops", «la possibilité d'envoyer»: what a noun is of, an infinitive or a gerund behind a mark. */
export const isNounContent = (verb: Word, tree: SentenceTree): boolean =>
  verb.feats.VerbForm === 'Inf' ||
  (verb.feats.VerbForm === 'Ger' && tree.child(verb, 'mark') !== null && tree.child(verb, 'nsubj') === null);
