import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** "Leader X and President Y": what a conjunction opens is coordinated with the noun before it, no apposition of it. */
export const secondName: Repair = {
  id: 'second-name',
  examples: { en: 'Kenyan leader Omar Nasser and Turkish President Samuel Okello opened a bridge.' },
  apply(tree) {
    let changed = 0;
    for (let word = 2; word < tree.length; word++) {
      const head = tree.head(word);
      if (tree.relation(word) !== 'appos' || head < 0 || head > word || !isAfterConjunction(tree, word, head)) continue;
      if (tree.attach(word, head, 'conj')) changed++;
    }
    return changed;
  },
};

/** True where a conjunction hangs on what stands between: on the word itself or on its title. */
function isAfterConjunction(tree: Tree, word: number, head: number): boolean {
  for (let at = head + 1; at < word; at++) {
    if (!tree.is(at, 'CCONJ')) continue;
    const of = tree.head(at);
    if (of === word || (of > at && tree.head(of) === word)) return true;
  }
  return false;
}
