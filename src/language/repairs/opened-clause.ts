import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Words that open a clause as well as a phrase. */
const openers = new Set(['as', 'after', 'before', 'since', 'until', 'than']);

/** Parts of speech of a subject between such a word and its verb; a comma ends the search. */
const nominal = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'CCONJ', 'ADP', 'PART', 'ADV'];

/** Endings of participles that are no past tense: "taken", "shown". */
const onlyParticiple = /(?:en|wn|rn|un|one|ing)$/;

/**
 * A word that opens a phrase opens a clause where a finite verb follows its noun: it is no preposition of the noun, nor
 * the verb a participle or a second main verb ("as the rebels fired"; "cut off aid after the deal had failed").
 */
export const openedClause: Repair = {
  id: 'opened-clause',
  examples: {
    en: 'President Olaf Nagel of Ghana cut off trade ties with neighbour Togo on Monday after that country was accused of theft.',
  },
  apply(tree) {
    let changed = 0;
    for (let opener = 1; opener < tree.length - 2; opener++) {
      if (!openers.has(tree.lower(opener)) || tree.relation(opener) !== 'case') continue;
      const noun = tree.head(opener);
      const verb = noun > opener ? verbAfter(tree, opener, noun) : -1;
      if (verb < 0) continue;
      const done = isMain(tree, noun, verb)
        ? putBelow(tree, opener, noun, verb)
        : lift(tree, opener, noun, verb) || open(tree, opener, noun, verb);
      if (done) changed++;
    }
    return changed;
  },
};

/** The finite verb of the clause: the first verb behind the opener, where what stands between is one noun's phrase; or -1. */
function verbAfter(tree: Tree, opener: number, noun: number): number {
  let at = opener + 1;
  while (at < tree.length && tree.is(at, ...nominal)) at++;
  if (at <= noun || !tree.is(at, 'VERB', 'AUX')) return -1;
  let last = at - 1;
  while (tree.is(last, 'ADV')) last--;
  if (!tree.is(last, 'NOUN', 'PROPN') || !tree.isUnder(last, noun)) return -1;
  if (tree.is(at, 'AUX')) {
    if (tree.feature(at, 'VerbForm') !== 'Fin') return -1;
    return /^(?:aux|cop)/.test(tree.relation(at)) ? tree.head(at) : -1;
  }
  return isAttribute(tree, at, noun) || isPastOf(tree, at, noun) || isFiniteForm(tree, at) ? at : -1;
}

const isFiniteForm = (tree: Tree, verb: number): boolean =>
  tree.relation(verb) !== 'amod' && tree.feature(verb, 'VerbForm') === 'Fin';

/** "After the country severed ties": a "participle" between the noun and a bare one that hangs on the same word. */
function isAttribute(tree: Tree, verb: number, noun: number): boolean {
  const object = tree.head(verb);
  if (tree.relation(verb) !== 'amod' || object < verb || onlyParticiple.test(tree.lower(verb))) return false;
  return tree.head(object) === tree.head(noun) && tree.head(noun) >= 0 && tree.child(object, /^(?:case|det)/) < 0;
}

/** A "participle" of the noun with an object, its own or that of the verb joined to it: "after guards blocked and rammed boats". */
function isPastOf(tree: Tree, verb: number, noun: number): boolean {
  if (tree.relation(verb) !== 'acl' || tree.head(verb) !== noun || onlyParticiple.test(tree.lower(verb))) return false;
  const joined = tree.child(verb, /^conj/);
  return tree.child(verb, /^obj/) >= 0 || (joined >= 0 && tree.child(joined, /^obj/) >= 0);
}

/** The clause became the main one: its verb has the noun and the true subject before it as subjects. */
function isMain(tree: Tree, noun: number, verb: number): boolean {
  return tree.head(noun) === verb && subjectBefore(tree, verb, noun) >= 0;
}

function subjectBefore(tree: Tree, verb: number, noun: number): number {
  const first = tree.child(verb, /^nsubj/);
  return first < noun ? first : -1;
}

