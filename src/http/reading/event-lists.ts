import { type Column, type CypherDate, cypherText, type Parameters, readColumns } from '../../store/index.js';
import type { CountedStore } from '../generation.js';
import { Remembered } from '../remembered.js';

/** An event in a list: its last day (empty where it has none) and its id. */
export interface Listed {
  readonly id: string;
  readonly day: string;
}

/** Whose events: those between two polities, either way, or those of one actor. */
export type Whose = { readonly pair: readonly [string, string] } | { readonly actor: string };

/** Which of them, as the statements of lists take it; null for no restriction. */
export interface Restriction {
  /** What may have happened within these days. */
  readonly from: CypherDate | null;
  readonly to: CypherDate | null;
  readonly kind: string | null;
  /** A CAMEO code, with those below it. */
  readonly code: string | null;
  readonly root: string | null;
  readonly origin: string | null;
}

/** Events in order, the latest first. */
export type EventList = Column<Listed>;

/** The statements that read lists: `event-list-from` and so on. */
type Source = 'from' | 'of-actor' | 'on' | 'beside';

interface Kept {
  readonly generation: number;
  readonly at: number;
  readonly lists: Promise<Lists>;
  /** Events that it stands for, and what an empty one takes as well. */
  size: number;
}

/** Events in all the lists that are kept; each takes some sixty bytes. */
const most = 2_000_000;
/** What a list takes beside its events, in events. */
const overhead = 20;
/** How long a list of a store that other processes write too is held for true, in milliseconds. */
const sharedFor = 30_000;

/**
 * The events of a pair, an actor or a day in their order, the latest first. A great power takes part in tens of thousands:
 * they are read once, for all whom it met, and a page of them is then a slice. Those asked for longest ago are forgotten
 * first, and all when the store changes.
 */
export class EventLists {
  readonly #store: CountedStore;
  readonly #now: () => number;
  readonly #days: Remembered<readonly string[]>;
  readonly #kept = new Map<string, Kept>();
  #ended = false;

  /** @param now milliseconds, from any beginning */
  constructor(store: CountedStore, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.#days = new Remembered(store, 1, now);
  }

