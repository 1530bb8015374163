import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «pidió a los dos gobiernos que firmen el acuerdo»: behind those of whom something is asked a subjunctive with «que» is
 * what they are asked to do, no clause about them.
 */
export const askedClause: Repair = {
  id: 'asked-clause',
  examples: { es: 'El presidente peruano pidió a los dos gobiernos que firmen el acuerdo.' },
  apply(tree, { asking }) {
    let changed = 0;
    for (let que = 3; que < tree.length - 1; que++) {
      if (tree.lower(que) !== 'que' || tree.relation(que) === 'mark') continue;
      const verb = tree.head(que);
      const noun = tree.head(verb);
      if (verb < que || noun < 0 || noun > que || tree.relation(verb) !== 'acl:relcl') continue;
      if (!isSubjunctive(tree, verb) || tree.lower(que - 1) === ',') continue;
      let asked = noun;
      while (/^(?:conj|nmod|appos|flat)/.test(tree.relation(asked)) && tree.head(asked) >= 0) asked = tree.head(asked);
      const above = tree.head(asked);
      const isAsked = /^(?:obj|iobj|obl)/.test(tree.relation(asked)) && tree.lower(tree.child(asked, /^case$/)) === 'a';
      if (!isAsked || !asking.has(tree.lemma(above)) || tree.child(above, /^ccomp$/) >= 0) continue;
      if (!tree.attach(verb, above, 'ccomp')) continue;
      tree.attach(que, verb, 'mark');
      changed++;
    }
    return changed;
  },
};

/** By the vowel that the conjugation of the lemma has nowhere else: behind «que» taggers take most for indicatives. */
function isSubjunctive(tree: Tree, verb: number): boolean {
  const form = tree.lower(verb);
  if (/ar(?:se)?$/.test(tree.lemma(verb))) return /(?:e|en|a[rs][ae]n?)$/.test(form);
  return /[ei]r(?:se)?$/.test(tree.lemma(verb)) && /(?:[^í]an?|e[rs][ae]n?)$/.test(form);
}
