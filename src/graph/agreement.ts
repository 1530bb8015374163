import type { ActorRef, Mention } from '../model.js';
import { distinct, partyOf } from './bucket.js';
import { contentAgreement, shareNames } from './content.js';

/**
 * How well two mentions of one bucket agree on everything but the date: higher is better; null where they exclude each
 * other, that is, where they name different persons, different bodies, different kinds of act, or where their text tells them apart.
 *
 * @example
 * agreement(lavrovCallsGil, russiaCallsVenezuela) //=> 1
 * agreement(lavrovCallsGil, putinCallsMaduro)     //=> null
 */
export function agreement(a: Mention, b: Mention): number | null {
  const content = contentAgreement(a, b);
  if (content === null) return null;
  // Languages differ in how closely a verb tells the means: "shelled", «a bombardé»; the same place outweighs that.
  const codes = codeAgreement(a.cameo, b.cameo) ?? (shareNames(a, b) ? 0 : null);
  if (codes === null) return null;
  const [left, right] = a.reciprocal
    ? [
        [...a.sources, ...a.targets],
        [...b.sources, ...b.targets],
      ]
    : [a.sources, b.sources];
  const sources = sideAgreement(left, right);
  if (sources === null) return null;
  const targets = a.reciprocal ? 0 : sideAgreement(a.targets, b.targets);
  return targets === null ? null : content + codes + sources + targets;
}

/** 1 for equal codes, 0 where one is the general form of the other ("190" or "19" of "195"), else null. */
function codeAgreement(a: string, b: string): number | null {
  if (a === b) return 1;
  const [general, special] = [stem(a), stem(b)].sort((x, y) => x.length - y.length) as [string, string];
  return special.startsWith(general) ? 0 : null;
}

/** A code without its closing "0", which means "not specified below": "190" and "19" say the same. */
function stem(code: string): string {
  return code.length > 2 && code.endsWith('0') ? code.slice(0, -1) : code;
}

/** Agreement of the actors that stand for the same party, summed over the parties. */
function sideAgreement(a: readonly ActorRef[], b: readonly ActorRef[]): number | null {
  let sum = 0;
  for (const party of distinct([...a, ...b].map(partyOf))) {
    const one = actorAgreement(
      a.filter((actor) => partyOf(actor) === party),
      b.filter((actor) => partyOf(actor) === party),
    );
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

/** 2 where an actor is named by both, 0 where one side stays general, null where an actor of one excludes the other's. */
function actorAgreement(a: readonly ActorRef[], b: readonly ActorRef[]): number | null {
  if (a.some((actor) => b.some((other) => other.id === actor.id))) return 2;
  return a.some((actor) => b.some((other) => excludes(actor, other))) ? null : 0;
}

/**
 * Two persons exclude each other, and so do two offices, and two bodies of different codes (RUSGOV, RUSMIL); a person
 * and the ministry that speaks of him do not, nor does a polity itself, which is the general form of them all.
 */
function excludes(a: ActorRef, b: ActorRef): boolean {
  if (a.type !== b.type || a.id === a.polity || b.id === b.polity) return false;
  return a.type === 'Person' || a.type === 'Office' || a.code !== b.code;
}
