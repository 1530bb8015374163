import type { Modality } from '../model.js';

/** What an operator makes of an act below it that did not become one code with it. */
export const modalityOfOperator: Readonly<Record<string, Modality>> = {
  demand: 'requested',
  appeal: 'requested',
  agree: 'future',
  intend: 'future',
  threaten: 'future',
  consider: 'hypothetical',
  accuse: 'conditional',
};

/** Operators that say that the act below them is not done. */
export const denying = new Set(['refuse', 'deny', 'stop']);

/** The first of these that one level of the tree gives stands. */
export const weight: Readonly<Record<Modality, number>> = {
  actual: 0,
  future: 1,
  conditional: 2,
  requested: 3,
  hypothetical: 4,
};
