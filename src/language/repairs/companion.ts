import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/** Two nouns that are to be joined. */
type Pair = readonly [first: number, second: number];

/** Relations within a phrase: what has one of them is not its head. */
const INNER = /^(?:flat|compound|amod|det|nmod|nummod|appos|fixed|case)/;
/** Words of a phrase at most. */
const LONGEST = 9;

/**
 * "Mali, along with Niger, expelled", «le Mali ainsi que le Niger ont condamné»: who is named with the subject, or the object, by
 * other words than "and" does what it does, or has done to it what is done to that.
 */
export const companion: Repair = {
  id: 'companion',
  examples: {
    fr: 'Le Mali ainsi que le Niger ont condamné le Togo.',
    en: 'Mali, along with Niger, expelled the French ambassador.',
    es: 'Malí, junto con Níger, condenó a Togo.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let at = 1; at < tree.length - 2; at++) {
      const [joined, alike] = [wordsAt(tree, at, words.joiners), wordsAt(tree, at, words.likewise)];
      const pair =
        (joined > 0 ? besides(tree, at, joined, words) : null) ?? (alike > 0 ? likewise(tree, at, alike) : null);
      if (pair === null) continue;
      const [first, second] = pair;
      if (tree.head(second) === first && /^conj/.test(tree.relation(second))) continue;
      if (tree.attach(second, first, 'conj')) changed += tie(tree, at, joined || alike, second);
    }
    return changed;
  },
};

/** How many words of the sentence from here are one of some phrases; 0 where none begins. */
function wordsAt(tree: Tree, at: number, phrases: readonly (readonly string[])[]): number {
  const found = phrases.find((phrase) => phrase.every((word, i) => tree.lower(at + i) === word));
  return found?.length ?? 0;
}

/** The subject and who is named beside it, both before the verb; or, "attacked Togo, as well as Ghana", an object and another of its kind. */
function besides(tree: Tree, at: number, length: number, { objectJoiners }: RepairWords): Pair | null {
  const first = headBefore(tree, tree.lower(at - 1) === ',' ? at - 2 : at - 1);
  const second = first < 0 ? -1 : headBehind(tree, at + length);
  if (second < 0) return null;
  const isObject = tree.relation(first) === 'obj' && tree.upos(second) === tree.upos(first);
  return isBeforeVerb(tree, first, second) || (isObject && wordsAt(tree, at, objectJoiners) > 0)
    ? [first, second]
    : null;
}

/** "Mali expelled the ambassador, as did Niger": the subject of the whole and who is named behind it all, of whom no more is told. */
function likewise(tree: Tree, at: number, length: number): Pair | null {
  const first = tree.root < at && tree.lower(at - 1) === ',' ? tree.child(tree.root, /^nsubj/) : -1;
  for (let word = at + length; word < tree.length; word++) if (tree.is(word, 'VERB', 'AUX')) return null;
  const second = first >= 0 && tree.is(first, 'NOUN', 'PROPN') ? headBehind(tree, at + length) : -1;
  return second >= 0 ? [first, second] : null;
}

/** The noun whose phrase ends with a word. */
function headBefore(tree: Tree, last: number): number {
  let at = last;
  for (let steps = 0; steps < LONGEST && at >= 0; steps++) {
    const head = tree.head(at);
    if (!INNER.test(tree.relation(at)) || head < 0 || head > last) break;
    at = head;
  }
  return at >= 0 && tree.is(at, 'NOUN', 'PROPN') ? at : -1;
}

/** The noun whose phrase begins with a word, if a verb, a mark or the sentence ends it. */
function headBehind(tree: Tree, from: number): number {
  let to = from;
  while (to < tree.length && to < from + LONGEST && tree.is(to, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP')) to++;
  if (to === from || !(to === tree.length || tree.is(to, 'PUNCT', 'VERB', 'AUX', 'ADV', 'PRON'))) return -1;
  for (let at = from; at < to; at++) {
    const head = tree.head(at);
    if (tree.is(at, 'NOUN', 'PROPN') && (head < from || head >= to)) return at;
  }
  return -1;
}

/** Whether the first is the subject of a verb that both stand before. */
function isBeforeVerb(tree: Tree, first: number, second: number): boolean {
  const verb = tree.head(first);
  return /^nsubj/.test(tree.relation(first)) && verb > second && tree.is(verb, 'VERB', 'ADJ', 'NOUN');
}

/** The words for "and" hang on what they join. */
function tie(tree: Tree, at: number, length: number, second: number): number {
  tree.attach(at, second, 'cc');
  for (let word = at + 1; word < at + length; word++) tree.attach(word, at, 'fixed');
  return 1;
}
