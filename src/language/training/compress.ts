import type { Rows } from '../linear/rows.js';
import type { Averages, Perceptron } from './perceptron.js';

/**
 * Sums the averaged weights of perceptrons that differ by their seed, and compands the sums to 8 bits.
 *
 * `floor` is the smallest weight kept, as a share of the scale (the weight at the 99.95th percentile, which
 * becomes ±127² after companding); what lies under it is dropped.
 */
export function compress(learners: readonly Perceptron[], floor: number): Rows {
  const sums = learners.map((learner) => learner.averages()).reduce(merge);
  const scale = magnitude(sums.values);
  const keys: number[] = [];
  const counts: number[] = [];
  const cellClass: number[] = [];
  const cellValue: number[] = [];
  for (let row = 0, at = 0; row < sums.keys.length; row++) {
    const before = cellClass.length;
    for (; at < sums.ends[row]!; at++) {
      const value = sums.values[at]!;
      const share = Math.abs(value) / scale;
      const companded = Math.min(127, Math.round(127 * Math.sqrt(share)));
      if (share < floor || companded === 0) continue;
      cellClass.push(sums.classes[at]!);
      cellValue.push(value < 0 ? -companded : companded);
    }
    if (cellClass.length === before) continue;
    keys.push(sums.keys[row]!);
    counts.push(cellClass.length - before);
  }
  return {
    classes: learners[0]!.classes,
    keys: Int32Array.from(keys),
    counts: Uint16Array.from(counts),
    cellClass: Uint16Array.from(cellClass),
    cellValue: Int8Array.from(cellValue),
  };
}

/** Drops the weights under a share of the scale from what {@link compress} gave. */
export function trim(rows: Rows, floor: number): Rows {
  const least = 127 * Math.sqrt(floor);
  const keys: number[] = [];
  const counts: number[] = [];
  const cellClass: number[] = [];
  const cellValue: number[] = [];
  for (let row = 0, at = 0; row < rows.keys.length; row++) {
    const before = cellClass.length;
    for (const end = at + rows.counts[row]!; at < end; at++) {
      if (Math.abs(rows.cellValue[at]!) < least) continue;
      cellClass.push(rows.cellClass[at]!);
      cellValue.push(rows.cellValue[at]!);
    }
    if (cellClass.length === before) continue;
    keys.push(rows.keys[row]!);
    counts.push(cellClass.length - before);
  }
  return {
    classes: rows.classes,
    keys: Int32Array.from(keys),
    counts: Uint16Array.from(counts),
    cellClass: Uint16Array.from(cellClass),
    cellValue: Int8Array.from(cellValue),
  };
}

/** Adds up two sets of weights, by a merge of their ascending keys and classes. */
function merge(a: Averages, b: Averages): Averages {
  const keys: number[] = [];
  const ends: number[] = [];
  const classes: number[] = [];
  const values: number[] = [];
  const put = (target: number, value: number) => {
    classes.push(target);
    values.push(value);
  };
  for (let i = 0, j = 0; i < a.keys.length || j < b.keys.length; ) {
    const key = Math.min(a.keys[i] ?? Number.POSITIVE_INFINITY, b.keys[j] ?? Number.POSITIVE_INFINITY);
    let p = a.ends[i - 1] ?? 0;
    let q = b.ends[j - 1] ?? 0;
    const pEnd = a.keys[i] === key ? a.ends[i++]! : p;
    const qEnd = b.keys[j] === key ? b.ends[j++]! : q;
    while (p < pEnd || q < qEnd) {
      const left = p < pEnd ? a.classes[p]! : Number.POSITIVE_INFINITY;
      const right = q < qEnd ? b.classes[q]! : Number.POSITIVE_INFINITY;
      if (left === right) put(left, a.values[p++]! + b.values[q++]!);
      else if (left < right) put(left, a.values[p++]!);
      else put(right, b.values[q++]!);
    }
    keys.push(key);
    ends.push(classes.length);
  }
  return {
    keys: Int32Array.from(keys),
    ends: Int32Array.from(ends),
    classes: Uint16Array.from(classes),
    values: Float32Array.from(values),
  };
}

function magnitude(values: Float32Array): number {
  const sizes = values.map(Math.abs).sort();
  return sizes[Math.floor((sizes.length - 1) * 0.9995)] || 1;
}
