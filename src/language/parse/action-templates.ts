import { mix } from '../linear/hash.js';
import { Templates } from '../linear/templates.js';
import { agreement, type ParseWords } from './parse-words.js';
import type { ParseState } from './state.js';

/**
 * Atoms of one configuration. Words: s0 s1 s2 of the stack, b0 b1 b2 b3 of the buffer, sl / sr outermost and sm / sn
 * second dependents of the stack's top, tl / tr those of s1, bl / bm of b0. Of a word: w form, l lemma, t tag,
 * m syntax (tag and verb form, pronoun type …), k marker's lemma (preposition), r relation, v number of dependents,
 * x set of relations. Of pairs: d distance, c commas between, j conjunctions between, e verbs between, g agreement.
 */
// biome-ignore format: a table
const ATOMS = [
  's0w', 's0l', 's0t', 's0m', 's0k', 's0vl', 's0vr', 's0x',
  's1w', 's1l', 's1t', 's1m', 's1k', 's1vl', 's1vr', 's1x',
  's2l', 's2t', 's2m',
  'b0w', 'b0l', 'b0t', 'b0m', 'b0k', 'b0vl', 'b0x',
  'b1w', 'b1l', 'b1t', 'b1m', 'b2l', 'b2t', 'b2m', 'b3t',
  'slt', 'slr', 'sll', 'smt', 'smr', 'srt', 'srr', 'srl', 'snt', 'snr',
  'tlt', 'tlr', 'trt', 'trr', 'trl', 'tnt', 'tnr', 'blt', 'blr', 'bll', 'bmt', 'bmr',
  'd', 'c', 'j', 'e', 'g', 'D', 'C', 'J', 'E', 'G',
  'nc', 'nv', 'np', 'same', 'b0-1t', 's0+1t', 's0-1t', 'cap', 's3t', 'srk', 'trk', 'b0C',
  'nl', 'nt', 'nm', 'nd', 'g0', 'g1', 'nC', 's2k', 's2C',
  'Gh0', 'Gp0', 'Gp1', 'GhB', 'Gs1', 'Gl0', 'GlB',
] as const;

/** Rows of templates for the three actions, after Zhang and Nivre (2011), with agreement and lookahead. */
// biome-ignore format: a table
const ROWS = [
  's0w s0t', 's0l', 's0m', 's1l s1t', 's1m', 's2m', 'b0w b0t', 'b0l', 'b0m', 'b1l', 'b1m', 'b2m',
  's0l b0l', 's0m b0l', 's0l b0m', 's0m b0m', 's0m b0m d', 's0l b0m d', 's0m b0l d',
  's1l s0l', 's1m s0m', 's1m s0m D', 's1l s0m', 's1m s0l', 's1t s0k', 's1l s0k', 's1m s0k s0l', 's1t s0k s0t b0t',
  's1m s0m b0m', 's1t s0t b0t b1t', 's2m s1m s0m b0m', 's3t s2t s1t s0t', 's0m b0m b1m', 's0t b0t b1t b2t', 'b0m b1m b2m', 'b0t b1t b2t b3t', 's1l s0m b0m', 's1m s0l b0m', 's1m s0m b0l', 's0l b0m b1m', 's0m b0l b1m', 's0m b0m b1l', 'b0l b1l',
  's0k b0m', 's0k b0l', 's1k s0k', 's0m b0k b0m',
  's0m slt slr', 's0m srt srr', 's1m trt trr', 's1m tnr trr', 'b0m blt blr', 'b0m bmt bmr blr', 's0m srl b0m', 's0m b0m srt', 's0m b0m blt', 's1m s0m srt', 's1m s0m trt', 's1t s0t slr srr', 's0t b0t slr blr', 's0m srk b0m', 's1m trk s0k', 's1l trr s0k',
  's0t s0vl s0vr', 's1t s1vr', 'b0t b0vl', 's0m s0x', 's1m s1x', 'b0m b0x', 's0l s0x b0t', 's1l s1x s0t s0k', 's1m s1x s0m', 's0m s0x b0m', 's0m b0m b0x', 's1x s0x s0t s1t',
  's0t b0t d', 's0t b0t c', 's0m b0m c j', 's0t b0t e', 's1t s0t C', 's1m s0m C J', 's1t s0t E', 's0m b0m g', 's1m s0m G', 's1m s0m s0k G',
  'nc s0t b0t', 'nv s0m b0t', 'np s0t b0t', 'nc s1t s0t', 'nc nv s0m', 'same nc', 'nc s1m s0m b0m', 's0t b0-1t b0t', 's0-1t s0t b0t', 'cap s1t s0t', 'cap s0t b0C b0t',
  's1l b0l nl', 's0l b0l nl', 's0l b0l nt', 's1l b0l nt', 's1t s0t b0l nt', 's1m s0m b0l nm', 's0m nm b0t g0', 's1m nm b0t g1', 's0t nt nC cap b0l', 's0k b0l nt s0t', 's0k b1l b0t s0t', 's1k b1l b0t s1t', 's2t s2k s1k s0k b0l', 's1m b0m', 's1l b0l', 's1t s0t b0t d D', 's2t s0k b0t',
];

