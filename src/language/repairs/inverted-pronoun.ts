import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** A pronoun tied to its verb by a hyphen: «a-t-il», «ont-elles». */
const inverted = /^-(?:t-)?(?:ils?|elles?)$/;

/**
 * «…, a-t-elle ajouté»: the pronoun behind the auxiliary is the subject where there is no other, not one that only takes
 * it up («le Chili a-t-il refusé?»).
 */
export const invertedPronoun: Repair = {
  id: 'inverted-pronoun',
  examples: { fr: '«Le Chili enverra des vivres», a-t-elle ajouté.' },
  apply(tree) {
    let changed = 0;
    for (let at = 1; at < tree.length; at++) {
      if (!inverted.test(tree.lower(at)) || tree.relation(at) !== 'expl:subj') continue;
      if (mend(tree, at)) changed++;
    }
    return changed;
  },
};

function mend(tree: Tree, pronoun: number): boolean {
  const verb = tree.head(pronoun);
  const hasSubject = tree.child(verb, /^[nc]subj/) >= 0;
  return !hasSubject && tree.attach(pronoun, verb, 'nsubj');
}
