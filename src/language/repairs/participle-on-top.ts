import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Words that a name and its title may take between the participle and the auxiliary. */
const REACH = 5;

/**
 * A bare participle right behind a noun is no predicate where a verb with an auxiliary follows: «Le maire suspendu Léo
 * Martin a été entendu» is about the hearing, and the participle about the mayor.
 */
export const participleOnTop: Repair = {
  id: 'participle-on-top',
  examples: { fr: 'Le maire déchu Léo Martin a été critiqué par des ministres.' },
  apply(tree) {
    const participle = tree.root;
    // Features of rare participles are guesses; two predicates with nothing between them are none.
    if (!tree.is(participle, 'VERB') || tree.child(participle, /^(?:aux|cop)/) >= 0) return 0;
    const subject = tree.child(participle, /^nsubj/);
    const verb = tree.child(participle, /^(?:conj|parataxis)/);
    if (subject !== participle - 1 || verb < participle || !tree.is(verb, 'VERB')) return 0;
    const auxiliary = tree.child(verb, /^aux/);
    if (
      auxiliary < participle ||
      auxiliary - participle > REACH ||
      hasPunctuation(tree, participle, auxiliary) ||
      tree.child(verb, /^(?:cc|nsubj)/) >= 0
    )
      return 0;
    const passive = tree.child(verb, /^aux:pass/) >= 0;
    if (!tree.makeRoot(verb, 'acl')) return 0;
    tree.attach(subject, verb, passive ? 'nsubj:pass' : 'nsubj');
    tree.attach(participle, subject, 'acl');
    for (let at = participle + 1; at < auxiliary; at++)
      if (tree.head(at) === participle && tree.is(at, 'PROPN')) tree.attach(at, subject, 'appos');
    return 1;
  },
};

function hasPunctuation(tree: Tree, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tree.is(at, 'PUNCT', 'CCONJ')) return true;
  return false;
}
