import type { ActorRef, Word } from '../model.js';
import { shareSide } from './actor-finder.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { MatchContext } from './match-context.js';
import type { Retrospect } from './remarks.js';
import type { Sides } from './sides.js';

/** Demands, criticism, refusals, threats, and what is broken off, imposed or done by force. */
const hostile = /^(?:1[0-9]|20)/;
/** How many sentences back a quarrel may be told of. */
const REACH = 2;

/**
 * "Benin recalled its ambassador": where nothing says from where, it is from the other side of the quarrel that the
 * sentences before told of.
 */
export function withQuarrelBefore(act: Act, sides: Sides, back: Retrospect): Sides {
  if (act.code !== '161' || sides.targets.length > 0 || sides.sources.length === 0) return sides;
  if (!recallsOwn(act, back.context)) return sides;
  const first = back.sentences[Math.max(0, back.sentence.index - REACH)]!;
  const isOwn = (actors: readonly ActorRef[]) => shareSide(actors, sides.sources);
  const told = back.before.findLast(
    ({ cameo, sources, targets, sentenceStart }) =>
      hostile.test(cameo) && sentenceStart >= first.start && [sources, targets].every((side) => side.some(isOfState)),
  );
  if (!told) return sides;
  const others = isOwn(told.targets) ? told.sources : told.targets;
  return isOwn(others) ? sides : { ...sides, targets: others, evidence: 'implied' };
}

/** "Recalled its envoy", «a rappelé son ambassadeur»: an envoy of one's own. */
export function recallsOwn({ match: { slots } }: Act, { tree, index }: MatchContext): boolean {
  const isOwn = (envoy: Word) => tree.dependents(envoy, 'nmod', 'det').some(({ feats }) => feats.Poss === 'Yes');
  const envoys = slots.get('object') ?? [];
  const classes = ['DIPLOMATIC', 'D_ENVOY'].map((name) => index.classes.get(name)!);
  return envoys.some((envoy) => isOwn(envoy) && classes.some((one) => hasClass([envoy], one)));
}

const isOfState = ({ country, polity }: ActorRef): boolean => country !== null && polity !== null;
