import { StoreError } from '../errors.js';
import { bucketOf, cellOf, type Evidence, sketchOf, spanOf, utcTime } from '../graph/index.js';
import { codedText } from './coded-text.js';
import { cypherText } from './cypher-files.js';
import { regroupStore } from './regroup-store.js';
import { SCHEMA_VERSION, schemaStatements, storeInfo } from './schema.js';
import type { GraphStore, Row, Runner } from './store.js';
import { toAnchor, toEvidenceOf } from './stored-mention.js';
import { chunks, runRows, writeRows } from './write-batch.js';

/** Mentions rewritten in one transaction. */
const PAGE = 2_000;

/** What a migration did. */
export interface MigrationReport {
  readonly from: number;
  readonly to: number;
  /** Mentions that were written anew. */
  readonly mentions: number;
}

/**
 * Brings a store of an older version to this one. Broken off, it is begun again: the version is raised last.
 *
 * @example
 * const store = await openStore({ store: './old.db', older: true });
 * await migrateStore(store); //=> { from: 1, to: 2, mentions: 5210 }
 *
 * @throws StoreError where the store is empty or was made by a newer Entente
 */
export async function migrateStore(store: GraphStore): Promise<MigrationReport> {
  const info = await storeInfo(store);
  if (info === null)
    throw new StoreError('missing', 'There is nothing to migrate: the store holds nothing of Entente yet.');
  if (info.schemaVersion > SCHEMA_VERSION)
    throw new StoreError(
      'newer',
      `The store was made by a newer Entente (version ${info.schemaVersion}): update Entente.`,
    );
  const { schemaVersion } = info;
  let mentions = 0;
  if (schemaVersion < 2) mentions = await toVersion2(store);
  else if (schemaVersion < 3) mentions = await rewriteTexts(store);
  if (schemaVersion < 3) await store.run(cypherText('migrate', '3-drop-undisputed'));
  if (info.schemaVersion < SCHEMA_VERSION) {
    const { codedBy } = info;
    await store.run(cypherText('write', 'create-store'), { schemaVersion: SCHEMA_VERSION, codedBy });
  }
  return { from: info.schemaVersion, to: SCHEMA_VERSION, mentions };
}

/**
 * Version 2: mentions are looked up by cell instead of bucket, know the fingerprint of their article, and known times are
 * in UTC; ids of what is an Actor or an Occurrence are unique by that alone.
 */
async function toVersion2(store: GraphStore): Promise<number> {
  for (const name of DROPPED) await store.run(cypherText('migrate', name));
  for (const statement of schemaStatements(store)) await store.run(statement);
  const versions = await store.run(cypherText('migrate', '2-version-times'));
  await store.transaction((runner) => writeRows(runner, 'set-version-times', versions.map(timesOf)));
  let count = 0;
  for (const kind of ['Mention', 'FormerMention'] as const) count += await rewriteMentions(store, kind);
  await regroupAll(store);
  await store.run(cypherText('migrate', '2-drop-event-buckets'));
  return count;
}

/** Version 3: what coding said of a mention is a list; version 2 is rewritten with it. */
async function rewriteTexts(store: GraphStore): Promise<number> {
  let count = 0;
  for (const ids of chunks(await articleIds(store), PAGE / 10)) {
    const rows = await store.run(cypherText('migrate', '3-mentions'), { ids });
    const [open, former] = [rows.filter((row) => row.open === true), rows.filter((row) => row.open !== true)];
    await store.transaction(async (runner) => {
      await runRows(runner, cypherText('migrate', '3-set-mentions'), open.map(textRow));
      await runRows(runner, cypherText('migrate', '3-set-former-mentions'), former.map(textRow));
    });
    count += rows.length;
  }
  return count;
}

const textRow = (row: Row) => ({ id: String(row.id), coded: codedText(toEvidenceOf(row)) });

/** Statements that take away what version 1 had declared. */
const DROPPED = ['2-drop-mention-bucket', '2-drop-occurrence-bucket', '2-drop-event-kind', ...uniqueLabels()];

function uniqueLabels(): string[] {
  const labels = ['event', 'former-mention', 'group', 'mention', 'office', 'organization', 'person', 'polity'];
  return [...labels, 'redirect', 'retracted', 'state', 'unconfirmed', 'version'].map(
    (label) => `2-drop-${label}-unique`,
  );
}

async function rewriteMentions(store: GraphStore, label: 'Mention' | 'FormerMention'): Promise<number> {
  const [read, write] =
    label === 'Mention'
      ? (['2-mentions', 'set-mention-cells'] as const)
      : (['2-former-mentions', 'set-former-cells'] as const);
  let [after, count] = ['', 0];
  for (;;) {
    const rows = await store.run(cypherText('migrate', read), { after, limit: PAGE });
    if (rows.length === 0) return count;
    await store.transaction((runner) => writeRows(runner, write, rows.map(mentionRow)));
    after = String(rows.at(-1)!.id);
    count += rows.length;
  }
}

function mentionRow(row: Row) {
  const old = toEvidenceOf(row);
  const bucket = bucketOf(old);
  const evidence: Evidence = { ...old, bucket, sketch: sketchOf(String(row.text ?? '')) };
  return { id: String(row.id), cell: cellOf(bucket, spanOf(evidence)), coded: codedText(evidence), ...knownTimes(row) };
}

function timesOf(row: Row) {
  return { id: String(row.id), ...knownTimes(row) };
}

function knownTimes(row: Row) {
  return {
    knownFrom: utcTime(String(row.knownFrom)),
    knownTo: row.knownTo === null ? null : utcTime(String(row.knownTo)),
  };
}

/** Groups everything anew, article by article: a change of the rules of grouping changes events. */
export async function regroupAll(store: GraphStore): Promise<number> {
  let changed = 0;
  for (const ids of chunks(await articleIds(store), PAGE / 10))
    changed += await store.transaction((runner) => regroupArticles(runner, ids));
  return changed;
}

async function articleIds(store: GraphStore): Promise<string[]> {
  return (await store.run(cypherText('internal', 'all-articles'))).map((row) => String(row.id));
}

async function regroupArticles(runner: Runner, ids: readonly string[]): Promise<number> {
  const rows = await runner.run(cypherText('internal', 'open-mentions-of-articles'), { ids });
  const { created, changed, redirected, retracted } = await regroupStore(runner, { touched: rows.map(toAnchor) });
  return created.length + changed.length + redirected.length + retracted.length;
}
