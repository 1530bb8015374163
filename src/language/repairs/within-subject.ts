import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "Said a man from Togo, a nurse, was detained": what stands with its preposition right behind a subject, before the verb
 * of that subject, belongs to the subject and not to the verb of reporting before it. So does what "and" joins to it:
 * "after the summit in Accra, Peru and Chile agreed".
 */
export const withinSubject: Repair = {
  id: 'within-subject',
  examples: {
    en: 'Danish prosecutors said a woman from Togo, reportedly a nurse in one of the hospitals, was arrested.',
    es: 'Tras la cumbre de Lima, Haití y Cuba acordaron cooperar.',
  },
  apply(tree) {
    let changed = 0;
    for (let noun = 1; noun < tree.length - 3; noun++) {
      const verb = tree.head(noun);
      if (!/^nsubj/.test(tree.relation(noun)) || !tree.is(noun, 'NOUN', 'PROPN') || verb < noun + 3) continue;
      if (tree.is(noun + 1, 'ADP') && tree.is(noun, 'NOUN')) {
        const part = astray(tree, noun, verb);
        if (part >= 0 && /^obl/.test(tree.relation(part)) && tree.attach(part, noun, 'nmod')) changed++;
      } else if (tree.is(noun + 1, 'CCONJ')) {
        const other = astray(tree, noun, verb);
        if (other >= 0 && tree.relation(other) === 'conj' && tree.attach(other, noun, 'conj')) changed++;
      }
    }
    return changed;
  },
};

/** The word between a subject and its verb that the word behind the subject belongs to, and that hangs before it; or -1. */
function astray(tree: Tree, noun: number, verb: number): number {
  const part = tree.head(noun + 1);
  const isBetween = part > noun && part < verb;
  return isBetween && tree.head(part) < noun && tree.head(part) >= 0 ? part : -1;
}
