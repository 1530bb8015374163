import type { ActorRef, Modality, Polarity, Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import { sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { FrameIndex } from './frames.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';

/** An event told before, with where its sentence begins. */
interface Told {
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly root: string;
  readonly cameo: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly sentenceStart: number;
}

/** Codes of opinions on what others do: concern, criticism, praise. */
const opinions = /^(?:110|111|051)/;

/** Roots of what is done by force: shows of it, assaults, fighting, mass violence. */
const force = new Set(['15', '18', '19', '20']);

/** How many sentences back "the move" may stand for what somebody did. */
const REACH = 2;

/** Where something is said of a deed: what the text told before, and the sentence it is said in. */
export interface Retrospect {
  readonly before: readonly Told[];
  readonly sentence: Sentence;
  readonly sentences: readonly Sentence[];
  readonly context: MatchContext;
}

/**
 * "Canada condemned the move", «le Togo a salué cette décision»: an opinion on a deed that the sentence does not tell
 * again is an opinion on whose deed the text told last.
 */
export function withDeedBefore({ match, code }: Act, sides: Sides, back: Retrospect): Sides {
  if (sides.targets.length > 0 || sides.sources.length === 0 || !opinions.test(code ?? '')) return sides;
  const spokenOf = [...match.slots.values()].flat();
  const targets = doersBefore([...spokenOf, ...spokenOf.flatMap((word) => subjectsOf(word, back))], sides, back);
  return targets.length > 0 ? { ...sides, targets, evidence: 'implied' } : sides;
}

const subjectsOf = (word: Word, { context }: Retrospect): readonly Word[] => context.tree.dependents(word, 'nsubj');

/** Who did what the nouns speak of as known, as the text told before; nobody where the speakers did it themselves. */
export function doersBefore(nouns: readonly Word[], { sources }: Sides, back: Retrospect): readonly ActorRef[] {
  const { tree, index } = back.context;
  const deeds = nouns.filter((word) => isBare(tree.dependents(word), index));
  if (deeds.length === 0) return [];
  const first = back.sentences[Math.max(0, back.sentence.index - REACH)]!;
  const told = back.before.findLast(
    (event) =>
      event.sources.length > 0 &&
      event.targets.length > 0 &&
      event.modality === 'actual' &&
      event.polarity === 'affirmed' &&
      deeds.some((deed) => mayStandFor(deed, event, index)),
  );
  if (!told || told.sentenceStart < first.start) return [];
  return told.sources.some((actor) => sources.some((source) => sameSide(source, actor))) ? [] : told.sources;
}

/** "The move" stands for anything done; «cette attaque» for no visit that was told of between, "the arrests" for arrests. */
function mayStandFor(deed: Word, { root }: Told, { classes, triggers }: FrameIndex): boolean {
  if (hasClass([deed], classes.get('AGGRESSION')!)) return force.has(root);
  if (hasClass([deed], classes.get('DEED')!)) return true;
  if (deed.upos !== 'NOUN') return false;
  const kinds = triggers.get(deed.lemma.toLowerCase()) ?? [];
  return kinds.some(({ pos, others, frame }) => pos === 'n' && others.length === 0 && frame.code?.slice(0, 2) === root);
}

/** Spoken of as known, and no more said of it: "the move", «cette décision», not "the decision of the court". */
function isBare(below: readonly Word[], { classes }: FrameIndex): boolean {
  const isKnown = below.some(({ feats }) => feats.Definite === 'Def' || feats.PronType === 'Dem');
  const isOpinion = (part: Word) => hasClass([part], classes.get('D_EPITHET')!);
  return (
    isKnown && below.every((part) => ['det', 'case', 'punct', 'cc', 'conj'].includes(relation(part)) || isOpinion(part))
  );
}
