import type grafeo from '@grafeo-db/js';
import type { Kind } from './embedded-kinds.js';
import { type RawNode, type RawRelationship, typedFrom, untyped } from './embedded-typed.js';
import type { ChangeCounters, TypedResult, TypedValue } from './typed.js';

/** How many entities of one make are asked for: their properties have the same types. */
const SAMPLE = 200;

type Entity = RawNode | RawRelationship;

/**
 * An answer of the embedded engine. The engine keeps it whole, in its own memory; a row becomes JavaScript only when it
 * is taken.
 */
export class EmbeddedResult implements TypedResult {
  readonly columns: readonly string[];
  readonly type: TypedResult['type'];
  readonly #counters: ChangeCounters;
  readonly #ask: (entities: readonly Entity[]) => Promise<Kind>;
  /** Kinds of entities that their column does not tell, by labels or relationship type. */
  readonly #entityKinds = new Map<string, Kind>();
  readonly size: number;
  /** Read where they are first needed: of an answer that nobody takes they are not. */
  #kinds: readonly Kind[] = [];
  #result: grafeo.QueryResult | null;
  #at = 0;

  constructor(
    result: grafeo.QueryResult,
    type: TypedResult['type'],
    ask: (entities: readonly Entity[]) => Promise<Kind>,
  ) {
    this.#result = result;
    this.#ask = ask;
    this.size = result.length;
    this.#counters = countersOf(result.counters);
    this.columns = result.columns;
    this.type = type;
  }

  get done(): boolean {
    return this.#at >= this.size;
  }

  async take(count: number): Promise<TypedValue[][]> {
    if (this.#at === 0 && !this.done) await this.#readKinds();
    const rows = this.#raw(count);
    await this.#learn(rows);
    const kindOf = (entity: Entity) => this.#entityKinds.get(makeOf(entity)) ?? 'mixed';
    return rows.map((row) => row.map((value, column) => typedFrom(value, this.#kinds[column] ?? 'mixed', kindOf)));
  }

  async counters(): Promise<ChangeCounters> {
    return this.#counters;
  }

  /** Arrow is loaded here and not before: most commands of the command line need none. */
  async #readKinds(): Promise<void> {
    const { kindsOf } = await import('./embedded-arrow.js');
    if (this.#result !== null) this.#kinds = kindsOf(this.#result.toArrowIPC());
  }

  #raw(count: number): unknown[][] {
    const result = this.#result;
    if (result === null) return [];
    const end = Math.min(this.size, this.#at + count);
    const rows: unknown[][] = [];
    for (; this.#at < end; this.#at++) {
      const row = result.get(this.#at);
      rows.push(this.columns.map((column) => row[column]));
    }
    // The engine's memory goes with the last row.
    if (this.done) this.#result = null;
    return rows;
  }

  /** Asks for the kinds that these rows need and no row before them needed. */
  async #learn(rows: readonly unknown[][]): Promise<void> {
    const wanted = new Map<string, Map<number, Entity>>();
    for (const row of rows) {
      for (const [column, value] of row.entries()) {
        for (const entity of untyped(value, this.#kinds[column] ?? 'mixed')) {
          const make = makeOf(entity);
          if (this.#entityKinds.has(make)) continue;
          const sample = wanted.get(make) ?? new Map<number, Entity>();
          if (sample.size < SAMPLE) sample.set(entity._id, entity);
          wanted.set(make, sample);
        }
      }
    }
    for (const [make, sample] of wanted) this.#entityKinds.set(make, await this.#ask([...sample.values()]));
  }
}

/** Labels or type, and the names of the properties. */
function makeOf(entity: Entity): string {
  return JSON.stringify(
    '_labels' in entity ? [entity._labels, Object.keys(entity)] : [entity._type, Object.keys(entity)],
  );
}

function countersOf(counters: grafeo.QueryResult['counters']): ChangeCounters {
  const { edgesCreated, edgesDeleted, ...same } = counters;
  return { ...same, relationshipsCreated: edgesCreated, relationshipsDeleted: edgesDeleted };
}
