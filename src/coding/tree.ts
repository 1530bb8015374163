import type { Sentence, Word } from '../model.js';
import { dependentsOf, relation } from '../sentence.js';

/** Auxiliaries of the perfect. */
const having = new Set(['avoir', 'have', 'haber']);
/** French verbs whose perfect has être. */
// biome-ignore format: a list
const moving = new Set(['accourir', 'aller', 'apparaître', 'arriver', 'convenir', 'décéder', 'demeurer', 'descendre', 'devenir', 'entrer', 'intervenir', 'monter', 'mourir', 'naître', 'partir', 'parvenir', 'redescendre', 'redevenir', 'remonter', 'rentrer', 'repartir', 'ressortir', 'rester', 'retourner', 'revenir', 'sortir', 'survenir', 'tomber', 'venir']);
const clausal = new Set(['acl', 'advcl', 'ccomp', 'csubj', 'parataxis', 'xcomp']);

/**
 * A sentence's dependency tree with the questions that coding asks of it.
 *
 * @example
 * const tree = new SentenceTree(sentence);
 * tree.child(verb, 'nsubj')?.lemma; //=> "ministre"
 */
export class SentenceTree {
  readonly sentence: Sentence;
  private readonly children: readonly (readonly Word[])[];
  /** The main relation of every word. */
  private readonly relations: readonly string[];
  // Answers by word, kept since matching asks for them frame after frame.
  private readonly subtrees: (readonly Word[] | undefined)[] = [];
  private readonly phrases: (readonly Word[] | undefined)[] = [];
  private readonly passives: (boolean | undefined)[] = [];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.children = dependentsOf(sentence);
    this.relations = sentence.words.map(relation);
  }

  get words(): readonly Word[] {
    return this.sentence.words;
  }

  word(index: number): Word {
    return this.sentence.words[index]!;
  }

  /** The words governed directly, in the order of the text. */
  dependents(word: Word, ...relations: string[]): readonly Word[] {
    const all = this.children[word.index]!;
    if (relations.length === 0) return all;
    return all.filter((child) => this.isOneOf(child, relations));
  }

  /** The first dependent with one of these relations. */
  child(word: Word, ...relations: string[]): Word | null {
    return this.children[word.index]!.find((child) => this.isOneOf(child, relations)) ?? null;
  }

  private isOneOf(child: Word, relations: readonly string[]): boolean {
    return relations.includes(this.relations[child.index]!) || relations.includes(child.deprel);
  }

  parent(word: Word): Word | null {
    return word.head < 0 ? null : this.word(word.head);
  }

  /** The word itself and what is coordinated with it: X, Y and Z. */
  conjuncts(word: Word): Word[] {
    const found = [word];
    for (const next of this.dependents(word, 'conj')) found.push(...this.conjuncts(next));
    return found;
  }

  /** The first member of the enumeration that a word stands in. */
  firstConjunct(word: Word): Word {
    let first = word;
    for (let up = this.parent(first); up && relation(first) === 'conj'; up = this.parent(first)) first = up;
    return first;
  }

  /** Every word below, the word included. */
  subtree(word: Word): readonly Word[] {
    this.subtrees[word.index] ??= this.below(word, () => false);
    return this.subtrees[word.index]!;
  }

  /** Every word below, the word included, without descending where `stop` says so. */
  below(word: Word, stop: (child: Word) => boolean): Word[] {
    const found: Word[] = [];
    const agenda = [word];
    while (agenda.length > 0) {
      const next = agenda.pop()!;
      found.push(next);
      for (const child of this.children[next.index]!) if (!stop(child)) agenda.push(child);
    }
    return found.sort((a, b) => a.index - b.index);
  }

  /** The words below that belong to the phrase itself, not to clauses hung on it. */
  phrase(word: Word): readonly Word[] {
    this.phrases[word.index] ??= this.below(word, (child) => {
      const kind = this.relations[child.index]!;
      return (clausal.has(kind) && !this.isAttribute(child)) || kind === 'punct';
    });
    return this.phrases[word.index]!;
  }

  /** A participle that stands like an adjective: «hommes armés». */
  private isAttribute(child: Word): boolean {
    return child.deprel === 'acl' && this.dependents(child).length === 0;
  }

  /** From the governing word up to the root. */
  *ancestors(word: Word): Generator<Word> {
    for (let up = this.parent(word); up; up = this.parent(up)) yield up;
  }

  isBelow(word: Word, above: Word): boolean {
    if (word === above) return true;
    for (const up of this.ancestors(word)) if (up === above) return true;
    return false;
  }

  /** "Will recall its envoy and close the border": a bare form goes on from the auxiliary of the first verb. */
  sharesAuxiliary(verb: Word, first: Word): boolean {
    const isBare = verb.feats.VerbForm === 'Inf' || verb.form === verb.lemma;
    return isBare && !this.child(verb, 'aux', 'cop', 'nsubj', 'mark') && this.child(first, 'aux') !== null;
  }

  /**
   * True for a verb in the passive, by the tree: its auxiliary, its subject or its reflexive says so; also for a
   * participle that the tagger took for an adjective. A verb whose only auxiliary is "have" is active.
   */
  isPassive(verb: Word): boolean {
    this.passives[verb.index] ??= this.readPassive(verb);
    return this.passives[verb.index]!;
  }

  private readPassive(verb: Word): boolean {
    const children = this.dependents(verb);
    // «fueron torturados y ejecutados»: a participle alone goes on in the voice of the first.
    const first = verb.deprel === 'conj' ? this.parent(verb) : null;
    const isAlone = !children.some((c) => ['aux', 'cop', 'nsubj', 'expl', 'obj'].includes(relation(c)));
    const isParticiple = verb.feats.VerbForm === 'Part' && verb.feats.Tense !== 'Pres';
    if (first && isAlone && isParticiple && this.isVerbal(first) && this.isPassive(first)) return true;
    if (verb.upos === 'ADJ' && children.some((c) => c.deprel === 'cop')) return true;
    if (children.some((c) => c.deprel === 'expl:pass')) return true;
    // «Ils se sont mis»: a reflexive with être is no passive.
    if (children.some((c) => c.feats.Reflex === 'Yes' || /^s(?:e|['’])$/i.test(c.form))) return false;
    const withAgent = children.some((c) => c.deprel === 'obl:agent');
    // «sont descendus dans la rue»: French verbs of motion take être in the perfect.
    if (this.isMoving(verb) && !withAgent && children.some((c) => c.lemma === 'être')) return false;
    if (children.some((c) => c.deprel === 'aux:pass')) return true;
    // «…, une décision dénoncée par X»: a bare participle between its subject and who did it.
    if (withAgent && isParticiple && children.some((c) => c.deprel === 'nsubj:pass')) return true;
    const auxiliaries = children.filter((c) => relation(c) === 'aux');
    // «est accusée par»: with the other verbs être makes a passive, whatever the parser calls it.
    if (auxiliaries.some((a) => a.lemma === 'être')) return true;
    if (auxiliaries.length > 0 && auxiliaries.every((a) => having.has(a.lemma))) return false;
    // «están bloqueadas»: what is so was done.
    if (verb.feats.VerbForm === 'Part' && auxiliaries.some((a) => a.lemma === 'estar')) return true;
    // Without any auxiliary "the army retreated" is active, whatever the parser calls its subject.
    return auxiliaries.length > 0 && children.some((c) => c.deprel === 'nsubj:pass');
  }

  /** True for a verb of motion or change that takes «être» in the perfect and has no passive. */
  isMoving(verb: Word): boolean {
    return moving.has(verb.lemma);
  }

  isVerbal(word: Word): boolean {
    return word.upos === 'VERB' || word.upos === 'AUX';
  }

  /** A verb used as such, or a noun or adjective made predicate by a copula. */
  isPredicate(word: Word): boolean {
    return this.isVerbal(word) || this.child(word, 'cop') !== null;
  }
}
