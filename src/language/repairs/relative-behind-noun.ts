import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const SUBJECT = /^(?:qui|who|which|lequel|laquelle|lesquel(?:le)?s)$/;
/** Pronouns that are another part of their clause, which no question nor free clause begins with behind a noun's comma. */
const OTHER = /^(?:dont|où|lequel|laquelle|lesquel(?:le)?s)$/;
const BRACKET = /^[()[\]]$/;

/** How far back the noun may stand that a plural pronoun or verb asks for. */
const REACH = 12;

/**
 * A clause that a relative pronoun opens right behind a noun or its comma is about that noun, never joined to the verb
 * before it: «s'est étendue au Chili, qui a rompu …»; about the next noun before it that is of one or several as the
 * clause says: «les insurgés du Front (FN), qui ont pris …».
 */
export const relativeBehindNoun: Repair = {
  id: 'relative-behind-noun',
  examples: {
    fr: "La crise s'est étendue jeudi au Chili, qui a rompu ses relations avec Lima.",
    en: "The FARC, which is negotiating with Duque's government in Oslo, said it would free two pilots.",
    es: 'El ataque provocó la protesta de Caracas, que exigió a Bogotá una explicación.',
  },
  apply(tree) {
    let changed = 0;
    for (let pronoun = 2; pronoun < tree.length - 1; pronoun++) {
      const verb = clauseOf(tree, pronoun);
      if (verb < pronoun || !/^(?:conj|parataxis|ccomp|advcl)/.test(tree.relation(verb))) continue;
      const noun = antecedent(tree, pronoun, verb);
      if (noun >= 0 && tree.attach(verb, noun, 'acl:relcl')) changed++;
    }
    return changed;
  },
};

/** The verb whose clause a relative pronoun opens; -1 where it opens none. */
function clauseOf(tree: Tree, pronoun: number): number {
  const isSubject = /^nsubj/.test(tree.relation(pronoun));
  // Spanish «que» is one only behind a comma.
  const isRelative =
    SUBJECT.test(tree.lower(pronoun)) || (tree.lower(pronoun) === 'que' && tree.lower(pronoun - 1) === ',');
  if (isSubject) return isRelative ? tree.head(pronoun) : -1;
  if (!OTHER.test(tree.lower(pronoun)) || !/^(?:obl|nmod|iobj|advmod|obj)/.test(tree.relation(pronoun))) return -1;
  const start = firstOf(tree, pronoun);
  if (tree.lower(start - 1) !== ',') return -1;
  const above = tree.head(pronoun);
  const verb = tree.is(above, 'NOUN') && above > pronoun ? tree.head(above) : above;
  return tree.is(verb, 'VERB') && tree.child(verb, /^cc$/) < 0 ? verb : -1;
}

/** Where a pronoun begins with its preposition: «à laquelle». */
const firstOf = (tree: Tree, pronoun: number): number => (tree.is(pronoun - 1, 'ADP') ? pronoun - 1 : pronoun);

function antecedent(tree: Tree, pronoun: number, verb: number): number {
  let end = firstOf(tree, pronoun) - 1;
  while (end > 0 && (tree.lower(end) === ',' || BRACKET.test(tree.lower(end)))) end--;
  const noun = nounBefore(tree, end);
  if (noun < 0) return -1;
  const wanted = numberOf(tree, pronoun, verb);
  if (!differs(tree, noun, wanted)) return noun;
  for (let at = noun - 1; at >= Math.max(0, noun - REACH); at--) {
    if (tree.is(at, 'VERB', 'AUX')) break;
    if (tree.is(at, 'NOUN') && tree.feature(at, 'Number') === wanted) return at;
  }
  return noun;
}

/** Whether a relative pronoun stands for one or several, as it says itself or its verb does. */
function numberOf(tree: Tree, pronoun: number, verb: number): string {
  if (/^lesquel/.test(tree.lower(pronoun))) return 'Plur';
  if (!/^nsubj/.test(tree.relation(pronoun))) return '';
  const finite = tree.child(verb, /^(?:aux|cop)/);
  return tree.feature(finite >= 0 && finite < verb ? finite : verb, 'Number');
}

/** A noun, or a name without others beside it, for one where several are meant. */
function differs(tree: Tree, noun: number, wanted: string): boolean {
  const number = tree.feature(noun, 'Number') || 'Sing';
  const isJoined = /^conj/.test(tree.relation(noun)) || tree.child(noun, /^conj/) >= 0;
  return wanted === 'Plur' && number === 'Sing' && !isJoined;
}

/** The noun or name that ends at a word, whole: «Ban Ki-moon», «une ville voisine»; -1 where none does. */
function nounBefore(tree: Tree, at: number): number {
  let head = at;
  while (isPartOfName(tree, head) && tree.head(head) < head && tree.head(head) >= 0) head = tree.head(head);
  return tree.is(head, 'NOUN', 'PROPN') ? head : -1;
}

const isPartOfName = (tree: Tree, at: number): boolean =>
  /^(?:flat|amod)/.test(tree.relation(at)) || (tree.is(at, 'ADJ') && /^conj/.test(tree.relation(at)));
