import { describe, expect, it } from 'vitest';
import { laterCases, laterFigures } from '../../bench/coding-later.mjs';
import { predictions } from '../../src/cli/commands/code.js';
import { createPipeline } from '../../src/pipeline.js';

const pipeline = createPipeline({ clock: '2026-01-01T00:00:00Z' });
const cases = laterCases();

/** A few points under what is reached: share of the events found, of the predictions judged right. */
const floors: Readonly<Record<string, { readonly found: number; readonly right: number }>> = {
  'later-fr-open': { found: 0.76, right: 0.7 },
  'later-fr-kept': { found: 0.6, right: 0.7 },
  'later-fr-more': { found: 0.74, right: 0.8 },
  'later-es-open': { found: 0.76, right: 0.85 },
  'later-es-kept': { found: 0.73, right: 0.74 },
  'later-es-more': { found: 0.82, right: 0.86 },
  'later-en-open': { found: 0.66, right: 0.77 },
  'later-en-kept': { found: 0.75, right: 0.74 },
  'later-en-more': { found: 0.67, right: 0.73 },
};

describe('sentences written without the coder', () => {
  const coded = new Map(
    cases.map(({ id, text, lang }) => {
      const raw = { item: id, id, url: null, title: null, text, published: null, language: lang, source: null };
      return [id, predictions(pipeline.code(raw).mentions)];
    }),
  );
  const figures = laterFigures(cases, coded);

  it('are coded no worse than they were', () => {
    expect(Object.keys(figures).sort()).toEqual(Object.keys(floors).sort());
    for (const [set, { found, right }] of Object.entries(floors)) {
      const figure = figures[set]!;
      expect(figure.found / figure.gold, `${set}: events found`).toBeGreaterThanOrEqual(found);
      expect(figure.right / figure.judged, `${set}: right of those judged`).toBeGreaterThanOrEqual(right);
    }
  });

  it('give next to no event where they tell none', () => {
    const noise = Object.values(figures).reduce((sum, f) => sum + f.noise, 0);
    expect(cases.filter((c: { noEvent?: boolean }) => c.noEvent).length).toBeGreaterThanOrEqual(25);
    expect(noise).toBeLessThanOrEqual(2);
  });
});
