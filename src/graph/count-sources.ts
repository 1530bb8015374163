import { distinct } from './bucket.js';
import type { Evidence } from './evidence.js';
import { nearCopies } from './sketch.js';

/**
 * The independent sources of some mentions, each by the name that sorts first: articles of one publisher are one source,
 * and so are articles of which one is a near-copy of the other (agency text in ten papers).
 *
 * @example
 * independentSources([inLeMonde, inLeMondeAgain, inElPais]) //=> ["El País", "Le Monde"]
 */
export function independentSources(members: readonly Evidence[]): string[] {
  const publishers = distinct(members.map((evidence) => evidence.publisher));
  if (publishers.length < 2) return publishers;
  const articles = [...new Map(members.map((evidence) => [evidence.mention.article, evidence])).values()];
  const joined = new Map(publishers.map((publisher) => [publisher, publisher]));
  const first = (publisher: string): string => {
    const next = joined.get(publisher)!;
    return next === publisher ? publisher : first(next);
  };
  for (const [index, a] of articles.entries()) {
    for (const b of articles.slice(index + 1)) {
      const [one, other] = [first(a.publisher), first(b.publisher)].sort() as [string, string];
      if (one !== other && nearCopies(a.sketch, b.sketch)) joined.set(other, one);
    }
  }
  return publishers.filter((publisher) => first(publisher) === publisher);
}
