import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/language/index.js';
import type { LanguageCode, Mention } from '../../src/model.js';
import { code, pipeline } from './support.js';

const languages: readonly LanguageCode[] = ['fr', 'en', 'es'];

/**
 * Every example of every row: "sentence => SRC CODE TGT"; "-" for no side, or one that goes without saying (the people
 * or the government of the other side's country); a reciprocal event either way round. "sentence => nothing" for idioms.
 */
const examples = pipeline.coder.frames.flatMap((frame) =>
  languages.flatMap((language) =>
    (frame.ex[language] ?? []).map((example) => ({ frame: frame.id, language, example })),
  ),
);

const isSide = (wanted: string, actors: Mention['sources'], others: Mention['sources']) =>
  wanted === '-'
    ? actors.every((a) => a.country === null || others.some((o) => o.country === a.country))
    : actors.some((a) => a.code?.startsWith(wanted));

describe('the examples of the frames', () => {
  it('has rows to test, each with an example in every language it has words for', () => {
    expect(examples.length).toBeGreaterThan(150);
    for (const frame of pipeline.coder.frames) {
      for (const language of languages)
        if (frame[language]) expect(frame.ex[language], `${frame.id} ${language}`).toBeDefined();
    }
  });

  it('writes no word that the tokenizer takes apart: it would never stand in a text', () => {
    for (const language of languages) {
      const rows = pipeline.coder.frames.map((frame) => frame[language] ?? {});
      const triggers = rows.flatMap(({ v = [], n = [], a = [] }) => [...v, ...n, ...a]);
      const joined = new Set(triggers.flatMap((one) => one.split(' ').filter((w) => w.includes('-'))));
      const reader = loadLanguage(language);
      const apart = [...joined].filter((w) => reader.analyze(w).sentences[0]!.words.length > 1);
      expect(apart, language).toEqual([]);
    }
  });

  it.each(examples)('$frame $language: $example', ({ frame, language, example }) => {
    const [text, wanted] = example.split(' => ') as [string, string];
    if (wanted === 'nothing') {
      expect(code(language, text)).toEqual([]);
      return;
    }
    const [source, cameo, target] = wanted.split(' ') as [string, string, string];
    const found = code(language, text);
    const right = found.filter(
      (m) =>
        m.modality === 'actual' &&
        m.polarity === 'affirmed' &&
        m.cameo === cameo &&
        ((isSide(source, m.sources, m.targets) && isSide(target, m.targets, m.sources)) ||
          (m.reciprocal && isSide(source, m.targets, m.sources) && isSide(target, m.sources, m.targets))),
    );
    const shown = found.map(
      (m) =>
        `${m.sources.map((a) => a.code)} ${m.cameo} ${m.targets.map((a) => a.code)} ${m.modality} ${m.polarity} [${m.rule}]`,
    );
    expect(
      right.flatMap((m) => m.rule.split('>')),
      shown.join('; '),
    ).toContain(frame);
  });
});
