import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** What stands behind a participle that goes on from a perfect is its object: «a tué deux soldats et blessé trois civils». */
export const joinedParticiple: Repair = {
  id: 'joined-participle',
  examples: { fr: "L'armée tchadienne a tué deux rebelles libyens et blessé trois civils soudanais." },
  apply(tree) {
    let changed = 0;
    for (let noun = 3; noun < tree.length; noun++) {
      const verb = tree.head(noun);
      if (verb < 1 || verb > noun || !/^nsubj/.test(tree.relation(noun)) || !goesOn(tree, verb)) continue;
      if (tree.child(verb, /^obj/) < 0 && tree.attach(noun, verb, 'obj')) changed++;
    }
    return changed;
  },
};

/** True for a participle without an auxiliary that is joined to one with that of the perfect. */
function goesOn(tree: Tree, verb: number): boolean {
  const first = tree.head(verb);
  if (tree.relation(verb) !== 'conj' || tree.feature(verb, 'VerbForm') !== 'Part' || first < 0) return false;
  const auxiliary = tree.child(first, /^aux/);
  return (
    tree.child(verb, /^(?:aux|cop)/) < 0 &&
    auxiliary >= 0 &&
    /^(?:avoir|haber|have)$/.test(tree.lemma(auxiliary)) &&
    tree.child(first, /^aux:pass/) < 0
  );
}
