import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «Le Mali s'est vu refuser l'aide»: the reflexive «voir» with an infinitive behind it is a passive of that, and with an
 * object beside it the subject is whom it is done to.
 */
export const seenPassive: Repair = {
  id: 'seen-passive',
  examples: { fr: "Le Mali s'est vu refuser un prêt par la Norvège." },
  apply(tree) {
    let changed = 0;
    for (let seen = 2; seen < tree.length - 1; seen++) {
      if (tree.lemma(seen) !== 'voir' || tree.child(seen, /^expl/) < 0) continue;
      const verb = tree.child(seen, /^(?:xcomp|ccomp)/);
      if (verb !== seen + 1 || tree.feature(verb, 'VerbForm') !== 'Inf') continue;
      if (mend(tree, seen, verb)) changed++;
    }
    return changed;
  },
};

function mend(tree: Tree, seen: number, verb: number): boolean {
  if (!tree.takePlace(verb, seen, 'aux:pass')) return false;
  const subject = tree.child(verb, /^obj/) >= 0 ? 'iobj' : 'nsubj:pass';
  for (let part = 0; part < tree.length; part++) {
    if (tree.head(part) !== seen || /^expl/.test(tree.relation(part))) continue;
    tree.attach(part, verb, tree.relation(part) === 'nsubj' ? subject : tree.relation(part));
  }
  return true;
}
