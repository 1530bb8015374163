import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/** Prepositions that open an aim together with a conjunction: «pour que», «para que». */
const aims = new Set(['pour', 'para', 'afin']);

/**
 * A clause of aim hangs on the verb, not on the noun before it: «fait pression sur X pour qu'il parte»; what somebody
 * begins or holds is no complement of what it is for: "held a rally to protest"; what somebody is made to do is no aim:
 * "prompted X to leave".
 */
export const aimClause: Repair = {
  id: 'aim-clause',
  examples: {
    fr: "Le maire pousse les pêcheurs pour qu'ils quittent le port.",
    en: 'Nurses began a strike on Monday to demand more pay.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let verb = 1; verb < tree.length; verb++) if (isAimOfDeed(tree, verb, words)) changed += asAim(tree, verb);
    for (let verb = 2; verb < tree.length; verb++)
      if (isSteered(tree, verb, words)) changed += asComplement(tree, verb);
    for (let mark = 0; mark + 1 < tree.length; mark++) {
      if (!aims.has(tree.lower(mark)) || !/^qu(?:e|['’])$/.test(tree.lower(mark + 1))) continue;
      const verb = tree.head(mark);
      const noun = verb < 0 ? -1 : tree.head(verb);
      if (verb < mark || !tree.is(noun, 'NOUN', 'PROPN') || !/^acl/.test(tree.relation(verb))) continue;
      let above = noun;
      for (let steps = 0; above >= 0 && !tree.is(above, 'VERB') && steps < tree.length; steps++)
        above = tree.head(above);
      if (above >= 0 && tree.attach(verb, above, 'advcl')) changed++;
    }
    return changed;
  },
};

/** An infinitive that the parser made a complement of a verb that has its object and takes none. */
function isAimOfDeed(tree: Tree, verb: number, { deeds }: RepairWords): boolean {
  const above = tree.head(verb);
  if (above < 0 || above > verb || tree.relation(verb) !== 'xcomp' || !deeds.has(tree.lemma(above))) return false;
  const object = tree.child(above, /^obj/);
  return tree.feature(verb, 'VerbForm') === 'Inf' && object > above && object < verb;
}

const asAim = (tree: Tree, verb: number): number => (tree.attach(verb, tree.head(verb), 'advcl') ? 1 : 0);

/** An infinitive right behind the object of a verb that makes it do something, which the parser took for an aim. */
function isSteered(tree: Tree, verb: number, { steering }: RepairWords): boolean {
  const above = tree.head(verb);
  if (above < 0 || above > verb || tree.relation(verb) !== 'advcl' || !steering.has(tree.lemma(above))) return false;
  const mark = tree.child(verb, /^mark/);
  const object = tree.child(above, /^i?obj/);
  return tree.lower(mark) === 'to' && object > above && mark > object && tree.isUnder(mark - 1, object);
}

const asComplement = (tree: Tree, verb: number): number => (tree.attach(verb, tree.head(verb), 'xcomp') ? 1 : 0);
