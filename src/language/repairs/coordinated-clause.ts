import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A verb behind "and" is no relative clause of the noun before it, but goes on from the verb above: "met X in Y on
 * Monday and promised Z".
 */
export const coordinatedClause: Repair = {
  id: 'coordinated-clause',
  examples: {
    en: 'The prime minister received her Danish counterpart, Karin Holm, in Oslo on Monday and promised to buy gas.',
  },
  apply(tree) {
    let changed = 0;
    for (let verb = 1; verb < tree.length; verb++) {
      if (!/^acl/.test(tree.relation(verb)) || !tree.is(verb, 'VERB') || !onlyJoined(tree, verb)) continue;
      const above = verbAbove(tree, verb);
      if (above >= 0 && above < verb && tree.attach(verb, above, 'conj')) changed++;
    }
    return changed;
  },
};

/** A conjunction opens the clause, and nothing in it is relative or a subject. */
function onlyJoined(tree: Tree, verb: number): boolean {
  let joined = false;
  for (let child = 0; child < verb; child++) {
    if (tree.head(child) !== verb) continue;
    if (tree.relation(child) === 'cc') joined = true;
    else if (/^(?:nsubj|mark|csubj)/.test(tree.relation(child)) || tree.feature(child, 'PronType') === 'Rel')
      return false;
  }
  return joined;
}

function verbAbove(tree: Tree, word: number): number {
  for (let at = tree.head(word); at >= 0; at = tree.head(at)) if (tree.is(at, 'VERB')) return at;
  return -1;
}
