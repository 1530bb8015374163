import { phraseAt } from './phrases.js';
import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/** A name at the end of a department's title belongs to the department: «le ministère des Affaires étrangères de Russie». */
export const department: Repair = {
  id: 'department',
  examples: {
    fr: 'Le ministère des Affaires étrangères de Norvège a réagi.',
    en: 'The Ministry of Foreign Affairs of Norway reacted.',
    es: 'El Ministerio de Relaciones Exteriores de Noruega reaccionó.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let at = 0; at < tree.length; at++) {
      if (words.departments.has(tree.lemma(at).toLowerCase())) changed += mend(tree, at, words);
    }
    return changed;
  },
};

function mend(tree: Tree, noun: number, { of, fields }: RepairWords): number {
  const field = phraseAt(tree, noun + 1);
  if (!field || tree.lemma(field.preposition).toLowerCase() !== of) return 0;
  const named = range(field.start, field.end).some((i) => fields.has(tree.lemma(i).toLowerCase()));
  const state = phraseAt(tree, field.end);
  if (!named || !state || tree.lemma(state.preposition).toLowerCase() !== of || !tree.is(state.head, 'PROPN')) return 0;
  if (tree.relation(state.head) === 'nmod' && tree.head(state.head) === noun) return 0;
  if (!tree.isUnder(state.head, noun)) return 0;
  return tree.attach(state.head, noun, 'nmod') ? 1 : 0;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
