import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOf, evidenceOf, nearCopies, resemblance, sketchOf } from '../../src/graph/index.js';
import { codedArticle, GIL, LAVROV } from './coded-articles.js';

const WORDS = 'port ministre accord grain treaty envoy minister border ship frontera acuerdo puerto buque'.split(' ');

/** So many words that follow one another by chance. */
function textOf(seed: number, length: number): string {
  return fc
    .sample(fc.constantFrom(...WORDS, ...WORDS.map((word) => `${word}s`), ...WORDS.map((word) => `re${word}`)), {
      seed,
      numRuns: length,
    })
    .join(' ');
}

const agency = textOf(1, 300);
const cut = agency.split(' ').slice(0, 220).join(' ');
const headed = `Our own headline, and a line of our own. ${agency}`;
const other = textOf(2, 300);

describe('near-copies', () => {
  test.each<[string, string, string, boolean]>([
    ['a text and itself', agency, agency, true],
    ['a text under another headline', agency, headed, true],
    ['a text and its first two thirds', agency, cut, true],
    ['two texts of the same words', agency, other, false],
    ['two texts that share a quotation', `${agency} ${other.slice(0, 200)}`, other, false],
    ['two texts too short to tell', 'Paris calls.', 'Paris calls.', false],
  ])('%s', (_name, a, b, near) => {
    expect(nearCopies(sketchOf(a), sketchOf(b))).toBe(near);
    expect(nearCopies(sketchOf(b), sketchOf(a))).toBe(near);
  });

  test('resemblance is near the true share of runs of five words', () => {
    const shared = textOf(3, 400).split(' ');
    for (const share of [0.25, 0.5, 0.75]) {
      const own = (seed: number) => textOf(seed, 400 * (1 - share) * 0.5);
      const [a, b] = [4, 5].map((seed) => `${shared.slice(0, 400 * share).join(' ')} ${own(seed)}`);
      // As many runs of each text's own as 1 - share of the whole: the share of the union.
      expect(Math.abs(resemblance(sketchOf(a!), sketchOf(b!)) - share)).toBeLessThan(0.25);
    }
  });
});

describe('an event told by near-copies', () => {
  const call = { kind: 'PhoneCall', from: LAVROV, to: GIL } as const;
  const papers = (texts: readonly string[]) =>
    texts.map((text, index) => codedArticle(`paper-${index}`, [call], { text, published: '2025-12-23' }));

  test('has one source for all of them, and every article and mention', () => {
    const [event] = eventsOf(papers([agency, headed, cut, other]).flatMap((coded) => evidenceOf(coded, '2025-12-23')));
    expect(event!.properties).toMatchObject({
      numMentions: 4,
      numArticles: 4,
      numSources: 2,
      publishers: ['paper-0.example.org', 'paper-3.example.org'],
    });
  });

  test('is the same whatever the order of the articles', () => {
    const texts = [agency, headed, cut, other, `${other} And more.`, textOf(6, 200)];
    const list = papers(texts).flatMap((coded) => evidenceOf(coded, '2025-12-23'));
    const expected = eventsOf(list);
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (order) => {
        expect(eventsOf(order)).toEqual(expected);
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});
