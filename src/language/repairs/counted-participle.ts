import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * Whom a participle tells more of is the object of the verb before it, and no subject of a clause: "arrested two
 * Russians accused of spying".
 */
export const countedParticiple: Repair = {
  id: 'counted-participle',
  examples: { en: 'Latvia indicted two Russians accused of spying.' },
  apply(tree) {
    let changed = 0;
    for (let noun = 2; noun < tree.length - 1; noun++) if (mend(tree, noun)) changed++;
    return changed;
  },
};

function mend(tree: Tree, noun: number): boolean {
  const participle = tree.head(noun);
  if (participle !== noun + 1 || !/^nsubj/.test(tree.relation(noun)) || !tree.is(noun, 'PROPN', 'NOUN', 'ADJ'))
    return false;
  const verb = tree.head(participle);
  if (verb < 0 || verb >= noun || !tree.is(verb, 'VERB') || !/^(?:[cx]comp|advcl)$/.test(tree.relation(participle)))
    return false;
  if (!isBareParticiple(tree, participle)) return false;
  const number = noun - 1;
  const isApart = tree.is(number, 'NUM') && tree.head(number) === verb && tree.relation(number) === 'obj';
  // A verb that has its object already, or takes a clause without "that", is left as it is.
  if (!isApart && (tree.child(verb, /^obj/) >= 0 || tree.relation(participle) === 'ccomp')) return false;
  if (!tree.attach(noun, verb, 'obj')) return false;
  tree.attach(participle, noun, 'acl');
  if (isApart) tree.attach(number, noun, 'nummod');
  return true;
}

/** True for a form in -ed, or another participle, without auxiliary, subject mark or object of its own. */
function isBareParticiple(tree: Tree, word: number): boolean {
  if (!tree.is(word, 'VERB') || tree.child(word, /^(?:aux|cop|mark|obj)/) >= 0) return false;
  return (
    tree.feature(word, 'Tense') === 'Past' &&
    (/ed$/.test(tree.lower(word)) || tree.feature(word, 'VerbForm') === 'Part')
  );
}
