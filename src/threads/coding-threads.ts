import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import type { RawArticle } from '../article/index.js';
import { packageRoot } from '../config.js';
import { EntenteError, InputError } from '../errors.js';
import type { CodedArticle } from '../model.js';
import type { CodeOptions } from '../pipeline.js';

/** What a coding thread is started with. */
export interface ThreadData {
  readonly overlays: readonly string[];
  /** ISO time. */
  readonly clock: string;
}

/** What is asked of a thread, and what it answers. */
export interface CodingTask {
  readonly raw: RawArticle;
  readonly given: CodeOptions;
}
export type CodingAnswer = { readonly coded: CodedArticle } | { readonly code: string; readonly message: string };

/** Options of {@link CodingThreads}. */
export interface CodingThreadsOptions extends ThreadData {
  /** Articles coded at once, each on a thread of its own; a thread takes some 400 MB. */
  readonly threads: number;
  /** Milliseconds that one article may take; without it, as long as it needs. */
  readonly timeLimit?: number;
  /** The fault of an article that takes longer. */
  readonly tooLong?: () => Error;
}

/** Built beside this module; tests run the sources, and threads what was built. */
const SCRIPT = pathToFileURL(join(packageRoot, 'dist', 'threads', 'coding-thread.js')).href;

/**
 * Codes articles on threads of their own. What takes too long is broken off: its thread is ended, and the next article
 * gets a new one.
 *
 * @example
 * const threads = new CodingThreads({ threads: 2, overlays: [], clock });
 * (await threads.code(raw)).mentions.length //=> 7
 * await threads.close();
 */
export class CodingThreads {
  readonly #pool: Piscina<CodingTask, CodingAnswer>;
  readonly #timeLimit: number | undefined;
  readonly #tooLong: () => Error;
  /** An article's time runs from when a thread has it, not while it waits for one. */
  readonly #queue: PQueue;

  constructor({ threads, timeLimit, tooLong, overlays, clock }: CodingThreadsOptions) {
    this.#timeLimit = timeLimit;
    this.#tooLong = tooLong ?? (() => new Error('the article takes too long to code'));
    this.#queue = new PQueue({ concurrency: threads });
    this.#pool = new Piscina({
      filename: SCRIPT,
      // None before the first article; what has read the models stays.
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      workerData: { overlays, clock } satisfies ThreadData,
    });
  }

  /**
   * The mentions of an article.
   *
   * @throws InputError where its language is not spoken here, the fault `tooLong` where it takes too long
   */
  code(raw: RawArticle, given: CodeOptions = {}): Promise<CodedArticle> {
    // The queue gives nothing only where a time limit of its own is set.
    return this.#queue.add(() => this.#ask({ raw, given })) as Promise<CodedArticle>;
  }

  /** Ends the threads; articles that are still being coded fail. */
  async close(): Promise<void> {
    this.#queue.clear();
    await this.#pool.destroy();
  }

  async #ask(task: CodingTask): Promise<CodedArticle> {
    const broken = new AbortController();
    const timer = this.#timeLimit === undefined ? undefined : setTimeout(() => broken.abort(), this.#timeLimit);
    try {
      const answer = await this.#pool.run(task, { signal: broken.signal });
      if ('coded' in answer) return answer.coded;
      throw faultOf(answer);
    } catch (error) {
      throw broken.signal.aborted ? this.#tooLong() : error;
    } finally {
      clearTimeout(timer);
    }
  }
}

function faultOf({ code, message }: { readonly code: string; readonly message: string }): EntenteError {
  const input = 'input.';
  return code.startsWith(input) ? new InputError(code.slice(input.length), message) : new EntenteError(code, message);
}
