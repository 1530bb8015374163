/** The weights of a classifier, as a model file holds them: classes and square-root companded values. */
export interface Rows {
  readonly classes: number;
  /** Feature keys, ascending. */
  readonly keys: Int32Array;
  /** How many cells each row has. */
  readonly counts: Uint16Array;
  /** Class of every cell, row after row. */
  readonly cellClass: Uint16Array;
  /** Value of every cell, companded: sign(v) · v² is the weight, up to the model's scale. */
  readonly cellValue: Int8Array;
}
