import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import type { MatchContext } from './match-context.js';

/**
 * «sacaron a cinco campesinos y los mataron», "seized two miners and shot them": to whom what a verb says was done, where
 * a pronoun says so, is whom the verb it goes on from was done to, if number and gender agree.
 */
export function metBefore(pronoun: Word, context: MatchContext): Word | undefined {
  if (pronoun.upos !== 'PRON' || relation(pronoun) !== 'obj' || !isThirdPerson(pronoun)) return undefined;
  const { tree, slots } = context;
  const verb = tree.parent(pronoun);
  if (!verb || !tree.isVerbal(verb)) return undefined;
  const around = relation(verb) === 'conj' ? tree.conjuncts(tree.firstConjunct(verb)) : [tree.parent(verb)];
  for (const other of [...around].reverse()) {
    if (!other || other === verb || !tree.isVerbal(other)) continue;
    const parts = slots.ofVerb(other);
    const objects = [...(parts.get('object') ?? []), ...(parts.get('to') ?? [])];
    for (const object of objects.filter((one) => one.index < pronoun.index && agrees(pronoun, one))) {
      const met = object.upos === 'PRON' ? metBefore(object, context) : object;
      if (met?.upos === 'NOUN') return met;
    }
  }
  return undefined;
}

const isThirdPerson = ({ feats }: Word): boolean => feats.Person === '3' && feats.Reflex !== 'Yes';

/** Of one number, and of one gender where both show it. */
const agrees = ({ feats: { Number: number, Gender: gender } }: Word, { feats }: Word): boolean =>
  number === feats.Number && (!gender || !feats.Gender || gender === feats.Gender);
