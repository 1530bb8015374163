import { BucketTable } from './bucket-table.js';
import { RowPool } from './row-pool.js';
import type { Rows } from './rows.js';
import type { Templates } from './templates.js';

/** Most classes whose weights fit one cell. */
const FEW_CLASSES = 3;
const CLASS_BITS = 9;

/** A classifier as `kernel.wat` reads it, before it has a place in memory. */
export interface Layout {
  readonly templates: Templates;
  readonly classes: number;
  /** Whether a cell holds the weights of all classes. */
  readonly few: boolean;
  readonly table: BucketTable;
  readonly cells: Int32Array;
}

/** Lays out the weights of a classifier over the features of these templates. */
export function layOut(rows: Rows, templates: Templates): Layout {
  const few = rows.classes <= FEW_CLASSES;
  const { values, cells } = few ? packed(rows) : listed(rows);
  return { templates, classes: rows.classes, few, table: new BucketTable(rows.keys, values), cells };
}

/** A cell a feature: the companded weights of all its classes, ten bits each; equal ones stand once. */
function packed(rows: Rows): { values: Int32Array; cells: Int32Array } {
  const pool = new RowPool(rows.keys.length, rows.keys.length);
  const cell = new Int32Array(1);
  const values = new Int32Array(rows.keys.length);
  for (let row = 0, at = 0; row < rows.keys.length; row++) {
    cell[0] = 0;
    for (const end = at + rows.counts[row]!; at < end; at++) {
      cell[0]! |= (rows.cellValue[at]! & 0x3ff) << (10 * rows.cellClass[at]!);
    }
    values[row] = pool.add(cell, 1);
  }
  return { values, cells: pool.all() };
}

/** A row of cells a feature, each a weight above its class and, in the lowest bit, whether it ends the row. */
function listed(rows: Rows): { values: Int32Array; cells: Int32Array } {
  const pool = new RowPool(rows.keys.length, rows.cellValue.length);
  const row = new Int32Array(rows.classes);
  const values = new Int32Array(rows.keys.length);
  for (let i = 0, at = 0; i < rows.keys.length; i++) {
    const count = rows.counts[i]!;
    for (let n = 0; n < count; n++, at++) {
      const weight = rows.cellValue[at]! * Math.abs(rows.cellValue[at]!);
      row[n] = (weight << (CLASS_BITS + 1)) | (rows.cellClass[at]! << 1) | (n === count - 1 ? 1 : 0);
    }
    values[i] = pool.add(row, count);
  }
  return { values, cells: pool.all() };
}
