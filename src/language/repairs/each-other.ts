import type { Repair } from './repair.js';

/** "Argued for years, each accusing the other of lies": the participle is the clause, and goes on from its subject. */
export const eachOther: Repair = {
  id: 'each-other',
  examples: { en: 'Togo and Ghana have argued for years, each blaming the other for the smuggling.' },
  apply(tree) {
    let changed = 0;
    for (let each = 2; each < tree.length - 3; each++) {
      if (tree.lower(each) !== 'each' || tree.lower(each - 1) !== ',') continue;
      let verb = each + 1;
      if (tree.is(verb, 'NOUN')) verb++;
      if (!/ing$/.test(tree.lower(verb)) || tree.lower(verb + 1) !== 'the' || tree.lower(verb + 2) !== 'other')
        continue;
      const main = tree.root;
      const other = verb + 2;
      if (main > each || !tree.is(main, 'VERB')) continue;
      for (const word of [verb, other]) if (tree.isUnder(main, word)) return changed;
      for (let part = other + 1; part < tree.length; part++)
        if (tree.head(part) === other || tree.head(part) === each) tree.attach(part, verb, tree.relation(part));
      if (!tree.attach(verb, main, 'advcl') || !tree.attach(other, verb, 'obj')) continue;
      if (tree.attach(verb - 1, verb, verb - 1 === each ? 'advmod' : 'obl')) changed++;
    }
    return changed;
  },
};
