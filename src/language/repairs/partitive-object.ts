import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * French «des» behind a name that a verb's preposition governs opens the verb's object, not a complement of the name:
 * «La Suède a fourni à la Lettonie des radars.»
 */
export const partitiveObject: Repair = {
  id: 'partitive-object',
  examples: { fr: 'La Suède a fourni à la Lettonie des radars.' },
  apply(tree) {
    let changed = 0;
    for (let de = 2; de + 2 < tree.length; de++) {
      if (tree.lower(de) !== 'de' || tree.lower(de + 1) !== 'les' || !tree.is(de + 1, 'DET')) continue;
      const noun = tree.head(de);
      const name = noun > de ? tree.head(noun) : -1;
      if (!tree.is(noun, 'NOUN') || name >= de || !tree.is(name, 'PROPN') || tree.relation(noun) !== 'nmod') continue;
      const verb = tree.head(name);
      if (!tree.is(verb, 'VERB') || verb > name || !hasCase(tree, name) || tree.hasObject(verb)) continue;
      if (!tree.attach(noun, verb, 'obj')) continue;
      tree.attach(de, noun, 'det');
      changed++;
    }
    return changed;
  },
};

function hasCase(tree: Tree, noun: number): boolean {
  const mark = tree.child(noun, /^case$/);
  return mark >= 0 && mark < noun;
}
