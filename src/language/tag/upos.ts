/** The universal parts of speech; a tag's number is its place here. */
// biome-ignore format: a table
export const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM',
  'VERB', 'X',
] as const;

const NUMBERS: ReadonlyMap<string, number> = new Map(UPOS.map((tag, index) => [tag, index]));

/** The number of a part of speech; that of X for an unknown one. */
export function uposNumber(tag: string): number {
  return NUMBERS.get(tag) ?? UPOS.length - 1;
}

type NumberOf<Tags extends readonly string[]> = { readonly [Place in keyof Tags]: number };

/** The numbers of the parts of speech by name. */
// biome-ignore format: a table
export const [
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
] = UPOS.map((_, index) => index) as unknown as NumberOf<typeof UPOS>;
