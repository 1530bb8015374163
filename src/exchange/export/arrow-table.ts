import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  makeBuilder,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow';
import type { GraphStore } from '../../store/index.js';
import { type ExportedEvent, urlOf } from './exported-event.js';
import { type ExportFilters, readEvents } from './read-events.js';

type Value = string | number | boolean | Date | null;

/** An ISO day as what Arrow's builder of dates takes. */
const day = (iso: string | null): Date | null => (iso === null ? null : new Date(`${iso}T00:00:00Z`));
const joined = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join(';'));

const COLUMNS: readonly (readonly [string, () => DataType, (event: ExportedEvent) => Value])[] = [
  ['id', () => new Utf8(), (e) => e.id],
  ['kind', () => new Utf8(), (e) => e.kind],
  ['eventCode', () => new Utf8(), (e) => e.eventCode],
  ['eventRootCode', () => new Utf8(), (e) => e.eventRootCode],
  ['quadClass', () => new Int32(), (e) => e.quadClass],
  ['goldsteinScale', () => new Float64(), (e) => e.goldsteinScale],
  ['ploverType', () => new Utf8(), (e) => e.ploverType],
  ['ploverMode', () => new Utf8(), (e) => e.ploverMode],
  ['date', () => new DateDay(), (e) => day(e.date)],
  ['dateFrom', () => new DateDay(), (e) => day(e.dateFrom)],
  ['dateTo', () => new DateDay(), (e) => day(e.dateTo)],
  ['datePrecision', () => new Utf8(), (e) => e.datePrecision],
  ['from', () => new Utf8(), (e) => joined(e.from)],
  ['to', () => new Utf8(), (e) => joined(e.to)],
  ['sources', () => new Utf8(), (e) => joined(e.sources.map(({ code, name }) => code ?? name))],
  ['targets', () => new Utf8(), (e) => joined(e.targets.map(({ code, name }) => code ?? name))],
  ['reciprocal', () => new Bool(), (e) => e.reciprocal],
  ['claimed', () => new Bool(), (e) => e.claimed],
  ['confidence', () => new Float64(), (e) => e.confidence],
  ['origin', () => new Utf8(), (e) => e.origin],
  ['numMentions', () => new Int32(), (e) => e.numMentions],
  ['numSources', () => new Int32(), (e) => e.numSources],
  ['numArticles', () => new Int32(), (e) => e.numArticles],
  ['place', () => new Utf8(), (e) => e.places[0]?.name ?? null],
  ['lat', () => new Float64(), (e) => e.places[0]?.lat ?? null],
  ['lon', () => new Float64(), (e) => e.places[0]?.lon ?? null],
  ['url', () => new Utf8(), urlOf],
];

/** Events of one batch. */
const BATCH = 10_000;

/** The events as the pieces of an Arrow stream. */
export async function* arrowTable(store: GraphStore, filters: ExportFilters): AsyncIterable<Uint8Array> {
  const types = COLUMNS.map(([, type]) => type());
  const schema = new Schema(COLUMNS.map(([name], i) => new Field(name, types[i]!, true)));
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  const written = writeAll(writer, batches(store, filters, schema, types));
  yield* writer;
  await written;
}

async function* batches(store: GraphStore, filters: ExportFilters, schema: Schema, types: readonly DataType[]) {
  let events: ExportedEvent[] = [];
  let written = 0;
  for await (const event of readEvents(store, filters)) {
    if (events.push(event) < BATCH) continue;
    yield batchOf(events, schema, types);
    written++;
    events = [];
  }
  if (events.length > 0 || written === 0) yield batchOf(events, schema, types);
}

function batchOf(events: readonly ExportedEvent[], schema: Schema, types: readonly DataType[]): RecordBatch {
  const children = COLUMNS.map(([, , value], i) => {
    const builder = makeBuilder({ type: types[i]!, nullValues: [null] });
    for (const event of events) builder.append(value(event));
    return builder.finish().flush();
  });
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: events.length, nullCount: 0, children }),
  );
}

async function writeAll(writer: RecordBatchStreamWriter, all: AsyncIterable<RecordBatch>): Promise<void> {
  try {
    for await (const batch of all) writer.write(batch);
    writer.finish();
  } catch (error) {
    writer.abort(error);
    throw error;
  }
}
