import { describe, expect, it } from 'vitest';
import { DecisionMemo } from '../../src/language/linear/decision-memo.js';
import { KeyTable } from '../../src/language/linear/key-table.js';
import { RowPool } from '../../src/language/linear/row-pool.js';
import { SmallWeights } from '../../src/language/linear/small-weights.js';
import { type Rows, Weights } from '../../src/language/linear/weights.js';
import { Random } from '../../src/language/training/random.js';

/** Ascending keys, each several times the one before in the same place of a small table: they collide. */
function crowdedKeys(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => (i % 3) + 1 + (Math.floor(i / 3) << 16)).sort();
}

/** Rows of a classifier, and what features weigh by a plain sum. */
function randomRows(classes: number, count: number): Rows {
  const random = new Random(7);
  const below = (limit: number) => Math.floor(random.next() * limit);
  const keys = new Set<number>();
  while (keys.size < count) keys.add(1 + below(0x3fffffff));
  const counts: number[] = [];
  const cellClass: number[] = [];
  const cellValue: number[] = [];
  for (let row = 0; row < count; row++) {
    const held = Array.from({ length: classes }, (_, c) => c).filter(() => random.next() < 0.4);
    if (held.length === 0) held.push(below(classes));
    counts.push(held.length);
    for (const c of held) {
      cellClass.push(c);
      cellValue.push((random.next() < 0.5 ? -1 : 1) * (1 + below(127)));
    }
  }
  return {
    classes,
    keys: Int32Array.from(keys).sort(),
    counts: Uint16Array.from(counts),
    cellClass: Uint16Array.from(cellClass),
    cellValue: Int8Array.from(cellValue),
  };
}

function plainScores(rows: Rows, keys: Int32Array): number[] {
  const scores = new Array<number>(rows.classes).fill(0);
  for (let row = 0, cell = 0; row < rows.keys.length; row++) {
    const times = keys.filter((key) => key === rows.keys[row]).length;
    for (const end = cell + rows.counts[row]!; cell < end; cell++) {
      const value = rows.cellValue[cell]!;
      scores[rows.cellClass[cell]!]! += times * value * Math.abs(value);
    }
  }
  return scores;
}

describe('the table of feature keys', () => {
  it('finds every key, also where more stand in one place than a slot can tell, and no other', () => {
    const keys = crowdedKeys(300);
    const values = keys.map((_, i) => 1 + i * 400);
    const table = new KeyTable(keys, values);
    const found = new Int32Array(keys.length);
    table.lookUp(keys, keys.length, found);
    expect([...found]).toEqual([...values]);
    const absent = keys.map((key) => key + 8);
    table.lookUp(absent, absent.length, found);
    expect([...new Set(found)]).toEqual([0]);
  });

  it('keeps equal rows once', () => {
    const pool = new RowPool(3, 6);
    const first = pool.add(Int32Array.of(7, 8), 2);
    expect(pool.add(Int32Array.of(7, 9), 2)).not.toBe(first);
    expect(pool.add(Int32Array.of(7, 8), 2)).toBe(first);
    expect([...pool.all()]).toEqual([0, 7, 8, 7, 9]);
  });
});

describe('a classifier', () => {
  for (const [name, classes, scorer] of [
    ['of many classes', 40, (rows: Rows) => new Weights(rows)],
    ['of three classes', 3, (rows: Rows) => new SmallWeights(rows)],
  ] as const) {
    it(`${name} sums the weights of the features it knows`, () => {
      const rows = randomRows(classes, 2000);
      // A key twice, and two that are not there.
      const keys = Int32Array.of(rows.keys[0]!, rows.keys[0]!, rows.keys[1234]!, rows.keys[1999]!, 5, 0x3ffffffe);
      const scores = new Float64Array(classes);
      scorer(rows).score(keys, keys.length, scores);
      expect([...scores]).toEqual(plainScores(rows, keys));
    });
  }
});

describe('the memory of decisions', () => {
  it('gives the decision on the same atoms and on no others', () => {
    const memo = new DecisionMemo(2);
    expect(memo.find(Int32Array.of(0, 0))).toBe(-1);
    for (let i = 0; i < 2000; i++) memo.keep(Int32Array.of(i, -i), i % 17);
    let kept = 0;
    for (let i = 0; i < 2000; i++) {
      const found = memo.find(Int32Array.of(i, -i));
      if (found >= 0) kept++;
      expect([-1, i % 17]).toContain(found);
      expect(memo.find(Int32Array.of(i, i + 1))).toBe(-1);
    }
    expect(kept).toBeGreaterThan(100);
  });
});
