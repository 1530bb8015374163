import { describe, expect, test } from 'vitest';
import { agreement } from '../../src/graph/agreement.js';
import { nameKey, sameName } from '../../src/graph/name-key.js';
import { codedArticle, GIL, LAVROV, RUS, type Told, USA } from './coded-articles.js';

describe('spellings of one name', () => {
  test.each([
    ['Alep', 'Aleppo', 'Alepo'],
    ['Damas', 'Damascus', 'Damasco'],
    ['Djermouk', 'Jermuk', 'Jermuk'],
    ['Izmaïl', 'Izmail', 'Izmail'],
    ['Taïwan', 'Taiwan', 'Taiwán'],
    ['Danube', 'Danube', 'Danubio'],
  ])('%s, %s and %s are one', (...names) => {
    for (const a of names) for (const b of names) expect(sameName(nameKey(a), nameKey(b)), `${a} ${b}`).toBe(true);
  });

  test.each([
    ['Aleppo', 'Damascus'],
    ['Uri', 'Poonch'],
    ['Goris', 'Jermuk'],
    ['Homs', 'Hama'],
  ])('%s and %s are two', (a, b) => {
    expect(sameName(nameKey(a), nameKey(b))).toBe(false);
  });
});

describe('what the text says beside the sides', () => {
  const criticism = { kind: 'Criticism', from: RUS, to: USA } as const;
  const strike = { kind: 'Attack', from: RUS, to: USA } as const;
  const call = { kind: 'PhoneCall', from: LAVROV, to: GIL } as const;
  const pair = (a: Told, b: Told, oneArticle = false) => {
    if (oneArticle) {
      const { mentions } = codedArticle('one', [a, b]);
      return agreement(mentions[0]!, mentions[1]!);
    }
    return agreement(codedArticle('one', [a]).mentions[0]!, codedArticle('two', [b]).mentions[0]!);
  };

  test.each<[string, Told, Told, boolean]>([
    ['two places', { ...strike, details: ['name:alp'] }, { ...strike, details: ['name:dms'] }, false],
    ['a place and none', { ...strike, details: ['name:alp'] }, strike, true],
    ['two topics', { ...criticism, details: ['topic:strike'] }, { ...criticism, details: ['topic:settlement'] }, true],
    ['another one beside the first', { ...call, details: ['second'] }, call, false],
    ['another one twice', { ...call, details: ['second'] }, { ...call, details: ['second'] }, true],
    ['what was talked about', { ...call, details: ['name:dnb'] }, { ...call, details: ['name:asml'] }, true],
  ])('%s', (_name, a, b, joined) => {
    expect(pair(a, b) !== null).toBe(joined);
    expect(pair(b, a)).toBe(pair(a, b));
  });

  test('"also" tells two acts of one article apart, and says nothing of another article', () => {
    const also = { ...criticism, details: ['also'] };
    expect(pair(criticism, also, true)).toBeNull();
    expect(pair(criticism, also)).not.toBeNull();
    // The first of the two may have an "also" of its own.
    expect(pair(also, criticism, true)).not.toBeNull();
  });

  test('the same place outweighs verbs that tell other means; nothing else does', () => {
    const [shelled, bombed] = ['194', '195'].map((cameo) => ({ ...strike, cameo }));
    const at = { details: ['name:ar'] };
    expect(pair({ ...shelled!, ...at }, { ...bombed!, ...at })).not.toBeNull();
    expect(pair(shelled!, bombed!)).toBeNull();
  });

  test('shared topics make an agreement better', () => {
    const airport = { ...strike, details: ['topic:airport'] };
    expect(pair(airport, airport)!).toBeGreaterThan(pair(strike, strike)!);
    expect(pair(airport, { ...strike, details: ['topic:port'] })!).toBeLessThan(pair(strike, strike)!);
  });
});
