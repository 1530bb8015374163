import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { cypherDate, listQueries, onlyReads, RecordingStore, runQuery } from '../../src/store/index.js';

const named = (name: string) => listQueries().find((query) => query.name === name)!;

/** The parameters that a query hands to the store for what was given. */
async function handed(name: string, given: Parameters<typeof runQuery>[2]) {
  const store = new RecordingStore();
  await runQuery(store, named(name), given);
  return store.statements[0]!.parameters;
}

describe('every ready-made query', () => {
  test.each(listQueries())('$name says what it answers, describes each of its parameters, and only reads', (query) => {
    expect(query.about).toMatch(/^[A-Z].+\.$/);
    expect(query.text).not.toContain('//');
    expect(onlyReads(query.text)).toBe(true);
    const used = new Set([...query.text.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect([...used].sort()).toEqual(query.parameters.map((parameter) => parameter.name).sort());
    expect(query.text).toMatch(/ORDER BY/);
  });

  test('says how to write its parameters, those that may be left out in brackets', () => {
    expect(named('events-between').parameters.map((parameter) => parameter.usage)).toEqual([
      'a=POLITY',
      'b=POLITY',
      '[from=DATE]',
      '[to=DATE]',
    ]);
    expect(named('hostile-dyads').parameters.find((parameter) => parameter.name === 'limit')).toMatchObject({
      type: 'integer',
      default: 20,
      usage: '[limit=INTEGER]',
    });
  });
});

describe('the parameters of a query', () => {
  test('take their defaults, and dates become dates', async () => {
    expect(await handed('hostile-dyads', { from: '2025-12-01' })).toEqual({
      from: cypherDate('2025-12-01'),
      to: null,
      limit: 20,
    });
    expect(await handed('day', { date: cypherDate('2025-12-22') })).toEqual({ date: cypherDate('2025-12-22') });
  });

  test.each<[string, string, Parameters<typeof runQuery>[2], RegExp]>([
    ['one that is missing', 'day', {}, /needs date=DATE/],
    ['one that is null where it must be given', 'day', { date: null }, /needs date=DATE/],
    ['one that there is not', 'day', { date: '2025-12-22', when: 'x' }, /no parameter "when".*date=DATE/],
    ['one for a query without any', 'counts', { x: 1 }, /no parameter "x".*none/],
    ['a day that there is not', 'day', { date: '2025-02-30' }, /date of day is to be a day/],
    ['a month for a day', 'day', { date: '2025-02' }, /date of day is to be a day/],
    ['a number for a day', 'day', { date: 2025 }, /not 2025/],
    ['a number for text', 'timeline', { actor: 7 }, /is to be text/],
    ['a fraction for a whole number', 'unconfirmed', { limit: 1.5 }, /whole number/],
    ['a negative limit', 'unconfirmed', { limit: -1 }, /whole number from 0/],
    ['text for a whole number', 'unconfirmed', { limit: 'ten' }, /whole number/],
  ])('%s is a wrong use, told in one line, and nothing is run', async (_name, query, given, message) => {
    const store = new RecordingStore();
    const fault = await runQuery(store, named(query), given).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UsageError);
    expect((fault as UsageError).message).toMatch(message);
    expect((fault as UsageError).message).not.toContain('\n');
    expect(store.statements).toEqual([]);
  });
});
