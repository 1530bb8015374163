import type { Repair } from './repair.js';

/** "Is due to leave": what looks like the preposition "due to" opens an infinitive, where a verb follows. */
export const fixedInfinitive: Repair = {
  id: 'fixed-infinitive',
  examples: { en: 'Togo is due to sign a treaty.' },
  apply(tree) {
    let changed = 0;
    for (let to = 1; to < tree.length - 1; to++) {
      const [above, verb] = [to - 1, to + 1];
      if (tree.lower(to) !== 'to' || tree.relation(to) !== 'fixed' || tree.head(to) !== above) continue;
      if (tree.feature(verb, 'VerbForm') !== 'Inf' || tree.child(above, /^cop/) < 0) continue;
      if (tree.attach(verb, above, 'xcomp') && tree.attach(to, verb, 'mark')) changed++;
    }
    return changed;
  },
};
