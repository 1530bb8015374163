import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A weekday is no object, but the noun behind it may be: «Chile inició el martes cinco días de ejercicios» began the
 * exercises, on Tuesday.
 */
export const dayObject: Repair = {
  id: 'day-object',
  examples: { es: 'Chile inició el martes cinco días de ejercicios.' },
  apply(tree, { days }) {
    let changed = 0;
    for (let day = 1; day < tree.length; day++) {
      const verb = tree.head(day);
      if (!days.has(tree.lower(day)) || verb >= day || !tree.is(verb, 'VERB')) continue;
      if (tree.relation(day) === 'obj') changed += tree.attach(day, verb, 'obl') ? 1 : 0;
      if (tree.relation(day) !== 'obl' || tree.hasObject(verb)) continue;
      const object = nounBehind(tree, day, verb);
      if (object >= 0 && tree.attach(object, verb, 'obj')) changed++;
    }
    return changed;
  },
};

/** The noun that begins right behind a day, without a preposition and with a complement of its own. */
function nounBehind(tree: Tree, day: number, verb: number): number {
  let at = day + 1;
  while (tree.is(at, 'DET', 'NUM', 'ADJ')) at++;
  if (!tree.is(at, 'NOUN') || (tree.head(at) !== day && tree.head(at) !== verb)) return -1;
  for (let below = at + 1; below < tree.length; below++)
    if (tree.head(below) === at && /^nmod/.test(tree.relation(below))) return at;
  return -1;
}
