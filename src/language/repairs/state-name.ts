import type { Repair } from './repair.js';

/** Names that two parts make together: "Bosnia and Herzegovina". */
const pairs = /^(?:bosnia|bosnie|trinidad|trinité-et-tobago|antigua|tomé|serbia|serbie|saint|kitts|vincent)$/;

/** "The Republic of Congo and Rwanda": who is joined to the last word of a state's name is joined to the state. */
export const stateName: Repair = {
  id: 'state-name',
  examples: {
    fr: 'La République du Congo et le Rwanda ont signé un accord.',
    en: 'The Democratic Republic of Congo and Rwanda signed an accord.',
    es: 'La República del Congo y Ruanda firmaron un acuerdo.',
  },
  apply(tree, { polities }) {
    let changed = 0;
    for (let name = 3; name < tree.length; name++) {
      if (!/^conj/.test(tree.relation(name)) || !tree.is(name, 'PROPN')) continue;
      const part = tree.head(name);
      const state = tree.head(part);
      const isPart = part < name && state >= 0 && state < part && /^(?:nmod|flat)/.test(tree.relation(part));
      if (!isPart || !tree.is(part, 'PROPN') || !polities.has(tree.lower(state)) || pairs.test(tree.lower(part)))
        continue;
      if (tree.hasCapital(state) && tree.attach(name, state, 'conj')) changed++;
    }
    return changed;
  },
};