  /** Lists, each in order, that together hold the events. */
  async of(whose: Whose, which: Restriction): Promise<readonly EventList[]> {
    if ('actor' in whose) return [(await this.#get('of-actor', which, { actor: whose.actor })).of('')];
    const [a, b] = whose.pair;
    const [forth, back] = await Promise.all([a, b].map((polity) => this.#get('from', which, { polity })));
    return [forth!.of(b), back!.of(a)];
  }

  /** Every day on which something stands, the latest first. */
  days(): Promise<readonly string[]> {
    return this.#days.get('', async () =>
      (await this.#store.run(cypherText('internal', 'day-list'))).map(({ day }) => String(day)),
    );
  }

  /** For each of some days the events that ended on it, but for those of {@link beside}; those not kept are read at once. */
  async on(days: readonly string[], which: Restriction): Promise<readonly EventList[]> {
    const keys = days.map((day) => keyOf('on', which, { day }));
    const missing = days.filter((_, i) => !this.#holds(this.#kept.get(keys[i]!)));
    const read = missing.length === 0 ? null : this.#read('on', which, { days: missing });
    const lists = days.map((day, i) => this.#keep(keys[i]!, read, (found) => found.of(day).length));
    return Promise.all(lists.map(async (found, i) => (await found).of(days[i]!)));
  }

  /** The events that stand on no day, or ended later: few, but to find them takes a look at all. */
  async beside(which: Restriction): Promise<EventList> {
    const all = (await this.#get('beside', unrestricted, {})).of('');
    if (all.length === 0 || Object.values(which).every((value) => value === null)) return all;
    return (await this.#get('beside', which, {})).of('');
  }

  /** True where nobody will ask any more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Ends {@link warm}. */
  end(): void {
    this.#ended = true;
  }

  /** Reads what some polities did before anybody asks, one after the other; ends when the store changes. */
  async warm(polities: readonly string[]): Promise<void> {
    const { generation } = this.#store;
    for (const polity of polities) {
      if (this.#ended || generation !== this.#store.generation) return;
      await this.#get('from', unrestricted, { polity });
    }
  }

  #get(source: Source, which: Restriction, given: Parameters): Promise<Lists> {
    const key = keyOf(source, which, given);
    const read = this.#holds(this.#kept.get(key)) ? null : this.#read(source, which, given);
    return this.#keep(key, read, (found) => found.length);
  }

  /** Puts what is kept under a key last in the order of forgetting; where it is not kept, what is being read takes its place. */
  #keep(key: string, read: Promise<Lists> | null, sizeOf: (found: Lists) => number): Promise<Lists> {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const kept = known !== undefined && this.#holds(known) ? known : this.#begin(key, read!, sizeOf);
    this.#kept.set(key, kept);
    return kept.lists;
  }

  #holds(kept: Kept | undefined): boolean {
    if (kept?.generation !== this.#store.generation) return false;
    return !this.#store.features.shared || this.#now() - kept.at < sharedFor;
  }

  #begin(key: string, lists: Promise<Lists>, sizeOf: (found: Lists) => number): Kept {
    const kept: Kept = { generation: this.#store.generation, at: this.#now(), lists, size: overhead };
    lists.then(
      (found) => {
        kept.size += sizeOf(found);
        this.#shrink();
      },
      () => {
        if (this.#kept.get(key) === kept) this.#kept.delete(key);
      },
    );
    return kept;
  }

  #shrink(): void {
    let total = [...this.#kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [key, { size }] of this.#kept) {
      if (total <= most || this.#kept.size === 1) break;
      this.#kept.delete(key);
      total -= size;
    }
  }

  async #read(source: Source, which: Restriction, given: Parameters): Promise<Lists> {
    const text = cypherText('internal', `event-list-${source}`);
    const { id, day, list } = await readColumns(this.#store, text, ['id', 'day', 'list'], { ...given, ...which });
    return new Lists(id as Column<string>, day as Column<string>, list as Column<string>);
  }
}

const unrestricted: Restriction = Object.freeze({
  from: null,
  to: null,
  kind: null,
  code: null,
  root: null,
  origin: null,
});

const keyOf = (source: Source, which: Restriction, given: Parameters): string => JSON.stringify([source, given, which]);

/**
 * Lists by their names: of what a polity did, one for each other polity; of days, one for each. Ids and days stay as the
 * engine gave them, the latest first, and a list is the places of some of them.
 */
class Lists {
  readonly #ids: Column<string>;
  readonly #days: Column<string>;
  readonly #places = new Map<string, number[]>();

  constructor(ids: Column<string>, days: Column<string>, lists: Column<string>) {
    this.#ids = ids;
    this.#days = days;
    for (let place = 0; place < ids.length; place++) {
      const name = lists.at(place)!;
      const places = this.#places.get(name);
      if (places === undefined) this.#places.set(name, [place]);
      else places.push(place);
    }
  }

  /** Events of all lists. */
  get length(): number {
    return this.#ids.length;
  }

  of(name: string): EventList {
    const [ids, days, places] = [this.#ids, this.#days, this.#places.get(name) ?? []];
    return {
      length: places.length,
      at(index) {
        const place = places[index];
        return place === undefined ? undefined : { id: ids.at(place)!, day: days.at(place)! };
      },
    };
  }
}

/** The order of a list of events: the latest first, then by id, the last first. */
export function compare(x: Listed, y: Listed): number {
  if (x.day !== y.day) return x.day < y.day ? 1 : -1;
  return x.id === y.id ? 0 : x.id < y.id ? 1 : -1;
}

/**
 * So many events of a list after a place.
 *
 * @example
 * sliceAfter(list, ['2025-12-22', 'event:1'], 50)
 */
export function sliceAfter(list: EventList, place: readonly [string, string] | null, count: number): Listed[] {
  // The first that comes after the place, by halving.
  let [low, high] = [0, place === null ? 0 : list.length];
  while (low < high && place !== null) {
    const middle = (low + high) >>> 1;
    if (compare(list.at(middle)!, { day: place[0], id: place[1] }) <= 0) low = middle + 1;
    else high = middle;
  }
  const slice: Listed[] = [];
  for (let i = low; i < Math.min(list.length, low + count); i++) slice.push(list.at(i)!);
  return slice;
}
