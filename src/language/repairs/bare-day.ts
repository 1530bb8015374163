import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/** A bare day right after a verb is a time, and what follows it is then the object: «a signé mardi un accord». */
export const bareDay: Repair = {
  id: 'bare-day',
  examples: {
    fr: 'Le ministre a signé mardi un accord avec le Pérou.',
    en: 'The minister signed Tuesday an agreement with Peru.',
    es: 'El ministro firmó ayer un acuerdo con Perú.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let day = 1; day < tree.length; day++) {
      if (!words.days.has(tree.lower(day)) || !tree.is(day, 'NOUN', 'PROPN')) continue;
      if (/^(?:obj|nsubj|xcomp|appos)/.test(tree.relation(day))) changed += mend(tree, day, words);
    }
    return changed;
  },
};

function mend(tree: Tree, day: number, words: RepairWords): number {
  const verb = tree.head(day);
  if (!tree.is(verb, 'VERB') || verb > day || tree.is(day - 1, 'ADP') || day - verb > 3) return 0;
  let changed = tree.attach(day, verb, words.timeRelation) ? 1 : 0;
  const subjects: number[] = [];
  for (let at = 0; at < tree.length; at++) {
    if (tree.head(at) === verb && /^nsubj/.test(tree.relation(at))) subjects.push(at);
  }
  const [first, second] = subjects;
  if (first !== undefined && second !== undefined && first < verb && second > day) {
    if (tree.attach(second, verb, 'obj')) changed++;
  }
  return changed;
}
