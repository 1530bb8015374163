import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** A verb has one subject: what stands behind it as a second one is its object («Cuba a arrêté des soldats accusés de vol»). */
export const secondSubject: Repair = {
  id: 'second-subject',
  examples: { fr: 'Le Chili a dispersé des paysans péruviens accusés de vol.' },
  apply(tree) {
    let changed = 0;
    for (let noun = 2; noun < tree.length; noun++) {
      const verb = tree.head(noun);
      if (verb > noun || !/^nsubj/.test(tree.relation(noun)) || !tree.is(verb, 'VERB')) continue;
      const first = tree.child(verb, /^nsubj/);
      const isBare = tree.is(noun, 'NOUN', 'PROPN') && tree.child(noun, /^case/) < 0;
      if (first < verb && isBare && isActive(tree, verb) && tree.attach(noun, verb, 'obj')) changed++;
    }
    return changed;
  },
};

/** True for a verb whose auxiliary is that of the perfect alone, and which has no object. */
function isActive(tree: Tree, verb: number): boolean {
  const auxiliary = tree.child(verb, /^aux/);
  const isPerfect = auxiliary >= 0 && /^(?:avoir|haber|have)$/.test(tree.lemma(auxiliary));
  return isPerfect && !tree.hasObject(verb);
}
