import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "The Ugandan government and Kenyan rebels agreed", "Kenyan rebels and the government agreed": what stands before the
 * conjunction is the subject, what stands behind it its conjunct; the parser makes the first part of the second's
 * name, or two subjects of them.
 */
export const coordinatedSubject: Repair = {
  id: 'coordinated-subject',
  examples: {
    fr: 'Des rebelles ghanéens et le gouvernement ont signé une trêve.',
    en: 'The Ghanaian government and UNITA rebels met on Monday.',
  },
  apply(tree) {
    let changed = 0;
    for (let at = 1; at < tree.length - 1; at++) if (tree.is(at, 'CCONJ')) changed += mend(tree, at);
    return changed;
  },
};

function mend(tree: Tree, conjunction: number): number {
  const before = conjunction - 1;
  if (tree.is(before, 'NOUN') && tree.relation(before) === 'compound') return divide(tree, before, conjunction);
  const first = subjectBefore(tree, conjunction);
  return first >= 0 ? joinSecond(tree, first, conjunction) : 0;
}

/** The subject whose phrase ends before a place; -1 where none does. */
function subjectBefore(tree: Tree, place: number): number {
  let at = place - 1;
  while (at >= 0 && at < place && tree.relation(at) !== 'nsubj') at = tree.head(at);
  return at < place && tree.is(at, 'NOUN', 'PROPN') ? at : -1;
}

/** Both nouns must have a modifier in capitals of their own: "trade and investment talks" are one thing. */
function divide(tree: Tree, first: number, conjunction: number): number {
  const second = tree.head(first);
  if (second < conjunction + 2 || !tree.is(second, 'NOUN')) return 0;
  // "Niger's government": the mark of possession stands between.
  const before = /^['’]s?$/.test(tree.lower(first - 1)) ? first - 2 : first - 1;
  const isOwn = tree.head(before) === first || (before < first - 1 && tree.head(before) === second);
  const own = isOwn && tree.hasCapital(before);
  if (!own || !hasCapitalBetween(tree, conjunction, second)) return 0;
  const inside = tree.child(first, /^conj/);
  if (inside >= 0 && (inside > second || !tree.hasCapital(inside))) return 0;
  if (!tree.takePlace(first, second, 'conj')) return 0;
  if (inside >= 0) tree.attach(inside, second, 'compound');
  for (let at = 0; at < first; at++) if (tree.head(at) === second) tree.attach(at, first, tree.relation(at));
  tree.attach(conjunction, second, 'cc');
  return 1;
}

function hasCapitalBetween(tree: Tree, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (tree.hasCapital(at)) return true;
  return false;
}

function joinSecond(tree: Tree, first: number, conjunction: number): number {
  const verb = tree.head(first);
  const inside = tree.child(first, /^conj/);
  for (let at = conjunction + 1; at < verb; at++) {
    if (tree.head(at) === verb && tree.relation(at) === 'nsubj' && tree.is(at, 'NOUN', 'PROPN')) {
      // What the parser joined to the first is the name of the second.
      if (inside >= 0 && (inside !== at - 1 || !tree.hasCapital(inside))) return 0;
      if (!tree.attach(at, first, 'conj')) return 0;
      if (inside >= 0) tree.attach(inside, at, 'compound');
      tree.attach(conjunction, at, 'cc');
      return 1;
    }
    if (tree.is(at, 'VERB', 'AUX', 'PUNCT')) return 0;
  }
  return 0;
}
