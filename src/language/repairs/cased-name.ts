import type { Repair } from './repair.js';

/**
 * A name with a preposition of its own is no part of the name before it: «impuestas por Perú a Bolivia» were imposed on
 * Bolivia by Peru.
 */
export const casedName: Repair = {
  id: 'cased-name',
  examples: { es: 'Las restricciones impuestas por Perú a Bolivia afectan a los camioneros.' },
  apply(tree) {
    let changed = 0;
    for (let name = 1; name < tree.length; name++) {
      if (!/^flat/.test(tree.relation(name)) || !tree.is(name, 'PROPN')) continue;
      const preposition = tree.child(name, /^case$/);
      if (preposition !== name - 1 || !/^(?:a|to|à|con|with|avec)$/.test(tree.lower(preposition))) continue;
      const above = tree.head(tree.head(name));
      if (above >= 0 && (tree.is(above, 'VERB') || tree.feature(above, 'VerbForm') === 'Part'))
        changed += tree.attach(name, above, 'obl') ? 1 : 0;
    }
    return changed;
  },
};
