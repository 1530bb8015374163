import { describe, expect, it } from 'vitest';
import { loadComposer } from '../../src/coding/compose-codes.js';
import { folders } from '../../src/config.js';
import { pipeline } from './support.js';

const { frames, codebook } = pipeline.coder;
const languages = ['fr', 'en', 'es'] as const;
const compose = loadComposer(folders.lexicon, codebook);

/** Trigger words of a code by language, those of its topics and refinements among them. */
const words = new Map<string, Record<(typeof languages)[number], number>>();
for (const frame of frames) {
  for (const code of [frame.code, frame.topic, ...(frame.refine ?? []).map((r) => r.code)]) {
    if (!code) continue;
    const count = words.get(code) ?? { fr: 0, en: 0, es: 0 };
    for (const language of languages) count[language] += Object.values(frame[language] ?? {}).flat().length;
    words.set(code, count);
  }
}

/** Codes that an operator makes of an act, and of what that gives. */
const made = new Set<string>();
const operators = frames.filter((frame) => frame.compose);
for (let round = 0; round < 2; round++) {
  for (const inner of [...words.keys(), ...made]) {
    for (const { compose: op, code } of operators) {
      const found = compose(op!, inner, code ?? null);
      if (found) made.add(found);
    }
  }
}

describe('the frames reach the whole codebook', () => {
  const wanted = codebook.codes.filter((code) => code.length > 2 && code !== '084');

  it('has words or a rule for every code (084 through 0841 and 0842)', () => {
    expect(wanted.filter((code) => !words.has(code) && !made.has(code))).toEqual([]);
  });

  it('has three words a language for every code that no rule makes', () => {
    const thin = wanted.filter((code) => {
      const count = words.get(code);
      return count && !made.has(code) && languages.some((language) => count[language] < 3);
    });
    expect(thin).toEqual([]);
  });
});
