import type { Repair } from './repair.js';

const BY = /^(?:by|par|por)$/;

/**
 * What stands with a preposition behind a weekday belongs to the verb, not to the day: «fue condenada el lunes por
 * Perú» was condemned by Peru, and there is no Monday of Peru's.
 */
export const behindDay: Repair = {
  id: 'behind-day',
  examples: { es: 'Bolivia fue elogiada el martes por Perú por su neutralidad.' },
  apply(tree, { days }) {
    let changed = 0;
    for (let day = 1; day < tree.length; day++) {
      const verb = tree.head(day);
      const isDeed = tree.is(verb, 'VERB') || (tree.is(verb, 'ADJ') && tree.feature(verb, 'VerbForm') === 'Part');
      if (!days.has(tree.lower(day)) || verb < 0 || verb > day || !isDeed) continue;
      const behind = tree.child(day, /^nmod/);
      const preposition = behind < day ? -1 : tree.child(behind, /^case$/);
      if (
        preposition < day ||
        !tree.is(behind, 'NOUN', 'PROPN') ||
        /^(?:of|de|del|du|d['’])$/.test(tree.lower(preposition))
      )
        continue;
      const isAgent = BY.test(tree.lower(preposition)) && tree.child(verb, /^aux:pass$/) >= 0;
      if (tree.attach(behind, verb, isAgent ? 'obl:agent' : 'obl')) changed++;
    }
    return changed;
  },
};