/** Templates of a parser that knows what another one says of the same sentence. */
// biome-ignore format: a table
const GUIDED_ROWS = [
  'Gh0 Gp0', 'Gh0 Gp0 GhB', 'Gh0 Gp0 Gp1 GhB Gs1', 'Gh0 Gp0 s0t b0t', 'Gh0 Gp0 s1t s0t', 'Gh0 Gl0 Gp0', 'GhB GlB s0t', 'Gh0 Gp0 d', 'Gh0 Gp0 D', 'Gh0 s0t s0k b0t', 'Gh0 Gp0 s0l', 'GhB b0l', 'Gh0 Gp0 s0m b0m', 'Gh0 s0m s1m', 'GhB s0m b0m', 'Gh0 Gp0 b0t c', 'Gh0 Gp0 Gl0 s1t b0t', 'Gh0 GhB s1t s0t b0t', 'Gh0 Gp0 s0x', 'Gh0 s1l s0k', 'Gs1 Gp1 Gh0 Gp0 s1t s0t', 'Gh0 Gp0 b0l',
];

/** Templates for the actions of a first parser. */
export const ACTION_TEMPLATES = new Templates(ATOMS, ROWS);
/** Templates for the actions of a guided parser. */
export const GUIDED_ACTION_TEMPLATES = new Templates(ATOMS, [...ROWS, ...GUIDED_ROWS]);

/** Writes the atoms of a configuration. */
export function actionAtoms(state: ParseState, words: ParseWords, atoms: Int32Array): void {
  const { stack, depth, front, length } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const s3 = depth > 3 ? stack[depth - 4]! : -1;
  const b0 = front < length ? front : -1;
  const b1 = front + 1 < length ? front + 1 : -1;
  const b2 = front + 2 < length ? front + 2 : -1;
  const b3 = front + 3 < length ? front + 3 : -1;
  stackWord(0, s0, state, words, atoms);
  stackWord(8, s1, state, words, atoms);
  atoms[16] = of(words.lemma, s2);
  atoms[17] = of(words.tag, s2);
  atoms[18] = of(words.syntax, s2);
  bufferWords(b0, b1, b2, b3, state, words, atoms);
  children(s0, s1, b0, state, words, atoms);
  pair(s0, b0, 56, words, atoms);
  pair(s1, s0, 61, words, atoms);
  surroundings(s0, s1, b0, words, atoms);
  atoms[74] = of(words.tag, s3);
  atoms[75] = markerLemma(state, words, s0 < 0 ? -1 : state.rightmost[s0]!);
  atoms[76] = markerLemma(state, words, s1 < 0 ? -1 : state.rightmost[s1]!);
  next(s0, s1, b0, words, atoms);
  atoms[85] = markerLemma(state, words, s2);
  atoms[86] = s2 < 0 ? 0 : 1 + words.capital[s2]!;
  guide(s0, s1, b0, words, atoms);
  atoms[77] = b0 < 0 ? 0 : 1 + words.capital[b0]!;
}

