import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * French «des» behind a name that a verb's preposition governs opens the verb's object, not a complement of the name:
 * «La Suède a fourni à la Lettonie des radars.» Behind a verb of giving so does one behind any noun, and one that was
 * hung on the verb as if it were "of the": «a remis à son voisin suédois des preuves».
 */
export const partitiveObject: Repair = {
  id: 'partitive-object',
  examples: { fr: 'La Suède a fourni à la Lettonie des radars.' },
  apply(tree, { giving }) {
    let changed = 0;
    for (let de = 2; de + 2 < tree.length; de++) {
      if (tree.lower(de) !== 'de' || tree.lower(de + 1) !== 'les' || !tree.is(de + 1, 'DET')) continue;
      const noun = tree.head(de);
      const above = noun > de ? tree.head(noun) : -1;
      if (!tree.is(noun, 'NOUN') || above < 0 || above >= de) continue;
      const ofVerb = tree.is(above, 'VERB') && /^obl/.test(tree.relation(noun));
      const name = ofVerb ? obliqueBetween(tree, above, de) : above;
      const verb = ofVerb ? above : tree.head(name);
      if (!ofVerb && (!tree.is(name, 'PROPN', 'NOUN') || tree.relation(noun) !== 'nmod')) continue;
      if (name < 0 || (!giving.has(tree.lemma(verb)) && (ofVerb || !tree.is(name, 'PROPN')))) continue;
      if (!tree.is(verb, 'VERB') || verb > name || !hasCase(tree, name) || tree.hasObject(verb)) continue;
      if (!tree.attach(noun, verb, 'obj')) continue;
      tree.attach(de, noun, 'det');
      changed++;
    }
    return changed;
  },
};

/** What a verb's preposition governs between the verb and a word; -1 where nothing stands there. */
function obliqueBetween(tree: Tree, verb: number, end: number): number {
  for (let at = verb + 1; at < end; at++) if (tree.head(at) === verb && /^obl/.test(tree.relation(at))) return at;
  return -1;
}

function hasCase(tree: Tree, noun: number): boolean {
  const mark = tree.child(noun, /^case$/);
  return mark >= 0 && mark < noun;
}
