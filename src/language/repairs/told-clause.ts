import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A clause that says what is reported says nothing of the time or the statement it is reported in: «informó la noche del
 * lunes que llamó a su embajador».
 */
export const toldClause: Repair = {
  id: 'told-clause',
  examples: {
    en: 'The minister told a news conference that Togo had closed its border.',
    es: 'El presidente informó la noche del martes que llamó a consultas a su embajador.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let que = 2; que < tree.length; que++) {
      if (!tree.is(que, 'PRON') || !/^(?:que|qu'|qu’|that)$/.test(tree.lower(que))) continue;
      const verb = tree.head(que);
      const report = reportOf(tree, que, verb, words);
      if (report < 0 || !tree.attach(verb, report, 'ccomp') || !tree.attach(que, verb, 'mark')) continue;
      changed++;
    }
    return changed;
  },
};

/** The verb of reporting that a clause belongs to: it has no other, and the noun between is none that the clause fits. */
function reportOf(tree: Tree, que: number, verb: number, words: RepairWords): number {
  if (verb < que || !/^(?:acl:relcl|conj)$/.test(tree.relation(verb)) || tree.is(que - 1, 'PUNCT', 'CCONJ')) return -1;
  const noun = tree.head(verb);
  const report = tree.relation(verb) === 'conj' ? noun : pastSettings(tree, noun, words);
  if (report < 0 || report > que || !words.reporting.has(tree.lemma(report))) return -1;
  if (tree.child(report, /^[cx]comp/) >= 0) return -1;
  // A pronoun beside another object is none.
  const isBeside = /^ob[jl]/.test(tree.relation(que)) && hasPart(tree, verb, que, /^obj/);
  const isOwn = isBeside && hasPart(tree, verb, que, /^nsubj/);
  return isOwn || (noun !== report && isSetting(tree, noun, words)) ? report : -1;
}

/** What «la noche del martes», "a statement" hangs on; a noun of another kind is passed once. */
function pastSettings(tree: Tree, noun: number, words: RepairWords): number {
  let at = tree.head(noun);
  while (at >= 0 && isSetting(tree, at, words)) at = tree.head(at);
  return at;
}

const isSetting = (tree: Tree, word: number, { settings, days }: RepairWords): boolean =>
  settings.has(tree.lemma(word)) || days.has(tree.lower(word));

function hasPart(tree: Tree, verb: number, not: number, relation: RegExp): boolean {
  for (let at = not + 1; at < tree.length; at++)
    if (tree.head(at) === verb && relation.test(tree.relation(at))) return true;
  return false;
}
