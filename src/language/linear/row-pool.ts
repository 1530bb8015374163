/**
 * Rows of cells, each kept once: most features have the same weights as many others, and what is small stays in near
 * memory.
 *
 * @example
 * const pool = new RowPool(2, 4);
 * pool.add(Int32Array.of(7, 8), 2) //=> 1
 * pool.add(Int32Array.of(7, 8), 2) //=> 1
 */
export class RowPool {
  private cells: Int32Array;
  /** The first cell is nobody's, so that no row begins at 0. */
  private length = 1;
  private readonly starts: Int32Array;
  private readonly mask: number;

  /** Room for so many rows of so many cells in all. */
  constructor(rows: number, cells: number) {
    this.cells = new Int32Array(cells + 1);
    let slots = 16;
    while (slots < rows * 1.5) slots *= 2;
    this.mask = slots - 1;
    this.starts = new Int32Array(slots);
  }

  /** Adds the first `count` cells of a row, of which only the last may end it; tells where the row begins. */
  add(row: Int32Array, count: number): number {
    let hash = count;
    for (let i = 0; i < count; i++) hash = Math.imul(hash ^ row[i]!, 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & this.mask;
    while (this.starts[slot] !== 0 && !this.isAt(this.starts[slot]!, row, count)) slot = (slot + 1) & this.mask;
    if (this.starts[slot] === 0) {
      this.starts[slot] = this.length;
      for (let i = 0; i < count; i++) this.cells[this.length++] = row[i]!;
    }
    return this.starts[slot]!;
  }

  /** The cells of all rows. */
  all(): Int32Array {
    return this.cells.slice(0, this.length);
  }

  private isAt(start: number, row: Int32Array, count: number): boolean {
    for (let i = 0; i < count; i++) if (this.cells[start + i] !== row[i]) return false;
    return true;
  }
}
