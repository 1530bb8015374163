import type { Repair } from './repair.js';

/**
 * A participle before a noun has no subject; a verb between its subject and a noun is no participle of the noun but has
 * it as object: "The two banks imposed limits on loans".
 */
export const verbWithSubject: Repair = {
  id: 'verb-with-subject',
  examples: { en: 'The United Kingdom imposed tariffs on Chile.' },
  apply(tree) {
    let changed = 0;
    for (let subject = 0; subject < tree.length; subject++) {
      const verb = tree.head(subject);
      if (verb <= subject || !/^nsubj/.test(tree.relation(subject)) || !tree.is(verb, 'VERB')) continue;
      const noun = tree.head(verb);
      if (tree.relation(verb) !== 'amod' || noun <= verb) continue;
      if (tree.takePlace(verb, noun, 'obj') && tree.attach(subject, verb, 'nsubj')) changed++;
    }
    return changed;
  },
};