/** Room for the atoms of one configuration. */
export function newActionAtoms(): Int32Array {
  return new Int32Array(ATOMS.length);
}

function of(column: Int32Array, word: number): number {
  return word < 0 ? 0 : column[word]!;
}

function markerLemma(state: ParseState, words: ParseWords, word: number): number {
  return word < 0 ? 0 : of(words.lemma, state.marker[word]!);
}

function stackWord(at: number, word: number, state: ParseState, words: ParseWords, atoms: Int32Array): void {
  atoms[at] = of(words.form, word);
  atoms[at + 1] = of(words.lemma, word);
  atoms[at + 2] = of(words.tag, word);
  atoms[at + 3] = of(words.syntax, word);
  atoms[at + 4] = markerLemma(state, words, word);
  atoms[at + 5] = word < 0 ? 0 : Math.min(3, state.leftCount[word]!);
  atoms[at + 6] = word < 0 ? 0 : Math.min(3, state.rightCount[word]!);
  atoms[at + 7] = of(state.labelSet, word);
}

function bufferWords(
  b0: number,
  b1: number,
  b2: number,
  b3: number,
  state: ParseState,
  words: ParseWords,
  atoms: Int32Array,
): void {
  atoms[19] = of(words.form, b0);
  atoms[20] = of(words.lemma, b0);
  atoms[21] = of(words.tag, b0);
  atoms[22] = of(words.syntax, b0);
  atoms[23] = markerLemma(state, words, b0);
  atoms[24] = b0 < 0 ? 0 : Math.min(3, state.leftCount[b0]!);
  atoms[25] = of(state.labelSet, b0);
  atoms[26] = of(words.form, b1);
  atoms[27] = of(words.lemma, b1);
  atoms[28] = of(words.tag, b1);
  atoms[29] = of(words.syntax, b1);
  atoms[30] = of(words.lemma, b2);
  atoms[31] = of(words.tag, b2);
  atoms[32] = of(words.syntax, b2);
  atoms[33] = of(words.tag, b3);
}

function children(s0: number, s1: number, b0: number, state: ParseState, words: ParseWords, atoms: Int32Array): void {
  const { leftmost, leftmost2, rightmost, rightmost2 } = state;
  let at = child(34, childOf(leftmost, s0), true, state, words, atoms);
  at = child(at, childOf(leftmost2, s0), false, state, words, atoms);
  at = child(at, childOf(rightmost, s0), true, state, words, atoms);
  at = child(at, childOf(rightmost2, s0), false, state, words, atoms);
  at = child(at, childOf(leftmost, s1), false, state, words, atoms);
  at = child(at, childOf(rightmost, s1), true, state, words, atoms);
  at = child(at, childOf(rightmost2, s1), false, state, words, atoms);
  at = child(at, childOf(leftmost, b0), true, state, words, atoms);
  child(at, childOf(leftmost2, b0), false, state, words, atoms);
}

function childOf(column: Int32Array, word: number): number {
  return word < 0 ? -1 : column[word]!;
}

function child(
  at: number,
  word: number,
  lexical: boolean,
  state: ParseState,
  words: ParseWords,
  atoms: Int32Array,
): number {
  atoms[at] = of(words.tag, word);
  atoms[at + 1] = word < 0 ? 0 : state.label[word]! + 1;
  if (!lexical) return at + 2;
  atoms[at + 2] = of(words.lemma, word);
  return at + 3;
}

function pair(left: number, right: number, at: number, words: ParseWords, atoms: Int32Array): void {
  if (left < 0 || right < 0) {
    for (let i = 0; i < 5; i++) atoms[at + i] = -1;
    return;
  }
  const distance = right - left;
  atoms[at] = distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7;
  atoms[at + 1] = Math.min(3, words.commas[right]! - words.commas[left + 1]!);
  atoms[at + 2] = Math.min(2, words.conjunctions[right]! - words.conjunctions[left + 1]!);
  atoms[at + 3] = Math.min(2, words.verbs[right]! - words.verbs[left + 1]!);
  atoms[at + 4] = agreement(words.gender, left, right) * 4 + agreement(words.number, left, right);
}

