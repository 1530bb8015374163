import type { z } from '@hono/zod-openapi';
import { cypherText, type GraphStore } from '../../store/index.js';
import { ProblemError } from '../problem.js';
import type { articleCard, articleRow } from '../schemas/articles.js';
import { articleIn, mentionsOfArticle } from './events.js';
import { numberOf, textOf } from './values.js';

type ArticleRow = z.output<typeof articleRow>;
type ArticleCard = z.output<typeof articleCard>;

/** A place in the list of articles: when one was published (empty where that is not known) and its id. */
export type ArticlePlace = readonly [day: string, id: string];

/** A page of articles, the latest published first. */
export async function articlePage(
  store: GraphStore,
  after: ArticlePlace | null,
  limit: number,
): Promise<{ items: ArticleRow[]; next: ArticlePlace | null }> {
  const found = await store.run(cypherText('internal', 'article-page'), {
    afterDay: after?.[0] ?? null,
    afterId: after?.[1] ?? null,
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const ids = shown.map((row) => String(row.id));
  const rows = ids.length === 0 ? [] : await store.run(cypherText('internal', 'article-rows'), { ids });
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  const last = shown.at(-1);
  return {
    items: ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ ...articleIn(row, id), mentions: numberOf(row.mentions) }];
    }),
    next: found.length > limit && last !== undefined ? [String(last.day), String(last.id)] : null,
  };
}

/**
 * An article with the text that holds and what was found in it.
 *
 * @param retracted one that was taken back is told too, as it was
 * @throws ProblemError (404) where the store has none of that id, or none that stands
 */
export async function articleInFull(store: GraphStore, id: string, retracted = false): Promise<ArticleCard> {
  const [row] = await store.run(cypherText('internal', 'article-card'), { id });
  if (row === undefined) throw new ProblemError(404, `the store has no article "${id}"`);
  if (row.knownTo !== null && !retracted)
    throw new ProblemError(404, `the article "${id}" was taken back; ?retracted=true shows it as it was`);
  return {
    ...articleIn(row, id),
    text: textOf(row.text) ?? '',
    retracted: row.knownTo !== null,
    mentions: await mentionsOfArticle(store, id),
  };
}
