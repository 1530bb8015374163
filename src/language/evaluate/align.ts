/** A word to be aligned: what it covers of the text without white space, and its own form. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** Whether it is part of a multiword token, whose span it then has. */
  readonly multiword: boolean;
}

/**
 * Aligns the words of two analyses of one text, as the CoNLL 2018 shared task does: words with equal spans; within
 * stretches where either side has multiword tokens, the longest common subsequence of forms in lower case.
 *
 * Returns for each word of `system` the index of its word in `gold`, or -1.
 */
export function align(gold: readonly Placed[], system: readonly Placed[]): Int32Array {
  const links = new Int32Array(system.length).fill(-1);
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const a = gold[g]!;
    const b = system[s]!;
    if (a.multiword || b.multiword) {
      const [gEnd, sEnd] = stretch(gold, g, system, s);
      common(gold, g, gEnd, system, s, sEnd, links);
      g = gEnd;
      s = sEnd;
    } else if (a.start === b.start && a.end === b.end) {
      links[s++] = g++;
    } else if (a.start <= b.start) {
      g++;
    } else {
      s++;
    }
  }
  return links;
}

/** The end, on both sides, of the stretch of overlapping words around a multiword token. */
function stretch(gold: readonly Placed[], g: number, system: readonly Placed[], s: number): [number, number] {
  const a = gold[g]!;
  const b = system[s]!;
  // The earlier token alone, if it ends before the other begins.
  let end = a.multiword ? a.end : b.end;
  if (!a.multiword && a.end <= b.start) return [g + 1, s];
  if (!b.multiword && b.end <= a.start) return [g, s + 1];
  let gEnd = g;
  let sEnd = s;
  for (;;) {
    const before = gEnd + sEnd;
    while (gEnd < gold.length && gold[gEnd]!.start < end) {
      if (gold[gEnd]!.multiword) end = Math.max(end, gold[gEnd]!.end);
      gEnd++;
    }
    while (sEnd < system.length && system[sEnd]!.start < end) {
      if (system[sEnd]!.multiword) end = Math.max(end, system[sEnd]!.end);
      sEnd++;
    }
    if (gEnd + sEnd === before) return [gEnd, sEnd];
  }
}

function common(
  gold: readonly Placed[],
  g: number,
  gEnd: number,
  system: readonly Placed[],
  s: number,
  sEnd: number,
  links: Int32Array,
): void {
  const rows = gEnd - g;
  const columns = sEnd - s;
  const length = new Int32Array((rows + 1) * (columns + 1));
  const equal = (i: number, j: number) => gold[g + i]!.form.toLowerCase() === system[s + j]!.form.toLowerCase();
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(length[(i + 1) * (columns + 1) + j]!, length[i * (columns + 1) + j + 1]!);
      length[i * (columns + 1) + j] = equal(i, j) ? 1 + length[(i + 1) * (columns + 1) + j + 1]! : skip;
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (equal(i, j)) links[s + j++] = g + i++;
    else if (length[(i + 1) * (columns + 1) + j]! >= length[i * (columns + 1) + j + 1]!) i++;
    else j++;
  }
}
