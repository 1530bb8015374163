import { z } from '@hono/zod-openapi';
import { articleOf, mentionInArticle } from './events.js';

const text = () => z.string().nullable();

export const articleRow = z.object({ ...articleOf, mentions: z.int() }).openapi('Article');

export const articleCard = z
  .object({
    ...articleOf,
    text: z.string(),
    retracted: z.boolean(),
    mentions: z.array(mentionInArticle),
  })
  .openapi('ArticleInFull');

/** An article as it comes in: the same fields as a line of JSONL. */
export const articleInput = z
  .strictObject({
    id: z.string().min(1).max(400).nullish().openapi({ description: 'Tells it from others where it has no URL' }),
    url: z
      .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
      .max(2_000)
      .nullish(),
    title: z.string().max(2_000).nullish(),
    text: z.string().regex(/\S/, 'it is empty'),
    published: z.string().max(40).nullish().openapi({ description: 'ISO day or date-time', example: '2025-12-22' }),
    language: z.enum(['fr', 'en', 'es']).nullish().openapi({ description: 'Found out where it is not told' }),
    source: z.string().max(400).nullish().openapi({ description: 'Name of the publisher' }),
  })
  .openapi('ArticleInput');

const side = z.object({ name: z.string(), code: text(), country: text() });

export const extracted = z
  .object({
    article: z.string(),
    event: z.string(),
    kind: z.string(),
    cameo: z.string(),
    plover: text(),
    mode: text(),
    contexts: z.array(z.string()),
    quadClass: z.int(),
    goldstein: z.number(),
    sources: z.array(side),
    targets: z.array(side),
    reciprocal: z.boolean(),
    date: text(),
    dateFrom: text(),
    dateTo: text(),
    datePrecision: z.string(),
    modality: z.string(),
    polarity: z.string(),
    speaker: side.nullable(),
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    sentence: z.string(),
    sentenceStart: z.int(),
    sentenceEnd: z.int(),
    rule: z.string(),
    confidence: z.number(),
  })
  .openapi('Mention');

export const ingested = z
  .object({
    id: z.string(),
    articles: z.int(),
    events: z.int(),
    mentions: z.int(),
    duplicates: z.int(),
    published: text().openapi({ description: 'As given, or as the text tells it' }),
    eventIds: z.array(z.string()).openapi({ description: 'The events that its mentions report' }),
  })
  .openapi('Ingested');

/** A line of what a batch answers: one for each article, and the totals at the end. */
export const batchLine = z
  .union([
    z.object({
      item: z.string(),
      ok: z.literal(true),
      id: z.string(),
      events: z.int(),
      mentions: z.int(),
      duplicate: z.boolean(),
    }),
    z.object({ item: z.string(), ok: z.literal(false), error: z.string() }),
    z.object({
      done: z.boolean().openapi({ description: 'False where the batch broke off' }),
      articles: z.int(),
      events: z.int(),
      mentions: z.int(),
      duplicates: z.int(),
      failed: z.int(),
      error: z.string().optional(),
    }),
  ])
  .openapi('BatchLine');

export const removed = z.object({ article: z.string(), mentions: z.int(), events: z.int() });
