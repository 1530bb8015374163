import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A verb behind "and" is no relative clause of the noun before it, but goes on from the verb above: "met X in Y on
 * Monday and promised Z"; nor is a finite verb one more of what the noun names: «detuvieron a X y los mataron».
 */
export const coordinatedClause: Repair = {
  id: 'coordinated-clause',
  examples: {
    en: 'The prime minister received her Danish counterpart, Karin Holm, in Oslo on Monday and promised to buy gas.',
    es: 'Los rebeldes detuvieron en Lomé, Togo, a cuatro campesinos y los asesinaron.',
  },
  apply(tree) {
    let changed = 0;
    for (let verb = 1; verb < tree.length; verb++) {
      if (!tree.is(verb, 'VERB') || !(/^acl/.test(tree.relation(verb)) || isJoinedToNoun(tree, verb))) continue;
      if (!onlyJoined(tree, verb)) continue;
      const above = verbAbove(tree, verb);
      if (above >= 0 && above < verb && tree.attach(verb, above, 'conj')) changed++;
    }
    return changed;
  },
};

/** A finite verb beside a noun that is no predicate. */
function isJoinedToNoun(tree: Tree, verb: number): boolean {
  if (tree.relation(verb) !== 'conj' || tree.feature(verb, 'VerbForm') !== 'Fin') return false;
  const noun = tree.head(verb);
  return noun < verb && tree.is(noun, 'NOUN', 'PROPN') && tree.child(noun, /^(?:cop|nsubj|acl)/) < 0;
}

/** A conjunction opens the clause, and nothing in it is relative or a subject. */
function onlyJoined(tree: Tree, verb: number): boolean {
  let joined = false;
  for (let child = 0; child < verb; child++) {
    if (tree.head(child) !== verb) continue;
    if (tree.relation(child) === 'cc') joined = true;
    else if (/^(?:nsubj|mark|csubj)/.test(tree.relation(child)) || tree.feature(child, 'PronType') === 'Rel')
      return false;
  }
  return joined;
}

function verbAbove(tree: Tree, word: number): number {
  for (let at = tree.head(word); at >= 0; at = tree.head(at)) if (tree.is(at, 'VERB')) return at;
  return -1;
}
