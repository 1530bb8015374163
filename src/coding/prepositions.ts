import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import type { Grammar, SlotName } from './grammar.js';
import type { SentenceTree } from './tree.js';

/** Words as the table of prepositions writes them. */
const key = (group: readonly Word[], part: 'lemma' | 'form'): string =>
  group.map((w) => w[part].toLowerCase().replace('’', "'")).join(' ');

/** Reads the senses of prepositions off the tree. */
export class Prepositions {
  private readonly senses = new Map<Word, SlotName | null>();

  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
  ) {}

  /** The sense of the preposition that opens a phrase, the longest group of words first; null without one. */
  of(head: Word): SlotName | null {
    const known = this.senses.get(head);
    if (known !== undefined) return known;
    const sense = this.readPreposition(head);
    this.senses.set(head, sense);
    return sense;
  }

  private readPreposition(head: Word): SlotName | null {
    const marks = this.tree.dependents(head, 'case', 'mark');
    for (const mark of marks) {
      const sense = this.prepositionAt(mark, head);
      if (sense) return sense;
    }
    if (relation(head) === 'nmod' && head.deprel === 'nmod:poss') return 'of';
    return null;
  }

  /**
   * The longest known preposition that holds a mark: «quant à», «au cours de», "because of", also where the parser
   * hung its first words elsewhere.
   */
  private prepositionAt(mark: Word, head: Word): SlotName | null {
    for (let length = 4; length >= 1; length--) {
      for (let start = Math.max(0, mark.index - length + 1); start <= mark.index; start++) {
        const end = start + length;
        if (end > head.index && !(length === 1 && mark.index > head.index)) continue;
        const group = this.tree.words.slice(start, end);
        const sense =
          this.grammar.prepositions.get(key(group, 'lemma')) ?? this.grammar.prepositions.get(key(group, 'form'));
        if (sense) return sense;
      }
    }
    return null;
  }
}
