import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «Entraron en la aldea, sacaron a los vecinos y mataron a seis»: a finite verb behind a comma or "and", with nothing
 * that makes its clause depend on the one before, goes on from it and shares its subject.
 */
export const listedClause: Repair = {
  id: 'listed-clause',
  examples: { es: 'Los rebeldes entraron en la aldea, sacaron a los vecinos y mataron a seis de ellos.' },
  apply(tree, words) {
    let changed = 0;
    for (let verb = 2; verb < tree.length; verb++) {
      const first = tree.head(verb);
      if (isJoinedPassive(tree, verb, first)) {
        tree.attach(tree.child(verb, /^cop$/), verb, 'aux:pass');
        if (tree.attach(verb, first, 'conj')) changed++;
        continue;
      }
      if (!/^advcl$/.test(tree.relation(verb)) || first < 0 || first > verb || !isListed(tree, verb, first, words))
        continue;
      if (tree.attach(verb, first, 'conj')) changed++;
    }
    return changed;
  },
};

/** «se encadenaron a las rejas y fueron detenidos»: with its own auxiliary behind "and" a participle is no object. */
function isJoinedPassive(tree: Tree, participle: number, first: number): boolean {
  if (!tree.is(participle, 'ADJ') || tree.feature(participle, 'VerbForm') !== 'Part') return false;
  if (!tree.is(first, 'VERB') || first > participle || !/^(?:obj|xcomp|advcl)$/.test(tree.relation(participle)))
    return false;
  const copula = tree.child(participle, /^cop$/);
  return copula === participle - 1 && tree.is(copula - 1, 'CCONJ') && tree.head(copula - 1) === participle;
}

function isListed(tree: Tree, verb: number, first: number, { reporting }: RepairWords): boolean {
  if (!isFiniteVerb(tree, verb) || !isFiniteVerb(tree, first) || reporting.has(tree.lemma(verb))) return false;
  if (tree.feature(verb, 'Number') !== tree.feature(first, 'Number')) return false;
  if (tree.child(verb, /^(?:[nc]subj|mark|case|expl)/) >= 0) return false;
  for (let at = first + 1; at < verb; at++) {
    const isRelative = /^(?:que|donde|cuando|como|si|mientras|según|quien(?:es)?|cual(?:es)?)$/.test(tree.lower(at));
    if (tree.head(at) === verb && isRelative) return false;
  }
  return tree.lower(verb - 1) === ',' || tree.is(verb - 1, 'CCONJ') || isBehindAside(tree, verb);
}

/** «…, lista en mano, mataron»: a comma stands before the verb, and what is between commas is no clause. */
function isBehindAside(tree: Tree, verb: number): boolean {
  return tree.is(verb - 1, 'PRON') && (tree.lower(verb - 2) === ',' || tree.is(verb - 2, 'CCONJ'));
}

const isFiniteVerb = (tree: Tree, verb: number): boolean =>
  tree.is(verb, 'VERB') && tree.feature(verb, 'VerbForm') === 'Fin' && tree.feature(verb, 'Mood') === 'Ind';
