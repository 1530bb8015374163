import { phraseAt } from './phrases.js';
import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const LONGEST_OPENING = 20;
const LONGEST_ASIDE = 14;

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
    if (tree.lower(comma) !== ',') return 0;
    // «En la finca, en el sur del país, integrantes de X entraron»: past a second such opening.
    if (tree.is(comma + 1, 'ADP')) comma = nextComma(tree, comma);
    if (comma < 0) return 0;
    // «Lors d'un appel avec son homologue, Léo Martin, le ministre a salué»: so past a name that explains the first.
    const next = tree.is(comma + 1, 'PROPN') ? nextComma(tree, comma) : -1;
    const isBehindName = next >= 0 && tree.is(next + 1, 'DET') && giveSubject(tree, next);
    return isBehindName || giveSubject(tree, comma) ? 1 : 0;
  },
};

/** Gives the verb behind the noun after a comma that noun as its subject, where it has none. */
function giveSubject(tree: Tree, comma: number): boolean {
  const phrase = phraseAt(tree, comma + 1);
  const short =
    phrase && phrase.preposition < 0 ? verbAt(tree, pastEnumeration(tree, pastBrackets(tree, phrase.end))) : -1;
  const noun = short >= 0 ? phrase!.head : heldBefore(tree, comma);
  const plain = short >= 0 || noun < 0 ? short : verbAt(tree, endOf(tree, noun) + 1);
  const verb = plain < 0 && noun >= 0 ? behindAside(tree, noun, endOf(tree, noun) + 1) : plain;
  if (verb < 0) return false;
  const held = tree.head(noun);
  if (held < 0 || held >= comma || !/^(?:conj|appos|nmod|flat)/.test(tree.relation(noun))) return false;
  if (tree.isUnder(verb, noun)) return false;
  const subject = subjectOf(tree, verb);
  if (subject === held) return explainsBefore(tree, held) && tree.attach(noun, verb, 'nsubj');
  // A name after the verb that passed for its subject is then its object: «Según X, Kenia bombardeó Somalia».
  if (subject >= 0 && (subject < verb || objectOf(tree, verb) >= 0 || !tree.attach(subject, verb, 'obj'))) return false;
  return tree.attach(noun, verb, 'nsubj');
}

/**
 * The verb behind an aside with a participle: «À Bruxelles, les Quinze, réunis lundi, ont sommé …»; the participle is then
 * told of the noun. -1 where there is none.
 */
function behindAside(tree: Tree, noun: number, comma: number): number {
  const end = tree.lower(comma) === ',' ? nextComma(tree, comma, LONGEST_ASIDE, true) : -1;
  const verb = end < 0 ? -1 : verbAt(tree, end + 1);
  const participle = comma + 1;
  const isBare = tree.is(participle, 'VERB') && tree.feature(participle, 'VerbForm') === 'Part';
  if (verb < 0 || !isBare || tree.isUnder(verb, participle)) return -1;
  tree.attach(participle, noun, 'acl');
  return verb;
}

/** Hangs a name between commas on the noun before it: «son homologue, Léo Martin, le ministre a salué». */
function explainsBefore(tree: Tree, name: number): boolean {
  if (!tree.is(name, 'PROPN') || tree.lower(name - 1) !== ',') return false;
  let noun = name - 2;
  while (noun > 0 && tree.is(noun, 'ADJ')) noun--;
  return tree.is(noun, 'NOUN') && tree.attach(name, noun, 'appos');
}

/** The next comma, with no verb before it but a participle right behind the first where that may be; -1 where there is none. */
function nextComma(tree: Tree, comma: number, longest = LONGEST_OPENING - comma, participle = false): number {
  for (let at = comma + 1; at < Math.min(tree.length, comma + longest); at++) {
    if (tree.lower(at) === ',') return at;
    if (tree.is(at, 'VERB', 'AUX', 'SCONJ') && !(participle && at === comma + 1)) return -1;
  }
  return -1;
}

/** The noun behind the comma that hangs on a word before it, with nothing but its own words between; -1 where none does. */
function heldBefore(tree: Tree, comma: number): number {
  let noun = comma + 1;
  while (noun < tree.length && tree.head(noun) > comma) noun = tree.head(noun);
  if (!tree.is(noun, 'NOUN', 'PROPN') || tree.head(noun) < 0) return -1;
  for (let at = comma + 1; at < noun; at++)
    if (!tree.isUnder(at, noun) || (tree.relation(at) === 'case' && tree.head(at) === noun)) return -1;
  return noun;
}

/** The last word of the phrase of a noun. */
function endOf(tree: Tree, noun: number): number {
  let end = noun;
  while (end + 1 < tree.length && tree.isUnder(end + 1, noun) && !tree.is(end + 1, 'VERB', 'AUX', 'PUNCT')) end++;
  return end;
}

/** The place after the letters of a name: «la Unión de Centros (UCR) anunció». */
const pastBrackets = (tree: Tree, at: number): number =>
  tree.lower(at) === '(' && tree.lower(at + 2) === ')' ? at + 3 : at;

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
