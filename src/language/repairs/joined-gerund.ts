import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A gerund behind "and" goes on from what stands behind "of", never from a finite verb: "denied accusations of bribery and
 * plotting to leave".
 */
export const joinedGerund: Repair = {
  id: 'joined-gerund',
  examples: { en: 'The senator has denied accusations of bribery and attempting to bribe a judge.' },
  apply(tree) {
    let changed = 0;
    for (let gerund = 3; gerund < tree.length; gerund++) {
      if (!tree.is(gerund, 'VERB') || !/ing$/.test(tree.lower(gerund)) || tree.relation(gerund) !== 'conj') continue;
      if (tree.lower(gerund - 1) !== 'and' && tree.lower(gerund - 1) !== 'or') continue;
      if (tree.child(gerund, /^(?:aux|nsubj)/) >= 0 || !isToldVerb(tree, tree.head(gerund))) continue;
      const first = phraseBefore(tree, gerund);
      if (first < 0 || hasGerund(tree, first, gerund) || !tree.attach(gerund, first, 'conj')) continue;
      if (tree.head(gerund - 1) !== gerund) tree.attach(gerund - 1, gerund, 'cc');
      changed++;
    }
    return changed;
  },
};

const isToldVerb = (tree: Tree, verb: number): boolean =>
  tree.is(verb, 'VERB') &&
  !/ing$/.test(tree.lower(verb)) &&
  (tree.feature(verb, 'VerbForm') === 'Fin' || tree.child(verb, /^aux/) >= 0);

/** "Passed a motion condemning the ban of X and demanding …": another gerund before is what it goes on from. */
function hasGerund(tree: Tree, first: number, gerund: number): boolean {
  for (let at = tree.head(gerund) + 1; at < gerund; at++)
    if (at !== first && tree.is(at, 'VERB') && /ing$/.test(tree.lower(at))) return true;
  return false;
}

/** The noun or gerund that "of" opens right before the conjunction, under the same verb. */
function phraseBefore(tree: Tree, gerund: number): number {
  const verb = tree.head(gerund);
  for (let at = gerund - 2; at > verb; at--) {
    const opener = tree.child(at, /^(?:case|mark)/);
    if (opener < 0 || opener > at) continue;
    const isNominal = tree.is(at, 'NOUN') || (tree.is(at, 'VERB') && /ing$/.test(tree.lower(at)));
    return isNominal && tree.lower(opener) === 'of' && tree.isUnder(at, verb) ? at : -1;
  }
  return -1;
}
