import type { Mention } from '../model.js';
import { sameName } from './name-key.js';

/**
 * How well two mentions of one kind and the same sides agree in what they are about: higher is better, null where the
 * text tells two acts apart. They are apart where the same article calls the later one a further one ("also", "again"),
 * where only one is called a second one, and, but for what two sides do together, where each names something else (the
 * two strikes of one day; a call is one call, whatever each paper says was talked about).
 *
 * @example
 * contentAgreement(strikeOnAleppo, strikeOnAlep)     //=> 2
 * contentAgreement(strikeOnAleppo, strikeOnDamascus) //=> null
 */
export function contentAgreement(a: Mention, b: Mention): number | null {
  const [left, right] = [a.details ?? [], b.details ?? []];
  if (left.length === 0 && right.length === 0) return 0;
  if (a.article === b.article && isFurther(a.start > b.start ? a : b)) return null;
  if (left.includes('second') !== right.includes('second')) return null;
  const names = shared(namesOf(left), namesOf(right), sameName);
  if (names === 0 && !a.reciprocal && namesOf(left).length > 0 && namesOf(right).length > 0) return null;
  const topics = shared(topicsOf(left), topicsOf(right), (x, y) => x === y);
  const strange = topics === 0 && topicsOf(left).length > 0 && topicsOf(right).length > 0;
  return 2 * Math.min(names, 1) + Math.min(topics, 2) - (strange ? 1 : 0);
}

/** True where two mentions name the same thing beside their sides. */
export function shareNames(a: Mention, b: Mention): boolean {
  return shared(namesOf(a.details ?? []), namesOf(b.details ?? []), sameName) > 0;
}

function isFurther({ details = [] }: Mention): boolean {
  return details.includes('also') || details.includes('second');
}

const namesOf = (details: readonly string[]) => partsOf(details, 'name:');
const topicsOf = (details: readonly string[]) => partsOf(details, 'topic:');

function partsOf(details: readonly string[], prefix: string): string[] {
  return details.filter((detail) => detail.startsWith(prefix)).map((detail) => detail.slice(prefix.length));
}

function shared(a: readonly string[], b: readonly string[], same: (x: string, y: string) => boolean): number {
  return a.filter((one) => b.some((other) => same(one, other))).length;
}
