import type { Repair } from './repair.js';

/** "Announced a plan after meeting the envoy": a gerund behind a word of time tells of who announced, not of the plan. */
export const gerundClause: Repair = {
  id: 'gerund-clause',
  examples: { en: 'The Danish minister announced a plan after meeting with the envoy.' },
  apply(tree) {
    let changed = 0;
    for (let at = 3; at < tree.length; at++) {
      if (tree.relation(at) !== 'acl' || !tree.is(at, 'VERB') || !/ing$/.test(tree.lower(at))) continue;
      const opener = tree.child(at, /^(?:mark|case)$/);
      if (opener !== at - 1 || !/^(?:after|before|since|upon|while|when)$/.test(tree.lower(opener))) continue;
      const noun = tree.head(at);
      const verb = tree.head(noun);
      const isPart = /^(?:obj|obl|iobj|xcomp)/.test(tree.relation(noun)) && noun < at;
      if (isPart && tree.is(verb, 'VERB') && tree.attach(at, verb, 'advcl')) changed++;
    }
    return changed;
  },
};
