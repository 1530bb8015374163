import type { Repair } from './repair.js';

/** «según denunció la Defensoría»: who says so is the subject of the verb, and no object of it. */
export const accordingClause: Repair = {
  id: 'according-clause',
  examples: { es: 'Cinco mineros fueron detenidos, según denunció la Defensoría.' },
  apply(tree, { reporting }) {
    let changed = 0;
    for (let verb = 1; verb < tree.length - 1; verb++) {
      if (tree.lower(verb - 1) !== 'según' || !tree.is(verb, 'VERB') || !reporting.has(tree.lemma(verb))) continue;
      const object = tree.child(verb, /^obj$/);
      if (object < verb || tree.child(verb, /^nsubj/) >= 0 || tree.child(object, /^case$/) >= 0) continue;
      if (tree.attach(object, verb, 'nsubj')) changed++;
    }
    return changed;
  },
};
