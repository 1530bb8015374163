import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** "Whose envoy Ghana expelled": the name right before an active verb does it, to what is whose. */
export const whoseObject: Repair = {
  id: 'whose-object',
  examples: { en: 'Togo, whose ambassador Ghana expelled last year, has called for talks.' },
  apply(tree) {
    let changed = 0;
    for (let whose = 1; whose < tree.length - 3; whose++) {
      if (tree.lower(whose) !== 'whose') continue;
      const owned = tree.head(whose);
      const verb = owned > whose ? verbOf(tree, owned) : -1;
      const name = verb < 0 ? -1 : nameBefore(tree, owned, verb);
      if (name < 0) continue;
      if (tree.attach(name, verb, 'nsubj') && tree.attach(owned, verb, 'obj')) changed++;
    }
    return changed;
  },
};

/** The active verb without an object that has the noun as its subject; -1 where there is none. */
function verbOf(tree: Tree, owned: number): number {
  const verb = tree.head(owned);
  const isSubject = verb > owned && tree.relation(owned) === 'nsubj' && tree.is(verb, 'VERB');
  return isSubject && !tree.hasObject(verb) ? verb : -1;
}

/** The first word of a bare name between a noun and its verb, or its auxiliary; -1 without one. */
function nameBefore(tree: Tree, owned: number, verb: number): number {
  const auxiliary = tree.child(verb, /^aux/);
  const end = auxiliary > owned && auxiliary < verb ? auxiliary : verb;
  if (end <= owned + 1) return -1;
  for (let at = owned + 1; at < end; at++) if (!tree.is(at, 'PROPN')) return -1;
  for (let at = owned + 1; at < end; at++) {
    if (tree.head(at) === owned || (tree.head(at) === verb && tree.relation(at) === 'nsubj')) return at;
  }
  return -1;
}
