import type { Repair } from './repair.js';

/** «pidió a los grupos armados decretar una tregua»: no participle takes a bare infinitive; the verb above does. */
export const askedInfinitive: Repair = {
  id: 'asked-infinitive',
  examples: { es: 'El presidente peruano pidió a los grupos armados decretar una tregua.' },
  apply(tree) {
    let changed = 0;
    for (let verb = 4; verb < tree.length; verb++) {
      const attribute = tree.head(verb);
      if (tree.relation(verb) !== 'xcomp' || tree.feature(verb, 'VerbForm') !== 'Inf' || attribute < 0) continue;
      const noun = tree.head(attribute);
      const isAttribute =
        tree.feature(attribute, 'VerbForm') === 'Part' &&
        tree.feature(attribute, 'Tense') !== 'Pres' &&
        /^(?:acl|amod)$/.test(tree.relation(attribute));
      if (!isAttribute || attribute > verb || noun < 0 || noun > attribute) continue;
      const asking = tree.head(noun);
      if (!tree.is(asking, 'VERB') || asking > noun || tree.child(verb, /^(?:mark|case)$/) >= 0) continue;
      if (tree.attach(verb, asking, 'xcomp')) changed++;
    }
    return changed;
  },
};
