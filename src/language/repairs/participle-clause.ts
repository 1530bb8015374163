import type { Repair } from './repair.js';

/**
 * A present participle behind a comma tells what the subject does besides; it is no complement of the verb before it:
 * «a réagi, expulsant deux diplomates».
 */
export const participleClause: Repair = {
  id: 'participle-clause',
  examples: { fr: 'Le Chili a réagi, expulsant deux diplomates péruviens.' },
  apply(tree) {
    let changed = 0;
    for (let at = 2; at < tree.length; at++) {
      if (tree.lower(at - 1) !== ',' || !tree.is(at, 'VERB') || !/^[cx]comp/.test(tree.relation(at))) continue;
      if (tree.feature(at, 'VerbForm') !== 'Part' || tree.feature(at, 'Tense') !== 'Pres') continue;
      if (tree.is(tree.head(at), 'VERB') && tree.attach(at, tree.head(at), 'advcl')) changed++;
    }
    return changed;
  },
};
