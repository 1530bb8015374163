import type { Sentence } from '../../model.js';
import { type Piece, pieces } from '../names/fold.js';

/** A piece of a sentence's text with the word it stands in. */
export interface RowPiece extends Piece {
  readonly word: number;
}

/** The pieces of a sentence, in order; those of a fused word («des») belong to the first of its words. */
export function rowOf(text: string, sentence: Sentence): RowPiece[] {
  const row: RowPiece[] = [];
  let at = 0;
  for (const piece of pieces(text.slice(sentence.start, sentence.end))) {
    const offset = sentence.start + piece.start;
    while (at + 1 < sentence.words.length && sentence.words[at]!.end <= offset) at++;
    const { text: folded, capital, upper, start, end } = piece;
    row.push({ text: folded, capital, upper, start, end, word: at });
  }
  return row;
}
