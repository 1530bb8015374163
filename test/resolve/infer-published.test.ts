import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { inferPublished } from '../../src/resolve/index.js';
import { actors, parsed } from './support.js';

const clock = '2026-03-01T00:00:00Z';
const inferred = (code: LanguageCode, text: string) => inferPublished(actors, parsed(code, text), clock)?.date ?? null;

describe('inferPublished', () => {
  it.each<readonly [LanguageCode, string, string | null]>([
    ['fr', 'Le Japon a protesté ce mardi 14 octobre.', '2025-10-14'],
    ['en', 'Japan protested on Tuesday, October 14.', '2025-10-14'],
    ['es', 'Japón protestó este martes 14 de octubre.', '2025-10-14'],
    ['fr', 'Le Japon a protesté ce jeudi 14 octobre.', '2021-10-14'],
    ['fr', 'Angela Merkel a protesté ce 14 octobre, un mardi.', '2014-10-14'],
    ['en', 'Angela Merkel protested on October 14.', '2021-10-14'],
    ['en', 'Japan protested on October 14.', null],
    ['en', 'Japan protested on Tuesday.', null],
    ['en', 'Japan protested.', null],
    ['en', 'Japan protested on Tuesday, October 14, 2014.', null],
    ['en', 'On Thursday, 31 February, Japan protested.', null],
    // a dateline that tells it in full
    ['fr', 'LOMÉ, 4 mars 2021 (AFP) - Le Japon a protesté après le raid du 26 février.', '2021-03-04'],
    ['fr', 'Ouagadougou, 18 sept. 2023 – Le Japon a protesté lundi.', '2023-09-18'],
    ['en', 'LOME, March 4, 2021 (AP) - Japan protested.', '2021-03-04'],
    ['es', 'Lima, 4 de marzo de 2021 (EFE).- Japón protestó.', '2021-03-04'],
    ['fr', 'NATIONS UNIES (New York), 18 févr 2003 - Le Japon a protesté.', '2003-02-18'],
    ['fr', 'LOMÉ, 4 mars 2027 (AFP) - Le Japon a protesté.', null],
  ])('%s: %s: %s', (code, text, expected) => {
    expect(inferred(code, text)).toBe(expected);
  });

  it('never lies after the clock', () => {
    expect(
      inferPublished(actors, parsed('en', 'Japan protested on Tuesday, October 14.'), '2025-10-13T23:00:00Z')?.date,
    ).toBe('2014-10-14');
  });
});
