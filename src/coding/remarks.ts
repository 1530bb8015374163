import type { ActorRef, Modality, Polarity, Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import { shareSide } from './actor-finder.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import { contentsOf } from './demands.js';
import type { FrameIndex } from './frames.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';

/** An event told before, with where its sentence begins. */
export interface Told {
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly root: string;
  readonly cameo: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly sentenceStart: number;
  readonly quote: string;
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
  const deedsBefore = back.before.filter(
    (event) =>
      event.sentenceStart >= first.start && isDone(event) && deeds.some((deed) => mayStandFor(deed, event, index)),
  );
  // "The ambush" is the one that was called so, whatever has been done in answer to it.
  const isCalled = ({ quote }: Told) =>
    deeds.some((deed) => !hasClass([deed], index.classes.get('DEED')!) && quote.toLowerCase().includes(deed.form));
  const told = deedsBefore.findLast(isCalled) ?? deedsBefore.at(-1);
  if (!told) return [];
  return shareSide(told.sources, sources) ? [] : told.sources;
}

/** Something that somebody did to somebody. */
const isDone = ({ sources, targets, modality, polarity }: Told): boolean =>
  sources.length > 0 && targets.length > 0 && modality === 'actual' && polarity === 'affirmed';

/** How many sentences back somebody may have been hit by what they now find fault with. */
const REACH_OF_BLAME = 4;

/** Codes of fault found with somebody. */
const blaming = /^11[01]/;

/** Roots of deeds that one finds fault with: refusals, threats, and what is done against somebody. */
const offences = new Set(['11', '12', '13', '15', '16', '17', '18', '19', '20']);

/**
 * «Minsk a dénoncé une mesure injuste», "called it a witch hunt": who finds fault with something new and names nobody
 * means who did something to them last.
 */
export function withBlamed({ match, code }: Act, sides: Sides, back: Retrospect): Sides {
  if (sides.targets.length > 0 || sides.sources.length === 0 || !blaming.test(code ?? '')) return sides;
  const { tree } = back.context;
  const objects = match.slots.get('object') ?? [];
  const isNew = (word: Word) =>
    word.upos === 'NOUN' &&
    (tree.dependents(word, 'det').some(({ feats }) => feats.Definite === 'Ind') || isQuoted(word, back.context)) &&
    !tree.dependents(word, 'nmod').some((part) => part.upos === 'PROPN');
  if (objects.length === 0 || !objects.every(isNew)) return sides;
  const isOffence = ({ root, targets }: Told) => offences.has(root) && shareSide(targets, sides.sources);
  return withLastDoer(sides, back, REACH_OF_BLAME, isOffence);
}

/** Threats and warnings. */
const threats = /^13/;

/** «"La Russie répondra", a averti le ministre»: who warns of a reply and names nobody warns whoever did something to them. */
export function withProvoker({ match, code }: Act, sides: Sides, back: Retrospect): Sides {
  if (sides.targets.length > 0 || sides.sources.length === 0 || !threats.test(code ?? '')) return sides;
  const { tree, index } = back.context;
  const said = contentsOf(match, back.context).flatMap((verb) => [verb, ...tree.dependents(verb, 'xcomp')]);
  if (!hasClass([match.word, ...said], index.classes.get('D_REPLY')!)) return sides;
  const isOffence = ({ root, targets }: Told) => offences.has(root) && shareSide(targets, sides.sources);
  return withLastDoer(sides, back, REACH_OF_BLAME, isOffence);
}

/** Codes of who is asked to let people go, of who holds them, and of who accuses or convicts them. */
const releases = /^(?:0253|1053)/;
const holding = /^(?:173|181|112|116)/;

/**
 * «ont demandé leur libération»: of whoever arrested, abducted or accused them, as the text told just before; who is to be
 * let go, one's own people, is asked for nothing.
 */
export function withCaptor({ code }: Act, filled: Sides, back: Retrospect): Sides {
  if (filled.sources.length === 0 || !releases.test(code ?? '')) return filled;
  const isOwn = ({ country }: ActorRef) => country !== null && filled.sources.some((s) => s.country === country);
  const isOfCaptives =
    filled.targets.length > 0 && filled.targets.every((t) => isOwn(t) && /CVL|MIL|LAB|MED/.test(t.code ?? ''));
  if (filled.targets.length > 0 && !isOfCaptives) return filled;
  const sides = isOfCaptives ? { ...filled, targets: [] } : filled;
  return withLastDoer(sides, back, REACH, ({ cameo }) => holding.test(cameo));
}

/** Sides with who last did such a thing as their target, if others than the sources did, and so many sentences back at most. */
function withLastDoer(sides: Sides, back: Retrospect, reach: number, isSuch: (event: Told) => boolean): Sides {
  const first = back.sentences[Math.max(0, back.sentence.index - reach)]!;
  const told = back.before.findLast(
    (event) => isDone(event) && isSuch(event) && !shareSide(event.sources, sides.sources),
  );
  return told && told.sentenceStart >= first.start ? { ...sides, targets: told.sources, evidence: 'implied' } : sides;
}

/** In the article's own quotation marks: «a dénoncé les "prétextes fallacieux"». */
const isQuoted = (word: Word, { tree }: MatchContext): boolean =>
  tree.dependents(word, 'punct').some(({ form }) => /^[«"“]$/.test(form));

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
  // «ces exercices, que Moscou a qualifiés de provocation»: what is said of it may stand in a clause of its own.
  const isRelative = ({ deprel }: Word) => deprel === 'acl:relcl';
  const bare = ['det', 'case', 'punct', 'cc', 'conj'];
  return isKnown && below.every((part) => bare.includes(relation(part)) || isOpinion(part) || isRelative(part));
}
