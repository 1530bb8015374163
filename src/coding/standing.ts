import { type Referents, type Sentence, undated, type Word } from '../model.js';

/** A state or a body or office of it; a country's people; neither. */
export type Standing = 'state' | 'people' | null;

/**
 * Tells a state by name, its government, army or president from its people. Unnamed soldiers or policemen are neither.
 *
 * @example
 * standingOf(referents, sentence, head); //=> "people" for «les Iraniens», "state" for «les États-Unis»
 */
export function standingOf(referents: Referents, sentence: Sentence, head: Word): Standing {
  if (referents.isPeople(sentence, head.index)) return 'people';
  const found = referents.resolve(sentence, head.index, undated);
  const acts = found.some((a) => a.polity !== null && a.type !== 'Group' && !a.code?.endsWith('COP'));
  return acts ? 'state' : null;
}
