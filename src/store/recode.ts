import { type EventRecord, type Evidence, evidenceOf, utcTime, withEntries } from '../graph/index.js';
import type { CodedArticle } from '../model.js';
import { codedText } from './coded-text.js';
import { cypherText } from './cypher-files.js';
import { listEntries } from './entries.js';
import type { IngestOptions } from './ingest.js';
import { planRegrouping } from './regroup-store.js';
import type { GraphStore, Row, Runner } from './store.js';
import { mentionRow, toAnchor } from './stored-mention.js';
import { writeActors } from './write-actors.js';
import { closeMentions } from './write-articles.js';
import { writeRows } from './write-batch.js';
import { writeRegrouping } from './write-events.js';

/** What matters of an event to whoever judges a change of rules. */
export interface EventSummary {
  readonly id: string;
  readonly kind: string;
  readonly cameo: string;
  readonly goldstein: number;
  /** Actual and affirmed: it counts. */
  readonly confirmed: boolean;
  readonly dateFrom: string | null;
  readonly dateTo: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly confidence: number;
  readonly mentions: number;
}

/** What coding articles anew changes. */
export interface RecodeReport {
  readonly articles: number;
  /** Mentions that coding finds now, or finds otherwise, and those that it no longer finds as they were. */
  readonly mentions: { readonly added: number; readonly closed: number; readonly kept: number };
  readonly added: readonly EventSummary[];
  readonly removed: readonly EventSummary[];
  readonly changed: readonly { readonly before: EventSummary; readonly after: EventSummary }[];
}

/** Options of {@link recodeArticles}. */
export interface RecodeOptions extends Pick<IngestOptions, 'now' | 'describe'> {
  /** Keep the change; otherwise the store stays as it is, and the report says what would change. */
  readonly accept: boolean;
}

/** An article coded anew, with the id of the version whose text that was. */
export interface RecodedArticle {
  readonly coded: CodedArticle;
  readonly version: string;
}

/** Ends a transaction that was only to show what would be. */
class NotAccepted extends Error {}

/**
 * Compares what coding says of some articles now with what the store holds, as one transaction, and keeps the difference
 * if it is accepted. Mentions that are as before are not touched; the others are closed and remain as former ones.
 *
 * @example
 * (await recodeArticles(store, [{ coded, version }], { now, accept: false })).changed.length //=> 3
 */
export async function recodeArticles(
  store: GraphStore,
  articles: readonly RecodedArticle[],
  options: RecodeOptions,
): Promise<RecodeReport> {
  let report: RecodeReport | null = null;
  try {
    await store.transaction(async (runner) => {
      report = await recode(runner, articles, options);
      if (!options.accept) throw new NotAccepted();
    });
  } catch (error) {
    if (!(error instanceof NotAccepted)) throw error;
  }
  return report!;
}

async function recode(
  runner: Runner,
  articles: readonly RecodedArticle[],
  { now, describe }: RecodeOptions,
): Promise<RecodeReport> {
  const at = utcTime(now);
  await runner.run(cypherText('write', 'lock-store'));
  const entries = await listEntries(runner);
  const ids = articles.map(({ coded }) => coded.article.id);
  const stored = await runner.run(cypherText('internal', 'open-evidence-of-articles'), { ids });
  const before = new Map(stored.map((row) => [String(row.id), contentOf(row)]));
  const fresh = articles.flatMap(({ coded, version }) =>
    evidenceOf({ ...coded, mentions: coded.mentions.map((mention) => withEntries(mention, entries)) }, at).map(
      (evidence) => ({ evidence, coded, version }),
    ),
  );
  const after = new Map(fresh.map(({ evidence }) => [evidence.mention.id, contentOfEvidence(evidence)]));
  const closed = stored.filter((row) => after.get(String(row.id)) !== before.get(String(row.id))).map(toAnchor);
  const added = fresh.filter(({ evidence: { mention } }) => before.get(mention.id) !== after.get(mention.id));
  await writeActors(
    runner,
    added.map(({ evidence }) => evidence.mention),
    describe,
    entries,
  );
  await closeMentions(runner, closed, at, true);
  const plan = await planRegrouping(runner, {
    added: added.map(({ evidence }) => ({ evidence, event: null })),
    closed,
  });
  const touched = [...plan.changed, ...plan.redirected].map(({ id }) => id);
  const old = await summaries(runner, [...touched, ...plan.retracted]);
  await writeRegrouping(runner, plan);
  const eventOf = new Map(plan.moved.map(({ mention, event }) => [mention, event]));
  const rows = added.map(({ evidence, coded, version }) =>
    mentionRow(evidence, coded, { version, knownFrom: at, knownTo: null, event: eventOf.get(evidence.mention.id)! }),
  );
  await writeRows(runner, 'create-mentions', rows);
  await writeRows(
    runner,
    'create-asserted-by',
    added.flatMap(({ evidence: { mention } }) =>
      mention.speaker === null ? [] : [{ mention: mention.id, actor: mention.speaker.id }],
    ),
  );
  await writeRows(runner, 'set-version-coding', articles.map(versionRow));
  if (articles.length > 0)
    await runner.run(cypherText('write', 'set-coded-by'), { codedBy: articles.at(-1)!.coded.codedBy });
  return {
    articles: articles.length,
    mentions: { added: added.length, closed: closed.length, kept: stored.length - closed.length },
    ...differences(plan.created, plan.changed, plan.redirected, plan.retracted, old),
  };
}

