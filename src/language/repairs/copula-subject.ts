import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "The envoy was in Ghana, meeting farmers": the noun before a copula is the subject of what the copula stands with,
 * not its head.
 */
export const copulaSubject: Repair = {
  id: 'copula-subject',
  examples: {
    en: 'Ghanaian envoy Karin Holm was in Togo for talks, meeting with Finance Minister Olaf Nagel and other officials.',
  },
  apply(tree) {
    let changed = 0;
    for (let copula = 1; copula < tree.length - 1; copula++) {
      const predicate = tree.head(copula);
      if (tree.relation(copula) !== 'cop' || predicate < copula) continue;
      const noun = tree.head(predicate);
      if (noun < 0 || noun >= copula || !tree.is(noun, 'NOUN', 'PROPN') || !tree.isUnder(copula - 1, noun)) continue;
      if (!isMisplaced(tree, predicate, copula) || tree.child(predicate, /^[nc]subj/) >= 0) continue;
      if (!tree.takePlace(predicate, noun, 'nsubj')) continue;
      if (/^(?:obl|obj|nsubj)/.test(tree.relation(predicate)) && tree.is(tree.head(predicate), 'VERB'))
        tree.attach(predicate, tree.head(predicate), 'ccomp');
      for (let part = predicate + 1; part < tree.length; part++)
        if (tree.head(part) === noun)
          tree.attach(part, predicate, tree.relation(part) === 'acl' ? 'advcl' : tree.relation(part));
      changed++;
    }
    return changed;
  },
};

/** A predicate that hangs on its subject as a complement, or as a relative clause with nothing relative in it. */
function isMisplaced(tree: Tree, predicate: number, copula: number): boolean {
  if (/^(?:nmod|appos|obl)/.test(tree.relation(predicate))) return true;
  if (!/^acl/.test(tree.relation(predicate)) || tree.head(predicate) >= copula) return false;
  for (let at = tree.head(predicate) + 1; at < predicate; at++)
    if (tree.is(at, 'SCONJ') || tree.feature(at, 'PronType') === 'Rel' || /^(?:who|which|that)$/.test(tree.lower(at)))
      return false;
  return true;
}
