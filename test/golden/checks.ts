import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/model.js';
import { type Expected, finds, isMentionOf, lineOf } from './expected.js';

/** Events that stand nowhere in the list: neither expected, nor told again, nor one the list calls optional. */
function extras(wanted: Expected, mentions: readonly Mention[]): Mention[] {
  const actual = mentions.filter((m) => m.modality === 'actual' && m.polarity === 'affirmed');
  return actual.filter((m) => !wanted.events.some((event) => isMentionOf(event, m)));
}

/** Holds what was coded against what careful coders find. */
export function checks(name: string, wanted: Expected, mentions: readonly Mention[]) {
  describe(name, () => {
    const shown = mentions.map(lineOf).join('\n');
    for (const event of wanted.events.filter((e) => !e.optional)) {
      it(`finds ${event.n}: ${event.kind} ${event.source} → ${event.target}`, () => {
        expect(finds(event, mentions), `\n${JSON.stringify(event)}\nwas not found in\n${shown}`).toBe(true);
      });
    }

    it('finds at most three other events', () => {
      expect(
        extras(wanted, mentions).map(lineOf).length,
        extras(wanted, mentions).map(lineOf).join('\n'),
      ).toBeLessThanOrEqual(3);
    });

    it('takes no opinion, purpose or plan for an event', () => {
      for (const { quote } of wanted.notEvents) {
        const inside = mentions.filter(
          (m) => m.modality === 'actual' && quote.includes(m.quote.slice(0, 40)) && m.cameo !== '014',
        );
        expect(inside.map(lineOf), quote).toEqual([]);
      }
    });

    it('quotes the article to the letter', () => {
      for (const m of mentions) expect(m.sentence.includes(m.quote) || m.quote.includes(m.sentence)).toBe(true);
    });
  });
}
