import { describe, expect, test } from 'vitest';
import { type Column, cypherDate, type GraphStore, readColumns } from '../../src/store/index.js';
import { NASTY } from '../support/sample-articles.js';

/** How every engine turns values into parameters and rows into values; part of the contract of contract.ts. */
export function valuesContract(open: () => GraphStore): void {
  const one = async (expression: string, parameters = {}) =>
    (await open().run(`RETURN ${expression} AS value`, parameters))[0]!.value;

  describe('values', () => {
    test.each([
      ['null', null],
      ['true', true],
      ['a whole number', 42],
      ['a negative whole number', -7],
      ['a float', 1.5],
      ['text', 'Kaja Kallas'],
      ['text that looks like Cypher', NASTY],
      ['the empty text', ''],
      ['text beyond the basic plane', '𝔸 🇻🇪 é ñ Ж 中'],
      ['a list', [1, 2, 3]],
      ['an empty list', []],
      ['a list with null', [1, null]],
      ['a map in a list', [{ a: 1, b: { c: 'd' } }]],
    ])('%s comes back as it went in', async (_name, value) => {
      expect(await one('$value', { value })).toEqual(value);
    });

    test('undefined is null', async () => {
      expect(await one('$value IS NULL', { value: undefined })).toBe(true);
    });

    test('a whole number is an integer to Cypher, not a float', async () => {
      expect(await one('$n / 2', { n: 5 })).toBe(2);
      expect(await open().run('UNWIND [1, 2, 3] AS n RETURN n ORDER BY n LIMIT $limit', { limit: 2 })).toHaveLength(2);
    });

    test('a whole number beyond what JavaScript counts exactly is its decimal text', async () => {
      expect(await one('9007199254740993')).toBe('9007199254740993');
    });

    test('the bounds of what JavaScript counts exactly are numbers', async () => {
      expect(await one('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    });

    test('a big integer goes in exactly', async () => {
      await open().run('CREATE (:Thing {id: "big", n: $n})', { n: 9007199254740993n });
      expect(await open().run('MATCH (t:Thing {id: "big"}) RETURN t.n AS n')).toEqual([{ n: '9007199254740993' }]);
    });

    test('a float that is whole stays a float in the store', async () => {
      await open().run('CREATE (:Thing {id: "f", x: toFloat($x)})', { x: 5 });
      expect(await open().run('MATCH (t:Thing {id: "f"}) RETURN t.x / 2 AS half, t.x AS x')).toEqual([
        { half: 2.5, x: 5 },
      ]);
    });

    test('the keys of a map are sorted', async () => {
      expect(JSON.stringify(await one('{z: 1, a: {y: 2, b: 3}}'))).toBe('{"a":{"b":3,"y":2},"z":1}');
    });

    test('columns keep their names and order', async () => {
      const [row] = await open().run('RETURN 1 AS z, 2 AS a, 3 AS m');
      expect(Object.keys(row!)).toEqual(['z', 'a', 'm']);
    });
  });

  describe('columns', () => {
    const all = (column: Column<unknown>) => Array.from({ length: column.length }, (_, index) => column.at(index));

    test('are those of the rows, whatever stands in them', async () => {
      const lists = {
        text: ['a', '', NASTY, 'é 𝔸 Ж'],
        floats: [0.5, -2.25, 3, 1],
        whole: [1, -7, 2 ** 40, 0],
        flags: [true, false, true, true],
        lists: [['a', 'b'], [], ['é'], ['']],
      };
      const names = Object.keys(lists) as (keyof typeof lists)[];
      const statement = `UNWIND range(0, 3) AS i RETURN ${names.map((name) => `$${name}[i] AS ${name}`).join(', ')}`;
      const columns = await readColumns(open(), statement, names, lists);
      expect(Object.fromEntries(names.map((name) => [name, all(columns[name])]))).toEqual(lists);
    });

    test('are empty where there is no row', async () => {
      const { id } = await readColumns(open(), 'MATCH (n:Nothing) RETURN n.id AS id', ['id']);
      expect([id.length, id.at(0)]).toEqual([0, undefined]);
    });

    test('know no value before the first and after the last', async () => {
      const { id } = await readColumns(open(), 'UNWIND $ids AS id RETURN id', ['id'], { ids: ['a', 'b'] });
      expect([id.length, id.at(0), id.at(1), id.at(2)]).toEqual([2, 'a', 'b', undefined]);
    });
  });

  describe('dates', () => {
    test('a date goes in as a date and comes back as ISO text', async () => {
      expect(await one('$day', { day: cypherDate('2025-12-22') })).toBe('2025-12-22');
    });

    test('a date is compared with stored dates', async () => {
      await open().run(
        "CREATE (:Thing {id: 'a', day: date('2025-12-21')}), (:Thing {id: 'b', day: date('2025-12-22')})",
      );
      const rows = await open().run('MATCH (t:Thing) WHERE t.day >= $day RETURN t.id AS id', {
        day: cypherDate('2025-12-22'),
      });
      expect(rows).toEqual([{ id: 'b' }]);
    });

    test.each(['0099-03-01', '1899-12-31', '2024-02-29', '9999-12-31'])('the day %s is itself', async (day) => {
      expect(await one('$day', { day: cypherDate(day) })).toBe(day);
      expect(await one('date($day)', { day })).toBe(day);
    });

    test('a date in a list and in a map is a date', async () => {
      const given = { days: [cypherDate('2025-01-01')], map: { day: cypherDate('2025-01-02') } };
      expect(await one("$days[0] < date('2025-01-02') AND $map.day > date('2025-01-01')", given)).toBe(true);
    });

    test('date(null) is null', async () => {
      expect(await one('date($day)', { day: null })).toBeNull();
    });
  });
}
