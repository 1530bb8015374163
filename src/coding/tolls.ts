import type { ActorRef, Evidence } from '../model.js';
import { relation } from '../sentence.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { MatchContext } from './match-context.js';

interface Event {
  readonly cameo: string;
  readonly evidence: Evidence;
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
}

interface Coded<E extends Event> {
  readonly act: Act;
  readonly event: E;
}

/** Assault, fight, mass violence, and the violent dispersal of a crowd. */
const violent = /^(?:145|175|18|19|20)/;

/**
 * "Bombed a village, killing twelve", «a ouvert le feu, faisant des victimes»: what a participle tells of the victims is
 * no second act, but may name whom the first was against. Victims of another country than the first's target stay apart.
 */
export function withoutTolls<E extends Event>(coded: readonly Coded<E>[]): Coded<E>[] {
  let kept = [...coded];
  for (const toll of coded) {
    const main = kept.find((one) => one !== toll && isTollOf(toll, one));
    if (!main || toll.event.targets.some(({ country }) => country && isOther(country, main.event))) continue;
    const targets = isTold(main.event) ? main.event.targets : toll.event.targets;
    kept = kept
      .filter((one) => one.act !== toll.act)
      .map((one) => (one.act === main.act ? { act: one.act, event: { ...one.event, targets } } : one));
  }
  return kept;
}

/**
 * «El ataque de los rebeldes dejó cinco soldados muertos»: what the verb says of the victims of a deed is told once, not
 * again of whoever it may have been against.
 */
export function withoutGuesses<E extends Event>(coded: readonly Coded<E>[]): Coded<E>[] {
  return coded.filter((one) => {
    const others = coded.filter((other) => other !== one);
    if (one.event.sources.length === 0) return !others.some((other) => isSameToll(other, one));
    return one.event.evidence !== 'implied' || !others.some((other) => isTold(other.event) && isDoneBy(other, one));
  });
}

/** «dos murieron y otros tres resultaron heridos en un ataque de X»: the same victims, told once with who did it. */
const isSameToll = (told: Coded<Event>, toll: Coded<Event>): boolean =>
  told.event.sources.length > 0 &&
  [told, toll].every(({ act }) => /^assault\.(?:die|kill|wound)$/.test(act.match.frame.id)) &&
  toll.event.targets.length > 0 &&
  toll.event.targets.every(({ id }) => told.event.targets.some((target) => target.id === id));

/** Whether the deed that one word names does, by its verb, what another act is. */
const isDoneBy = (act: Coded<Event>, deed: Coded<Event>): boolean =>
  (act.act.match.slots.get('agent') ?? []).includes(deed.act.match.word) &&
  violent.test(act.event.cameo) &&
  violent.test(deed.event.cameo);

const isTollOf = (toll: Coded<Event>, main: Coded<Event>): boolean =>
  violent.test(toll.event.cameo) &&
  violent.test(main.event.cameo) &&
  (main.act.match.slots.get('manner') ?? []).includes(toll.act.match.word) &&
  toll.event.sources.every(({ id }) => main.event.sources.some((source) => source.id === id));

/** Whom the text itself names goes before whom it leaves to be understood. */
const isTold = ({ targets, evidence }: Event): boolean => targets.length > 0 && evidence !== 'implied';

const isOther = (country: string, event: Event): boolean =>
  isTold(event) && !event.targets.some((target) => target.country === country);

/**
 * "Some 300 soldiers were killed since 2012": a count of many days, by whomever, is the event of none. ("Israel has
 * killed … since" says who goes on doing it.)
 */
export function isRunningToll(
  { match, code }: Act,
  sources: readonly ActorRef[],
  { tree, index }: MatchContext,
): boolean {
  if (sources.length > 0 || !/^(?:18|19|20)/.test(code ?? '')) return false;
  const [since, beginnings] = [index.classes.get('SINCE_WORD')!, index.classes.get('BEGINNING')!];
  return tree.dependents(match.support ?? match.word, 'obl', 'advcl', 'nmod').some((part) => {
    const isSince = hasClass(tree.dependents(part, 'case', 'mark'), since);
    const isYear = /^(?:19|20)\d\d$/.test(part.form);
    return isSince && (isYear || (relation(part) !== 'advcl' && hasClass([part], beginnings)));
  });
}

/** "Aimed at them during clashes in Tunis": a fight that is only when something else was, and nobody's, is no event. */
export function isOnlyWhen({ match, code }: Act, sources: readonly ActorRef[], { tree, index }: MatchContext): boolean {
  const { word, support, trigger, slots } = match;
  if (sources.length > 0 || support !== null || trigger.pos !== 'n' || !/^(?:18|19)/.test(code ?? '')) return false;
  if ((['with', 'between', 'against', 'by', 'object'] as const).some((name) => slots.has(name))) return false;
  const during = index.classes.get('DURING_WORD')!;
  return relation(word) === 'obl' && hasClass(tree.dependents(word, 'case'), during);
}
