import type { Draft } from '../draft.js';
import { Templates } from '../linear/templates.js';
import type { FormInfo } from './forms.js';

/** Atoms of one word for the taggers: w form, W form as written, s suffix, p prefix, h shape, a ambiguity, t tag. */
// biome-ignore format: a table
const ATOMS = [
  'w', 'W', 's1', 's2', 's3', 's4', 's5', 'p1', 'p2', 'p3', 'p4', 'h', 'a', 'b', 'first',
  'w-1', 'w-2', 'w+1', 'w+2', 's3-1', 's3+1', 's2+1', 'h-1', 'h+1', 'a-1', 'a-2', 'a+1', 'a+2', 'b+1', 't-1', 't-2', 't-3',
  't', 't+1', 't+2', 'f-1', 'f-2', 'f-3', 'w+3', 'a+3', 'caps',
] as const;

/** Templates of the part-of-speech tagger, which goes left to right. */
// biome-ignore format: a table
export const UPOS_TEMPLATES = new Templates(ATOMS, [
  'w', 'W', 's1', 's2', 's3', 's4', 's5', 'p1', 'p2', 'p3', 'p4', 'h first', 'a', 'b first', 's3 h', 'a s3',
  't-1', 't-1 t-2', 't-1 t-2 t-3', 'w t-1', 'w t-1 t-2', 'a t-1', 'b t-1', 'a t-1 t-2', 's3 t-1', 's2 t-1 a+1',
  'a a+1', 'a a+1 a+2', 'a t-1 a+1', 't-1 a+1', 't-1 a+1 a+2', 'a-1 a', 'a t-1 w+1',
  'w-1', 'w-2', 'w+1', 'w+2', 'w-1 w', 'w w+1', 'w-2 w-1', 'w+1 w+2', 'w-1 w+1', 'w-1 a', 'a w+1', 'w-2 a', 'a w+2',
  's3-1', 's3+1', 's2+1 a', 'h-1 h', 'h h+1', 'a+1', 'a+2', 'b+1 h', 't-1 w-1 a', 'w a+1', 'w-1 t-2 a', 'h caps', 'a caps', 'b h caps', 'W caps', 'w a+1 a+2', 'w s3+1', 'w s3+1 a+2', 'b h-1 h h+1', 'b h t-1', 'h t-1 h+1', 's3+1 t-1 a', 'h w-1', 'h w+1', 'w w+2', 'w-1 w w+1', 'a s3+1', 's3 a+1', 'a a+1 a+2 a+3',
]);

/** Templates of the feature tagger, which sees every tag and the features to its left. */
// biome-ignore format: a table
export const FEATS_TEMPLATES = new Templates(ATOMS, [
  't w', 't s1', 't s2', 't s3', 't s4', 't s5', 't h first', 't p3',
  't t-1', 't t+1', 't t-1 t-2', 't t+1 t+2', 't f-1', 't f-1 f-2', 't w-1', 't w+1', 't w-2', 't w+2', 't w f-1', 't w w-1',
  't w w+1', 't s2 f-1', 't s2 t-1', 't s3 t+1', 't f-2', 't s2 t-1 t-2', 't w t-1', 't s3 w-1', 't s3+1', 't s2 s2+1', 't f-3', 't s3-1',
]);

const NONE = 0x51ed27;

/** Writes the atoms of word `i`; those of tags to the right only where `tagged`. */
export function tagAtoms(draft: Draft, i: number, tagged: boolean, atoms: Int32Array): void {
  const { infos, tags, feats, length } = draft;
  const info = infos[i]!;
  const left = i > 0 ? infos[i - 1] : undefined;
  const left2 = i > 1 ? infos[i - 2] : undefined;
  const right = i + 1 < length ? infos[i + 1] : undefined;
  const right2 = i + 2 < length ? infos[i + 2] : undefined;
  const right3 = i + 3 < length ? infos[i + 3] : undefined;
  own(info, i === 0, atoms);
  atoms[15] = left ? left.lower : NONE;
  atoms[16] = left2 ? left2.lower : NONE;
  atoms[17] = right ? right.lower : NONE;
  atoms[18] = right2 ? right2.lower : NONE;
  atoms[19] = left ? left.suffixes[2]! : NONE;
  atoms[20] = right ? right.suffixes[2]! : NONE;
  atoms[21] = right ? right.suffixes[1]! : NONE;
  atoms[22] = left ? left.shape : NONE;
  atoms[23] = right ? right.shape : NONE;
  atoms[24] = left ? left.ambiguity : NONE;
  atoms[25] = left2 ? left2.ambiguity : NONE;
  atoms[26] = right ? right.ambiguity : NONE;
  atoms[27] = right2 ? right2.ambiguity : NONE;
  atoms[28] = right ? right.lowerAmbiguity : NONE;
  atoms[29] = left ? tags[i - 1]! : NONE;
  atoms[30] = left2 ? tags[i - 2]! : NONE;
  atoms[31] = i > 2 ? tags[i - 3]! : NONE;
  atoms[38] = right3 ? right3.lower : NONE;
  atoms[39] = right3 ? right3.ambiguity : NONE;
  atoms[40] = draft.capitals;
  if (!tagged) return;
  atoms[32] = tags[i]!;
  atoms[33] = right ? tags[i + 1]! : NONE;
  atoms[34] = right2 ? tags[i + 2]! : NONE;
  atoms[35] = left ? feats[i - 1]! : NONE;
  atoms[36] = left2 ? feats[i - 2]! : NONE;
  atoms[37] = i > 2 ? feats[i - 3]! : NONE;
}

function own(info: FormInfo, first: boolean, atoms: Int32Array): void {
  atoms[0] = info.lower;
  atoms[1] = info.exact;
  for (let n = 0; n < 5; n++) atoms[2 + n] = info.suffixes[n]!;
  for (let n = 0; n < 4; n++) atoms[7 + n] = info.prefixes[n]!;
  atoms[11] = info.shape;
  atoms[12] = info.ambiguity;
  atoms[13] = info.lowerAmbiguity;
  atoms[14] = first ? 1 : 2;
}

/** Overwrites what the atoms say of word `i` itself with what they would say were it unknown. */
export function forgetWord(draft: Draft, i: number, atoms: Int32Array): void {
  const { unknown } = draft.infos[i]!;
  atoms[0] = unknown;
  atoms[1] = unknown;
  atoms[12] = unknown;
  atoms[13] = unknown;
}

/** Room for the atoms of one word. */
export function newTagAtoms(): Int32Array {
  return new Int32Array(ATOMS.length);
}
