import { describe, expect, it } from 'vitest';
import type { LanguageCode, Mention } from '../../src/model.js';
import { code, pipeline } from './support.js';

const languages: readonly LanguageCode[] = ['fr', 'en', 'es'];

/** Every example of every row: "sentence => SRC CODE TGT", "-" for no side; a reciprocal event either way round. */
const examples = pipeline.coder.frames.flatMap((frame) =>
  languages.flatMap((language) =>
    (frame.ex[language] ?? []).map((example) => ({ frame: frame.id, language, example })),
  ),
);

const startsWith = (wanted: string, actors: Mention['sources']) =>
  wanted === '-' ? actors.length === 0 : actors.some((a) => a.code?.startsWith(wanted));

describe('the examples of the frames', () => {
  it('has rows to test, each with an example in every language it has words for', () => {
    expect(examples.length).toBeGreaterThan(150);
    for (const frame of pipeline.coder.frames) {
      for (const language of languages)
        if (frame[language]) expect(frame.ex[language], `${frame.id} ${language}`).toBeDefined();
    }
  });

  it.each(examples)('$frame $language: $example', ({ frame, language, example }) => {
    const [text, wanted] = example.split(' => ') as [string, string];
    const [source, cameo, target] = wanted.split(' ') as [string, string, string];
    const found = code(language, text);
    const right = found.filter(
      (m) =>
        m.modality === 'actual' &&
        m.polarity === 'affirmed' &&
        m.cameo === cameo &&
        ((startsWith(source, m.sources) && startsWith(target, m.targets)) ||
          (m.reciprocal && startsWith(source, m.targets) && startsWith(target, m.sources))),
    );
    const shown = found.map(
      (m) =>
        `${m.sources.map((a) => a.code)} ${m.cameo} ${m.targets.map((a) => a.code)} ${m.modality} ${m.polarity} [${m.rule}]`,
    );
    expect(
      right.map((m) => m.rule),
      shown.join('; '),
    ).toContain(frame);
  });
});
