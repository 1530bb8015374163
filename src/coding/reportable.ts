import type { ActorRef } from '../model.js';
import type { Sides } from './sides.js';

/** What an official of one country says about another. */
export const isBetweenStates = ({ sources, targets }: Sides): boolean =>
  sources.some((s) => s.polity !== null && targets.some((t) => t.country !== null && t.country !== s.country));

/** Threats, protest, coercion, assault, fight, mass violence (and the release of people): what people of no known country may do and suffer too. */
const publicRoots = new Set(['13', '14', '17', '18', '19', '20']);
const armed = /^---(REB|UAF|INS|SEP|MIL)/;
/** What rebels and the like do is an event whoever suffers it. */
const insurgent = /^[A-Z]{3}(REB|UAF|INS|SEP)/;

/**
 * Two sides that are not one, or one side where the frame is an event by itself; a code on each. A country must be
 * known of one of them, but for protests, threatened and ended ones too, and for what armed groups do.
 */
export function isReportable(sides: Pick<Sides, 'sources' | 'targets'>, alone: boolean, code: string): boolean {
  const root = code.slice(0, 2);
  const isProtest = root === '14' || code === '133' || code === '082';
  const isPublic = isProtest || publicRoots.has(root) || code === '0841';
  const counts = (a: ActorRef) => a.code !== null && (isPublic || a.country !== null);
  const sources = sides.sources.filter(counts);
  const targets = sides.targets.filter(counts);
  const enough = alone ? sources.length + targets.length > 0 : sources.length > 0 && targets.length > 0;
  const isArmed = isPublic && sources.some((a) => armed.test(a.code!) || insurgent.test(a.code!));
  if (!enough && !isArmed) return false;
  if (isCrimeAtHome(sources, targets) || (code === '042' && isJourneyAtHome(sources, targets))) return false;
  if ([...sources, ...targets].some((a) => a.country !== null)) return true;
  return isProtest ? sources.length > 0 : isArmed;
}

/** «campesinos llegaron a Quibdó»: people who go from one place of their country to another visit nobody. */
function isJourneyAtHome(sources: readonly ActorRef[], targets: readonly ActorRef[]): boolean {
  const isPeople = ({ type, polity }: ActorRef) => type === 'Group' && polity === null;
  return sources.every((s) => isPeople(s) && targets.every((t) => t.country === null || t.country === s.country));
}

/** Criminals whom the police and the courts of their own country deal with: no business between states, nor politics. */
function isCrimeAtHome(sources: readonly ActorRef[], targets: readonly ActorRef[]): boolean {
  const isCriminal = ({ code }: ActorRef) => /^(?:[A-Z]{3}|---)CRM/.test(code ?? '');
  const isLaw = ({ code, country }: ActorRef) =>
    /^[A-Z]{3}(?:JUD|COP)/.test(code ?? '') && targets.every((t) => t.country === null || t.country === country);
  return targets.length > 0 && targets.every(isCriminal) && sources.every(isLaw);
}
