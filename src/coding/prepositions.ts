import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import type { Grammar, SlotName } from './grammar.js';
import type { SentenceTree } from './tree.js';

/** Words as the table of prepositions writes them; in full where they are elided: «à la suite d'une». */
const written = (words: readonly Word[], part: 'lemma' | 'form'): readonly string[] =>
  words.map((w) => w[part].toLowerCase().replace('’', "'").replace(/^d'$/, 'de'));

/** Reads the senses of prepositions off the tree. */
export class Prepositions {
  private readonly senses = new Map<Word, SlotName | null>();
  private readonly lemmas: readonly string[];
  private readonly forms: readonly string[];

  constructor(
    private readonly tree: SentenceTree,
    private readonly grammar: Grammar,
  ) {
    this.lemmas = written(tree.words, 'lemma');
    this.forms = written(tree.words, 'form');
  }

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
      if (this.isApproximation(mark)) continue;
      const sense = this.occasionAt(mark, head) ?? this.prepositionAt(mark, head);
      if (sense) return sense;
    }
    if (relation(head) === 'nmod' && head.deprel === 'nmod:poss') return 'of';
    return null;
  }

  /** «a raíz de los ataques», where the parser made a phrase of the preposition's own noun. */
  private occasionAt(mark: Word, head: Word): SlotName | null {
    if (this.grammar.code !== 'es' || head.index !== mark.index + 1 || head.upos !== 'NOUN') return null;
    const sense = this.senseOf(this.lemmas, mark.index, head.index + 2);
    return sense === 'circumstance' ? sense : null;
  }

  /** «Al menos cien», "at least": no preposition of what it counts. */
  private isApproximation(mark: Word): boolean {
    return this.tree.dependents(mark, 'fixed').some((w) => ['menos', 'least', 'moins'].includes(w.form.toLowerCase()));
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
        const sense = this.senseOf(this.lemmas, start, end) ?? this.senseOf(this.forms, start, end);
        if (sense) return sense;
      }
    }
    return null;
  }

  private senseOf(words: readonly string[], start: number, end: number): SlotName | undefined {
    const { prepositions, prepositionOpenings } = this.grammar;
    if (end === start + 1) return prepositions.get(words[start]!);
    return prepositionOpenings.has(words[start]!) ? prepositions.get(words.slice(start, end).join(' ')) : undefined;
  }
}
