import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «la matanza de 43 personas cometida por X»: a participle with an agent belongs to the noun that it agrees with in number,
 * where the one before it does not.
 */
export const participleNumber: Repair = {
  id: 'participle-number',
  examples: { es: 'La matanza de tres vecinos cometida por rebeldes fue condenada.' },
  apply(tree) {
    let changed = 0;
    for (let participle = 3; participle + 1 < tree.length; participle++) {
      if (tree.lower(participle + 1) !== 'por' || !/^(?:amod|acl)$/.test(tree.relation(participle))) continue;
      if (!tree.is(participle, 'ADJ', 'VERB') || tree.feature(participle, 'VerbForm') === 'Fin') continue;
      const noun = tree.head(participle);
      const above = tree.head(noun);
      if (tree.relation(noun) !== 'nmod' || !tree.is(above, 'NOUN') || above > noun) continue;
      if (agree(tree, participle, noun) || !agree(tree, participle, above)) continue;
      if (tree.attach(participle, above, tree.relation(participle))) changed++;
    }
    return changed;
  },
};

const agree = (tree: Tree, one: number, other: number): boolean =>
  ['Number', 'Gender'].every((name) => {
    const [a, b] = [tree.feature(one, name), tree.feature(other, name)];
    return a === '' || b === '' || a === b;
  });
