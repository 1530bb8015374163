import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { language } from './support.js';

const tags = (code: LanguageCode, text: string, count: number) =>
  language(code)
    .analyze(text)
    .sentences[0]!.words.slice(0, count)
    .map(({ upos }) => upos);

describe('a name that opens a sentence', () => {
  it.each<[LanguageCode, string, readonly string[]]>([
    ['fr', 'Quito presse Lima de rouvrir le dialogue.', ['PROPN', 'VERB']],
    ['fr', 'La Haye expulse deux espions.', ['PROPN', 'PROPN', 'VERB']],
    ['fr', 'La Finlande critique la Suède.', ['DET', 'PROPN', 'VERB']],
    ['es', 'Ankara condena a Grecia.', ['PROPN', 'VERB']],
    ['en', 'Bern cuts ties with Lima.', ['PROPN', 'VERB']],
    // Another verb shows that the noun is one.
    ['en', 'Moscow talks collapsed on Friday.', ['PROPN', 'NOUN', 'VERB']],
  ])('%s: %s', (code, text, expected) => {
    expect(tags(code, text, expected.length)).toEqual(expected);
  });
});

describe('a number in letters', () => {
  it.each<[LanguageCode, string, readonly string[]]>([
    ['fr', 'Soixante Casques bleus ont quitté Tyr.', ['NUM', 'NOUN', 'ADJ']],
    ['fr', 'Quatre-vingts Casques bleus ont été soignés.', ['NUM', 'NOUN', 'ADJ']],
    ['es', 'Sesenta marinos partieron.', ['NUM', 'NOUN', 'VERB']],
    ['es', 'Ochenta diputados votaron.', ['NUM', 'NOUN', 'VERB']],
    ['en', 'Sixty sailors left.', ['NUM', 'NOUN', 'VERB']],
    // A name keeps what looks like one.
    ['en', 'Camp Seven reopened.', ['PROPN', 'PROPN', 'VERB']],
  ])('%s: %s', (code, text, expected) => {
    expect(tags(code, text, expected.length)).toEqual(expected);
  });
});
