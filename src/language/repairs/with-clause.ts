import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** "With Togo shelling the port": a participle right behind the noun of "with" tells what that does. */
export const withClause: Repair = {
  id: 'with-clause',
  examples: {
    en: 'Peace talks broke down in May, with Togo shelling towns in Ghana and the army of Ghana moving jets to the north.',
  },
  apply(tree) {
    let changed = 0;
    for (let opener = 1; opener < tree.length - 3; opener++) {
      if (tree.lower(opener) !== 'with' || tree.relation(opener) !== 'case') continue;
      const noun = tree.head(opener);
      const verb = endOf(tree, noun);
      if (noun < opener || !tree.is(verb, 'VERB') || !/ing$/.test(tree.lower(verb)) || tree.isUnder(verb, noun))
        continue;
      if (!/^(?:csubj|amod|compound|acl|advcl)/.test(tree.relation(verb))) continue;
      const object = tree.head(noun);
      // "Togo shelling towns" passed for a kind of towns.
      const isObject = tree.relation(noun) === 'compound' && object > verb && tree.takePlace(noun, object, 'obj');
      if (!tree.attach(verb, noun, 'acl')) continue;
      if (isObject) tree.attach(object, verb, 'obj');
      changed++;
    }
    return changed;
  },
};

/** The place behind a noun with the rest of its name, and others joined to it: "Togo and Ghana refusing". */
function endOf(tree: Tree, noun: number): number {
  let at = noun + 1;
  while (tree.head(at) === noun && tree.relation(at) === 'flat') at++;
  const other = tree.is(at, 'CCONJ') ? tree.head(at) : -1;
  return other === at + 1 && tree.head(other) === noun && tree.is(other, 'NOUN', 'PROPN') ? endOf(tree, other) : at;
}
