import { type Referents, type Sentence, undated, type Word } from '../model.js';

/** A state or a body or office of it; a country's people; an armed group by its name; people by what they do; none. */
export type Standing = 'state' | 'people' | 'armed' | 'crowd' | null;

/** Who marches and strikes: workers and their unions, farmers, teachers and pupils, health workers. */
const atWork = /^...(?:LAB|AGR|EDU|HLH)/;
const insurgent = /^...(?:REB|INS|SEP|UAF)/;

/**
 * Tells a state by name, its government, army or president from its people, and groups like the FARC from both. Unnamed soldiers or policemen are neither.
 *
 * @example
 * standingOf(referents, sentence, head); //=> "people" for «les Iraniens», "state" for «les États-Unis»
 */
export function standingOf(referents: Referents, sentence: Sentence, head: Word): Standing {
  if (referents.isPeople(sentence, head.index)) return 'people';
  const found = referents.resolve(sentence, head.index, undated);
  const acts = found.some((a) => a.polity !== null && a.type !== 'Group' && !a.code?.endsWith('COP'));
  if (acts) return 'state';
  if (found.some((a) => a.type === 'Organization' && insurgent.test(a.code ?? ''))) return 'armed';
  return found.some((a) => a.type !== 'Person' && atWork.test(a.code ?? '')) ? 'crowd' : null;
}

/**
 * True for a noun inside the name of an organisation, behind its first word: no act of its own.
 *
 * @example
 * isInName(referents, sentence, noun); //=> true for «commerce» in «l'Organisation mondiale du commerce»
 */
export function isInName(referents: Referents, sentence: Sentence, noun: Word): boolean {
  const isNamed = (index: number) => referents.kind(sentence, index) === 'Organization';
  if (!isNamed(noun.index)) return false;
  let before = noun.index - 1;
  while (before >= 0 && ['ADP', 'DET', 'ADJ'].includes(sentence.words[before]!.upos)) before--;
  return before >= 0 && before < noun.index - 1 && isNamed(before);
}
