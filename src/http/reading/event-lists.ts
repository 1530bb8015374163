import { type Column, cypherText, readColumns } from '../../store/index.js';
import type { CountedStore } from '../generation.js';

/** An event in a list: its last day (empty where it has none) and its id. */
export interface Listed {
  readonly id: string;
  readonly day: string;
}

/** Whose events: those between two polities, either way, or those of one actor. */
export type Whose = { readonly pair: readonly [string, string] } | { readonly actor: string };

/** Events in order, the latest first. */
export type EventList = Column<Listed>;

interface Kept {
  readonly generation: number;
  readonly at: number;
  readonly lists: Promise<Lists>;
  length: number;
}

/** Events in all the lists that are kept; each takes some sixty bytes. */
const most = 2_000_000;
/** How long a list of a store that other processes write too is held for true, in milliseconds. */
const sharedFor = 30_000;

/**
 * The events of a pair or an actor in their order, the latest first. A great power takes part in tens of thousands: they
 * are read once, for all whom it met, and a page of them is then a slice. Those asked for longest ago are forgotten first,
 * and all when the store changes.
 */
export class EventLists {
  readonly #store: CountedStore;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  #ended = false;

  /** @param now milliseconds, from any beginning */
  constructor(store: CountedStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Lists, each in order, that together hold the events. */
  async of(whose: Whose): Promise<readonly EventList[]> {
    if ('actor' in whose) return [(await this.#get('of-actor', whose.actor)).of('')];
    const [a, b] = whose.pair;
    const [forth, back] = await Promise.all([this.#get('from', a), this.#get('from', b)]);
    return [forth.of(b), back.of(a)];
  }

  /** Ends {@link warm}. */
  end(): void {
    this.#ended = true;
  }

  /**
   * Reads what some polities did before anybody asks, one after the other; ends when the store changes.
   *
   * @param beside what else is to be read of each
   */
  async warm(polities: readonly string[], beside: (polity: string) => Promise<unknown>): Promise<void> {
    const { generation } = this.#store;
    for (const polity of polities) {
      if (this.#ended || generation !== this.#store.generation) return;
      await this.#get('from', polity);
      await beside(polity);
    }
  }

  #get(which: 'of-actor' | 'from', id: string): Promise<Lists> {
    const key = `${which} ${id}`;
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const kept = known !== undefined && this.#holds(known) ? known : this.#begin(key, which, id);
    this.#kept.set(key, kept);
    return kept.lists;
  }

  #holds({ generation, at }: Kept): boolean {
    if (generation !== this.#store.generation) return false;
    return !this.#store.features.shared || this.#now() - at < sharedFor;
  }

  #begin(key: string, which: 'of-actor' | 'from', id: string): Kept {
    const lists = read(this.#store, which, id);
    const kept: Kept = { generation: this.#store.generation, at: this.#now(), lists, length: 0 };
    lists.then(
      (found) => {
        kept.length = found.length;
        this.#shrink();
      },
      () => this.#kept.delete(key),
    );
    return kept;
  }

  #shrink(): void {
    let total = [...this.#kept.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [key, { length }] of this.#kept) {
      if (total <= most || this.#kept.size === 1) break;
      this.#kept.delete(key);
      total -= length;
    }
  }
}

async function read(store: CountedStore, which: 'of-actor' | 'from', id: string): Promise<Lists> {
  const given = which === 'from' ? { polity: id } : { actor: id };
  const text = cypherText('internal', `event-list-${which}`);
  const { id: ids, day: days, towards } = await readColumns(store, text, ['id', 'day', 'towards'], given);
  return new Lists(ids as Column<string>, days as Column<string>, towards as Column<string>);
}

/**
 * Lists by whom they are about: of what a polity did, one for each other polity; of an actor's own events one, under "".
 * Ids and days stay as the engine gave them, a list is the order of some of them, and is sorted when it is asked for.
 */
class Lists {
  readonly #ids: Column<string>;
  readonly #days: Column<string>;
  readonly #places = new Map<string, number[]>();
  readonly #sorted = new Map<string, EventList>();

  constructor(ids: Column<string>, days: Column<string>, towards: Column<string>) {
    this.#ids = ids;
    this.#days = days;
    for (let place = 0; place < ids.length; place++) {
      const key = towards.at(place) ?? '';
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [place]);
      else places.push(place);
    }
  }

  /** Events of all lists. */
  get length(): number {
    return this.#ids.length;
  }

  of(whom: string): EventList {
    let list = this.#sorted.get(whom);
    if (list === undefined) {
      list = this.#inOrder(this.#places.get(whom) ?? []);
      this.#places.delete(whom);
      this.#sorted.set(whom, list);
    }
    return list;
  }

  #inOrder(places: readonly number[]): EventList {
    const [ids, days] = [this.#ids, this.#days];
    const listed = places.map((place) => ({ place, id: ids.at(place)!, day: days.at(place)! }));
    const order = Uint32Array.from(listed.sort(compare), ({ place }) => place);
    return {
      length: order.length,
      at(index) {
        const place = order[index];
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
