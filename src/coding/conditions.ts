import type { Word } from '../model.js';
import type { Condition, WordClass } from './frames.js';
import type { SlotName } from './grammar.js';
import { lemmasOf } from './lemmas.js';
import type { MatchContext } from './match-context.js';
import type { Slots } from './slots.js';
import type { SentenceTree } from './tree.js';

/** True where each named slot (or the whole phrase, `any`) holds a word of one of the classes. */
export function holds(condition: Condition, slots: Slots, word: Word, context: MatchContext): boolean {
  for (const name in condition)
    if (!holdsIn(name, condition[name as keyof Condition]!, slots, word, context)) return false;
  return true;
}

/** True where one of them does. */
export function holdsAny(condition: Condition, slots: Slots, word: Word, context: MatchContext): boolean {
  for (const name in condition)
    if (holdsIn(name, condition[name as keyof Condition]!, slots, word, context)) return true;
  return false;
}

function holdsIn(
  name: string,
  classes: readonly string[],
  slots: Slots,
  word: Word,
  { tree, index, standing, grammar }: MatchContext,
): boolean {
  const heads = name === 'any' ? [word] : (slots.get(name as SlotName) ?? []);
  return heads.some((head) => {
    const side = name !== 'any' && classes.some((c) => STANDINGS.some((s) => index.classes.get(c)!.members.has(s)));
    if (side) {
      // «integrantes de las FARC»: the name stands below.
      const isPart = grammar.partitives.has(head.lemma.toLowerCase());
      const own = standing(head) ?? (isPart && tree.phrase(head).some((w) => standing(w) === 'armed') ? 'armed' : null);
      if (own && classes.some((c) => index.classes.get(c)!.members.has(`<${own}>`))) return true;
    }
    // The trigger itself is no condition on itself: "to grant" is no grant.
    const words =
      name === 'any'
        ? [...ownOf(head, tree).filter((w) => w !== word), ...besideNoun(head, slots, tree)]
        : name === 'content'
          ? tree.subtree(head)
          : tree.phrase(head);
    return classes.some((c) => hasClass(words, index.classes.get(c)!));
  });
}

/**
 * The words below one, but for nouns joined to it («la fermeture du port et l'envoi de troupes» closes no troops), and for
 * what relative clauses tell of somebody beside a verb («reçu par X, qui lui a promis son soutien»).
 */
const ownOf = (head: Word, tree: SentenceTree): readonly Word[] =>
  head.upos === 'NOUN'
    ? tree.below(head, (w) => w.head === head.index && w.deprel === 'conj')
    : tree.below(head, (w) => w.deprel === 'acl:relcl' && w !== head);

/** With whom or against whom an act is that a noun names, where they hang on its verb: «hubo choques ayer con la policía». */
function besideNoun(noun: Word, slots: Slots, tree: SentenceTree): readonly Word[] {
  if (noun.upos !== 'NOUN') return [];
  return [...(slots.get('with') ?? []), ...(slots.get('against') ?? [])].flatMap((head) => tree.phrase(head));
}

/** Members of a class that stand for a state or a body of it, a country's people, armed groups by name, as the resolver tells. */
const STANDINGS = ['<state>', '<people>', '<armed>', '<crowd>'] as const;

/** The member of a class that stands for any name that undergoes the act: «ejecutaron a Juan Pérez». */
const NAME = '<name>';

/** True where the words hold one of a class, or all the words of one of its groups. */
export function hasClass(words: readonly Word[], { members, groups }: WordClass): boolean {
  if (words.some((w) => lemmasOf(w).some((lemma) => members.has(lemma)))) return true;
  if (members.has(NAME) && words.some((w) => isNamedObject(w, words))) return true;
  return groups.some((group) => group.every((part) => words.some((w) => lemmasOf(w).includes(part))));
}

const named = new Set(['obj', 'obl', 'iobj', 'nsubj:pass', 'nmod']);
/** What must be marked to be an object. */
const loose = new Set(['obl', 'nmod']);

/** A name that is an object: without a preposition, or with the one that marks persons. */
function isNamedObject(word: Word, words: readonly Word[]): boolean {
  if (word.upos !== 'PROPN' || !named.has(word.deprel)) return false;
  const marks = words.filter((w) => w.head === word.index && w.deprel === 'case');
  return marks.length > 0 ? marks.every((w) => w.lemma === 'a') : !loose.has(word.deprel);
}
