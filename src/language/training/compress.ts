import type { Rows } from '../linear/weights.js';
import type { Perceptron } from './perceptron.js';

/**
 * Sums the averaged weights of perceptrons that differ by their seed, and compands the sums to 8 bits.
 *
 * `floor` is the smallest weight kept, as a share of the scale (the weight at the 99.95th percentile, which
 * becomes ±127² after companding); what lies under it is dropped.
 */
export function compress(learners: readonly Perceptron[], floor: number): Rows {
  const sums = new Map<number, Map<number, number>>();
  for (const learner of learners) {
    learner.forEachAverage((key, classes, values) => {
      let row = sums.get(key);
      if (!row) {
        row = new Map();
        sums.set(key, row);
      }
      for (let i = 0; i < classes.length; i++) row.set(classes[i]!, (row.get(classes[i]!) ?? 0) + values[i]!);
    });
  }
  const scale = magnitude(sums);
  const keys: number[] = [];
  const counts: number[] = [];
  const cellClass: number[] = [];
  const cellValue: number[] = [];
  for (const key of Int32Array.from(sums.keys()).sort()) {
    const before = cellClass.length;
    const row = [...sums.get(key)!].sort((a, b) => a[0] - b[0]);
    for (const [target, value] of row) {
      const share = Math.abs(value) / scale;
      if (share < floor) continue;
      const companded = Math.min(127, Math.round(127 * Math.sqrt(share)));
      if (companded === 0) continue;
      cellClass.push(target);
      cellValue.push(value < 0 ? -companded : companded);
    }
    if (cellClass.length === before) continue;
    keys.push(key);
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

function magnitude(sums: Map<number, Map<number, number>>): number {
  let cells = 0;
  for (const row of sums.values()) cells += row.size;
  const sizes = new Float32Array(cells);
  let at = 0;
  for (const row of sums.values()) for (const value of row.values()) sizes[at++] = Math.abs(value);
  sizes.sort();
  return sizes[Math.floor((cells - 1) * 0.9995)] || 1;
}
