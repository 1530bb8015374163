import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A participle behind a comma goes on about the main clause: "denied that it had armed rebels, accusing Togo of bias" is
 * of who denied, "fired at the camp where people slept, killing two" of who fired.
 */
export const toldBesides: Repair = {
  id: 'told-besides',
  examples: { en: 'Ghana denied that its army had killed anybody, accusing Togo of bias.' },
  apply(tree, words) {
    let changed = 0;
    for (let at = 4; at < tree.length - 1; at++) {
      if (tree.lower(at - 1) !== ',' || !tree.is(at, 'VERB') || !/ing$/.test(tree.lower(at))) continue;
      if (!/^(?:advcl|acl)$/.test(tree.relation(at)) || tree.head(at) > at) continue;
      const clause = clauseAround(tree, tree.head(at));
      const above = clause < 0 ? -1 : mainOf(tree, clause, at, words);
      if (above >= 0 && tree.attach(at, above, 'advcl')) changed++;
    }
    return changed;
  },
};

/** The verb that heads the clause in which a participle was hung. */
function clauseAround(tree: Tree, head: number): number {
  let at = head;
  while (at >= 0 && !(tree.is(at, 'VERB') && !/^conj/.test(tree.relation(at)))) at = tree.head(at);
  return at;
}

/** The verb that goes on with it: the one that reports the clause, where the participle tells what is said too, or the one around a relative clause. */
function mainOf(tree: Tree, clause: number, participle: number, { reporting, asking }: RepairWords): number {
  const says = (verb: number) =>
    reporting.has(tree.lemma(verb)) || asking.has(tree.lemma(verb)) || tree.lemma(verb) === 'deny';
  const above = tree.head(clause);
  if (/^ccomp/.test(tree.relation(clause)) && tree.is(above, 'VERB') && above < clause)
    return says(above) && says(participle) ? above : -1;
  if (!tree.relation(clause).startsWith('acl:relcl') || tree.lower(pronounOf(tree, clause) - 1) === ',') return -1;
  let main = above;
  while (main >= 0 && !tree.is(main, 'VERB')) main = tree.head(main);
  return main >= 0 && main < clause ? main : -1;
}

/** The pronoun that opens a relative clause, or its first word. */
function pronounOf(tree: Tree, clause: number): number {
  for (let at = 1; at < clause; at++)
    if (/^(?:who|which|that|where|whose|whom)$/.test(tree.lower(at)) && tree.isUnder(at, clause)) return at;
  return clause;
}
