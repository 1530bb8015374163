/** How one classifier is trained and pruned. */
interface Course {
  readonly epochs: number;
  readonly margin: number;
  readonly dropout: number;
  readonly minUpdates: number;
  readonly wordDropout: number;
  /** Smallest weight kept, as a share of the largest (see `compress`). */
  readonly floor: number;
}

/** How a language is trained. */
export interface Settings {
  /** One perceptron is trained for each seed; their weights are summed. */
  readonly seeds: readonly number[];
  /** Smallest weight of the parser kept in the end. */
  readonly parserFloor: number;
  /** Seeds of the part-of-speech tagger. */
  readonly tagSeeds: readonly number[];
  /** Seeds of the right-to-left parser. */
  readonly guideSeeds: readonly number[];
  /** Parts that the examples are divided into for the guide. */
  readonly folds: number;
  readonly upos: Course;
  readonly feats: Course;
  readonly contraction: Course;
  readonly parser: Course & {
    readonly guideEpochs: number;
    /** How often the parser follows its own mistakes, from the second epoch on. */
    readonly exploration: number;
    readonly labelFloor: number;
  };
  readonly punctuation: Course;
}

/** Settings found on the development sets; a language's plan may change the seeds and the floor. */
export const SETTINGS: Settings = Object.freeze({
  seeds: [1, 2],
  parserFloor: 0.14,
  tagSeeds: [1, 2, 3],
  guideSeeds: [1, 2],
  folds: 3,
  upos: { epochs: 8, margin: 30, dropout: 0.3, minUpdates: 1, wordDropout: 0.1, floor: 0.12 },
  feats: { epochs: 5, margin: 20, dropout: 0.15, minUpdates: 1, wordDropout: 0, floor: 0.1 },
  contraction: { epochs: 8, margin: 15, dropout: 0.15, minUpdates: 1, wordDropout: 0, floor: 0.01 },
  parser: {
    epochs: 9,
    guideEpochs: 7,
    margin: 30,
    dropout: 0.15,
    minUpdates: 1,
    wordDropout: 0,
    floor: 0.14,
    labelFloor: 0.14,
    exploration: 0.9,
  },
  punctuation: { epochs: 5, margin: 15, dropout: 0.15, minUpdates: 1, wordDropout: 0, floor: 0.01 },
});
