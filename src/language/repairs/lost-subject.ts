import { phraseAt } from './phrases.js';
import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const LONGEST_OPENING = 12;

/**
 * After a phrase that opens the sentence, the noun before a verb without subject is its subject, and no conjunct or
 * apposition of the opening: «Selon Lima, le Chili a refusé».
 */
export const lostSubject: Repair = {
  id: 'lost-subject',
  examples: {
    fr: 'Selon Lima, le Chili a refusé la médiation.',
    en: 'According to Lima, Chile has refused the mediation.',
    es: 'Según Lima, Chile ha rechazado la mediación.',
  },
  apply(tree) {
    if (!tree.is(0, 'ADP', 'ADV', 'VERB')) return 0;
    let comma = 1;
    while (comma < Math.min(tree.length, LONGEST_OPENING) && tree.lower(comma) !== ',') comma++;
    const phrase = tree.lower(comma) === ',' ? phraseAt(tree, comma + 1) : null;
    if (!phrase || phrase.preposition >= 0) return 0;
    const verb = verbAt(tree, pastEnumeration(tree, phrase.end));
    if (verb < 0) return 0;
    const held = tree.head(phrase.head);
    if (held < 0 || held >= comma || !/^(?:conj|appos|nmod|flat)/.test(tree.relation(phrase.head))) return 0;
    if (tree.isUnder(verb, phrase.head)) return 0;
    const subject = subjectOf(tree, verb);
    // A name after the verb that passed for its subject is then its object: «Según X, Kenia bombardeó Somalia».
    if (subject >= 0 && (subject < verb || objectOf(tree, verb) >= 0 || !tree.attach(subject, verb, 'obj'))) return 0;
    return tree.attach(phrase.head, verb, 'nsubj') ? 1 : 0;
  },
};

/** The place after «, le Danemark et l'Islande» that goes on from a phrase. */
function pastEnumeration(tree: Tree, from: number): number {
  let at = from;
  for (let items = 0; items < 12 && (tree.lower(at) === ',' || tree.is(at, 'CCONJ')); items++) {
    const next = phraseAt(tree, at + 1);
    if (!next || next.preposition >= 0) break;
    at = next.end;
  }
  return at;
}

/** The verb that begins right here, past its auxiliaries and what may stand among them; -1 where there is none. */
function verbAt(tree: Tree, from: number): number {
  for (let at = from; at < Math.min(tree.length, from + 6); at++) {
    if (tree.is(at, 'VERB')) return tree.head(at) === tree.root || at === tree.root ? at : -1;
    if (!tree.is(at, 'AUX', 'ADV', 'PRON', 'PART')) return -1;
  }
  return -1;
}

const subjectOf = (tree: Tree, verb: number): number => tree.child(verb, /^(?:nsubj|csubj)/);
const objectOf = (tree: Tree, verb: number): number => tree.child(verb, /^obj/);
