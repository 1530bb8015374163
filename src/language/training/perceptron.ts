/** The averaged weights of a perceptron: row `i` has the key `keys[i]` and the cells up to `ends[i]`. */
export interface Averages {
  readonly keys: Int32Array;
  readonly ends: Int32Array;
  readonly classes: Uint16Array;
  readonly values: Float32Array;
}

const SKETCH_BITS = 24;

/**
 * An averaged perceptron over hashed features, while it learns.
 *
 * A row is made for a feature the first time an update touches it, a cell for a class of that row likewise, so that
 * memory follows the mistakes and not the text. Rows grow by moving to the end of the pool with twice the room.
 */
export class Perceptron {
  private table = new Int32Array(1 << 17);
  private rows = 0;
  private rowKey = new Int32Array(1 << 15);
  private rowStart = new Int32Array(1 << 15);
  private rowLength = new Uint16Array(1 << 15);
  private rowRoom = new Uint16Array(1 << 15);
  private cells = 0;
  private cellClass = new Uint16Array(1 << 17);
  private cellWeight = new Float32Array(1 << 17);
  private cellTotal = new Float64Array(1 << 17);
  private cellStamp = new Int32Array(1 << 17);
  private now = 1;

  /** How often features without a row were to be updated, by the low bits of their keys. */
  private readonly touched = new Uint8Array(1 << SKETCH_BITS);

  /** `minUpdates` is how many updates a feature must call for before it gets a row: rare features only mislead. */
  constructor(
    readonly classes: number,
    private readonly minUpdates = 1,
  ) {}

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    for (let c = 0; c < this.classes; c++) scores[c] = 0;
    for (let i = 0; i < count; i++) {
      const row = this.find(keys[i]!);
      if (row < 0) continue;
      const end = this.rowStart[row]! + this.rowLength[row]!;
      for (let at = this.rowStart[row]!; at < end; at++) scores[this.cellClass[at]!]! += this.cellWeight[at]!;
    }
  }

  /** One example has been seen: time passes for the averages. */
  tick(): void {
    this.now++;
  }

  /** Adds `step` to the weight of a class under every active feature. */
  update(keys: Int32Array, count: number, target: number, step: number): void {
    for (let i = 0; i < count; i++) this.bump(keys[i]!, target, step);
  }

  /** The averages of all weights: rows by ascending key, the cells of each by ascending class. */
  averages(): Averages {
    const order = Uint32Array.from({ length: this.rows }, (_, i) => i).sort(
      (a, b) => this.rowKey[a]! - this.rowKey[b]!,
    );
    const keys = new Int32Array(this.rows);
    const ends = new Int32Array(this.rows);
    const classes: number[] = [];
    const values: number[] = [];
    order.forEach((row, place) => {
      const start = this.rowStart[row]!;
      const cells = Array.from({ length: this.rowLength[row]! }, (_, i) => start + i);
      cells.sort((a, b) => this.cellClass[a]! - this.cellClass[b]!);
      for (const at of cells) {
        const total = this.cellTotal[at]! + (this.now - this.cellStamp[at]!) * this.cellWeight[at]!;
        classes.push(this.cellClass[at]!);
        values.push(total / this.now);
      }
      keys[place] = this.rowKey[row]!;
      ends[place] = classes.length;
    });
    return { keys, ends, classes: Uint16Array.from(classes), values: Float32Array.from(values) };
  }

  private bump(key: number, target: number, step: number): void {
    let row = this.find(key);
    if (row < 0) {
      const place = key & ((1 << SKETCH_BITS) - 1);
      const updates = ++this.touched[place]!;
      if (updates < this.minUpdates) return;
      row = this.addRow(key);
    }
    const start = this.rowStart[row]!;
    const length = this.rowLength[row]!;
    let at = start;
    while (at < start + length && this.cellClass[at] !== target) at++;
    if (at === start + length) at = this.addCell(row, target);
    this.cellTotal[at]! += (this.now - this.cellStamp[at]!) * this.cellWeight[at]!;
    this.cellStamp[at] = this.now;
    this.cellWeight[at]! += step;
  }

  private find(key: number): number {
    const mask = this.table.length / 2 - 1;
    let slot = key & mask;
    for (;;) {
      const found = this.table[slot * 2]!;
      if (found === key) return this.table[slot * 2 + 1]!;
      if (found === 0) return -1;
      slot = (slot + 1) & mask;
    }
  }

  private addRow(key: number): number {
    if (this.rows * 3 > this.table.length) this.rehash();
    if (this.rows === this.rowKey.length) {
      this.rowKey = doubled(this.rowKey);
      this.rowStart = doubled(this.rowStart);
      this.rowLength = doubled(this.rowLength);
      this.rowRoom = doubled(this.rowRoom);
    }
    const row = this.rows++;
    this.rowKey[row] = key;
    this.rowStart[row] = this.reserve(2);
    this.rowRoom[row] = 2;
    this.place(key, row);
    return row;
  }

  private addCell(row: number, target: number): number {
    const length = this.rowLength[row]!;
    if (length === this.rowRoom[row]!) {
      const from = this.rowStart[row]!;
      const to = this.reserve(length * 2);
      for (const cells of [this.cellClass, this.cellWeight, this.cellTotal, this.cellStamp]) {
        cells.copyWithin(to, from, from + length);
      }
      this.rowStart[row] = to;
      this.rowRoom[row] = length * 2;
    }
    const at = this.rowStart[row]! + length;
    this.rowLength[row] = length + 1;
    this.cellClass[at] = target;
    this.cellStamp[at] = this.now;
    return at;
  }

  private reserve(room: number): number {
    const at = this.cells;
    this.cells += room;
    if (this.cells > this.cellClass.length) {
      this.cellClass = doubled(this.cellClass);
      this.cellWeight = doubled(this.cellWeight);
      this.cellTotal = doubled(this.cellTotal);
      this.cellStamp = doubled(this.cellStamp);
    }
    return at;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let row = 0; row < this.rows; row++) this.place(this.rowKey[row]!, row);
  }

  private place(key: number, row: number): void {
    const mask = this.table.length / 2 - 1;
    let slot = key & mask;
    while (this.table[slot * 2] !== 0) slot = (slot + 1) & mask;
    this.table[slot * 2] = key;
    this.table[slot * 2 + 1] = row;
  }
}

function doubled<T extends Int32Array | Uint16Array | Float32Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
