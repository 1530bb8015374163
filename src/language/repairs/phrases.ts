import type { Tree } from './tree.js';

/** A short noun phrase read off the surface: preposition, determiner, noun or name, and what belongs to a name. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** The noun, or the first word of the name. */
  readonly head: number;
  readonly preposition: number;
  readonly determiner: number;
}

/** The noun phrase that begins at a place: [ADP] [DET] NOUN or PROPN+, with adjectives; null where there is none. */
export function phraseAt(tree: Tree, start: number): Phrase | null {
  let at = start;
  const preposition = tree.is(at, 'ADP') ? at++ : -1;
  const determiner = tree.is(at, 'DET') ? at++ : -1;
  while (tree.is(at, 'ADJ', 'NUM')) at++;
  if (!tree.is(at, 'NOUN', 'PROPN')) return null;
  const head = at++;
  if (tree.is(head, 'PROPN')) while (tree.is(at, 'PROPN')) at++;
  else while (tree.is(at, 'ADJ')) at++;
  return { start, end: at, head, preposition, determiner };
}

/** The noun phrase that ends just before a place, as {@link phraseAt} sees it, no longer than eight words. */
export function phraseBefore(tree: Tree, end: number): Phrase | null {
  let found: Phrase | null = null;
  for (let start = end - 1; start >= Math.max(0, end - 8); start--) {
    if (tree.is(start, 'PUNCT', 'CCONJ', 'VERB', 'AUX')) break;
    const phrase = phraseAt(tree, start);
    if (phrase && phrase.end === end) found = phrase;
    else if (found) break;
  }
  return found;
}
