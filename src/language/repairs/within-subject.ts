import type { Repair } from './repair.js';

/**
 * "Said a man from Togo, a nurse, was detained": what stands with its preposition right behind a subject, before the verb
 * of that subject, belongs to the subject and not to the verb of reporting before it.
 */
export const withinSubject: Repair = {
  id: 'within-subject',
  examples: {
    en: 'Danish prosecutors said a woman from Togo, reportedly a nurse in one of the hospitals, was arrested.',
  },
  apply(tree) {
    let changed = 0;
    for (let noun = 1; noun < tree.length - 3; noun++) {
      const verb = tree.head(noun);
      if (!/^nsubj/.test(tree.relation(noun)) || !tree.is(noun, 'NOUN') || verb < noun + 3) continue;
      if (!tree.is(noun + 1, 'ADP')) continue;
      const part = tree.head(noun + 1);
      const isAstray = part > noun && part < verb && tree.head(part) < noun && tree.head(part) >= 0;
      if (isAstray && /^obl/.test(tree.relation(part)) && tree.attach(part, noun, 'nmod')) changed++;
    }
    return changed;
  },
};
