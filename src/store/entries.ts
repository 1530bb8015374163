import { EntenteError, UsageError } from '../errors.js';
import { type Entry, hashOf, type MergeEntry, type RenameEntry, spanOf, utcTime, withEntries } from '../graph/index.js';
import type { ActorType } from '../model.js';
import { codedText } from './coded-text.js';
import { cypherText } from './cypher-files.js';
import { regroupStore } from './regroup-store.js';
import type { GraphStore, Row, Runner } from './store.js';
import { type MentionAnchor, toAnchor, toEvidenceOf, toRegrouped } from './stored-mention.js';
import { writeIds, writeRows } from './write-batch.js';

/** An entry of that id does not stand in the store. */
export class UnknownEntryError extends EntenteError {
  constructor(id: string) {
    super('entry', `The store has no entry "${id}": entente actors list shows them with their ids.`);
  }
}

const TYPES: readonly ActorType[] = ['State', 'Organization', 'Person', 'Office', 'Group'];

/** The entries of a store, the first said first. */
export async function listEntries(store: Runner): Promise<Entry[]> {
  const rows = await store.run(cypherText('internal', 'entries'));
  return rows.map(toEntry);
}

/**
 * Says that one actor is really another: the mentions of the first become the second's, now and whenever articles come in.
 *
 * @example
 * await mergeStoredActors(store, 'person:q-jin', 'person:Q7216297', { now: '2026-01-01T00:00:00Z' });
 *
 * @throws UsageError where one of them is not in the store, or they are of different types
 */
export function mergeStoredActors(store: GraphStore, from: string, into: string, now: string): Promise<MergeEntry> {
  return store.transaction(async (runner) => {
    await runner.run(cypherText('write', 'lock-store'));
    const [one, other] = [await actorNamed(runner, from), await actorNamed(runner, into)];
    if (one.id === other.id) throw new UsageError(`"${from}" and "${into}" are the same actor already.`);
    if (one.type !== other.type)
      throw new UsageError(
        `"${from}" is a ${one.type}, "${into}" a ${other.type}: only actors of one type can be merged.`,
      );
    const at = utcTime(now);
    const entry: MergeEntry = { kind: 'merge', id: entryId('merge', one.id, at), actor: one.id, into: other, at };
    const row = {
      id: entry.id,
      kind: 'merge',
      actor: one.id,
      into: JSON.stringify(other),
      name: null,
      before: null,
      at,
    };
    await writeRows(runner, 'create-entries', [row]);
    await applyTo(runner, one.id);
    return entry;
  });
}

/** Gives an actor another name, now and whenever articles come in. */
export function renameStoredActor(store: GraphStore, actor: string, name: string, now: string): Promise<RenameEntry> {
  return store.transaction(async (runner) => {
    await runner.run(cypherText('write', 'lock-store'));
    const { id, name: before } = await actorNamed(runner, actor);
    const at = utcTime(now);
    const entry: RenameEntry = { kind: 'rename', id: entryId('rename', id, at), actor: id, name, before, at };
    await writeRows(runner, 'create-entries', [{ ...entry, into: null }]);
    await writeRows(runner, 'set-actor-names', [{ id, name }]);
    return entry;
  });
}

/**
 * Takes an entry back.
 *
 * @throws UnknownEntryError for an id that stands for none
 */
export function undoEntry(store: GraphStore, id: string): Promise<Entry> {
  return store.transaction(async (runner) => {
    await runner.run(cypherText('write', 'lock-store'));
    const entry = (await listEntries(runner)).find((one) => one.id === id);
    if (entry === undefined) throw new UnknownEntryError(id);
    await writeIds(runner, 'delete-entries', [id]);
    if (entry.kind === 'merge') await applyTo(runner, entry.into.id);
    else await writeRows(runner, 'set-actor-names', [{ id: entry.actor, name: entry.before }]);
    return entry;
  });
}

/** Reads the mentions that have an actor by the entries as they are now, and groups them anew. */
async function applyTo(runner: Runner, actor: string): Promise<void> {
  const entries = await listEntries(runner);
  const found = await runner.run(cypherText('internal', 'mentions-of-actor'), { id: actor });
  // The rows of data sets stay as these have them.
  const rows = found.filter((row) => row.coded !== null);
  const read = rows.map((row) => ({
    row,
    evidence: toRegrouped(withEntries(toEvidenceOf(row).mention, entries), row),
  }));
  const changed = read.filter(({ row, evidence }) => codedText(evidence) !== row.coded);
  await writeRows(
    runner,
    'set-mention-cells',
    changed.map(({ row, evidence }) => ({
      id: String(row.id),
      cell: evidence.cell,
      coded: codedText(evidence),
      knownFrom: String(row.knownFrom),
      // Only open mentions are read.
      knownTo: null,
    })),
  );
  await writeRows(
    runner,
    'move-asserted-by',
    changed.flatMap(({ row, evidence: { mention } }) =>
      mention.speaker === null ? [] : [{ mention: String(row.id), actor: mention.speaker.id }],
    ),
  );
  const before = changed.map(({ row }) => toAnchor(row));
  const after = changed.map(({ evidence }, index): MentionAnchor => {
    const { from, to } = spanOf(evidence);
    return { ...before[index]!, bucket: evidence.bucket, spanFrom: from, spanTo: to };
  });
  await regroupStore(runner, { touched: [...before, ...after] });
}

async function actorNamed(runner: Runner, key: string): Promise<MergeEntry['into']> {
  const rows = await runner.run(cypherText('internal', 'actor-by-name'), { key });
  const exact = rows.find((row) => row.id === key) ?? (rows.length === 1 ? rows[0] : undefined);
  if (exact !== undefined) {
    const labels = exact.labels as string[];
    return { id: String(exact.id), name: String(exact.name), type: TYPES.find((type) => labels.includes(type))! };
  }
  if (rows.length === 0) throw new UsageError(`The store has no actor "${key}": entente query actors lists them.`);
  throw new UsageError(`"${key}" names several actors: give one of the ids ${rows.map((row) => row.id).join(', ')}.`);
}

function entryId(kind: string, actor: string, at: string): string {
  return `entry:${hashOf(kind, actor, at)}`;
}

function toEntry(row: Row): Entry {
  const { id, actor, at } = { id: String(row.id), actor: String(row.actor), at: String(row.at) };
  if (row.kind === 'rename')
    return { kind: 'rename', id, actor, name: String(row.name), before: String(row.before), at };
  return { kind: 'merge', id, actor, into: JSON.parse(String(row.into)), at };
}
