import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** How many words may stand between the noun and its participle: «son ministre de la Défense affirmant». */
const REACH = 7;

/**
 * «…, la police dispersant la foule»: a known noun, or a name, behind a comma and a present participle behind that make a
 * clause of their own; the noun is no further part of what stands before.
 */
export const absoluteParticiple: Repair = {
  id: 'absolute-participle',
  examples: {
    fr: 'Des manifestants ont incendié un drapeau ghanéen devant la caserne, la police dispersant la foule.',
  },
  apply(tree) {
    let changed = 0;
    for (let verb = 3; verb < tree.length; verb++) {
      if (!isPresentParticiple(tree, verb) || !/^acl$|^conj/.test(tree.relation(verb))) continue;
      const noun = standsFree(tree, tree.head(verb)) ? tree.head(verb) : nounBefore(tree, verb);
      if (noun < 0 || noun >= verb || verb - noun > REACH || !standsFree(tree, noun)) continue;
      const main = mainVerb(tree, noun);
      if (main >= 0 && tree.attach(verb, main, 'advcl') && tree.attach(noun, verb, 'nsubj')) changed++;
    }
    return changed;
  },
};

const isPresentParticiple = (tree: Tree, verb: number): boolean =>
  tree.is(verb, 'VERB') && tree.feature(verb, 'VerbForm') === 'Part' && tree.feature(verb, 'Tense') === 'Pres';

/** Right behind a comma, under no preposition nor conjunction, and known: «la police», «son ministre», a name. */
function standsFree(tree: Tree, noun: number): boolean {
  if (!tree.is(noun, 'NOUN', 'PROPN') || !/^(?:conj|appos|nmod|obl|obj|dislocated)/.test(tree.relation(noun)))
    return false;
  if (tree.child(noun, /^(?:case|cc)/) >= 0) return false;
  const determiner = tree.child(noun, /^det/);
  const isKnown =
    tree.feature(determiner, 'Definite') === 'Def' || (determiner >= 0 && tree.feature(determiner, 'Poss') === 'Yes');
  if (!isKnown && !(tree.is(noun, 'PROPN') && determiner < 0)) return false;
  const start = determiner >= 0 ? determiner : noun;
  return start < noun + 1 && tree.lower(start - 1) === ',';
}

/** The noun whose phrase ends right before the participle and its pronoun: «la Chine s'abstenant»; or -1. */
function nounBefore(tree: Tree, verb: number): number {
  let noun = verb - 1;
  while (tree.is(noun, 'PRON', 'ADV') && tree.head(noun) === verb) noun--;
  let comma = noun;
  while (comma > 0 && tree.lower(comma) !== ',') comma--;
  while (tree.head(noun) > comma && tree.head(noun) < verb) noun = tree.head(noun);
  return noun;
}

/** The verb of the clause before. */
function mainVerb(tree: Tree, noun: number): number {
  for (let at = tree.head(noun); at >= 0; at = tree.head(at)) {
    const isClause = !/^(?:acl|amod)/.test(tree.relation(at)) && !isPresentParticiple(tree, at);
    if (tree.is(at, 'VERB') && at < noun && isClause) return at;
  }
  return -1;
}
