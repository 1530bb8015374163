import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import type { SlotReader } from './slots.js';
import type { SentenceTree } from './tree.js';

/** Reads, once for each word of a sentence, the words that may make a group with it: «mettre *en garde*». */
export class WordGroups {
  private readonly groups: (readonly Word[] | undefined)[] = [];

  constructor(
    private readonly tree: SentenceTree,
    private readonly slots: SlotReader,
    private readonly times: ReadonlySet<string>,
  ) {}

  /** The words near below one. */
  near(word: Word): readonly Word[] {
    this.groups[word.index] ??= this.read(word);
    return this.groups[word.index]!;
  }

  private read(word: Word): Word[] {
    const found: Word[] = [];
    const next = this.tree.words[word.index + 1];
    // "Handed over 700 kg": a particle right after its verb, whatever the parser hung it on.
    if (next && (next.upos === 'ADV' || next.upos === 'ADP')) found.push(next);
    for (const child of this.tree.dependents(word)) {
      if (this.isApart(child, word)) continue;
      found.push(child);
      if (this.isOfAnother(child)) continue;
      // "Called the plan a threat for all" is no "call for", "is going to punish them" no "go to"; "told X to leave" tells to.
      const ownClause =
        relation(child) === 'xcomp' && (child.upos === 'NOUN' || this.tree.dependents(child, 'obj').length > 0);
      for (const below of this.tree.dependents(child)) {
        if (ownClause && ((below.upos === 'PART' && !this.isToldTo(word)) || relation(below) === 'nmod')) continue;
        found.push(below);
        if (relation(below) === 'nmod' || relation(below) === 'case') found.push(...this.tree.dependents(below));
      }
    }
    return found;
  }

  /** A subject, an auxiliary, the "to" before a verb, and a circumstance are none of its group. */
  private isApart(child: Word, word: Word): boolean {
    if (relation(child) === 'nsubj' && this.tree.isVerbal(word) && !this.tree.isPassive(word)) return true;
    if (child.upos === 'AUX' || (relation(child) === 'mark' && child.index < word.index)) return true;
    // «X frappera Y, a prévenu le ministre»: who reports it.
    if (relation(child) === 'parataxis') return true;
    // "Has taken 8,000 in, and its agency opens the crossing": another clause.
    if (relation(child) === 'conj' && this.tree.child(child, 'nsubj')) return true;
    // "Gave them a landslide last week" gives no week.
    if (relation(child) === 'obl' && this.times.has(child.lemma.toLowerCase()) && !this.tree.child(child, 'case'))
      return true;
    // «a dénoncé les raids après la signature d'un accord» denounces no agreement.
    return relation(child) === 'obl' && child.upos === 'NOUN' && this.slots.preposition(child) === 'circumstance';
  }

  /** "Suspended a clerk after the union had called a strike": another's deed. */
  private isOfAnother(child: Word): boolean {
    return relation(child) === 'advcl' && ['nsubj', 'mark'].every((part) => this.tree.child(child, part));
  }

  /** True for a verb with an object of its own before its infinitive: who is told does what the infinitive says. */
  private isToldTo(verb: Word): boolean {
    return this.tree.dependents(verb, 'obj', 'iobj').length > 0 || this.tree.isPassive(verb);
  }
}
