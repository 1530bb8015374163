import { latestEventDay, reweigh, type TiesQuery, type TieView, viewTies } from '../analysis/index.js';
import type { CountedStore } from './generation.js';
import { Remembered } from './remembered.js';

/** Views that are kept: of other events, and of the same events weighed otherwise. */
const kept = { events: 3, weighed: 12 };

/** The ties of a store as they are asked for, each worked out once. */
export class Views {
  readonly #store: CountedStore;
  readonly #latest: Remembered<string | null>;
  readonly #loaded: Remembered<TieView>;
  readonly #weighed: Remembered<TieView>;

  constructor(store: CountedStore, now: () => number) {
    this.#store = store;
    this.#latest = new Remembered(store, 1, now);
    this.#loaded = new Remembered(store, kept.events, now);
    this.#weighed = new Remembered(store, kept.weighed, now);
  }

  /** Reading the events is what takes long: other weights of the same events need no statement. */
  async of(query: TiesQuery): Promise<TieView> {
    const asOf = query.asOf ?? (await this.#latest.get('', () => latestEventDay(this.#store))) ?? undefined;
    const { window, knownAt, origins, undated = false, halfLife, scores, claims, igos = false } = query;
    const events = { asOf, window, knownAt, origins: origins && [...origins].sort(), undated };
    const key = JSON.stringify(events);
    const weights = { halfLife, scores, claims, igos };
    return this.#weighed.get(`${key} ${JSON.stringify(weights)}`, async () => {
      const view = await this.#loaded.get(key, () => viewTies(this.#store, { ...events, igos }));
      const changed = Object.fromEntries(Object.entries(weights).filter(([, value]) => value !== undefined));
      const same = halfLife === undefined && scores === undefined && claims === undefined && view.query.igos === igos;
      return same ? view : reweigh(view, changed);
    });
  }
}
