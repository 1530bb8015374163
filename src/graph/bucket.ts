import type { ActorRef, Mention } from '../model.js';
import type { Evidence } from './evidence.js';

/**
 * For whom an actor stands when events are told apart: its polity, or itself where it acts for none.
 *
 * @example
 * partyOf({ id: 'person:Q58217', polity: 'state:RUS', … }) //=> "state:RUS"
 */
export function partyOf(actor: Pick<ActorRef, 'id' | 'polity'>): string {
  return actor.polity ?? actor.id;
}

/** The parties of both sides, sorted; those of a reciprocal event stand on both sides. */
export function partiesOf(mention: Mention): { sources: readonly string[]; targets: readonly string[] } {
  if (mention.reciprocal) {
    const all = distinct([...mention.sources, ...mention.targets].map(partyOf));
    return { sources: all, targets: all };
  }
  return { sources: distinct(mention.sources.map(partyOf)), targets: distinct(mention.targets.map(partyOf)) };
}

/**
 * The set within which mentions may be one event: same origin, kind and parties (unordered where reciprocal).
 *
 * @example
 * bucketOf(evidence) //=> '["article","PhoneCall","=",["state:RUS","state:VEN"]]'
 */
export function bucketOf({ mention, origin }: Pick<Evidence, 'mention' | 'origin'>): string {
  const { sources, targets } = partiesOf(mention);
  if (mention.reciprocal) return JSON.stringify([origin, mention.kind, '=', sources]);
  return JSON.stringify([origin, mention.kind, '>', sources, targets]);
}

/** The distinct strings of a list, sorted. */
export function distinct(values: readonly string[]): string[] {
  // Most lists have one or two: no set is made for them.
  if (values.length < 2) return [...values];
  if (values.length === 2) {
    const [a, b] = values as [string, string];
    return a === b ? [a] : a < b ? [a, b] : [b, a];
  }
  return [...new Set(values)].sort();
}
