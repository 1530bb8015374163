import {
  latestEventDay,
  loadAllTieEvents,
  loadPolities,
  type NamedPolity,
  reweigh,
  type TieEvent,
  type TiesQuery,
  type TieView,
  tieDefaults,
  viewOfEvents,
  viewTies,
  withinWindow,
} from '../analysis/index.js';
import { ARTICLE_ORIGIN } from '../graph/index.js';
import { cypherText } from '../store/index.js';
import type { CountedStore } from './generation.js';
import { Remembered } from './remembered.js';

/** Views that are kept: of other events, and of the same events weighed otherwise. */
const kept = { events: 3, weighed: 12 };
/** A store of so many events at most is read whole for the second day that is asked for: some 100 MB. */
const wholeUpTo = 200_000;

/** The ties of a store as they are asked for, each worked out once. */
export class Views {
  readonly #store: CountedStore;
  readonly #latest: Remembered<string | null>;
  readonly #loaded: Remembered<TieView>;
  readonly #weighed: Remembered<TieView>;
  readonly #size: Remembered<number>;
  readonly #polities: Remembered<readonly NamedPolity[]>;
  /** All events, for views of many days: whoever lets time play asks for a hundred. */
  readonly #whole: Remembered<readonly TieEvent[]>;
  /** The first day asked for since the store changed: one day alone does not need the events of all. */
  readonly #firstDay: Remembered<string>;

  constructor(store: CountedStore, now: () => number) {
    this.#store = store;
    this.#latest = new Remembered(store, 1, now);
    this.#loaded = new Remembered(store, kept.events, now);
    this.#weighed = new Remembered(store, kept.weighed, now);
    this.#size = new Remembered(store, 1, now);
    this.#polities = new Remembered(store, 1, now);
    this.#whole = new Remembered(store, 1, now);
    this.#firstDay = new Remembered(store, 1, now);
  }

  /** Reading the events is what takes long: other weights of the same events need no statement. */
  async of(query: TiesQuery): Promise<TieView> {
    const asOf = query.asOf ?? (await this.#latest.get('', () => latestEventDay(this.#store))) ?? undefined;
    const { window = tieDefaults.window, knownAt, undated = false, halfLife, scores, claims, igos = false } = query;
    const origins = [...(query.origins ?? [ARTICLE_ORIGIN])].sort();
    const events = { asOf, window, knownAt, origins, undated };
    const key = JSON.stringify(events);
    const weights = { halfLife, scores, claims, igos };
    return this.#weighed.get(`${key} ${JSON.stringify(weights)}`, async () => {
      const view = await this.#loaded.get(key, () => this.#load({ ...events, igos }));
      const changed = Object.fromEntries(Object.entries(weights).filter(([, value]) => value !== undefined));
      const same = halfLife === undefined && scores === undefined && claims === undefined && view.query.igos === igos;
      return same ? view : reweigh(view, changed);
    });
  }

  /** Makes the view that the page opens with, and reads what those of other days need, before anybody asks. */
  async warm(): Promise<void> {
    const { query } = await this.of({});
    if (query.asOf !== '' && (await this.#isSmall())) await this.#events(query);
  }

  async #load(query: TiesQuery): Promise<TieView> {
    const { asOf, knownAt } = query;
    if (asOf === undefined || knownAt || !(await this.#isFurtherDay(asOf)) || !(await this.#isSmall()))
      return viewTies(this.#store, query);
    const [all, polities] = await Promise.all([
      this.#events(query),
      this.#polities.get('', () => loadPolities(this.#store)),
    ]);
    const { window = tieDefaults.window } = query;
    return viewOfEvents(withinWindow(all, { asOf, window }), polities, { ...query, asOf });
  }

  async #isFurtherDay(asOf: string): Promise<boolean> {
    return (await this.#firstDay.get('', async () => asOf)) !== asOf;
  }

  async #isSmall(): Promise<boolean> {
    const size = await this.#size.get('', async () => {
      const [row] = await this.#store.run(cypherText('internal', 'count-events'));
      return Number(row?.events ?? 0);
    });
    return size <= wholeUpTo;
  }

  #events({ origins, undated }: TiesQuery): Promise<readonly TieEvent[]> {
    return this.#whole.get(JSON.stringify({ origins, undated }), () =>
      loadAllTieEvents(this.#store, { origins, undated }),
    );
  }
}
