import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A name with a preposition of its own is no part of the name before it: «impuestas por Perú a Bolivia» were imposed on
 * Bolivia by Peru; «el frente Luis Pardo de las FARC» is one of the FARC.
 */
export const casedName: Repair = {
  id: 'cased-name',
  examples: { es: 'Las restricciones impuestas por Perú a Bolivia afectan a los camioneros.' },
  apply(tree) {
    let changed = 0;
    for (let name = 1; name < tree.length; name++) {
      if (!/^flat/.test(tree.relation(name)) || !tree.is(name, 'PROPN')) continue;
      const preposition = tree.child(name, /^case$/);
      if (isAcronymOf(tree, name, preposition)) changed += joinToNoun(tree, name) ? 1 : 0;
      if (preposition !== name - 1 || !/^(?:a|to|à|con|with|avec)$/.test(tree.lower(preposition))) continue;
      const above = tree.head(tree.head(name));
      if (above >= 0 && (tree.is(above, 'VERB') || tree.feature(above, 'VerbForm') === 'Part'))
        changed += tree.attach(name, above, 'obl') ? 1 : 0;
    }
    return changed;
  },
};

/** "Of the" before letters that stand for a name. */
function isAcronymOf(tree: Tree, name: number, preposition: number): boolean {
  const isOf = /^(?:de|of)$/.test(tree.lower(preposition));
  return isOf && preposition < name && name - preposition <= 2 && tree.isAcronym(name);
}

/** Hangs a name on the noun that the name it was made part of stands beside. */
function joinToNoun(tree: Tree, name: number): boolean {
  let noun = tree.head(name);
  while (noun >= 0 && !tree.is(noun, 'NOUN') && /^(?:flat|appos)/.test(tree.relation(noun))) noun = tree.head(noun);
  return tree.is(noun, 'NOUN') && noun < name && tree.attach(name, noun, 'nmod');
}
