import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A verb cut off by a comma from its object: «ont signé, sous l'égide de l'ONU, un accord» signed an accord, which parsers
 * hang on what stands between.
 */
export const interruptedObject: Repair = {
  id: 'interrupted-object',
  examples: {
    fr: "Le Ghana et le Togo ont paraphé, sous l'égide du Bénin, deux accords de pêche.",
    en: 'Ghana and Togo initialled, under the auspices of Benin, two fishing accords.',
    es: 'Ghana y Togo rubricaron, bajo los auspicios de Benín, dos acuerdos de pesca.',
  },
  apply(tree) {
    let changed = 0;
    for (let verb = 1; verb < tree.length - 3; verb++) {
      if (!tree.is(verb, 'VERB') || tree.hasObject(verb)) continue;
      const noun = tree.lower(verb + 1) === ',' ? nounAfter(tree, verb) : countedAfter(tree, verb);
      if (noun >= 0 && mend(tree, noun, verb)) changed++;
    }
    return changed;
  },
};

/** The first noun with an article or number and no preposition that a comma opens behind what stands between. */
function nounAfter(tree: Tree, verb: number): number {
  for (let comma = verb + 2; comma < tree.length - 1; comma++) {
    if (tree.lower(comma) === ';') return -1;
    if (tree.is(comma, 'VERB', 'AUX', 'SCONJ', 'CCONJ') && !isInRelative(tree, comma, verb)) return -1;
    if (tree.lower(comma) !== ',') continue;
    let at = comma + 1;
    if (!tree.is(at, 'DET', 'NUM')) continue;
    while (tree.is(at, 'DET', 'NUM', 'ADJ')) at++;
    if (tree.is(at, 'NOUN', 'PROPN')) return tree.relation(at) === 'compound' ? tree.head(at) : at;
  }
  return -1;
}

/**
 * A counted noun in apposition to when or where a verb in the perfect happened: «ont signé jeudi à Lomé, huit accords».
 * No day or place is several things.
 */
function countedAfter(tree: Tree, verb: number): number {
  if (tree.child(verb, /^aux/) < 0) return -1;
  for (let number = verb + 3; number < tree.length - 1; number++) {
    if (tree.is(number, 'VERB', 'AUX', 'SCONJ', 'CCONJ')) return -1;
    if (!tree.is(number, 'NUM') || tree.lower(number - 1) !== ',') continue;
    const noun = tree.head(number);
    const isAside = tree.relation(noun) === 'appos' && tree.relation(tree.head(noun)).startsWith('obl');
    return isAside && noun > number && tree.head(tree.head(noun)) === verb ? noun : -1;
  }
  return -1;
}

/** A word of a clause that says more of a noun between the two. */
function isInRelative(tree: Tree, word: number, verb: number): boolean {
  for (let at = word, steps = 0; at > verb && steps < tree.length; at = tree.head(at), steps++)
    if (/^acl/.test(tree.relation(at))) return true;
  return false;
}

/** A noun that hangs on what stands between without a conjunction, or that was taken for a subject of its own participle. */
function mend(tree: Tree, noun: number, verb: number): boolean {
  const [head, relation] = [tree.head(noun), tree.relation(noun)];
  if (/^(?:conj|appos|nmod|obl|dep)/.test(relation)) {
    if (tree.child(noun, /^(?:cc|case)$/) >= 0 || !tree.isUnder(noun, verb)) return false;
    return tree.attach(noun, verb, 'obj');
  }
  if (!/^nsubj/.test(relation) || tree.head(head) !== verb || !/^parataxis|^conj/.test(tree.relation(head)))
    return false;
  if (head < noun || tree.feature(head, 'VerbForm') !== 'Part' || tree.child(head, /^(?:aux|cop)/) >= 0) return false;
  return tree.attach(noun, verb, 'obj') && tree.attach(head, noun, 'acl');
}
