import {
  articleOfVersion,
  bucketOf,
  bucketOfCell,
  cellOf,
  type Evidence,
  hashOf,
  type OpenMention,
  spanOf,
} from '../graph/index.js';
import type { CodedArticle, Mention } from '../model.js';
import { codedText, evidenceFrom } from './coded-text.js';
import type { Parameters, Row } from './store.js';

/**
 * The id of a mention that is no longer held: a correction may bring the same mention again, under its own id.
 *
 * @param version id of the version that held it
 * @param recodedAt when its text was coded anew: one version may hold a mention as coded before and after
 */
export function formerId(mention: string, version: string, recodedAt = ''): string {
  const held = version.slice(version.indexOf('#') + 1, version.indexOf('#') + 9);
  return recodedAt === '' ? `${mention}@${held}` : `${mention}@${hashOf(held, recodedAt).slice(0, 8)}`;
}

/** The id that a mention has, or had, while it is held. */
function openId(id: string): string {
  const at = id.indexOf('@');
  return at < 0 ? id : id.slice(0, at);
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
    bucket: bucketOfCell(String(row.cell)),
    spanFrom: String(row.spanFrom),
    spanTo: String(row.spanTo),
    event: row.event === null ? null : String(row.event),
    version: String(row.version),
  };
}

/**
 * A mention's node. `coded`, see {@link codedText}, keeps what coding said of it, so that events can be grouped again without the article's
 * text: at any later time, and as of any earlier one.
 */
export function mentionRow(
  evidence: Evidence,
  { codedBy }: Pick<CodedArticle, 'codedBy'>,
  held: {
    readonly version: string;
    readonly knownFrom: string;
    readonly knownTo: string | null;
    /** What it reports; null for a former one. */
    readonly event: string | null;
  },
  coded = codedText(evidence),
): Parameters {
  const { mention } = evidence;
  const span = spanOf(evidence);
  const { quote, sentence } = mention;
  return {
    id: held.knownTo === null ? mention.id : formerId(mention.id, held.version),
    article: mention.article,
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
    confidence: mention.confidence,
    codedBy,
    cell: cellOf(evidence.bucket, span),
    coded,
    spanFrom: span.from,
    spanTo: span.to,
    version: held.version,
    knownFrom: held.knownFrom,
    knownTo: held.knownTo,
    event: held.event,
  };
}

/**
 * The evidence that a row with `id`, `version`, `coded`, `quote` and `sentence` holds: the inverse of {@link mentionRow}.
 */
export function toEvidenceOf(row: Row): Evidence {
  return evidenceFrom(String(row.coded), {
    id: openId(String(row.id)),
    article: articleOfVersion(String(row.version)),
    quote: String(row.quote),
    sentence: String(row.sentence),
  });
}

/** A stored mention's evidence with another reading of the mention. */
export function toRegrouped(mention: Mention, row: Row): Evidence & { readonly cell: string } {
  const { bucket: _bucket, ...rest } = toEvidenceOf(row);
  const bucket = bucketOf({ mention, origin: rest.origin });
  const evidence = { ...rest, mention, bucket };
  return { ...evidence, cell: cellOf(bucket, spanOf(evidence)) };
}

/** A row of internal/open-mentions-of-cells.cypher. */
export function toOpenMention(row: Row): OpenMention {
  return { evidence: toEvidenceOf(row), event: row.event === null ? null : String(row.event) };
}
