import { z } from '@hono/zod-openapi';

const text = () => z.string().nullable();

/** Somebody in an event, as named and coded then. */
export const participant = z
  .object({
    id: z.string(),
    name: z.string(),
    code: text().openapi({ description: "CAMEO code on the event's date" }),
    office: text(),
    surface: text().openapi({ description: 'The words of an article' }),
  })
  .openapi('Participant');

export const eventSummary = z
  .object({
    id: z.string(),
    kind: z.string().openapi({ example: 'PhoneCall' }),
    name: z.string(),
    standing: z.enum(['Event', 'Unconfirmed', 'Retracted']).openapi({
      description: 'Actual and affirmed; planned, conditional, requested, denied or disputed; taken back',
    }),
    eventCode: z.string().openapi({ description: 'CAMEO', example: '041' }),
    eventRootCode: z.string(),
    quadClass: z.int(),
    goldsteinScale: z.number(),
    ploverType: text(),
    ploverMode: text(),
    ploverContexts: z.array(z.string()),
    reciprocal: z.boolean(),
    date: text().openapi({ description: 'ISO day; null where it is not known to the day' }),
    dateFrom: text(),
    dateTo: text(),
    datePrecision: z.string(),
    modality: z.string(),
    polarity: z.string(),
    claimed: z.boolean().openapi({ description: 'Only others than the source say so' }),
    confidence: z.number(),
    origin: z.string(),
    numMentions: z.int(),
    numSources: z.int(),
    numArticles: z.int(),
    firstSeen: text(),
    lastSeen: text(),
    sources: z.array(participant),
    targets: z.array(participant),
    places: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('Event');

const next = text().openapi({ description: 'The cursor of the next page; null on the last one' });

/** A page of a list. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next });

export const articleOf = {
  id: z.string(),
  title: text(),
  url: text().openapi({ description: 'As the article came with it; null where it is no http or https address' }),
  published: text(),
  language: text(),
  source: text(),
};

const said = {
  id: z.string(),
  quote: z.string(),
  sentence: z.string(),
  quoteStart: z.int().nullable().openapi({ description: 'Where the quote begins in the sentence, in UTF-16 units' }),
  quoteEnd: z.int().nullable(),
  rule: z.string().openapi({ description: 'The rows of the lexicon that fired' }),
  confidence: z.number(),
  modality: z.string(),
  polarity: z.string(),
  speaker: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .openapi({ description: 'Who says so; null where the paper itself does' }),
};

const place = {
  dataset: z.string().openapi({ example: 'icews' }),
  row: z.int().openapi({ description: 'Its number in the file, from 1' }),
};

/** Where a row of a data set stands. */
export const dataRow = z.object(place).openapi('DataRow');

export const mentionInEvent = z
  .object({
    ...said,
    article: z.object(articleOf).nullable().openapi({ description: 'null where a row of a data set reports it' }),
    row: z
      .object({
        ...place,
        url: text().openapi({ description: 'As the row has it; null where it is no http or https address' }),
      })
      .nullable()
      .openapi({ description: 'The row, where a data set reports it; it has neither quote nor sentence' }),
  })
  .openapi('MentionOfEvent');

export const mentionInArticle = z
  .object({ ...said, event: text(), kind: text(), start: z.int(), end: z.int() })
  .openapi('MentionInArticle');

export const evidenceAnswer = z.object({
  event: eventSummary,
  mentions: z.array(mentionInEvent),
});
