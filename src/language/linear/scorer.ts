/** A score a class: whole numbers from a trained classifier, others while it learns. */
export type Scores = Int32Array | Float64Array;

/** The class with the highest score; the first of equals. */
export function best(scores: Scores, classes: number): number {
  let winner = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[winner]!) winner = c;
  return winner;
}

/** The best among some classes; -1 where there is none. */
export function bestOf(scores: Scores, allowed: Uint16Array): number {
  let winner = -1;
  for (let i = 0; i < allowed.length; i++) {
    const c = allowed[i]!;
    if (winner < 0 || scores[c]! > scores[winner]!) winner = c;
  }
  return winner;
}