/** The true main verb, between its subject and the opener, takes the place of the clause's verb and what stood before that. */
function putBelow(tree: Tree, opener: number, noun: number, verb: number): boolean {
  const subject = subjectBefore(tree, verb, noun);
  for (let main = subject + 1; main < opener; main++) {
    const isOn = tree.head(main) === verb ? /^(?:advcl|ccomp|parataxis)/ : /^acl$/;
    if (!tree.is(main, 'VERB') || ![verb, subject].includes(tree.head(main)) || !isOn.test(tree.relation(main)))
      continue;
    if (onlyParticiple.test(tree.lower(main)) || tree.child(main, /^(?:mark|nsubj)/) >= 0) continue;
    if (!tree.takePlace(main, verb, 'advcl')) return false;
    for (let part = 0; part < opener; part++)
      if (part !== main && tree.head(part) === verb) tree.attach(part, main, tree.relation(part));
    tree.attach(subject, main, 'nsubj');
    return tree.attach(opener, verb, 'mark');
  }
  return aboveObject(tree, opener, subject, verb);
}

/** The "subject" is the object of the true main verb, which passed for its attribute: "Peru cut ties … after X was used". */
function aboveObject(tree: Tree, opener: number, object: number, verb: number): boolean {
  const main = tree.child(object, /^amod/);
  if (!tree.is(main, 'VERB') || main < 1 || main > object || onlyParticiple.test(tree.lower(main))) return false;
  let subject = -1;
  for (let at = 0; at < main; at++) if (tree.head(at) === object && tree.is(at, 'NOUN', 'PROPN')) subject = at;
  if (subject < 0 || !tree.takePlace(main, verb, 'advcl')) return false;
  for (let part = 0; part < main; part++)
    if (part !== subject && tree.head(part) === object) tree.attach(part, subject, tree.relation(part));
  for (let part = main + 1; part < opener; part++)
    if (part !== object && tree.head(part) === verb) tree.attach(part, main, tree.relation(part));
  return tree.attach(object, main, 'obj') && tree.attach(subject, main, 'nsubj') && tree.attach(opener, verb, 'mark');
}

/** The true main verb, with a subject of its own, became a clause of the opened one: "came as the government urged". */
function lift(tree: Tree, opener: number, noun: number, verb: number): boolean {
  let main = tree.head(noun);
  while (main >= 0 && tree.head(main) !== verb) main = tree.head(main);
  if (main < 0 || main > opener || !tree.is(main, 'VERB') || tree.child(main, /^mark/) >= 0) return false;
  const subject = tree.child(main, /^nsubj/);
  if (subject < 0 || subject > main || !/^(?:[cn]subj|advcl|ccomp|parataxis)/.test(tree.relation(main))) return false;
  return tree.takePlace(main, verb, 'advcl') && tree.attach(noun, verb, 'nsubj') && tree.attach(opener, verb, 'mark');
}

/** Hangs the clause on the verb that the phrase stood under. */
function open(tree: Tree, opener: number, noun: number, verb: number): boolean {
  if (isAttribute(tree, verb, noun)) {
    const object = tree.head(verb);
    const isOpened = tree.attach(verb, tree.head(noun), 'advcl') && tree.attach(object, verb, 'obj');
    return isOpened && tree.attach(noun, verb, 'nsubj') && tree.attach(opener, verb, 'mark');
  }
  const own = tree.head(noun) === verb;
  if (!own && tree.child(verb, /^(?:nsubj|csubj)/) >= 0) return false;
  const above = verbAbove(tree, own || tree.head(verb) === noun ? noun : verb, [noun, verb]);
  if (above < 0 || above > opener || (!own && !tree.isUnder(noun, above))) return false;
  if (tree.child(verb, /^cc$/) >= 0 || !/^(?:conj|parataxis|advcl|acl|[cx]comp)/.test(tree.relation(verb)))
    return false;
  const subject = own && tree.relation(noun).startsWith('nsubj') ? tree.relation(noun) : 'nsubj';
  return tree.attach(verb, above, 'advcl') && tree.attach(noun, verb, subject) && tree.attach(opener, verb, 'mark');
}

/** The nearest word above that is the head of a clause, beside these. */
function verbAbove(tree: Tree, word: number, not: readonly number[]): number {
  for (let at = tree.head(word); at >= 0; at = tree.head(at)) {
    if (!not.includes(at) && (tree.is(at, 'VERB', 'AUX') || tree.child(at, /^cop/) >= 0)) return at;
  }
  return -1;
}
