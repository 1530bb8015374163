import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A conjunction before a noun and its finite verb opens a clause; it is no preposition of the noun, with the verb as
 * its participle: «a indiqué ce mardi que son ministre, X, a reçu Y».
 */
export const saidClause: Repair = {
  id: 'said-clause',
  examples: {
    fr: "L'agence a indiqué ce 3 mai que sa directrice, Anna Kallas, a eu un long échange avec le ministre letton.",
  },
  apply(tree) {
    let changed = 0;
    for (let at = 1; at < tree.length; at++) {
      if (!tree.is(at, 'SCONJ') || !/^(?:case|mark)$/.test(tree.relation(at))) continue;
      const noun = tree.head(at);
      const verb = noun > at && tree.is(noun, 'NOUN', 'PROPN') ? clauseOf(tree, noun) : -1;
      const above = tree.head(noun);
      if (verb < 0 || above < 0 || above >= at || !tree.is(above, 'VERB')) continue;
      if (tree.attach(verb, above, 'ccomp') && tree.attach(noun, verb, 'nsubj') && tree.attach(at, verb, 'mark'))
        changed++;
    }
    return changed;
  },
};

/** The finite verb hung on a noun as if it were its participle, without a subject or a relative pronoun of its own. */
function clauseOf(tree: Tree, noun: number): number {
  for (let verb = noun + 1; verb < tree.length; verb++) {
    if (tree.head(verb) !== noun || tree.relation(verb) !== 'acl' || !tree.is(verb, 'VERB')) continue;
    let finite = tree.feature(verb, 'VerbForm') === 'Fin';
    let subject = false;
    for (let child = 0; child < tree.length; child++) {
      if (tree.head(child) !== verb) continue;
      if (tree.relation(child).startsWith('aux') && tree.feature(child, 'VerbForm') === 'Fin') finite = true;
      if (/^(?:nsubj|csubj)/.test(tree.relation(child))) subject = true;
    }
    if (finite && !subject) return verb;
  }
  return -1;
}
