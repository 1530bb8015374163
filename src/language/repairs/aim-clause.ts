import type { Repair } from './repair.js';

/** Prepositions that open an aim together with a conjunction: «pour que», «para que». */
const aims = new Set(['pour', 'para', 'afin']);

/** A clause of aim hangs on the verb, not on the noun before it: «fait pression sur X pour qu'il parte». */
export const aimClause: Repair = {
  id: 'aim-clause',
  examples: {
    fr: "Le maire pousse les pêcheurs pour qu'ils quittent le port.",
  },
  apply(tree) {
    let changed = 0;
    for (let mark = 0; mark + 1 < tree.length; mark++) {
      if (!aims.has(tree.lower(mark)) || !/^qu(?:e|['’])$/.test(tree.lower(mark + 1))) continue;
      const verb = tree.head(mark);
      const noun = verb < 0 ? -1 : tree.head(verb);
      if (verb < mark || !tree.is(noun, 'NOUN', 'PROPN') || !/^acl/.test(tree.relation(verb))) continue;
      let above = noun;
      for (let steps = 0; above >= 0 && !tree.is(above, 'VERB') && steps < tree.length; steps++)
        above = tree.head(above);
      if (above >= 0 && tree.attach(verb, above, 'advcl')) changed++;
    }
    return changed;
  },
};
