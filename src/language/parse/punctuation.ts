import type { Draft } from '../draft.js';
import type { Classifier } from '../linear/classifier.js';
import { PUNCT } from '../tag/upos.js';
import { type Gap, punctAtoms } from './punct-templates.js';

/** A path longer than this is left as the parser had it. */
const MAX_PATH = 40;

/**
 * Attaches punctuation anew once the tree of the other words stands.
 *
 * A mark may hang, without crossing arcs, on just the words of the path that leads through the tree from its left
 * neighbour to its right one; a classifier chooses among them. Marks with dependents stay as they are.
 */
export class Punctuation {
  constructor(private readonly classifier: Classifier) {}

  /** Attaches the marks of a parsed draft. */
  attach(draft: Draft): void {
    const edges = subtreeEdges(draft);
    const { atoms, scores } = this.classifier;
    for (const gap of gaps(draft)) {
      let winner = -1;
      let highest = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < gap.path.length; place++) {
        punctAtoms(draft, gap, place, edges, atoms);
        this.classifier.score();
        if (scores[0]! > highest) {
          highest = scores[0]!;
          winner = gap.path[place]!;
        }
      }
      draft.heads[gap.at] = winner;
    }
  }
}

/** The first and the last word, marks apart, that each word governs, itself included. */
export function subtreeEdges(draft: Draft): { first: Int32Array; last: Int32Array } {
  const { length, heads, tags } = draft;
  const first = new Int32Array(length);
  for (let i = 0; i < length; i++) first[i] = i;
  const last = first.slice();
  const waiting = new Int32Array(length);
  for (let i = 0; i < length; i++) if (heads[i]! >= 0) waiting[heads[i]!]!++;
  const ready: number[] = [];
  for (let i = 0; i < length; i++) if (waiting[i] === 0) ready.push(i);
  for (let word = ready.pop(); word !== undefined; word = ready.pop()) {
    const head = heads[word]!;
    if (head < 0) continue;
    if (tags[word] !== PUNCT) {
      first[head] = Math.min(first[head]!, first[word]!);
      last[head] = Math.max(last[head]!, last[word]!);
    }
    if (--waiting[head]! === 0) ready.push(head);
  }
  return { first, last };
}

/** The marks of a draft that may be attached anew, with their candidates. */
export function gaps(draft: Draft): Gap[] {
  const { length, heads, tags } = draft;
  const governs = new Uint8Array(length);
  for (let i = 0; i < length; i++) if (heads[i]! >= 0) governs[heads[i]!] = 1;
  const found: Gap[] = [];
  const isMark = (i: number) => tags[i] === PUNCT && governs[i] === 0 && heads[i]! >= 0;
  let left = -1;
  for (let at = 0; at < length; at++) {
    if (!isMark(at)) {
      left = at;
      continue;
    }
    let right = at + 1;
    while (right < length && isMark(right)) right++;
    if (right === length) right = -1;
    const path = pathBetween(heads, left, right);
    if (path !== null) found.push({ at, left, right, ...path });
  }
  return found;
}

function pathBetween(heads: Int32Array, left: number, right: number): { path: number[]; top: number } | null {
  const up = chain(heads, left);
  const down = chain(heads, right);
  if (up === null || down === null) return null;
  if (up.length === 0 || down.length === 0) {
    const path = up.length === 0 ? down.reverse() : up;
    return path.length === 0 ? null : { path, top: up.length === 0 ? 0 : path.length - 1 };
  }
  let shared = 0;
  while (shared < up.length && shared < down.length && up[up.length - 1 - shared] === down[down.length - 1 - shared])
    shared++;
  const top = up.length - shared;
  return { path: [...up.slice(0, top + 1), ...down.slice(0, down.length - shared).reverse()], top };
}

/** A word and the words above it; null where there are too many. */
function chain(heads: Int32Array, from: number): number[] | null {
  const words: number[] = [];
  for (let word = from; word >= 0; word = heads[word]!) {
    words.push(word);
    if (words.length > MAX_PATH) return null;
  }
  return words;
}
