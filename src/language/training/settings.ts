/** How one classifier is trained and pruned. */
interface Course {
  readonly epochs: number;
  readonly margin: number;
  readonly dropout: number;
  readonly minUpdates: number;
  /** Smallest weight kept, as a share of the largest (see `compress`). */
  readonly floor: number;
}

/** How a language is trained. */
export interface Settings {
  /** One perceptron is trained for each seed; their weights are summed. */
  readonly seeds: readonly number[];
  readonly upos: Course;
  readonly feats: Course;
  readonly contraction: Course;
  readonly parser: Course & { readonly exploration: number; readonly labelFloor: number };
}

/** Settings found on the development sets. */
export const SETTINGS: Settings = Object.freeze({
  seeds: [1, 2, 3],
  upos: { epochs: 6, margin: 20, dropout: 0.15, floor: 0.002, minUpdates: 2 },
  feats: { epochs: 5, margin: 20, dropout: 0.15, floor: 0.002, minUpdates: 2 },
  contraction: { epochs: 8, margin: 15, dropout: 0.15, floor: 0.001, minUpdates: 1 },
  parser: { epochs: 8, margin: 20, dropout: 0.15, floor: 0.002, labelFloor: 0.002, exploration: 0.9, minUpdates: 2 },
});
