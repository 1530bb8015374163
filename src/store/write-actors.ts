import {
  type ActorRecord,
  actorRecords,
  type DescribePolity,
  distinct,
  type Entry,
  mergeActors,
  type Named,
  placeRecords,
  tail,
} from '../graph/index.js';
import type { ActorType } from '../model.js';
import { cypherText } from './cypher-files.js';
import { labelActors } from './labels.js';
import type { Parameters, Row, Runner } from './store.js';
import { newlyNamed, writeRows } from './write-batch.js';

const TYPES: readonly ActorType[] = ['State', 'Organization', 'Person', 'Office', 'Group'];

/** Writes the actors and places of some mentions, as far as the store does not know them so already. */
export async function writeActors(
  runner: Runner,
  mentions: readonly Named[],
  describe?: DescribePolity,
  entries: readonly Entry[] = [],
): Promise<void> {
  const names = new Map(entries.flatMap((entry) => (entry.kind === 'rename' ? [[entry.actor, entry.name]] : [])));
  const records = actorRecords(mentions, describe);
  const stored = await storedActors(
    runner,
    records.map((record) => record.id),
  );
  const changed: ActorRecord[] = [];
  for (const record of records) {
    const known = stored.get(record.id);
    const united = known === undefined ? record : mergeActors(known, record);
    // The owner's name stands over the lexicon's.
    const merged = { ...united, name: names.get(record.id) ?? united.name };
    if (known === undefined || JSON.stringify(known) !== JSON.stringify(merged)) changed.push(merged);
  }
  await writeRows(
    runner,
    'upsert-actors',
    changed.map((record) => ({ id: record.id, properties: propertiesOf(record) })),
  );
  await labelActors(runner, changed);
  await writeLinks(runner, changed, stored);
  await writeMemberships(
    runner,
    changed.filter((record) => !stored.has(record.id)),
    describe,
  );
  await writePlaces(runner, mentions);
}

async function writeLinks(runner: Runner, changed: readonly ActorRecord[], stored: ReadonlyMap<string, ActorRecord>) {
  const fresh = <T>(record: ActorRecord, list: (of: ActorRecord) => readonly T[]): T[] => {
    const known = stored.get(record.id);
    const before = new Set((known === undefined ? [] : list(known)).map((item) => JSON.stringify(item)));
    return list(record).filter((item) => !before.has(JSON.stringify(item)));
  };
  const links = (list: (of: ActorRecord) => readonly string[]) =>
    changed.flatMap((record) => fresh(record, list).map((to) => ({ from: record.id, to })));
  await writeRows(
    runner,
    'create-part-of',
    links((record) => record.partOf),
  );
  await writeRows(
    runner,
    'create-of',
    links((record) => record.of),
  );
  const tenures = changed.flatMap((record) =>
    fresh(record, (of) => of.holds).map((tenure) => ({ person: record.id, ...tenure })),
  );
  await writeRows(runner, 'create-holds', tenures);
}

/** A pair is written when the second of the two comes, so that their order does not matter. */
async function writeMemberships(
  runner: Runner,
  fresh: readonly ActorRecord[],
  describe: DescribePolity | undefined,
): Promise<void> {
  const pairs = new Map<string, Parameters>();
  for (const { id } of fresh) {
    for (const membership of describe?.(id)?.memberships ?? [])
      pairs.set(JSON.stringify(membership), { ...membership });
  }
  await writeRows(
    runner,
    'create-member-of',
    [...pairs.keys()].sort().map((key) => pairs.get(key)!),
  );
}

async function writePlaces(runner: Runner, mentions: readonly Named[]): Promise<void> {
  const changed = await newlyNamed(runner, 'known-places', placeRecords(mentions));
  await writeRows(
    runner,
    'create-places',
    changed.map((place) => ({ ...place })),
  );
}

function propertiesOf(record: ActorRecord): Parameters {
  return {
    name: record.name ?? tail(record.id),
    aliases: record.aliases,
    wikidata: record.wikidata,
    code: record.code,
    iso3: record.iso3,
  };
}

async function storedActors(runner: Runner, ids: readonly string[]): Promise<Map<string, ActorRecord>> {
  const rows = ids.length === 0 ? [] : await runner.run(cypherText('internal', 'known-actors'), { ids });
  return new Map(rows.map((row) => [String(row.id), toRecord(row)]));
}

function toRecord(row: Row): ActorRecord {
  const labels = row.labels as string[];
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const holds = (row.holds as Row[]).map((tenure) => ({
    office: String(tenure.office),
    from: text(tenure.from),
    to: text(tenure.to),
  }));
  const id = String(row.id);
  const record = {
    id,
    type: TYPES.find((type) => labels.includes(type)) ?? 'Organization',
    polity: labels.includes('Polity'),
    // A name that only repeats the id was a stopgap.
    name: row.name === tail(id) ? null : text(row.name),
    aliases: (row.aliases as string[] | null) ?? [],
    wikidata: text(row.wikidata),
    code: text(row.code),
    iso3: text(row.iso3),
    partOf: distinct(row.partOf as string[]),
    holds,
    of: distinct(row.of as string[]),
  };
  // The same order of lists and keys as merging gives, so that equal records are equal as JSON.
  return mergeActors(record, record);
}
