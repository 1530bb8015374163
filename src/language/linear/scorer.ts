/**
 * A linear classifier over hashed features.
 *
 * See {@link Weights} for one that is read from a model and {@link Perceptron} for one that learns.
 */
export interface Scorer {
  /** Number of classes. */
  readonly classes: number;
  /** Overwrites `scores` with the score of every class, given the keys of the active features. */
  score(keys: Int32Array, count: number, scores: Float64Array): void;
}

/** The class with the highest score; the first of equals. */
export function best(scores: Float64Array, classes: number): number {
  let winner = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[winner]!) winner = c;
  return winner;
}

/** The best among some classes; -1 where there is none. */
export function bestOf(scores: Float64Array, allowed: Uint16Array): number {
  let winner = -1;
  for (let i = 0; i < allowed.length; i++) {
    const c = allowed[i]!;
    if (winner < 0 || scores[c]! > scores[winner]!) winner = c;
  }
  return winner;
}
