import type { Repair } from './repair.js';

/** "Rebels whom they accuse Togo of arming", "whom" or not: of two subjects a relative pronoun is the object. */
export const relativeObject: Repair = {
  id: 'relative-object',
  examples: { en: 'The envoys met rebels, who they accuse Togo of arming.' },
  apply(tree) {
    let changed = 0;
    for (let pronoun = 1; pronoun < tree.length - 2; pronoun++) {
      const verb = tree.head(pronoun);
      if (!/^(?:who|which|that)$/.test(tree.lower(pronoun)) || tree.relation(pronoun) !== 'nsubj') continue;
      const second = tree.head(pronoun + 1) === verb && /^nsubj/.test(tree.relation(pronoun + 1));
      if (second && verb > pronoun + 1 && tree.attach(pronoun, verb, 'obj')) changed++;
    }
    return changed;
  },
};
