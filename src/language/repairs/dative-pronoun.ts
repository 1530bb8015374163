import type { Repair } from './repair.js';

/** Pronouns for whom something is done to; «lui» may be a subject too («lui a refusé»), «leur» never is. */
const dative = /^(?:leur|lui)$/;

/** «le HCR, qui leur a donné des vivres»: the pronoun between a subject and its verb is no second subject. */
export const dativePronoun: Repair = {
  id: 'dative-pronoun',
  examples: { fr: 'Le Chili accueille des Boliviens, a indiqué le HCR, qui leur a distribué des tentes.' },
  apply(tree) {
    let changed = 0;
    for (let at = 1; at < tree.length - 1; at++) {
      if (!dative.test(tree.lower(at)) || !/^nsubj/.test(tree.relation(at)) || !tree.is(at + 1, 'AUX', 'VERB'))
        continue;
      const verb = tree.head(at);
      const subject = tree.child(verb, /^nsubj/);
      const isSecond = subject < at || tree.lower(at) === 'leur';
      if (verb > at && isSecond && tree.attach(at, verb, 'iobj')) changed++;
    }
    return changed;
  },
};
