import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * What hangs bare on an aside right behind a verb without an object is the verb's: «accuse en effet Cotonou», «expulse à
 * son tour six diplomates».
 */
export const displacedObject: Repair = {
  id: 'displaced-object',
  examples: { fr: "Cotonou accuse en effet Lomé d'ingérence." },
  apply(tree, { asides }) {
    let changed = 0;
    for (let noun = 2; noun < tree.length - 1; noun++) {
      const verb = tree.head(noun);
      if (!asides.has(tree.lower(noun)) || verb >= noun || !tree.is(verb, 'VERB')) continue;
      if (tree.child(verb, /^(?:obj|aux:pass)/) < 0) changed += free(tree, noun, verb);
    }
    return changed;
  },
};

function free(tree: Tree, noun: number, verb: number): number {
  for (let at = noun + 1; at < tree.length; at++) {
    if (tree.head(at) !== noun || !tree.is(at, 'NOUN', 'PROPN') || tree.child(at, /^case/) >= 0) continue;
    const number = tree.is(at - 1, 'NUM', 'DET') && tree.head(at - 1) !== at ? at - 1 : -1;
    if (!tree.attach(at, verb, 'obj')) return 0;
    if (number >= 0) tree.attach(number, at, tree.is(number, 'NUM') ? 'nummod' : 'det');
    return 1;
  }
  return 0;
}