function differences(
  created: readonly EventRecord[],
  changed: readonly EventRecord[],
  redirected: readonly { readonly id: string; readonly to: string }[],
  retracted: readonly string[],
  old: ReadonlyMap<string, EventSummary>,
): Pick<RecodeReport, 'added' | 'removed' | 'changed'> {
  // An event whose id changed is the old one changed, told under its new id.
  const former = new Map(redirected.map(({ id, to }) => [to, id]));
  const pairs = [...created, ...changed].map((event) => ({
    before: old.get(former.get(event.id) ?? event.id),
    after: summaryOf(event),
  }));
  return {
    added: pairs.filter(({ before }) => before === undefined).map(({ after }) => after),
    removed: retracted.flatMap((id) => old.get(id) ?? []),
    changed: pairs.flatMap(({ before, after }) =>
      before === undefined || sameSummary(before, after) ? [] : [{ before, after }],
    ),
  };
}

const sameSummary = (a: EventSummary, b: EventSummary) => JSON.stringify(a) === JSON.stringify(b);

function summaryOf({
  id,
  kind,
  standing,
  properties,
  dateFrom,
  dateTo,
  from,
  to,
  mentions,
}: EventRecord): EventSummary {
  return {
    id,
    kind,
    cameo: String(properties.eventCode),
    goldstein: Number(properties.goldsteinScale),
    confirmed: standing === 'Event',
    dateFrom,
    dateTo,
    from,
    to,
    confidence: Number(properties.confidence),
    mentions: mentions.length,
  };
}

async function summaries(runner: Runner, ids: readonly string[]): Promise<Map<string, EventSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await runner.run(cypherText('internal', 'event-summaries'), { ids });
  return new Map(rows.map((row) => [String(row.id), toSummary(row)]));
}

function toSummary(row: Row): EventSummary {
  const list = (value: unknown) => [...(value as string[])].sort();
  return {
    id: String(row.id),
    kind: String(row.kind),
    cameo: String(row.cameo),
    goldstein: Number(row.goldstein),
    confirmed: row.confirmed === true,
    dateFrom: row.dateFrom === null ? null : String(row.dateFrom),
    dateTo: String(row.dateTo),
    from: list(row.from),
    to: list(row.to),
    confidence: Number(row.confidence),
    mentions: Number(row.mentions),
  };
}

function contentOf(row: Row): string {
  return JSON.stringify([row.coded, row.quote, row.sentence]);
}

function contentOfEvidence(evidence: Evidence): string {
  return JSON.stringify([codedText(evidence), evidence.mention.quote, evidence.mention.sentence]);
}

function versionRow({ version, coded: { codedBy, unresolved } }: RecodedArticle) {
  return {
    id: version,
    codedBy,
    unresolved: unresolved.map(({ name }) => name),
    unresolvedCounts: unresolved.map(({ count }) => count),
  };
}
