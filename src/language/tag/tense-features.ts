/** The numbers of the feature classes that say whether a verb has a tense. */
export interface TenseFeatures {
  readonly finite: ReadonlySet<number>;
  /** Past participles. */
  readonly participles: ReadonlySet<number>;
  /** Imperatives. */
  readonly orders: ReadonlySet<number>;
  /** The past tense; -1 in a language whose classes have none. */
  readonly past: number;
}

/** Finds them among the feature classes of a model. */
export function tenseFeatures(feats: readonly Readonly<Record<string, string>>[]): TenseFeatures {
  const those = (is: (one: Readonly<Record<string, string>>) => boolean) =>
    new Set(feats.flatMap((one, i) => (is(one) ? [i] : [])));
  return {
    finite: those((one) => one.VerbForm === 'Fin'),
    participles: those((one) => one.VerbForm === 'Part' && one.Tense === 'Past'),
    orders: those((one) => one.Mood === 'Imp'),
    past: feats.findIndex((one) => one.VerbForm === 'Fin' && one.Tense === 'Past' && one.Mood === 'Ind'),
  };
}
