import { distinct, type EventRecord, KINDS, type ParticipantRecord, type Regrouping } from '../graph/index.js';
import { cypherText } from './cypher-files.js';
import type { Parameters, Runner } from './store.js';
import { knownIds, writeIds, writeRows } from './write-batch.js';

/** Writes what a regrouping changes: events, their labels and relationships, redirects, and who reports what. */
export async function writeRegrouping(runner: Runner, regrouping: Regrouping): Promise<void> {
  const { created, changed, moved, redirected, retracted } = regrouping;
  const changedIds = changed.map((event) => event.id);
  await writeIds(runner, 'unlink-events', changedIds);
  await writeIds(runner, 'unlabel-events', [...changedIds, ...retracted]);
  await writeIds(runner, 'retract-events', retracted);
  await writeEvents(runner, [...created, ...changed]);
  await writeIds(
    runner,
    'delete-reports',
    moved.filter((move) => move.before !== null).map((move) => move.mention),
  );
  await writeRows(
    runner,
    'create-reports',
    moved.map(({ mention, event }) => ({ mention, event })),
  );
  await writeRedirects(runner, regrouping);
  await writeIds(
    runner,
    'delete-events',
    redirected.map((redirect) => redirect.id),
  );
}

async function writeRedirects(runner: Runner, { created, changed, redirected }: Regrouping): Promise<void> {
  const standing = [...created, ...changed].map((event) => event.id);
  const revived = await knownIds(runner, 'known-redirects', standing);
  await writeIds(runner, 'delete-redirects', [...revived]);
  await writeRows(runner, 'move-reported', redirected);
  await writeRows(runner, 'follow-redirects', redirected);
  await writeRows(runner, 'upsert-redirects', redirected);
}

async function writeEvents(runner: Runner, events: readonly EventRecord[]): Promise<void> {
  if (events.length === 0) return;
  await writeCalendar(runner, events);
  await writeRows(runner, 'upsert-events', events.map(eventRow));
  await runner.run(cypherText('write', 'label-events'), labelLists(events));
  await writeRows(
    runner,
    'create-has-source',
    events.flatMap((event) => participantRows(event.id, event.sources)),
  );
  await writeRows(
    runner,
    'create-has-target',
    events.flatMap((event) => participantRows(event.id, event.targets)),
  );
  const links = (list: (event: EventRecord) => readonly string[], key: string) =>
    events.flatMap((event) => list(event).map((id) => ({ event: event.id, [key]: id })));
  await writeRows(
    runner,
    'create-from',
    links((event) => event.from, 'polity'),
  );
  await writeRows(
    runner,
    'create-to',
    links((event) => event.to, 'polity'),
  );
  await writeRows(
    runner,
    'create-on',
    links((event) => one(event.day), 'to'),
  );
  await writeRows(
    runner,
    'create-during',
    links((event) => one(event.month), 'to'),
  );
  await writeRows(
    runner,
    'create-located-at',
    links((event) => event.places, 'to'),
  );
}

/** The days and months that events stand on, as far as the store lacks them. */
async function writeCalendar(runner: Runner, events: readonly EventRecord[]): Promise<void> {
  const days = distinct(events.flatMap((event) => one(event.day)));
  const months = distinct([...days.map((day) => day.slice(0, 7)), ...events.flatMap((event) => one(event.month))]);
  const knownMonths = await knownIds(runner, 'known-months', months);
  await writeIds(
    runner,
    'create-months',
    months.filter((month) => !knownMonths.has(month)),
  );
  const knownDays = await knownIds(runner, 'known-days', days);
  const newDays = days.filter((day) => !knownDays.has(day));
  await writeRows(
    runner,
    'create-days',
    newDays.map((day) => ({ id: day, month: day.slice(0, 7) })),
  );
}

/** What must be a float or a date stands apart, to be made one in the statement. */
function eventRow(event: EventRecord): Parameters {
  const { goldsteinScale, ploverScore, confidence, ...properties } = event.properties;
  const { id, bucket, digest, date, dateFrom, dateTo } = event;
  return {
    id,
    properties: { id, bucket, digest, ...properties },
    goldsteinScale,
    ploverScore,
    confidence,
    date,
    dateFrom,
    dateTo,
  };
}

/** The ids to be given each label, by label. A kind that the codebook gained meanwhile stays a property. */
function labelLists(events: readonly EventRecord[]): Parameters {
  const confirmed = new Map<string, string[]>(KINDS.map((kind) => [kind, []]));
  const unconfirmed: string[] = [];
  for (const { id, kind, standing } of events) (standing === 'Event' ? confirmed.get(kind) : unconfirmed)?.push(id);
  return { ...Object.fromEntries(confirmed), Unconfirmed: unconfirmed };
}

function participantRows(event: string, participants: readonly ParticipantRecord[]): Parameters[] {
  return participants.map((participant) => ({ event, ...participant }));
}

function one(value: string | null): string[] {
  return value === null ? [] : [value];
}
