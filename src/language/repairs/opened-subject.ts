import type { Repair } from './repair.js';

/**
 * A participle that opens the sentence belongs to the noun it stands before, which is the subject of the verb after it:
 * "Newly elected President X refused the offer".
 */
export const openedSubject: Repair = {
  id: 'opened-subject',
  examples: { en: 'Newly appointed Hungarian Prime Minister Imre Nagel has refused to respond to a demand.' },
  apply(tree) {
    const verb = tree.root;
    if (!tree.is(verb, 'VERB')) return 0;
    let opening = -1;
    for (let at = 0; at < tree.length; at++) {
      if (tree.head(at) !== verb) continue;
      if (/^(?:nsubj|csubj|expl)/.test(tree.relation(at))) return 0;
      if (at < verb && tree.relation(at) === 'advcl' && tree.is(at, 'VERB') && /ed$/.test(tree.lower(at))) opening = at;
    }
    for (let noun = opening + 1; opening >= 0 && noun < verb; noun++) {
      if (tree.head(noun) !== opening || tree.relation(noun) !== 'obj' || tree.lower(verb - 1) === ',') continue;
      if (tree.attach(noun, verb, 'nsubj') && tree.attach(opening, noun, 'amod')) return 1;
    }
    return 0;
  },
};
