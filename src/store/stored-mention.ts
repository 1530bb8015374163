import { bucketOf, type Evidence, type OpenMention, spanOf } from '../graph/index.js';
import type { CodedArticle, Mention } from '../model.js';
import type { Parameters, Row } from './store.js';

/**
 * The id of a mention that is no longer held: a correction may bring the same mention again, under its own id.
 *
 * @param version id of the version that held it
 */
export function formerId(mention: string, version: string): string {
  return `${mention}@${version.slice(version.indexOf('#') + 1, version.indexOf('#') + 9)}`;
}

/** An open mention as a row of the store, without what it says: enough to close it. */
export interface MentionAnchor {
  readonly id: string;
  readonly bucket: string;
  readonly spanFrom: string;
  readonly spanTo: string;
  readonly event: string | null;
  /** Id of the version that holds it. */
  readonly version: string;
}

/** A row of internal/open-mentions-of-articles.cypher. */
export function toAnchor(row: Row): MentionAnchor {
  return {
    id: String(row.id),
    bucket: String(row.bucket),
    spanFrom: String(row.spanFrom),
    spanTo: String(row.spanTo),
    event: row.event === null ? null : String(row.event),
    version: String(row.version),
  };
}

/**
 * A mention's node. `coded` keeps what coding said of it, so that events can be grouped again without the article's
 * text: at any later time, and as of any earlier one.
 */
export function mentionRow(
  evidence: Evidence,
  { codedBy }: Pick<CodedArticle, 'codedBy'>,
  times: { readonly version: string; readonly knownFrom: string; readonly knownTo: string | null },
): Parameters {
  const { mention } = evidence;
  const { quote, sentence, ...rest } = mention;
  const span = spanOf(evidence);
  const id = times.knownTo === null ? mention.id : formerId(mention.id, times.version);
  return {
    id,
    article: mention.article,
    confidence: mention.confidence,
    spanFrom: span.from,
    spanTo: span.to,
    properties: {
      id,
      name: quote.length > 80 ? `${quote.slice(0, 79)}…` : quote,
      start: mention.start,
      end: mention.end,
      quote,
      sentence,
      sentenceStart: mention.sentenceStart,
      sentenceEnd: mention.sentenceEnd,
      rule: mention.rule,
      modality: mention.modality,
      polarity: mention.polarity,
      codedBy,
      bucket: bucketOf(evidence),
      coded: JSON.stringify({ ...evidence, mention: rest }),
      ...times,
    },
  };
}

/** The evidence that a row with `coded`, `quote` and `sentence` holds: the inverse of {@link mentionRow}. */
export function toEvidenceOf(row: Row): Evidence {
  const { mention, ...rest } = JSON.parse(String(row.coded)) as Evidence;
  const full: Mention = { ...mention, quote: String(row.quote), sentence: String(row.sentence) };
  return { ...rest, mention: full };
}

/** A row of internal/open-mentions-of-buckets.cypher. */
export function toOpenMention(row: Row): OpenMention {
  return { evidence: toEvidenceOf(row), event: row.event === null ? null : String(row.event) };
}
