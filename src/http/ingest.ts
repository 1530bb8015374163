import type { RawArticle } from '../article/index.js';
import { articleIdentity } from '../pipeline.js';
import { cypherText, ingestArticle, NOTHING_INGESTED, seenArticles } from '../store/index.js';
import type { Service } from './service.js';

/**
 * Codes an article and writes it; one that the store holds is not coded again.
 *
 * @example
 * await ingestOne(service, raw) //=> { id: 'article:…', articles: 1, events: 7, mentions: 9, … }
 */
export async function ingestOne(service: Service, raw: RawArticle) {
  const { store, coder, now } = service;
  const identity = articleIdentity(raw);
  const seen = (await seenArticles(store, [identity])).size > 0;
  const coded = seen ? null : await coder.code(raw);
  const { describe } = await service.pipeline();
  const counts =
    coded === null
      ? { ...NOTHING_INGESTED, duplicates: 1 }
      : await ingestArticle(store, coded, { now: now(), knownAt: null, describe });
  const rows = await store.run(cypherText('internal', 'events-of-article'), { article: identity.id });
  return {
    id: identity.id,
    ...counts,
    published: coded?.article.published ?? raw.published,
    eventIds: rows.map((row) => String(row.id)),
  };
}
