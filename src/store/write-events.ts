import { distinct, type EventRecord, type ParticipantRecord, type Regrouping } from '../graph/index.js';
import { createEvents, eventRow, type Links } from './create-events.js';
import { labelEvents } from './labels.js';
import type { Runner } from './store.js';
import { knownIds, writeIds, writeRows } from './write-batch.js';

/** Writes what a regrouping changes: events, their labels and relationships, redirects, and who reports what; new mentions do not stand yet. */
export async function writeRegrouping(runner: Runner, regrouping: Regrouping): Promise<void> {
  const { created, changed, moved, redirected, retracted } = regrouping;
  const changedIds = changed.map((event) => event.id);
  await writeIds(runner, 'unlink-events', changedIds);
  await writeIds(runner, 'unlabel-events', [...changedIds, ...retracted]);
  await writeIds(runner, 'retract-events', retracted);
  await writeEvents(runner, created, changed);
  // Mentions that are new are written with what they report, once the events stand.
  const before = moved.filter((move) => move.before !== null);
  await writeIds(
    runner,
    'delete-reports',
    before.map((move) => move.mention),
  );
  await writeRows(
    runner,
    'create-reports',
    before.map(({ mention, event }) => ({ mention, event })),
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

/** Creates some events and writes others anew. */
async function writeEvents(
  runner: Runner,
  created: readonly EventRecord[],
  changed: readonly EventRecord[],
): Promise<void> {
  await writeCalendar(runner, [...created, ...changed]);
  const remaining = await createEvents(runner, created);
  await writeRows(runner, 'update-events', changed.map(eventRow));
  await labelEvents(runner, changed);
  await linkEvents(runner, [...remaining, ...changed]);
}

async function linkEvents(runner: Runner, events: readonly Links[]): Promise<void> {
  const participants = (list: (event: Links) => readonly ParticipantRecord[]) =>
    events.flatMap((event) => list(event).map((participant) => ({ event: event.id, ...participant })));
  const links = (list: (event: Links) => readonly string[], key: string) =>
    events.flatMap((event) => list(event).map((id) => ({ event: event.id, [key]: id })));
  const sources = participants((event) => event.sources);
  const targets = participants((event) => event.targets);
  await writeRows(runner, 'create-has-source', sources);
  await writeRows(runner, 'create-has-target', targets);
  const from = links((event) => event.from, 'polity');
  const to = links((event) => event.to, 'polity');
  await writeRows(runner, 'create-from', from);
  await writeRows(runner, 'create-to', to);
  const days = links((event) => one(event.day), 'to');
  const months = links((event) => one(event.month), 'to');
  const places = links((event) => event.places, 'to');
  await writeRows(runner, 'create-on', days);
  await writeRows(runner, 'create-during', months);
  await writeRows(runner, 'create-located-at', places);
}

/** The days and months that events stand on, as far as the store lacks them. */
export async function writeCalendar(
  runner: Runner,
  events: readonly Pick<EventRecord, 'day' | 'month'>[],
): Promise<void> {
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

function one(value: string | null): string[] {
  return value === null ? [] : [value];
}
