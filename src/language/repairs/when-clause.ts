import type { Repair } from './repair.js';

/**
 * "Were wounded when Togolese troops fired": the noun behind the conjunction is the subject of the verb that the parser
 * hung on it, and nothing that the main verb does something to.
 */
export const whenClause: Repair = {
  id: 'when-clause',
  examples: { en: 'Two Kenyan nurses were wounded when Ghanaian troops fired across the river on Friday.' },
  apply(tree) {
    let changed = 0;
    for (let mark = 2; mark < tree.length - 3; mark++) {
      if (!/^(?:when|because|while)$/.test(tree.lower(mark))) continue;
      const verb = tree.head(mark);
      const noun = verb > mark && tree.relation(verb) === 'acl' && tree.is(verb, 'VERB') ? tree.head(verb) : -1;
      const above = noun > mark && noun < verb ? tree.head(noun) : -1;
      if (above < 0 || above > mark || !tree.is(above, 'VERB') || tree.child(noun, /^case/) >= 0) continue;
      if (tree.child(verb, /^nsubj/) < 0 && tree.attach(verb, above, 'advcl') && tree.attach(noun, verb, 'nsubj'))
        changed++;
    }
    return changed;
  },
};
