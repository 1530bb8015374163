import { Templates } from '../linear/templates.js';
import { agreement, type ParseWords } from './parse-words.js';
import type { ParseState } from './state.js';

/**
 * Atoms of one attachment: h the head, d the dependent. Of a word: w form, l lemma, t tag, m syntax, k marker's lemma,
 * x set of relations, vl / vr numbers of dependents. dl / dr outermost dependents of d, hl / hr of h; dir direction
 * and distance; c commas between; g agreement.
 */
// biome-ignore format: a table
const ATOMS = [
  'hw', 'hl', 'ht', 'hm', 'hk', 'hx', 'hvl', 'hvr',
  'dw', 'dl', 'dt', 'dm', 'dk', 'dx', 'dvl', 'dvr',
  'dir', 'dist', 'c', 'g', 'd-1t', 'd+1t', 'h-1t', 'h+1t', 'd-1l', 'd+1l', 'h+1l',
  'dlt', 'dlr', 'drt', 'drr', 'hlt', 'hlr', 'hrt', 'hrr', 'cap', 'dll', 'j', 'gm', 'gl',
] as const;

/** Rows of templates for the relation of an attachment. */
// biome-ignore format: a table
const ROWS = [
  'ht dt dir', 'hm dm dir', 'hm dm dist', 'hl dir', 'dl dir', 'dw dir', 'hl dm dir', 'hm dl dir', 'hl dl dir', 'hw dw dir', 'ht dl dir', 'hl dt dir',
  'dm dk dir', 'dl dk', 'hm dm dk', 'hl dk dir', 'hl dk dl', 'ht dk dl', 'hm dk dl', 'hk hm dm', 'hl dm dk', 'hm dk dx',
  'hm hx dm dir', 'hl hx dm dir', 'hx dk dm', 'dm dx dir', 'hm dm dx dir', 'hm hx dm dx dir', 'hl dx dir', 'dl dx',
  'ht dt c dir', 'hm dm c j dir', 'hm dm g dir', 'ht dt dist hx', 'cap ht dt dir', 'cap hm dm dir c',
  'd-1t dt d+1t dir', 'h-1t ht h+1t dir', 'd-1t dm ht dir', 'dm d+1t ht dir', 'ht h+1t dt dir', 'd-1l dt ht dir', 'd+1l dt ht dir', 'h+1l ht dt dir', 'd-1l dl',
  'hm dm dlt dlr', 'hm dm drt drr', 'hm dm hlr dir', 'hm dm hrr dir', 'hlr hrr hm dm dir', 'dlr drr dm ht', 'dll dm hm dir', 'dll dl dir',
  'hvl hvr ht dt dir', 'dvl dvr ht dt dir', 'hl hx dk', 'hl hx dl dir',
];

/** Templates for the relations of a first parser. */
export const LABEL_TEMPLATES = new Templates(ATOMS, ROWS);
/** Templates for those of a guided parser: gm whether the guide has the same head, gl its relation. */
export const GUIDED_LABEL_TEMPLATES = new Templates(ATOMS, [
  ...ROWS,
  ...['gm gl', 'gm gl ht dt dir', 'gm gl dm', 'gm gl hm dm dir', 'gm gl dl', 'gm gl hl', 'gm gl dk', 'gm gl hx'],
]);

/** Writes the atoms of the attachment of `d` to `h`. */
export function labelAtoms(h: number, d: number, state: ParseState, words: ParseWords, atoms: Int32Array): void {
  const { tag, lemma, length } = words;
  word(0, h, state, words, atoms);
  word(8, d, state, words, atoms);
  const left = Math.min(h, d);
  const right = Math.max(h, d);
  const distance = Math.min(right - left, 12);
  const direction = d < h ? 1 : 2;
  atoms[16] = direction;
  atoms[17] = direction * 16 + (distance < 4 ? distance : distance < 8 ? 5 : 8);
  atoms[18] = Math.min(2, words.commas[right]! - words.commas[left + 1]!);
  atoms[19] = agreement(words.gender, h, d) * 4 + agreement(words.number, h, d);
  atoms[20] = d > 0 ? tag[d - 1]! : 0;
  atoms[21] = d + 1 < length ? tag[d + 1]! : 0;
  atoms[22] = h > 0 ? tag[h - 1]! : 0;
  atoms[23] = h + 1 < length ? tag[h + 1]! : 0;
  atoms[24] = d > 0 ? lemma[d - 1]! : 0;
  atoms[25] = d + 1 < length ? lemma[d + 1]! : 0;
  atoms[26] = h + 1 < length ? lemma[h + 1]! : 0;
  child(27, state.leftmost[d]!, state, words, atoms);
  child(29, state.rightmost[d]!, state, words, atoms);
  child(31, state.leftmost[h]!, state, words, atoms);
  child(33, state.rightmost[h]!, state, words, atoms);
  atoms[35] = words.capital[h]! * 2 + words.capital[d]!;
  atoms[36] = state.leftmost[d]! < 0 ? 0 : lemma[state.leftmost[d]!]!;
  atoms[38] = words.guideHead[d] === h ? 1 : 2;
  atoms[39] = words.guideLabel[d]! + 1;
  atoms[37] = Math.min(2, words.conjunctions[right]! - words.conjunctions[left + 1]!);
}

/** Room for the atoms of one attachment. */
export function newLabelAtoms(): Int32Array {
  return new Int32Array(ATOMS.length);
}

function word(at: number, w: number, state: ParseState, words: ParseWords, atoms: Int32Array): void {
  atoms[at] = words.form[w]!;
  atoms[at + 1] = words.lemma[w]!;
  atoms[at + 2] = words.tag[w]!;
  atoms[at + 3] = words.syntax[w]!;
  atoms[at + 4] = state.marker[w]! < 0 ? 0 : words.lemma[state.marker[w]!]!;
  atoms[at + 5] = state.labelSet[w]!;
  atoms[at + 6] = Math.min(3, state.leftCount[w]!);
  atoms[at + 7] = Math.min(3, state.rightCount[w]!);
}

function child(at: number, w: number, state: ParseState, words: ParseWords, atoms: Int32Array): void {
  atoms[at] = w < 0 ? 0 : words.tag[w]!;
  atoms[at + 1] = w < 0 ? 0 : state.label[w]! + 1;
}
