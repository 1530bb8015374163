import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const PRONOUN = /^(?:who|which|qui|que)$/;
/** Pronouns that are no subject of their clause. */
const OTHER = /^(?:dont|où|whose)$/;

/** How far behind the pronoun the subject of its clause may stand. */
const REACH = 5;

/**
 * A noun and the relative pronoun behind it are not both subjects of the pronoun's verb: the noun is that of the verb
 * above, and the clause belongs to it: «Le Mali, qui accueille les pourparlers, a remercié le Niger».
 */
export const doubledSubject: Repair = {
  id: 'doubled-subject',
  examples: { fr: 'Le Mali, qui accueille des milliers de réfugiés, a remercié hier le Niger pour son aide.' },
  apply(tree) {
    let changed = 0;
    for (let pronoun = 1; pronoun < tree.length; pronoun++) {
      const clause = clauseOf(tree, pronoun);
      const noun = clause < 0 ? -1 : subjectBefore(tree, clause, pronoun);
      const main = noun < 0 ? -1 : mainVerb(tree, clause);
      if (main < 0 || tree.child(main, /^(?:nsubj|csubj)/) >= 0) continue;
      if (tree.head(main) === clause && !tree.takePlace(main, clause, 'advcl')) continue;
      if (tree.attach(noun, main, 'nsubj') && tree.attach(clause, noun, 'acl:relcl')) changed++;
    }
    return changed;
  },
};

/**
 * The verb of the clause that a pronoun opens as its subject, or behind a comma with another subject right after it:
 * «Le Mali, dont l'armée a tiré, a fermé …»; or -1.
 */
function clauseOf(tree: Tree, pronoun: number): number {
  if (PRONOUN.test(tree.lower(pronoun))) return tree.relation(pronoun) === 'nsubj' ? tree.head(pronoun) : -1;
  if (!OTHER.test(tree.lower(pronoun)) || tree.lower(pronoun - 1) !== ',') return -1;
  for (let noun = pronoun + 1; noun < Math.min(tree.length, pronoun + REACH); noun++)
    if (/^nsubj/.test(tree.relation(noun)) && tree.head(noun) > noun && tree.is(tree.head(noun), 'VERB'))
      return tree.head(noun);
  return -1;
}

/** The verb that the clause hangs on, or that hangs on it behind a comma where the parser put the clause on top. */
function mainVerb(tree: Tree, clause: number): number {
  const above = tree.head(clause);
  if (above > clause) return tree.is(above, 'VERB') ? above : -1;
  for (let at = clause + 1; at < tree.length; at++) {
    if (tree.head(at) !== clause || !tree.is(at, 'VERB') || !/^(?:conj|parataxis|ccomp)/.test(tree.relation(at)))
      continue;
    for (let before = at - 1; before > clause && before >= at - 3; before--) if (tree.lower(before) === ',') return at;
  }
  return -1;
}

/** The noun before a relative pronoun that passes for the subject of the pronoun's verb too. */
function subjectBefore(tree: Tree, clause: number, pronoun: number): number {
  for (let at = pronoun - 1; at >= 0; at--)
    if (tree.head(at) === clause && tree.relation(at) === 'nsubj' && tree.is(at, 'NOUN', 'PROPN')) return at;
  return -1;
}
