import { type EventRecord, groupBy } from '../graph/index.js';
import { cypherText } from './cypher-files.js';
import { labelled, labelsOf } from './labels.js';
import type { RowParts } from './positional.js';
import type { Runner } from './store.js';
import { allOf, createRows } from './write-batch.js';

/** The relationships of an event that its own statement does not make. */
export type Links = Pick<EventRecord, 'id' | 'sources' | 'targets' | 'from' | 'to' | 'day' | 'month' | 'places'>;

/** The files of cypher/write that create events, by how many relationships they make with them. */
type Shape = 'create-events' | 'create-mutual-events' | 'create-lone-events';

/**
 * Creates events that the store does not hold, most of them with their relationships in one statement.
 *
 * @returns the relationships that remain to be made
 */
export async function createEvents(runner: Runner, events: readonly EventRecord[]): Promise<Links[]> {
  const groups = groupBy(events, (event) => `${shapeOf(event)} ${labelsOf(event)}`);
  // None of these statements depends on another, so the engine may have them all at once.
  const running = [...groups.values()].map((list) => {
    const statement = labelled(cypherText('write', shapeOf(list[0]!)), labelsOf(list[0]!));
    return createRows(runner, statement, list.map(creationRow));
  });
  await allOf(running);
  return events.map(remaining);
}

function shapeOf(event: EventRecord): Shape {
  const { sources, targets, from, to } = event;
  if (event.day === null) return 'create-lone-events';
  if (event.properties.reciprocal === true) {
    return sources.length === 2 && from.length === 2 ? 'create-mutual-events' : 'create-lone-events';
  }
  const full = sources.length > 0 && targets.length > 0 && from.length > 0 && to.length > 0;
  return full ? 'create-events' : 'create-lone-events';
}

function creationRow(event: EventRecord): RowParts {
  const mutual = shapeOf(event) === 'create-mutual-events';
  const [source, target] = mutual ? event.sources : [event.sources[0], event.targets[0]];
  const [from, to] = mutual ? event.from : [event.from[0], event.to[0]];
  const ends = {
    source: source?.actor,
    sourceCode: source?.code,
    sourceOffice: source?.office,
    sourceSurface: source?.surface,
    target: target?.actor,
    targetCode: target?.code,
    targetOffice: target?.office,
    targetSurface: target?.surface,
    from,
    to,
    day: event.day,
  };
  return [...eventRow(event), ends];
}

/** An event's node as a row. The embedded engine keeps lists one by one: an empty one would take room in every event. */
export function eventRow({ id, digest, date, dateFrom, dateTo, properties }: EventRecord) {
  const disputed = isEmpty(properties.disputed) ? null : properties.disputed;
  return [{ id, digest, date, dateFrom, dateTo, disputed }, properties] as const;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** What the statement of an event's shape leaves to be linked. */
function remaining(event: EventRecord): Links {
  const { id, sources, targets, from, to, day, month, places } = event;
  switch (shapeOf(event)) {
    case 'create-lone-events':
      return { id, sources, targets, from, to, day, month, places };
    case 'create-mutual-events':
      return { id, sources: [], targets: [], from: [], to: [], day: null, month, places };
    case 'create-events': {
      const [moreSources, moreTargets, moreFrom, moreTo] = [
        sources.slice(1),
        targets.slice(1),
        from.slice(1),
        to.slice(1),
      ];
      return { id, sources: moreSources, targets: moreTargets, from: moreFrom, to: moreTo, day: null, month, places };
    }
  }
}