/** The next content word after the buffer's front: what a preposition or conjunction there will introduce. */
function next(s0: number, s1: number, b0: number, words: ParseWords, atoms: Int32Array): void {
  const at = b0 < 0 ? words.length : words.nextContent[b0 + 1]!;
  const found = at < words.length && at - b0 < 8;
  atoms[78] = found ? words.lemma[at]! : 0;
  atoms[79] = found ? words.tag[at]! : 0;
  atoms[80] = found ? words.syntax[at]! : 0;
  atoms[81] = found ? Math.min(4, at - b0) : 0;
  atoms[82] = found && s0 >= 0 ? agreement(words.gender, s0, at) * 4 + agreement(words.number, s0, at) : -1;
  atoms[83] = found && s1 >= 0 ? agreement(words.gender, s1, at) * 4 + agreement(words.number, s1, at) : -1;
  atoms[84] = found ? 1 + words.capital[at]! : 0;
}

/** What the guide says of the words at hand: where their heads are, and whether they still expect dependents. */
function guide(s0: number, s1: number, b0: number, words: ParseWords, atoms: Int32Array): void {
  const { guideHead, guideLast, guideLabel, length } = words;
  const front = b0 < 0 ? length : b0;
  atoms[87] = s0 < 0 ? 0 : place(guideHead[s0]!, s1, front);
  atoms[88] = s0 < 0 ? 0 : guideLast[s0]! >= front ? 1 : 2;
  atoms[89] = s1 < 0 ? 0 : guideLast[s1]! >= front ? 1 : 2;
  atoms[90] = b0 < 0 ? 0 : guideHead[b0] === s0 ? 6 : place(guideHead[b0]!, s1, front);
  atoms[91] = s1 < 0 ? 0 : guideHead[s1] === s0 ? 6 : place(guideHead[s1]!, -3, front);
  atoms[92] = s0 < 0 ? 0 : guideLabel[s0]! + 1;
  atoms[93] = b0 < 0 ? 0 : guideLabel[b0]! + 1;
}

function place(head: number, under: number, front: number): number {
  if (head < 0) return 1;
  if (head >= front) return head === front ? 2 : 3;
  return head === under ? 4 : 5;
}

function surroundings(s0: number, s1: number, b0: number, words: ParseWords, atoms: Int32Array): void {
  const after = b0 < 0 ? words.length : b0 + 1;
  const conjunction = Math.min(words.nextConjunction[after] ?? words.length, words.length);
  const verb = Math.min(words.nextVerb[after] ?? words.length, words.length);
  const punct = Math.min(words.nextPunct[after] ?? words.length, words.length);
  const order = (conjunction < verb ? 1 : 0) + (conjunction < punct ? 2 : 0) + (conjunction === words.length ? 4 : 0);
  atoms[66] = mix(order, conjunction + 1 < words.length ? words.tag[conjunction + 1]! : 0);
  atoms[67] = verb === words.length ? 0 : (verb - after < 4 ? 1 : 2) + (verb < punct ? 2 : 0);
  atoms[68] = punct === words.length ? 0 : words.form[punct]!;
  atoms[69] = s0 >= 0 && s1 >= 0 && words.syntax[s0] === words.syntax[s1] ? 1 + words.tag[s0]! : 0;
  atoms[70] = b0 > 0 ? words.tag[b0 - 1]! : 0;
  atoms[71] = s0 >= 0 && s0 + 1 < words.length ? words.tag[s0 + 1]! : 0;
  atoms[72] = s0 > 0 ? words.tag[s0 - 1]! : 0;
  atoms[73] = (s0 < 0 ? 0 : 1 + words.capital[s0]!) * 3 + (s1 < 0 ? 0 : 1 + words.capital[s1]!);
}
