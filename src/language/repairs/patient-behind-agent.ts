import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «l'arrestation par la police togolaise de trois opposants»: whom the noun's act is done to stands behind who does it,
 * and is no part of that.
 */
export const patientBehindAgent: Repair = {
  id: 'patient-behind-agent',
  examples: {
    fr: "L'arrestation par la police togolaise de trois opposants a indigné le Bénin.",
    es: 'La detención por la policía peruana de tres opositores indignó a Chile.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let patient = 5; patient < tree.length; patient++) {
      if (!tree.is(patient, 'NOUN', 'PROPN') || tree.relation(patient) !== 'nmod') continue;
      const agent = tree.head(patient);
      const noun = agent < patient ? nounOf(tree, agent) : -1;
      if (noun < 0 || !isOf(tree, patient, words) || hasGenitive(tree, noun, words)) continue;
      if (isApart(tree, agent, patient) && tree.attach(patient, noun, 'nmod')) changed++;
    }
    return changed;
  },
};

/** The noun before a word behind «par», "por" that hangs on it; -1 where that hangs on no noun. */
function nounOf(tree: Tree, agent: number): number {
  const noun = tree.head(agent);
  const mark = tree.child(agent, /^case$/);
  if (noun < 0 || noun > agent || mark < 0 || !/^(?:par|por)$/.test(tree.lower(mark))) return -1;
  return tree.is(noun, 'NOUN') && /^(?:nmod|obl)/.test(tree.relation(agent)) ? noun : -1;
}

const isOf = (tree: Tree, noun: number, { of }: RepairWords): boolean => {
  const mark = tree.child(noun, /^case$/);
  return mark >= 0 && mark < noun && tree.lemma(mark) === of;
};

/** A noun with a genitive of its own: «l'arrestation de X par la police de Lomé». */
function hasGenitive(tree: Tree, noun: number, words: RepairWords): boolean {
  for (let at = noun + 1; at < tree.length; at++)
    if (tree.head(at) === noun && /^nmod/.test(tree.relation(at)) && isOf(tree, at, words)) return true;
  return false;
}

/** No part of the agent: behind a name, or some where the agent is told already: not «la police de Lomé». */
function isApart(tree: Tree, agent: number, patient: number): boolean {
  if (tree.is(agent, 'PROPN')) return tree.child(agent, /^flat/) < 0 || tree.is(patient, 'NOUN');
  if (!tree.is(patient, 'NOUN')) return false;
  const determiner = tree.child(patient, /^det/);
  const isSome = tree.child(patient, /^nummod/) >= 0 || tree.feature(determiner, 'Definite') === 'Ind';
  const isTold = tree.child(agent, /^amod/) > agent && tree.feature(patient, 'Number') === 'Plur';
  return isSome || isTold;
}
