import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "Said the charges were serious and urged Togo to answer": charges urge nobody; the second verb goes on from the verb of
 * reporting.
 */
export const joinedReport: Repair = {
  id: 'joined-report',
  examples: {
    fr: 'La Finlande a déclaré que ces accusations étaient graves et a exhorté le Togo à répondre.',
    en: 'Finland said the allegations were serious and urged Togo to answer them.',
    es: 'Finlandia afirmó que las acusaciones eran graves e instó a Togo a responder.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let verb = 4; verb < tree.length; verb++) {
      const predicate = tree.head(verb);
      if (predicate < 0 || predicate > verb || !isJoinedVerb(tree, verb, words)) continue;
      const report = tree.head(predicate);
      if (
        report >= 0 &&
        report < predicate &&
        isTold(tree, predicate, report, words) &&
        tree.attach(verb, report, 'conj')
      )
        changed++;
    }
    return changed;
  },
};

/** A verb of what only people do, without a subject of its own. */
const isJoinedVerb = (tree: Tree, verb: number, { asking }: RepairWords): boolean =>
  tree.is(verb, 'VERB') &&
  tree.relation(verb) === 'conj' &&
  asking.has(tree.lemma(verb)) &&
  tree.child(verb, /^[nc]subj/) < 0 &&
  tree.child(verb, /^cc/) >= 0;

/** What is reported to be so, of a thing. */
function isTold(tree: Tree, predicate: number, report: number, { reporting, roles }: RepairWords): boolean {
  if (!reporting.has(tree.lemma(report)) || !/^(?:ccomp|parataxis)/.test(tree.relation(predicate))) return false;
  const subject = tree.child(predicate, /^nsubj/);
  return (
    tree.child(predicate, /^(?:cop|aux:pass)/) >= 0 &&
    subject >= 0 &&
    tree.is(subject, 'NOUN') &&
    !roles.has(tree.lemma(subject)) &&
    tree.child(report, /^nsubj/) >= 0
  );
}
