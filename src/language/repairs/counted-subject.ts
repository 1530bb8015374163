import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** What says how many before a number, with a preposition that opens no phrase: «jusqu'à 300 manifestants». */
const limits: readonly (readonly string[])[] = [["jusqu'", 'à'], ['hasta']];

/** Who is counted by a limit is the subject of the verb behind it, which has no other: «Jusqu'à 300 mineurs ont défilé». */
export const countedSubject: Repair = {
  id: 'counted-subject',
  examples: { fr: "Jusqu'à 600 mineurs de Tuléar ont entamé une grève." },
  apply(tree) {
    let changed = 0;
    for (let number = 1; number < tree.length - 1; number++) {
      const limit = tree.is(number, 'NUM') ? limits.find((words) => stand(tree, words, number)) : undefined;
      if (limit && mend(tree, number, limit.length)) changed++;
    }
    return changed;
  },
};

const stand = (tree: Tree, words: readonly string[], end: number): boolean =>
  words.every((word, i) => tree.lower(end - words.length + i).replace('’', "'") === word);

function mend(tree: Tree, number: number, width: number): boolean {
  const noun = tree.head(number);
  const verb = tree.head(noun);
  if (noun < number || verb < noun || !tree.is(verb, 'VERB') || !/^obl/.test(tree.relation(noun))) return false;
  if (tree.child(verb, /^(?:nsubj|csubj|expl)/) >= 0) return false;
  const isPassive = tree.child(verb, /^aux:pass/) >= 0;
  if (!tree.attach(noun, verb, isPassive ? 'nsubj:pass' : 'nsubj')) return false;
  for (let at = number - width; at < number; at++) tree.attach(at, number, 'advmod');
  return true;
}
