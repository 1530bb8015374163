import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «acusa desde hace años a Rusia de …», «atacó hace dos días un puesto»: what stands behind the time belongs to the verb
 * of the clause, not to «hace».
 */
export const timeSince: Repair = {
  id: 'time-since',
  examples: { es: 'Moldavia acusa desde hace años a Rusia de querer desestabilizar el país.' },
  apply(tree, { spans }) {
    let changed = 0;
    for (let ago = 1; ago < tree.length; ago++) {
      if (!/^hac[eí]a?$/.test(tree.lower(ago)) || tree.head(ago) < 0 || tree.head(ago) > ago) continue;
      const time = timeBehind(tree, ago, spans);
      const verb = tree.head(ago);
      if (time < 0 || !(tree.is(verb, 'VERB') || tree.feature(verb, 'VerbForm') === 'Part')) continue;
      for (let part = time + 1; part < tree.length; part++)
        if ([ago, time].includes(tree.head(part)) && !tree.is(part, 'PUNCT') && raise(tree, part, verb)) changed++;
    }
    return changed;
  },
};

/** The word of time behind «hace», with what counts it; -1 where something else follows. */
function timeBehind(tree: Tree, ago: number, spans: ReadonlySet<string>): number {
  let at = ago + 1;
  while (tree.is(at, 'NUM', 'DET', 'ADJ', 'ADV')) at++;
  return spans.has(tree.lemma(at)) ? at : -1;
}

/** Hangs on the verb what hung on the time: a person with «a» as its object where it has none. */
function raise(tree: Tree, part: number, verb: number): boolean {
  const relation = tree.relation(part);
  if (!/^(?:obj|obl|nmod|advcl|xcomp|ccomp|acl)/.test(relation)) return false;
  const isOfTime = relation === 'nmod' && tree.lower(tree.child(part, /^case$/)) === 'de';
  if (isOfTime || relation === 'acl') return false;
  return tree.attach(part, verb, relation === 'nmod' ? 'obl' : relation);
}
