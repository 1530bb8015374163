import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * Who stands behind a verb of reporting, with an aside between commas, is the subject of the clause that goes on behind
 * it: "said a man from Togo, believed to be a nurse, was detained".
 */
export const toldSubject: Repair = {
  id: 'told-subject',
  examples: { en: 'Finnish prosecutors said a woman from Peru, believed to be a nurse, was indicted on Sunday.' },
  apply(tree, words) {
    let changed = 0;
    for (let noun = 2; noun < tree.length - 4; noun++) {
      const report = tree.head(noun);
      if (!isTold(tree, noun, report, words)) continue;
      const verb = clauseBehind(tree, noun, report);
      if (verb >= 0 && mend(tree, noun, report, verb)) changed++;
    }
    return changed;
  },
};

const isTold = (tree: Tree, noun: number, report: number, { reporting }: RepairWords): boolean =>
  report >= 0 &&
  report < noun &&
  tree.relation(noun) === 'obj' &&
  tree.is(noun, 'NOUN', 'PROPN') &&
  reporting.has(tree.lemma(report)) &&
  tree.child(report, /^(?:[cx]comp|aux:pass)/) < 0;

/** The verb without a subject whose auxiliary stands behind the second comma after the noun. */
function clauseBehind(tree: Tree, noun: number, report: number): number {
  let commas = 0;
  for (let at = noun + 1; at < tree.length - 1; at++) {
    if (tree.lower(at) === ',') commas++;
    if (commas < 2 || tree.lower(at) !== ',' || !tree.is(at + 1, 'AUX') || tree.feature(at + 1, 'VerbForm') !== 'Fin')
      continue;
    const verb = tree.head(at + 1);
    const isBeside = tree.relation(verb) === 'conj' && tree.head(verb) === report;
    const isOver = tree.head(report) === verb && tree.relation(report) === 'advcl';
    if (verb > at && (isBeside || isOver) && tree.child(verb, /^[nc]subj/) < 0) return verb;
  }
  return -1;
}

function mend(tree: Tree, noun: number, report: number, verb: number): boolean {
  const isOver = tree.head(report) === verb;
  if (isOver ? !tree.takePlace(report, verb, 'ccomp') : !tree.attach(verb, report, 'ccomp')) return false;
  const isPassive = tree.child(verb, /^aux:pass/) >= 0;
  if (!tree.attach(noun, verb, isPassive ? 'nsubj:pass' : 'nsubj')) return false;
  for (let at = noun + 1; at < verb; at++)
    if (tree.head(at) === report && tree.relation(at) === 'conj' && tree.is(at, 'VERB')) tree.attach(at, noun, 'acl');
  return true;
}
