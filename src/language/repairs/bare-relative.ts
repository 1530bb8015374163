import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const PRONOUN = /^(?:qui|que|qu['’]|dont|où|lequel|laquelle|lesquel(?:le)?s)$/;

/**
 * A finite verb that nothing but the parser makes a relative clause of the sentence's first noun is the predicate, with
 * the noun as its subject: «Le chef du gouvernement s'en est pris à X».
 */
export const bareRelative: Repair = {
  id: 'bare-relative',
  examples: { fr: "Le chef du gouvernement togolais s'en est pris au Ghana." },
  apply(tree) {
    const noun = tree.root;
    if (!tree.is(noun, 'NOUN', 'PROPN') || tree.child(noun, /^(?:case|cop|nsubj|aux)/) >= 0) return 0;
    const verb = tree.child(noun, /^acl/);
    if (verb < noun || !tree.is(verb, 'VERB') || !hasTense(tree, verb)) return 0;
    if (tree.child(verb, /^(?:nsubj|csubj|mark)/) >= 0) return 0;
    for (let at = noun + 1; at < verb; at++)
      if (PRONOUN.test(tree.lower(at)) || tree.lower(at) === ',' || tree.lower(at) === ':') return 0;
    return tree.makeRoot(verb, 'nsubj') ? 1 : 0;
  },
};

function hasTense(tree: Tree, verb: number): boolean {
  const auxiliary = tree.child(verb, /^aux/);
  return tree.feature(auxiliary >= 0 ? auxiliary : verb, 'VerbForm') === 'Fin';
}
