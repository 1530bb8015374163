import PQueue from 'p-queue';

/** Options of {@link Gate}. */
export interface GateOptions {
  /** How many work at once. */
  readonly atOnce: number;
  /** How many may wait for their turn. */
  readonly waiting: number;
}

/**
 * Lets so many pieces of work run at once and so many wait; what comes beyond is turned away.
 *
 * A piece of work keeps its place until it really ends, also where nobody waits for its answer any more: so work that
 * cannot be broken off cannot pile up.
 *
 * @example
 * const gate = new Gate({ atOnce: 1, waiting: 0 });
 * gate.enter(work); //=> a promise of what the work gives
 * gate.enter(work); //=> null: there is no room
 */
export class Gate {
  readonly #queue: PQueue;
  readonly #waiting: number;

  constructor({ atOnce, waiting }: GateOptions) {
    this.#queue = new PQueue({ concurrency: atOnce });
    this.#waiting = waiting;
  }

  /** Work that runs or waits. */
  get size(): number {
    return this.#queue.size + this.#queue.pending;
  }

  /** Runs some work when its turn has come; null where there is no room. */
  enter<T>(work: () => Promise<T>): Promise<T> | null {
    const full = this.#queue.pending >= this.#queue.concurrency && this.#queue.size >= this.#waiting;
    return full ? null : (this.#queue.add(work) as Promise<T>);
  }

  /** Ends when no work runs or waits. */
  idle(): Promise<void> {
    return this.#queue.onIdle();
  }
}
