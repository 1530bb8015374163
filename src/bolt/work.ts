import { performance } from 'node:perf_hooks';
import type PQueue from 'p-queue';
import type { GraphStore, OpenTransaction, TypedParameters, TypedResult } from '../store/index.js';
import { answerCatalog } from './catalog.js';
import { BoltFault, timedOut } from './faults.js';
import type { BoltLimits } from './limits.js';
import type { TransactionWishes } from './requests.js';

/** What a connection's work is done with. */
export interface WorkContext {
  readonly store: GraphStore;
  readonly limits: BoltLimits;
  /** Statements of all connections that the engine is to work on, some at a time. */
  readonly queue: PQueue;
}

/** An answer that a client is pulling. */
export interface OpenResult {
  readonly id: number;
  readonly result: TypedResult;
  readonly since: number;
  taken: number;
}

/**
 * A transaction of a client, with its answers and its time.
 *
 * The engine cannot be broken off. Where the time is over, or the client resets, only the waiting ends: the statement
 * goes on, keeps its place in the queue (so that there are never more of them), and is rolled back when it has ended.
 */
export class Work {
  readonly #context: WorkContext;
  readonly #transaction: OpenTransaction;
  readonly #broken = new AbortController();
  readonly #queryTime: number;
  readonly #timer: NodeJS.Timeout;
  readonly #results = new Map<number, OpenResult>();
  #last = -1;

  private constructor(context: WorkContext, transaction: OpenTransaction, queryTime: number, lifeTime: number) {
    this.#context = context;
    this.#transaction = transaction;
    this.#queryTime = queryTime;
    this.#timer = setTimeout(() => this.breakOff(timedOut(lifeTime)), lifeTime);
  }

  /** @throws BoltFault where the turn to write does not come in time */
  static async begin(
    context: WorkContext,
    { access, timeout }: Pick<TransactionWishes, 'access' | 'timeout'>,
    broken: AbortSignal,
  ): Promise<Work> {
    const { store, limits } = context;
    const most = access === 'write' ? limits.transactionTime : limits.readTime;
    const lifeTime = Math.min(timeout ?? Number.POSITIVE_INFINITY, most);
    const begun = store.begin({ access, timeout: lifeTime });
    const transaction = await within(begun, lifeTime, broken).catch((error) => {
      // Where it comes after all nobody waits for it any more.
      begun.then((late) => late.rollback()).catch(nothing);
      throw error;
    });
    return new Work(context, transaction, Math.min(lifeTime, limits.queryTime), lifeTime);
  }

  /** Answers that are not yet pulled to the end. */
  get open(): boolean {
    return this.#results.size > 0;
  }

  async run(statement: string, parameters: TypedParameters): Promise<OpenResult> {
    const { store, limits, queue } = this.#context;
    if (this.#results.size >= limits.openResults) {
      throw new BoltFault(
        'Neo.ClientError.Request.Invalid',
        `There are ${limits.openResults} answers that were not read to the end: read or discard them first.`,
      );
    }
    const since = performance.now();
    const answered = queue.add(async () => {
      if (this.#broken.signal.aborted) throw this.#broken.signal.reason;
      const known = store.features.catalog ? null : await answerCatalog(statement, this.#transaction);
      return known ?? this.#transaction.run(statement, parameters);
    }) as Promise<TypedResult>;
    const result = await within(answered, this.#queryTime, this.#broken.signal);
    checkRows(result.size ?? 0, limits);
    const open = { id: ++this.#last, result, since, taken: 0 };
    this.#results.set(open.id, open);
    return open;
  }

  /** An answer by its id, or the last one. @throws BoltFault where there is none */
  result(id: number): OpenResult {
    const found = this.#results.get(id === -1 ? this.#last : id);
    if (found === undefined) throw new BoltFault('Neo.ClientError.Request.Invalid', `There is no open answer ${id}.`);
    return found;
  }

  /** An answer that is read to the end, or is not wanted any more. */
  forget({ id }: OpenResult): void {
    this.#results.delete(id);
  }

  /** Waits for something of the engine, until this is broken off. */
  wait<T>(promise: Promise<T>): Promise<T> {
    return within(promise, this.#queryTime, this.#broken.signal);
  }

  async commit(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#broken.signal.aborted) throw this.#broken.signal.reason;
    this.#results.clear();
    await this.#transaction.commit();
  }

  async rollback(): Promise<void> {
    clearTimeout(this.#timer);
    this.#results.clear();
    await this.#transaction.rollback();
  }

  /** Ends it without waiting for what the engine still does. */
  breakOff(reason: Error): void {
    if (this.#broken.signal.aborted) return;
    this.#broken.abort(reason);
    // Its fault is told to the client at the next request; here nobody listens.
    this.rollback().catch(nothing);
  }
}

/** @throws BoltFault where an answer has more rows than allowed */
export function checkRows(count: number, { rows }: BoltLimits): void {
  if (count <= rows) return;
  const what = `The answer has more than ${rows} rows: add LIMIT, or ask for less.`;
  throw new BoltFault('Neo.ClientError.Statement.ExecutionFailed', what);
}

/** A promise with a limit of time, that also ends when it is broken off. */
async function within<T>(promise: Promise<T>, milliseconds: number, broken: AbortSignal): Promise<T> {
  if (broken.aborted) {
    promise.catch(nothing);
    throw broken.reason;
  }
  let end = nothing;
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(timedOut(milliseconds)), milliseconds);
    const abort = () => reject(broken.reason);
    broken.addEventListener('abort', abort, { once: true });
    end = () => {
      clearTimeout(timer);
      broken.removeEventListener('abort', abort);
    };
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    end();
    promise.catch(nothing);
  }
}

function nothing(): void {}
