import type { Repair } from './repair.js';

/**
 * «Se marcharon luego de reunirse con X»: an infinitive behind an adverb and its preposition is a clause of the verb, and
 * the adverb opens it.
 */
export const adverbClause: Repair = {
  id: 'adverb-clause',
  examples: { es: 'Los estudiantes bloquearon la carretera luego de reunirse con el gobernador.' },
  apply(tree, { of }) {
    let changed = 0;
    for (let verb = 3; verb < tree.length; verb++) {
      const adverb = tree.head(verb);
      if (!tree.is(verb, 'VERB') || adverb !== verb - 2 || !tree.is(adverb, 'ADV')) continue;
      const above = tree.head(adverb);
      if (tree.lower(verb - 1) !== of || !tree.is(above, 'VERB') || above > adverb) continue;
      if (!tree.attach(verb, above, 'advcl')) continue;
      tree.attach(adverb, verb, 'advmod');
      changed++;
    }
    return changed;
  },
};
