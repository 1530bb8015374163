import type { ActorRef, Modality, Polarity, Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import { sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';

/** An event told before, with where its sentence begins. */
interface Told {
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly root: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly sentenceStart: number;
}

/** Codes of opinions on what others do: concern, criticism, praise. */
const opinions = /^(?:110|111|051)/;

/** The first root of what states do to one another by force. */
const material = '15';

/** How many sentences back "the move" may stand for what somebody did. */
const REACH = 2;

/**
 * "Canada condemned the move", «le Togo a salué cette décision»: an opinion on a deed that the sentence does not tell
 * again is an opinion on whose deed the text told last.
 */
export function withDeedBefore(
  { match, code }: Act,
  sides: Sides,
  before: readonly Told[],
  sentence: Sentence,
  sentences: readonly Sentence[],
  { tree, index }: MatchContext,
): Sides {
  if (sides.targets.length > 0 || sides.sources.length === 0 || !opinions.test(code ?? '')) return sides;
  const deeds = index.classes.get('DEED');
  const isDeed = (word: Word) => deeds !== undefined && hasClass([word], deeds) && isBare(tree.dependents(word));
  const named = [...match.slots.values()].flat().filter(isDeed);
  if (named.length === 0) return sides;
  const first = sentences[Math.max(0, sentence.index - REACH)]!;
  const isOwn = (actor: ActorRef) => sides.sources.some((source) => sameSide(source, actor));
  // «Cette attaque» is no visit that was told of between.
  const isForce = hasClass(named, index.classes.get('AGGRESSION')!);
  const told = before.findLast(
    ({ sources, targets, root, modality, polarity }) =>
      sources.length > 0 &&
      targets.length > 0 &&
      modality === 'actual' &&
      polarity === 'affirmed' &&
      (!isForce || root >= material),
  );
  if (!told || told.sentenceStart < first.start || told.sources.some(isOwn)) return sides;
  return { ...sides, targets: told.sources, evidence: 'implied' };
}

/** Spoken of as known, and no more said of it: "the move", «cette décision», not "the decision of the court". */
function isBare(below: readonly Word[]): boolean {
  const isKnown = below.some(({ feats }) => feats.Definite === 'Def' || feats.PronType === 'Dem');
  return isKnown && below.every((part) => ['det', 'case', 'punct', 'cc', 'conj'].includes(relation(part)));
}
