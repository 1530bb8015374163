import fc from 'fast-check';
import type { CodedArticle } from '../../src/model.js';
import { codedArticle, GIL, LAVROV, on, opponents, PUTIN, RUS, UNDATED, USA, VEN } from '../graph/coded-articles.js';

/** The lines that only one of two exports has: a whole export is too long to read in a failure. */
export function difference(one: readonly string[], other: readonly string[]): string[] {
  const [left, right] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !right.has(line)).map((line) => `+${line}`),
    ...other.filter((line) => !left.has(line)).map((line) => `-${line}`),
  ];
}

const AGENCY = Array.from({ length: 80 }, (_, index) => `word${(index * 37) % 61}`).join(' ');

/** Few actors, kinds and dates, so that mentions meet: and some articles that correct one another. */
export function articleSets(): fc.Arbitrary<{ articles: CodedArticle[]; order: CodedArticle[] }> {
  const sides = fc.constantFrom([RUS, VEN], [LAVROV, GIL], [PUTIN, VEN], [VEN, RUS], [opponents('VEN'), USA]);
  const dates = fc.constantFrom(
    on('2025-12-22'),
    on('2025-12-20'),
    on('2025-12'),
    on('2025'),
    on('2025-12-15', '2025-12-21'),
    UNDATED,
  );
  const told = fc.record({
    kind: fc.constantFrom('PhoneCall' as const, 'Criticism' as const),
    sides,
    when: dates,
    modality: fc.constantFrom('actual' as const, 'actual' as const, 'future' as const),
    polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'denied' as const),
  });
  const article = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    source: fc.constantFrom(null, 'Le Monde', 'LE MONDE'),
    told: fc.array(told, { minLength: 1, maxLength: 4 }),
    place: fc.constantFrom('Caracas', 'caracas'),
    // Text of an agency, the same in several papers: its near-copies count as one source.
    agency: fc.boolean(),
  });
  return fc.array(article, { minLength: 2, maxLength: 6 }).chain((list) => {
    const sources = new Map(list.map(({ key, source }) => [key, source]));
    const articles = list.map(({ key, told: mentions, place, agency }, index) =>
      codedArticle(
        key,
        mentions.map(({ sides: [from, to], ...rest }, position) => ({
          ...rest,
          from: from!,
          to: to!,
          sentence: `Version ${index} of ${key}, ${position}.`,
          places: [{ id: 'place:caracas', name: place, country: 'VEN' }],
        })),
        {
          published: `2025-12-${22 + index}`,
          source: sources.get(key)!,
          text: `Version ${index} of ${key}.${agency ? ` ${AGENCY}` : ''}`,
        },
      ),
    );
    return fc.shuffledSubarray(articles, { minLength: articles.length }).map((order) => ({ articles, order }));
  });
}
