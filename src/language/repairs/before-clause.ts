import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Words for "before" that open an infinitive with «de». */
const BEFORE = /^(?:avant|antes)$/;

/** «…, avant de rencontrer son homologue»: the word opens the clause, which tells what the same subject does next. */
export const beforeClause: Repair = {
  id: 'before-clause',
  examples: {
    fr: "La ministre norvégienne, dont le pays accueille le sommet, a salué le Kenya, avant de s'entretenir par téléphone avec le président ougandais.",
  },
  apply(tree) {
    let changed = 0;
    for (let before = 1; before < tree.length - 2; before++) {
      if (!BEFORE.test(tree.lower(before)) || tree.relation(before) !== 'advmod') continue;
      const verb = infinitiveBehind(tree, before);
      const above = tree.head(before);
      if (verb < 0 || above < 0 || above > before) continue;
      if (tree.attach(verb, above, 'advcl') && tree.attach(before, verb, 'mark')) changed++;
    }
    return changed;
  },
};

/** The infinitive that hangs on the word; -1 where none does. */
function infinitiveBehind(tree: Tree, before: number): number {
  if (tree.lower(before + 1) !== 'de' && !/^d['’]$/.test(tree.lower(before + 1))) return -1;
  const verb = tree.child(before, /^(?:xcomp|ccomp|advcl|acl)/);
  return verb > before && tree.feature(verb, 'VerbForm') === 'Inf' ? verb : -1;
}
