import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «prolonger de six mois les sanctions»: what stands with an article and no preposition behind by how much a verb does
 * something is what it does that to.
 */
export const measuredObject: Repair = {
  id: 'measured-object',
  examples: {
    fr: 'La Norvège a décidé de prolonger de six mois les sanctions contre la Biélorussie.',
  },
  apply(tree) {
    let changed = 0;
    for (let noun = 4; noun < tree.length; noun++) {
      if (!tree.is(noun, 'NOUN', 'PROPN') || !/^(?:nmod|appos|conj)/.test(tree.relation(noun))) continue;
      const measure = tree.head(noun);
      const verb = measure < noun && isMeasure(tree, measure) ? tree.head(measure) : -1;
      if (verb < 0 || verb > measure || !tree.is(verb, 'VERB') || tree.hasObject(verb)) continue;
      if (tree.child(noun, /^(?:case|cc)/) >= 0 || tree.child(noun, /^det/) !== measure + 1) continue;
      if (tree.attach(noun, verb, 'obj')) changed++;
    }
    return changed;
  },
};

/** A counted noun behind a preposition: «de six mois», «de 20 %». */
const isMeasure = (tree: Tree, noun: number): boolean =>
  /^obl/.test(tree.relation(noun)) && tree.child(noun, /^nummod/) >= 0 && tree.child(noun, /^case/) >= 0;
