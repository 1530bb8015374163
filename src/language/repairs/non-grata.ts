import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «persona non grata» is one predicate: whom a verb declares that, and who does so, hang on the verb and not on the Latin
 * words.
 */
export const nonGrata: Repair = {
  id: 'non-grata',
  examples: {
    fr: 'Le Togo a déclaré persona non grata un consul ghanéen.',
    es: 'El cónsul ghanés fue declarado persona non grata por Togo.',
  },
  apply(tree) {
    let changed = 0;
    for (let grata = 2; grata < tree.length; grata++) {
      if (!/^grata[se]?$/.test(tree.lower(grata)) || !/^non?$/.test(tree.lower(grata - 1))) continue;
      let persona = grata - 2;
      while (persona >= 0 && tree.is(persona, 'PUNCT', 'ADJ')) persona--;
      // «a déclaré le consul persona non grata»: said of the object, and no part of it.
      const above = tree.head(persona);
      const verb = tree.is(above, 'NOUN', 'PROPN') && above < persona ? tree.head(above) : above;
      if (!/^person(?:a[se]?|nes?)$/.test(tree.lower(persona)) || verb < 0 || !tree.is(verb, 'VERB')) continue;
      tree.attach(persona, verb, 'xcomp');
      tree.attach(grata, persona, 'amod');
      tree.attach(grata - 1, persona, 'advmod');
      for (let part = grata + 1; part < tree.length; part++)
        if (isAstray(tree, part, verb, [persona, grata]) && raise(tree, part, verb)) changed++;
    }
    return changed;
  },
};

/** Hung on the Latin words, or made a second subject or an adverbial of the verb: «a déclaré persona non grata un consul». */
function isAstray(tree: Tree, part: number, verb: number, latin: readonly number[]): boolean {
  if (latin.includes(tree.head(part))) return true;
  return tree.head(part) === verb && /^(?:nsubj|obl)$/.test(tree.relation(part)) && tree.child(part, /^case$/) < 0;
}

/** Hangs a noun behind the Latin words on their verb. */
function raise(tree: Tree, part: number, verb: number): boolean {
  if (!tree.is(part, 'NOUN', 'PROPN', 'PRON')) return false;
  const mark = tree.child(part, /^case$/);
  const isAgent = mark >= 0 && ['por', 'par', 'by'].includes(tree.lower(mark));
  const isObject = (mark < 0 || tree.lower(mark) === 'a') && tree.child(verb, /^(?:obj|aux:pass)/) < 0;
  return tree.attach(part, verb, isAgent ? 'obl:agent' : isObject ? 'obj' : 'obl');
}
