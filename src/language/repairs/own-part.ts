import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const REACH = 10;

/** «de son côté», "for its part", «por su parte» hang on the verb, and the name before them is its subject. */
export const ownPart: Repair = {
  id: 'own-part',
  examples: {
    fr: 'Le Chili, de son côté, a suspendu les négociations.',
    en: 'Chile, for its part, has suspended the negotiations.',
    es: 'Chile, por su parte, suspendió las negociaciones.',
  },
  apply(tree, { ownPart: { prepositions, nouns } }) {
    let changed = 0;
    for (let at = 2; at < tree.length; at++) {
      if (!nouns.has(tree.lower(at)) || !tree.is(at - 1, 'DET', 'PRON') || !prepositions.has(tree.lower(at - 2)))
        continue;
      if (tree.is(at + 1, 'ADP', 'ADJ')) continue;
      const verb = verbAfter(tree, at);
      if (verb >= 0) changed += hang(tree, at, verb);
    }
    return changed;
  },
};

/** The next word that an auxiliary or a subject can belong to: the head of the clause that goes on after the phrase. */
function verbAfter(tree: Tree, from: number): number {
  for (let at = from + 1; at < Math.min(tree.length, from + REACH); at++) {
    if (tree.is(at, 'VERB')) return at;
    if (tree.is(at, 'SCONJ') || tree.lower(at) === ';') return -1;
  }
  return -1;
}

function hang(tree: Tree, noun: number, verb: number): number {
  let changed = 0;
  if (tree.head(noun) !== verb && tree.attach(noun, verb, 'obl')) changed++;
  tree.attach(noun - 2, noun, 'case');
  const subject = nounBefore(tree, noun - 2);
  if (subject < 0 || hasSubject(tree, verb) || tree.isUnder(verb, subject)) return changed;
  const passive = hasPassive(tree, verb) ? 'nsubj:pass' : 'nsubj';
  return tree.attach(subject, verb, passive) ? changed + 1 : changed;
}

/** The noun or name that ends before the comma before the phrase, by its first word; -1 where there is none. */
function nounBefore(tree: Tree, phrase: number): number {
  let at = phrase - 1;
  if (tree.lower(at) !== ',') return -1;
  at--;
  if (!tree.is(at, 'NOUN', 'PROPN', 'ADJ')) return -1;
  // Up to the top of what ends here.
  for (let steps = 0; steps < 20; steps++) {
    const head = tree.head(at);
    if (head < 0 || head >= phrase || !tree.is(head, 'NOUN', 'PROPN')) break;
    at = head;
  }
  return tree.is(at, 'NOUN', 'PROPN') ? at : -1;
}

function hasSubject(tree: Tree, verb: number): boolean {
  for (let at = 0; at < tree.length; at++) {
    if (tree.head(at) === verb && /^(?:nsubj|csubj)/.test(tree.relation(at))) return true;
  }
  return false;
}

function hasPassive(tree: Tree, verb: number): boolean {
  for (let at = Math.max(0, verb - 6); at < verb; at++) {
    if (tree.head(at) === verb && tree.relation(at) === 'aux:pass') return true;
  }
  return false;
}
