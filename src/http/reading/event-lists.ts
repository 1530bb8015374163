import { cypherText, type Row } from '../../store/index.js';
import type { CountedStore } from '../generation.js';
import { textsOf } from './values.js';

/** An event in a list: its last day (empty where it has none) and its id. */
export interface Listed {
  readonly id: string;
  readonly day: string;
}

/** Whose events: those between two polities, either way, or those of one actor. */
export type Whose = { readonly pair: readonly [string, string] } | { readonly actor: string };

interface Kept {
  readonly generation: number;
  readonly at: number;
  readonly list: Promise<readonly Listed[]>;
  length: number;
}

/** Events in all the lists that are kept; each takes about a hundred bytes. */
const most = 1_000_000;
/** How long a list of a store that other processes write too is held for true, in milliseconds. */
const sharedFor = 30_000;

/**
 * The events of a pair or an actor in their order, the latest first. A pair of great powers has tens of thousands: they
 * are read once, and a page of them is then a slice. Those asked for longest ago are forgotten first, and all when the
 * store changes.
 */
export class EventLists {
  readonly #store: CountedStore;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  /** @param now milliseconds, from any beginning */
  constructor(store: CountedStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  of(whose: Whose): Promise<readonly Listed[]> {
    const key = 'pair' in whose ? [...whose.pair].sort().join(' ') : whose.actor;
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const kept = known !== undefined && this.#holds(known) ? known : this.#begin(key, whose);
    this.#kept.set(key, kept);
    return kept.list;
  }

  #holds({ generation, at }: Kept): boolean {
    if (generation !== this.#store.generation) return false;
    return !this.#store.features.shared || this.#now() - at < sharedFor;
  }

  #begin(key: string, whose: Whose): Kept {
    const list = read(this.#store, whose);
    const kept: Kept = { generation: this.#store.generation, at: this.#now(), list, length: 0 };
    list.then(
      ({ length }) => {
        kept.length = length;
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

async function read(store: CountedStore, whose: Whose): Promise<readonly Listed[]> {
  const ask = (name: string, given: Record<string, string>) => store.run(cypherText('internal', name), given);
  if ('actor' in whose) return ordered(await ask('event-list-of-actor', { actor: whose.actor }));
  const [a, b] = whose.pair;
  const both = [ask('event-list-of-pair', { a, b }), ask('event-list-of-pair', { a: b, b: a })];
  return ordered((await Promise.all(both)).flat());
}

function ordered(rows: readonly Row[]): Listed[] {
  const found = new Map<string, Listed>();
  for (const row of rows) {
    const days = textsOf(row.days);
    textsOf(row.ids).forEach((id, i) => {
      found.set(id, { id, day: days[i]! });
    });
  }
  return [...found.values()].sort(compare);
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
export function sliceAfter(list: readonly Listed[], place: readonly [string, string] | null, count: number): Listed[] {
  if (place === null) return list.slice(0, count);
  const at = { day: place[0], id: place[1] };
  // The first that comes after the place, by halving.
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle]!, at) <= 0) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + count);
}
