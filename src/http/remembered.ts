import type { CountedStore } from './generation.js';

/** How long what stands in a store that other processes write too is held for true, in milliseconds. */
const sharedFor = 30_000;

interface Entry<T> {
  readonly generation: number;
  readonly at: number;
  readonly value: Promise<T>;
}

/**
 * The last few answers to expensive questions, each worked out once however many ask at the same time; forgotten when the
 * store changes.
 *
 * @example
 * const views = new Remembered<TieView>(store, 4, now);
 * await views.get('2025-12-31', () => viewTies(store, { asOf: '2025-12-31' }));
 */
export class Remembered<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #store: CountedStore;
  readonly #most: number;
  readonly #now: () => number;

  /** @param now milliseconds, from any beginning */
  constructor(store: CountedStore, most: number, now: () => number) {
    this.#store = store;
    this.#most = most;
    this.#now = now;
  }

  get(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    this.#entries.delete(key);
    const entry = known !== undefined && this.#holds(known) ? known : this.#begin(key, work);
    // The last used stands last, and the first goes first.
    this.#entries.set(key, entry);
    for (const old of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
      this.#entries.delete(old);
    }
    return entry.value;
  }

  #holds({ generation, at }: Entry<T>): boolean {
    if (generation !== this.#store.generation) return false;
    return !this.#store.features.shared || this.#now() - at < sharedFor;
  }

  #begin(key: string, work: () => Promise<T>): Entry<T> {
    const entry = { generation: this.#store.generation, at: this.#now(), value: work() };
    // What failed is tried again by the next who asks; this one is told by the promise itself.
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry;
  }
}
