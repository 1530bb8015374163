import type { Sentence, Word } from '../../model.js';
import { type Piece, pieces } from '../names/fold.js';

/** A piece of a sentence's text with the word it stands in. */
export interface RowPiece extends Piece {
  readonly word: number;
}

const small = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ']);
const isSmallWord = ({ upos, form }: Word): boolean => small.has(upos) && form === form.toLowerCase();

/** The pieces of a sentence, in order; those of a fused word («des») belong to the first of its words. */
export function rowOf(text: string, sentence: Sentence): RowPiece[] {
  const row: RowPiece[] = [];
  let at = 0;
  for (const piece of pieces(text.slice(sentence.start, sentence.end))) {
    const offset = sentence.start + piece.start;
    while (at + 1 < sentence.words.length && sentence.words[at]!.end <= offset) at++;
    const { text: folded, upper, start, end } = piece;
    // «PARA» in a headline in capitals is no place: the words have it in small letters.
    const capital = piece.capital && !isSmallWord(sentence.words[at]!);
    row.push({ text: folded, capital, upper: upper && capital, start, end, word: at });
  }
  return row;
}
