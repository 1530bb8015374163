import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Endings of English participles that are no past tense: "taken", "shown", "begun". */
const onlyParticiple = /(?:en|wn|rn|un|one)$/;

/**
 * A clause without a finite verb whose top is a noun with a "participle" is one: that form is the past tense, and the
 * noun its subject ("The Danish envoy thanked Ghana"; "Nurses rioted, witnesses said").
 */
export const finitePast: Repair = {
  id: 'finite-past',
  examples: { en: 'A junior Danish envoy thanked Ghana.' },
  apply(tree) {
    let changed = 0;
    for (const noun of clauseTops(tree)) changed += mend(tree, noun);
    return changed;
  },
};

/** Nouns that stand where a clause should: the top of the sentence, and what somebody said in front of "… said". */
function clauseTops(tree: Tree): number[] {
  const root = tree.root;
  const tops = [root];
  for (let at = 0; at < root; at++) if (tree.head(at) === root && tree.relation(at) === 'ccomp') tops.push(at);
  return tops.filter((at) => tree.is(at, 'NOUN', 'PROPN') && !hasFiniteVerb(tree, at));
}

function mend(tree: Tree, noun: number): number {
  for (let verb = noun + 1; verb < tree.length; verb++) {
    if (isAttribute(tree, verb, noun)) {
      const object = tree.head(verb);
      if (!tree.takePlace(verb, noun, 'nsubj')) return 0;
      tree.attach(object, verb, 'obj');
      takeRest(tree, verb, noun);
      return 1;
    }
    if (tree.head(verb) !== noun || tree.relation(verb) !== 'acl' || !tree.is(verb, 'VERB')) continue;
    const form = tree.lower(verb);
    if (form.endsWith('ing') || onlyParticiple.test(form) || tree.is(verb - 1, 'PUNCT', 'PART', 'AUX')) return 0;
    const object = argumentOf(tree, verb);
    // With a full stop it is a sentence, not a title; then the verb needs no object to be finite.
    if ((object < 0 && tree.lower(tree.length - 1) !== '.') || !tree.takePlace(verb, noun, 'nsubj')) return 0;
    if (object >= 0) tree.attach(object, verb, 'obj');
    return 1;
  }
  return 0;
}

/** A "participle" between the top noun's phrase and a noun without an article: "thousands of people blocked streets". */
function isAttribute(tree: Tree, verb: number, noun: number): boolean {
  if (!tree.is(verb, 'VERB') || tree.relation(verb) !== 'amod' || !/ed$/.test(tree.lower(verb))) return false;
  const object = tree.head(verb);
  const isRight = opensPhraseOf(tree, verb, object) || (object > verb && tree.child(verb, /^conj/) === object - 1);
  return isRight && tree.is(verb - 1, 'NOUN', 'PROPN') && tree.isUnder(verb - 1, noun) && object !== noun;
}

/** Whether nothing but parts of the noun's own name stand between: "fired water cannon". */
function opensPhraseOf(tree: Tree, verb: number, object: number): boolean {
  for (let at = verb + 1; at < object; at++)
    if (tree.head(at) !== object || !/^(?:compound|amod)/.test(tree.relation(at))) return false;
  return object > verb && object <= verb + 3;
}

/** What stands behind the verb belongs to it, not to its subject. */
function takeRest(tree: Tree, verb: number, subject: number): void {
  for (let at = verb + 1; at < tree.length; at++) {
    if (tree.head(at) !== subject) continue;
    tree.attach(at, verb, tree.relation(at) === 'nmod' ? 'obl' : tree.relation(at));
  }
}

/** The noun phrase right after a verb, which no preposition opens. */
function argumentOf(tree: Tree, verb: number): number {
  for (let at = verb + 1; at < tree.length; at++) {
    if (tree.head(at) !== verb || !tree.is(at, 'NOUN', 'PROPN', 'PRON')) continue;
    return /^(?:obj|xcomp|nmod|appos|obl:unmarked)$/.test(tree.relation(at)) ? at : -1;
  }
  return -1;
}

/** A finite verb of the main clause; those in relative and other subordinate clauses do not count. */
function hasFiniteVerb(tree: Tree, root: number): boolean {
  for (let at = 0; at < tree.length; at++) {
    if (tree.is(at, 'AUX') && tree.head(at) === root) return true;
    if (tree.head(at) === root && /^(?:nsubj|cop|parataxis|ccomp|conj)/.test(tree.relation(at))) return true;
  }
  return false;
}
