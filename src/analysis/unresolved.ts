import { chunks, cypherText, type GraphStore } from '../store/index.js';

/** A name of the store's articles that the lexicon does not know. */
export interface UnresolvedInStore {
  readonly name: string;
  /** Articles that have it, and how often it stands in them. */
  readonly articles: number;
  readonly mentions: number;
  /** A sentence that has it, with the title or URL of its article. */
  readonly example: string;
  readonly article: string;
}

/**
 * The names that the articles of a store leave unresolved, the commonest first, each with a sentence.
 *
 * @param limit how many at most
 * @example
 * await unresolvedNames(store, 20) //=> [{ name: 'Jane Roe', articles: 3, mentions: 7, example: 'Jane Roe said …', … }]
 */
export async function unresolvedNames(store: GraphStore, limit: number): Promise<UnresolvedInStore[]> {
  const rows = await store.run(cypherText('internal', 'unresolved-names'), { limit });
  const versions = [...new Set(rows.map((row) => String(row.version)))];
  const texts = new Map<string, { text: string; article: string }>();
  for (const ids of chunks(versions, 200)) {
    for (const row of await store.run(cypherText('internal', 'version-texts'), { ids }))
      texts.set(String(row.id), { text: String(row.text), article: String(row.article) });
  }
  return rows.map((row) => {
    const { text = '', article = '' } = texts.get(String(row.version)) ?? {};
    const name = String(row.name);
    return {
      name,
      articles: Number(row.articles),
      mentions: Number(row.mentions),
      example: sentenceWith(text, name),
      article,
    };
  });
}

/** The stretch between sentence ends around the first place where a text has a name. */
function sentenceWith(text: string, name: string): string {
  const pattern = new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'u');
  const found = pattern.exec(text);
  if (!found) return '';
  const before = text.slice(0, found.index);
  const start = Math.max(...['. ', '! ', '? ', '\n'].map((end) => before.lastIndexOf(end) + end.length));
  const rest = text.slice(found.index);
  const end = /[.!?](?=\s|$)|\n/.exec(rest.slice(found[0].length));
  return `${text.slice(start, found.index)}${rest.slice(0, end ? found[0].length + end.index + 1 : undefined)}`
    .replace(/\s+/g, ' ')
    .trim();
}
