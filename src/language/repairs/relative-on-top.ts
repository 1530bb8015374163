import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A relative clause between commas is not the top of its sentence: "Kenya, which occupied the hills, called for talks".
 */
export const relativeOnTop: Repair = {
  id: 'relative-on-top',
  examples: { en: 'Kenya, which occupied part of Somalia in 1999, called for talks with Somalia.' },
  apply(tree) {
    const relative = tree.root;
    const pronoun = relativePronoun(tree, relative);
    const noun = pronoun - 2;
    if (pronoun < 2 || tree.lower(pronoun - 1) !== ',' || !tree.is(noun, 'NOUN', 'PROPN')) return 0;
    for (let main = relative + 1; main < tree.length; main++) {
      if (!tree.isUnder(main, relative) || tree.relation(main) !== 'conj' || !tree.is(main, 'VERB')) continue;
      if (tree.lower(main - 1) !== ',' && tree.lower(main - 2) !== ',') continue;
      if (tree.child(main, /^nsubj/) >= 0) continue;
      let top = noun;
      while (tree.head(top) >= 0 && tree.head(top) !== relative && tree.head(top) < pronoun) top = tree.head(top);
      if (!tree.makeRoot(main, 'acl:relcl') || !tree.attach(top, main, 'nsubj')) return 0;
      tree.attach(relative, top, 'acl:relcl');
      return 1;
    }
    return 0;
  },
};

/** The relative pronoun that opens a verb's clause, -1 without one. */
function relativePronoun(tree: Tree, verb: number): number {
  for (let at = 0; at < verb; at++)
    if (tree.head(at) === verb && /^(?:who|which|qui|que)$/.test(tree.lower(at))) return at;
  return -1;
}
