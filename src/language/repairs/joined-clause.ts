import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "Closed its ports and Peru recalled its envoy": what "and" opens right before a finite verb is the subject of that, and
 * is no second object of the verb before.
 */
export const joinedClause: Repair = {
  id: 'joined-clause',
  examples: {
    fr: 'La Norvège a livré des vivres à Lomé, et le Pérou a critiqué le Chili.',
    en: 'The two governments recalled their consuls and Peru shut all border crossings with Chile.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let verb = 3; verb < tree.length; verb++) {
      if (isOwnVerb(tree, verb, words)) changed += openClause(tree, verb) ? 1 : 0;
      const first = tree.head(verb);
      if (!tree.is(verb, 'VERB') || tree.relation(verb) !== 'conj' || first < 0 || first > verb) continue;
      if (tree.child(verb, /^(?:[nc]subj|cc)/) >= 0 || !isFiniteForm(tree, verb)) continue;
      const noun = joinedBefore(tree, verb, first);
      if (noun < 0) continue;
      const conjunction = tree.child(noun, /^cc/);
      if (tree.attach(noun, verb, 'nsubj') && tree.attach(conjunction, verb, 'cc')) changed++;
    }
    return changed;
  },
};

/** "…, and Peru's ministry apologised": no participle of the noun before it, as the verb takes no object. */
const isOwnVerb = (tree: Tree, verb: number, { intransitive }: RepairWords): boolean =>
  tree.is(verb, 'VERB') &&
  tree.relation(verb) === 'acl' &&
  intransitive.has(tree.lemma(verb)) &&
  /ed$/.test(tree.lower(verb)) &&
  tree.relation(tree.head(verb)) === 'conj' &&
  tree.is(tree.head(verb) + 1, 'VERB', 'ADV') &&
  tree.child(tree.head(verb), /^(?:case|nsubj)/) < 0;

/** Makes the noun before a verb its subject, and the verb the second of two clauses. */
function openClause(tree: Tree, verb: number): boolean {
  const noun = tree.head(verb);
  const conjunction = tree.child(noun, /^cc/);
  let above = tree.head(noun);
  while (above >= 0 && !(tree.is(above, 'VERB') && !/^acl/.test(tree.relation(above)))) above = tree.head(above);
  if (conjunction < 0 || conjunction > noun || above < 0 || above > conjunction) return false;
  return tree.attach(verb, above, 'conj') && tree.attach(noun, verb, 'nsubj') && tree.attach(conjunction, verb, 'cc');
}

const isFiniteForm = (tree: Tree, verb: number): boolean =>
  tree.feature(verb, 'VerbForm') === 'Fin' ||
  /ed$/.test(tree.lower(verb)) ||
  tree.feature(tree.child(verb, /^aux/), 'VerbForm') === 'Fin';

/** The noun whose phrase ends right before the verb, behind "and", joined to a part of the first verb; or -1. */
function joinedBefore(tree: Tree, verb: number, first: number): number {
  const start = firstOf(tree, verb);
  for (let noun = start - 1; noun > first; noun--) {
    if (!tree.is(noun, 'NOUN', 'PROPN') || tree.relation(noun) !== 'conj') continue;
    const conjunction = tree.child(noun, /^cc/);
    const part = tree.head(noun);
    const isPart = tree.isUnder(part, first) && part > first && !tree.isUnder(verb, part);
    const fills = conjunction >= 0 && conjunction < noun && tree.isUnder(start - 1, noun);
    return isPart && fills && tree.child(noun, /^case$/) < 0 ? noun : -1;
  }
  return -1;
}

/** Where the verb and its auxiliaries begin. */
function firstOf(tree: Tree, verb: number): number {
  const auxiliary = tree.child(verb, /^(?:aux|advmod)/);
  return auxiliary >= 0 && auxiliary < verb ? auxiliary : verb;
}
