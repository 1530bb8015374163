import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { language, surfaces } from './support.js';

const CODES: readonly LanguageCode[] = ['fr', 'en', 'es'];

/** Every word lies in its sentence, sentences follow each other, and what lies between tokens is white space. */
function check(code: LanguageCode, text: string): void {
  const { sentences } = language(code).analyze(text);
  let at = 0;
  sentences.forEach((sentence, number) => {
    expect(sentence.index).toBe(number);
    expect(sentence.words.length).toBeGreaterThan(0);
    expect(sentence.start).toBe(sentence.words[0]!.start);
    expect(sentence.end).toBe(sentence.words.at(-1)!.end);
    sentence.words.forEach((word, i) => {
      expect(word.index).toBe(i);
      expect(word.head).toBeLessThan(sentence.words.length);
      const sameToken = i > 0 && sentence.words[i - 1]!.start === word.start;
      if (sameToken) return;
      expect(text.slice(at, word.start).trim()).toBe('');
      expect(word.end).toBeGreaterThan(word.start);
      at = word.end;
    });
    expect(sentence.words.filter((word) => word.head < 0)).toHaveLength(1);
  });
  expect(text.slice(at).trim()).toBe('');
}

describe('offsets', () => {
  it('cover odd texts without a gap', () => {
    const odd = [
      'Le pre\u0301sident a e\u0301te\u0301 rec\u0327u.',
      'Bravo 👏🏽 ! Les 👩‍👩‍👧 chantent 🇫🇷.',
      'Dix\u00a0000 «\u00a0amis\u00a0» et 3\u202f000 autres\u00a0!',
      '“One. ‘Two.’ Three,” he said — twice… "Why?" asked ‘Bob’.',
      '\ufeffMarca\tde\u2028orden\r\nextraño\u0000fin',
      '  \n\n ',
      '',
      '.',
      '\ud800 a \udc00',
      '- un\n- deux\n• trois\n1) quatre',
    ];
    for (const text of odd) for (const code of CODES) check(code, text);
  });

  it('are those of the text as given, though forms are composed', () => {
    const text = 'L’e\u0301lu dort.';
    const { sentences } = language('fr').analyze(text);
    expect(sentences[0]!.words.map(({ form }) => form)).toEqual(["L'", 'élu', 'dort', '.']);
    expect(surfaces({ language: 'fr', text, sentences, quotations: [] })).toEqual([['L’', 'e\u0301lu', 'dort', '.']]);
  });

  it('hold for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...CODES), (text, code) =>
        check(code, text),
      ),
      { numRuns: 150, seed: 7 },
    );
    const pieces = [
      '«',
      '»',
      '"',
      "'",
      '’',
      '. ',
      ' ',
      '\n',
      'M.',
      'des',
      "l'",
      'U.S.',
      '10 000',
      'irse',
      "don't",
      '…',
      'Été',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.constantFrom(...CODES), (parts, code) =>
        check(code, parts.join('')),
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});
