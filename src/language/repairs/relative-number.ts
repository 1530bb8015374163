import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «los rebeldes que ocupan Lima»: in a relative clause that either side could be the subject of, it is the one that is of
 * one or several as the verb is.
 */
export const relativeNumber: Repair = {
  id: 'relative-number',
  examples: { es: 'El Ejército atacó a los rebeldes que ocupan Lima.' },
  apply(tree) {
    let changed = 0;
    for (let que = 1; que < tree.length - 1; que++) {
      const verb = tree.head(que);
      if (tree.lower(que) !== 'que' || tree.relation(que) !== 'obj' || verb < que) continue;
      const noun = tree.head(verb);
      const subject = tree.child(verb, /^nsubj$/);
      if (!/^acl/.test(tree.relation(verb)) || noun < 0 || noun > que || subject < verb) continue;
      const [several, ofSubject] = [numberOf(tree, verb), numberOf(tree, subject)];
      if ([several, ofSubject].includes('') || ofSubject === several || numberOf(tree, noun) !== several) continue;
      if (tree.child(subject, /^case$/) >= 0 || !tree.attach(que, verb, 'nsubj')) continue;
      tree.attach(subject, verb, 'obj');
      changed++;
    }
    return changed;
  },
};

/** "Sing" or "Plur"; "" where nothing tells. Names are one unless joined, and a verb's auxiliary tells for it. */
function numberOf(tree: Tree, i: number): string {
  if (tree.is(i, 'VERB')) {
    const auxiliary = tree.child(i, /^aux$/);
    return tree.feature(auxiliary >= 0 ? auxiliary : i, 'Number');
  }
  if (tree.child(i, /^conj$/) >= 0) return 'Plur';
  return tree.feature(i, 'Number') || (tree.is(i, 'PROPN') ? 'Sing' : '');
}
