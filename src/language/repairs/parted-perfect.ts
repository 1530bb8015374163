import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Words that may stand between an auxiliary and its participle. */
const REACH = 16;

/**
 * An auxiliary and its participle are one predicate, also where something stands between them, and the noun before is
 * their subject: «Le Tchad a, de son côté, condamné des propos».
 */
export const partedPerfect: Repair = {
  id: 'parted-perfect',
  examples: { fr: "Le Bénin a, par la voix d'un ministre, suspendu des exportations." },
  apply(tree) {
    let changed = 0;
    for (let auxiliary = 1; auxiliary < tree.length - 2; auxiliary++) {
      if (!tree.is(auxiliary, 'AUX') || tree.feature(auxiliary, 'VerbForm') !== 'Fin') continue;
      const verb = participleOf(tree, auxiliary);
      const subject = verb < 0 ? -1 : nounBefore(tree, auxiliary);
      if (subject >= 0 && mend(tree, subject, auxiliary, verb)) changed++;
    }
    return changed;
  },
};

/** The participle that hangs on a noun in spite of its auxiliary, or whose auxiliary hangs on one; else -1. */
function participleOf(tree: Tree, auxiliary: number): number {
  const head = tree.head(auxiliary);
  if (tree.is(head, 'VERB')) {
    const isAttribute = tree.relation(head) === 'acl' && head > auxiliary && tree.head(head) < auxiliary;
    return isAttribute && tree.child(head, /^(?:csubj|mark)/) < 0 ? head : -1;
  }
  if (tree.lower(auxiliary + 1) !== ',' || !tree.is(head, 'NOUN', 'PROPN')) return -1;
  for (let at = auxiliary + 3; at < Math.min(tree.length, auxiliary + REACH); at++) {
    if (tree.is(at, 'AUX', 'SCONJ', 'PRON')) return -1;
    if (!tree.is(at, 'VERB') || tree.feature(at, 'VerbForm') !== 'Part') continue;
    const comma = tree.is(at - 1, 'ADV') ? at - 2 : at - 1;
    if (tree.lower(comma) === ',') return at;
  }
  return -1;
}

/** The noun before an auxiliary that it hangs under, without a preposition. */
function nounBefore(tree: Tree, auxiliary: number): number {
  let at = tree.head(auxiliary);
  for (let steps = 0; at > auxiliary && steps < tree.length; steps++) at = tree.head(at);
  return at >= 0 && tree.is(at, 'NOUN', 'PROPN') && tree.child(at, /^(?:case|cop)/) < 0 ? at : -1;
}

function mend(tree: Tree, noun: number, auxiliary: number, verb: number): boolean {
  const taken = tree.child(verb, /^nsubj/);
  if (taken >= 0 && taken < verb) return false;
  const isPassive = tree.child(verb, /^aux:pass/) >= 0;
  if (!tree.takePlace(verb, noun, isPassive ? 'nsubj:pass' : 'nsubj')) return false;
  for (let at = auxiliary + 1; at < verb; at++) {
    const isInserted = [noun, auxiliary].includes(tree.head(at)) && tree.is(at, 'NOUN', 'PROPN', 'ADV');
    if (isInserted) tree.attach(at, verb, tree.is(at, 'ADV') ? 'advmod' : 'obl');
  }
  if (tree.head(auxiliary) !== verb) tree.attach(auxiliary, verb, tree.relation(auxiliary));
  const object = taken > verb ? taken : tree.child(verb, /^xcomp/);
  const isBare = tree.is(object, 'NOUN', 'PROPN') && tree.child(object, /^case/) < 0;
  if (!isPassive && isBare) tree.attach(object, verb, 'obj');
  return true;
}
