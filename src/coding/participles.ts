/** The participle of an infinitive, as a tagger that takes it for an adjective gives its lemma. */
export function participleOf(infinitive: string, endings: Readonly<Record<string, string>>): string | null {
  for (const [ending, participle] of Object.entries(endings)) {
    if (infinitive.endsWith(ending)) return infinitive.slice(0, -ending.length) + participle;
  }
  return null;
}
