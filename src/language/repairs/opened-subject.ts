import type { Repair } from './repair.js';

/**
 * A participle that opens the sentence belongs to the noun it stands before, which is the subject of the verb after it:
 * "Newly elected President X refused the offer".
 */
export const openedSubject: Repair = {
  id: 'opened-subject',
  examples: { en: 'Recently elected Danish Prime Minister Olaf Nagel has thanked the farmers.' },
  apply(tree) {
    const verb = tree.root;
    if (!tree.is(verb, 'VERB')) return 0;
    let opening = -1;
    for (let at = 0; at < tree.length; at++) {
      if (tree.head(at) !== verb) continue;
      const isOpening = at < verb && tree.is(at, 'VERB') && /ed$/.test(tree.lower(at));
      if (isOpening && /^(?:advcl|csubj)$/.test(tree.relation(at))) opening = at;
      else if (/^(?:nsubj|csubj|expl)/.test(tree.relation(at))) return 0;
    }
    for (let noun = opening + 1; opening >= 0 && noun < verb; noun++) {
      if (tree.head(noun) !== opening || tree.relation(noun) !== 'obj' || tree.lower(verb - 1) === ',') continue;
      if (tree.attach(noun, verb, 'nsubj') && tree.attach(opening, noun, 'amod')) return 1;
    }
    return 0;
  },
};
