import type { Repair } from './repair.js';

/** The passive goes on without its auxiliary: in "nine were killed and dozens wounded" the dozens wounded nobody. */
export const elidedPassive: Repair = {
  id: 'elided-passive',
  examples: { en: 'Nine people were killed and dozens wounded when jets bombed a village.' },
  apply(tree) {
    let changed = 0;
    for (let noun = 4; noun < tree.length - 1; noun++) {
      const verb = noun + 1;
      const first = tree.head(verb);
      if (tree.head(noun) !== verb || !/^(?:obl|nsubj)/.test(tree.relation(noun)) || !tree.is(noun, 'NOUN', 'NUM'))
        continue;
      const isElided =
        tree.is(verb, 'VERB') &&
        tree.relation(verb) === 'conj' &&
        tree.feature(verb, 'Tense') === 'Past' &&
        tree.child(verb, /^(?:aux|obj|cop)/) < 0 &&
        tree.is(noun - 1, 'CCONJ', 'NUM');
      if (!isElided || tree.child(first, /^aux:pass/) < 0 || tree.relation(noun) === 'nsubj:pass') continue;
      if (tree.attach(noun, verb, 'nsubj:pass')) changed++;
    }
    return changed;
  },
};
