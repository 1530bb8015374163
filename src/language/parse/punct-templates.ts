import type { Draft } from '../draft.js';
import { Templates } from '../linear/templates.js';

/**
 * Atoms of one candidate head of a punctuation mark: p the mark, side of the candidate (0 above both neighbours, 1 on
 * the left, 2 on the right), steps from the neighbour and from the top, r / t relation and tag of the candidate, other
 * the mark at the far edge of its subtree, L / R relations and tags of the topmost words on either side, A those of
 * the word above both, l / n tags of the neighbours, end whether the mark ends or begins the sentence, x further marks.
 */
// biome-ignore format: a table
const ATOMS = [
  'p', 'side', 'steps', 'fromTop', 'r', 't', 'other', 'Lr', 'Lt', 'Rr', 'Rt', 'Ar', 'At', 'lt', 'nt', 'end', 'near', 'm', 'nl', 'ar',
] as const;

/** Templates of the choice of a punctuation mark's head. */
// biome-ignore format: a table
export const PUNCT_TEMPLATES = new Templates(ATOMS, [
  'p side', 'p side steps', 'p side fromTop', 'p side steps fromTop', 'p side r', 'p side r fromTop', 'p side r t', 'side t p', 'side r other p', 'side other p fromTop', 'other p side steps', 'other p r near',
  'side fromTop Lr Rr p', 'side fromTop Lr Rr', 'side fromTop Lr Lt Rr Rt', 'side fromTop Ar At Rr p', 'side fromTop Ar At Lr p', 'side r Lr Rr p', 'side steps fromTop Lr Rr p', 'side Lr Rr Ar p', 'side r t Ar At',
  'side end p', 'side end fromTop p r', 'side lt nt p', 'side fromTop lt nt p', 'side near p r', 'side near fromTop p', 'side m p', 'side m r p', 'm near side p', 'side r fromTop nl', 'side fromTop Lr nl p', 'side fromTop Lr Rr m', 'ar r side p', 'ar r side fromTop', 'side fromTop Lr Rr Ar other',
]);

/** Room for the atoms of one candidate. */
export function newPunctAtoms(): Int32Array {
  return new Int32Array(ATOMS.length);
}

/** What the choice of a mark's head looks at, apart from the candidate: worked out once a mark. */
export interface Gap {
  /** The mark. */
  readonly at: number;
  /** Nearest words before and after it that are no marks, -1 where there is none. */
  readonly left: number;
  readonly right: number;
  /** The path between these two in the tree, from left to right, with the place of its highest word. */
  readonly path: readonly number[];
  readonly top: number;
}

/** Writes the atoms of the candidate at `place` of the gap's path. */
export function punctAtoms(
  draft: Draft,
  gap: Gap,
  place: number,
  edges: { readonly first: Int32Array; readonly last: Int32Array },
  atoms: Int32Array,
): void {
  const { infos, tags, labels, heads, length } = draft;
  const { at, path, top } = gap;
  const word = path[place]!;
  const side = place === top ? 0 : place < top ? 1 : 2;
  const above = path[top]!;
  const topLeft = top > 0 ? path[top - 1]! : -1;
  const topRight = top + 1 < path.length ? path[top + 1]! : -1;
  const relation = (w: number) => (w < 0 ? 0 : heads[w]! < 0 ? 1 : 2 + labels[w]!);
  const tag = (w: number) => (w < 0 ? 0 : 1 + tags[w]!);
  // The mark at the other edge of what the candidate governs: the partner of a pair of commas, brackets or quotes.
  const far = edges.first[word]! > at ? edges.last[word]! + 1 : edges.first[word]! - 1;
  atoms[0] = infos[at]!.lower;
  atoms[1] = side;
  atoms[2] = Math.min(4, side === 1 ? place : path.length - 1 - place);
  atoms[3] = Math.min(4, Math.abs(place - top));
  atoms[4] = relation(word);
  atoms[5] = tag(word);
  atoms[6] = far < 0 ? 1 : far >= length ? 2 : tags[far] === tags[at] ? infos[far]!.lower : 3;
  atoms[7] = relation(topLeft);
  atoms[8] = tag(topLeft);
  atoms[9] = relation(topRight);
  atoms[10] = tag(topRight);
  atoms[11] = relation(above);
  atoms[12] = tag(above);
  atoms[13] = tag(gap.left);
  atoms[14] = tag(gap.right);
  atoms[15] = at === length - 1 ? 1 : at === 0 ? 2 : gap.right < 0 ? 3 : gap.left < 0 ? 4 : 0;
  atoms[16] =
    (edges.first[word]! === at + 1 ? 1 : 0) +
    (edges.last[word]! === at - 1 ? 2 : 0) +
    (word === gap.left ? 4 : 0) +
    (word === gap.right ? 8 : 0);
  atoms[17] =
    (at > 0 && tags[at - 1] === tags[at] ? infos[at - 1]!.lower : 0) ^
    (at + 1 < length && tags[at + 1] === tags[at] ? infos[at + 1]!.lower * 3 : 0);

  atoms[18] = gap.right < 0 ? 0 : infos[gap.right]!.lower;
  atoms[19] = word === above ? 0 : relation(heads[word]!);
}
