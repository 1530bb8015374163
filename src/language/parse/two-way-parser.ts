import { type Draft, mirrored, reversed } from '../draft.js';
import type { Parser } from './parser.js';
import type { Punctuation } from './punctuation.js';

/**
 * Parses twice: from right to left, then from left to right with the first tree as a guide (stacking, after Nivre and
 * McDonald 2008), and in the end attaches the punctuation anew. Each pass sees early what the other one sees late.
 */
export class TwoWayParser {
  constructor(
    private readonly backward: Parser,
    private readonly forward: Parser,
    private readonly punctuation: Punctuation,
  ) {}

  parse(draft: Draft): void {
    guide(draft, this.backward);
    this.forward.parse(draft);
    this.punctuation.attach(draft);
  }
}

/** Writes into the draft what a parser that reads from right to left makes of it. */
export function guide(draft: Draft, backward: Parser): void {
  const { length } = draft;
  const mirror = reversed(draft);
  backward.parse(mirror);
  for (let i = 0; i < length; i++) {
    const head = mirror.heads[length - 1 - i]!;
    draft.guideHeads[i] = head < 0 ? -1 : length - 1 - head;
    draft.guideLabels[i] = mirror.labels[length - 1 - i]!;
  }
}

/** A gold tree for words read from right to left. */
export function mirroredTree(heads: Int32Array, labels: Uint8Array): { heads: Int32Array; labels: Uint8Array } {
  return { heads: mirrored(heads, heads.length), labels: labels.slice().reverse() };
}
