import { bucketOf, bucketOfCell, cellOf, type Evidence, hashOf, type OpenMention, spanOf } from '../graph/index.js';
import type { ActorRef, CodedArticle, Mention } from '../model.js';
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
 * Evidence as text, without the quote and the sentence, which stand beside it, without nulls, and without what only the
 * actor's node needs: aliases, Wikidata, tenure.
 */
export function codedText({ mention, origin, published, publisher, sketch }: Evidence): string {
  // In one order, so that what was read back and written again is the same text; JSON leaves out what is undefined.
  const coded = {
    article: mention.article,
    cameo: mention.cameo,
    confidence: mention.confidence,
    date: mention.date ?? undefined,
    dateFrom: mention.dateFrom ?? undefined,
    datePrecision: mention.datePrecision,
    dateTo: mention.dateTo ?? undefined,
    details: mention.details,
    end: mention.end,
    evidence: mention.evidence,
    goldstein: mention.goldstein,
    id: mention.id,
    kind: mention.kind,
    modality: mention.modality,
    places: mention.places,
    plover: mention.plover ?? undefined,
    ploverContexts: mention.ploverContexts,
    ploverMode: mention.ploverMode ?? undefined,
    ploverQuad: mention.ploverQuad ?? undefined,
    ploverScore: mention.ploverScore ?? undefined,
    polarity: mention.polarity,
    quadClass: mention.quadClass,
    reciprocal: mention.reciprocal,
    root: mention.root,
    rule: mention.rule,
    sentenceEnd: mention.sentenceEnd,
    sentenceStart: mention.sentenceStart,
    sources: mention.sources.map(toStoredActor),
    speaker: mention.speaker === null ? undefined : toStoredActor(mention.speaker),
    start: mention.start,
    targets: mention.targets.map(toStoredActor),
  } satisfies Record<Exclude<keyof Mention, 'quote' | 'sentence'>, unknown>;
  return JSON.stringify({ origin, published, publisher, sketch, mention: coded });
}

function toStoredActor(actor: ActorRef): Record<string, unknown> {
  const { id, type, name, code, country, polity, partOf, office, surface } = actor;
  const stored: Record<string, unknown> = { id, type, name, surface };
  if (code !== null) stored.code = code;
  if (country !== null) stored.country = country;
  if (polity !== null) stored.polity = polity;
  if (partOf !== null) stored.partOf = partOf;
  if (office !== null) stored.office = office;
  if (actor.was !== undefined) stored.was = toStoredActor(actor.was);
  return stored;
}

/** The evidence that a row with `coded`, `quote` and `sentence` holds: the inverse of {@link mentionRow}. */
export function toEvidenceOf(row: Row): Evidence {
  const { mention, ...rest } = JSON.parse(String(row.coded)) as Evidence;
  const full: Mention = {
    ...NOTHING_SAID,
    ...mention,
    sources: mention.sources.map(toActor),
    targets: mention.targets.map(toActor),
    speaker: mention.speaker ? toActor(mention.speaker) : null,
    quote: String(row.quote),
    sentence: String(row.sentence),
  };
  const { sketch = '' } = rest as Partial<Evidence>;
  return { ...rest, sketch, mention: full, bucket: bucketOf({ mention: full, origin: rest.origin }) };
}

/** What a stored mention leaves out where it is null. */
const NOTHING_SAID = {
  plover: null,
  ploverMode: null,
  ploverQuad: null,
  ploverScore: null,
  date: null,
  dateFrom: null,
  dateTo: null,
};

function toActor(actor: ActorRef): ActorRef {
  return actor.was === undefined ? { ...NO_ACTOR, ...actor } : { ...NO_ACTOR, ...actor, was: toActor(actor.was) };
}

const NO_ACTOR = {
  code: null,
  country: null,
  polity: null,
  partOf: null,
  office: null,
  tenure: null,
  wikidata: null,
  aliases: [],
};

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
