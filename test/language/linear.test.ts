import { describe, expect, it } from 'vitest';
import { BucketTable } from '../../src/language/linear/bucket-table.js';
import { loadClassifiers } from '../../src/language/linear/classifier.js';
import { DecisionMemo } from '../../src/language/linear/decision-memo.js';
import { RowPool } from '../../src/language/linear/row-pool.js';
import type { Rows } from '../../src/language/linear/rows.js';
import { Templates } from '../../src/language/linear/templates.js';
import { Random } from '../../src/language/training/random.js';

/** Rows of a classifier, and what features weigh by a plain sum. */
function randomRows(classes: number, features: Iterable<number>): Rows {
  const random = new Random(7);
  const below = (limit: number) => Math.floor(random.next() * limit);
  const keys = new Set(features);
  const count = keys.size;
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

/** Templates over two, three, one and five atoms; more than the kernel takes at once, and not a multiple of it. */
const TEMPLATES = new Templates(
  ['a', 'b', 'c', 'd', 'e'],
  ['a b', 'b c', 'a', 'a b c', 'c d', 'd e', 'b', 'a b c d e', 'a e', 'b d', 'c e', 'e'],
);

/** Decisions whose atoms are small numbers, negative ones too, so that many share their features. */
function decisions(count: number): Int32Array[] {
  const random = new Random(3);
  return Array.from({ length: count }, () => Int32Array.from({ length: 5 }, () => Math.floor(random.next() * 7) - 2));
}

function keysOf(atoms: Int32Array): Int32Array {
  const keys = new Int32Array(TEMPLATES.size);
  TEMPLATES.extract(atoms, keys);
  return keys;
}

describe('a classifier in the kernel', () => {
  for (const classes of [1, 3, 4, 40]) {
    it(`of ${classes} classes sums the weights of the features that the templates give`, () => {
      const all = decisions(300);
      // Of half of the decisions, so that some features have no weights.
      const rows = randomRows(
        classes,
        all.slice(0, 150).flatMap((atoms) => [...keysOf(atoms)]),
      );
      const { one, other } = loadClassifiers({
        one: { rows, templates: TEMPLATES },
        other: { rows: randomRows(classes, []), templates: TEMPLATES },
      });
      for (const atoms of all) {
        one.atoms.set(atoms);
        one.score();
        expect([...one.scores]).toEqual(plainScores(rows, keysOf(atoms)));
      }
      other.atoms.set(all[0]!);
      other.score();
      expect([...other.scores]).toEqual(new Array(classes).fill(0));
    });
  }

  it('finds features whose bucket is full in the overflow', () => {
    // Features of which nearly all lead to one bucket: the same lower bits, other upper ones.
    const one = new Templates(['a'], ['a']);
    const keyOf = (a: number) => {
      const keys = new Int32Array(1);
      one.extract(Int32Array.of(a), keys);
      return keys[0]!;
    };
    const crowd = Array.from({ length: 20000 }, (_, a) => a).filter((a) => (keyOf(a) & 0xff) === 5);
    const rows = randomRows(3, crowd.map(keyOf));
    const table = new BucketTable(
      rows.keys,
      rows.keys.map((_, i) => i + 1),
    );
    expect(table.overflow.filter((number) => number !== 0).length).toBeGreaterThan(2);
    const { few } = loadClassifiers({ few: { rows, templates: one } });
    for (let a = 0; a < 20000; a += 7) {
      few.atoms[0] = a;
      few.score();
      expect([...few.scores]).toEqual(plainScores(rows, Int32Array.of(keyOf(a))));
    }
    for (const a of crowd) {
      few.atoms[0] = a;
      few.score();
      expect([...few.scores]).toEqual(plainScores(rows, Int32Array.of(keyOf(a))));
    }
  });

  it('keeps equal rows once', () => {
    const pool = new RowPool(3, 6);
    const first = pool.add(Int32Array.of(7, 8), 2);
    expect(pool.add(Int32Array.of(7, 9), 2)).not.toBe(first);
    expect(pool.add(Int32Array.of(7, 8), 2)).toBe(first);
    expect([...pool.all()]).toEqual([0, 7, 8, 7, 9]);
  });
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
