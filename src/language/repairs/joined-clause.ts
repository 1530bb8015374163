import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "Closed its ports and Peru recalled its envoy": what "and" opens right before a finite verb is the subject of that, and
 * is no second object of the verb before.
 */
export const joinedClause: Repair = {
  id: 'joined-clause',
  examples: { en: 'The two governments recalled their consuls and Peru shut all border crossings with Chile.' },
  apply(tree) {
    let changed = 0;
    for (let verb = 3; verb < tree.length; verb++) {
      const first = tree.head(verb);
      if (!tree.is(verb, 'VERB') || tree.relation(verb) !== 'conj' || first < 0 || first > verb) continue;
      if (tree.child(verb, /^(?:[nc]subj|cc)/) >= 0 || !isFiniteForm(tree, verb)) continue;
      const noun = joinedBefore(tree, verb, first);
      if (noun < 0) continue;
      const conjunction = tree.child(noun, /^cc/);
      if (tree.attach(noun, verb, 'nsubj') && tree.attach(conjunction, verb, 'cc')) changed++;
    }
    return changed;
  },
};

const isFiniteForm = (tree: Tree, verb: number): boolean =>
  tree.feature(verb, 'VerbForm') === 'Fin' || /ed$/.test(tree.lower(verb));

/** The noun whose phrase ends right before the verb, behind "and", joined to a part of the first verb; or -1. */
function joinedBefore(tree: Tree, verb: number, first: number): number {
  const start = firstOf(tree, verb);
  for (let noun = start - 1; noun > first; noun--) {
    if (!tree.is(noun, 'NOUN', 'PROPN') || tree.relation(noun) !== 'conj') continue;
    const conjunction = tree.child(noun, /^cc/);
    const part = tree.head(noun);
    const isPart = tree.isUnder(part, first) && part > first && !tree.isUnder(verb, part);
    const fills = conjunction >= 0 && conjunction < noun && tree.isUnder(start - 1, noun);
    return isPart && fills && tree.child(noun, /^case$/) < 0 ? noun : -1;
  }
  return -1;
}

/** Where the verb and its auxiliaries begin. */
function firstOf(tree: Tree, verb: number): number {
  const auxiliary = tree.child(verb, /^(?:aux|advmod)/);
  return auxiliary >= 0 && auxiliary < verb ? auxiliary : verb;
}
