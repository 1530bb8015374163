import type { Repair } from './repair.js';

/** "Urged the minister of Togo to leave": whom one asks or brings to do something does it; the infinitive tells nothing of him. */
export const steeredInfinitive: Repair = {
  id: 'steered-infinitive',
  examples: { en: "The raid angered farmers, prompting Togo's spokesman, Kofi Mensah, to accuse Ghana of theft." },
  apply(tree, { steering, roles }) {
    let changed = 0;
    for (let verb = 3; verb < tree.length; verb++) {
      if (tree.relation(verb) !== 'acl' || tree.feature(verb, 'VerbForm') !== 'Inf' || tree.lower(verb - 1) !== 'to')
        continue;
      const person = tree.head(verb);
      const above = tree.head(person);
      if (person > verb || tree.relation(person) !== 'obj' || !steering.has(tree.lemma(above))) continue;
      const isSomebody = tree.is(person, 'PROPN') || roles.has(tree.lemma(person).toLowerCase());
      if (isSomebody && tree.attach(verb, above, 'xcomp')) changed++;
    }
    return changed;
  },
};
