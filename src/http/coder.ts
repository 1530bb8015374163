import { Worker } from 'node:worker_threads';
import type { RawArticle } from '../article/index.js';
import { InputError } from '../errors.js';
import type { CodedArticle } from '../model.js';
import type { CodeOptions } from '../pipeline.js';
import { ProblemError } from './problem.js';

/** What a coding worker is started with. */
export interface CoderOptions {
  readonly overlays: readonly string[];
  /** ISO time. */
  readonly clock: string;
}

/** What is asked of the worker, and what it answers. */
export interface CodingTask {
  readonly id: number;
  readonly raw: RawArticle;
  readonly given: CodeOptions;
}
export type CodingAnswer =
  | { readonly id: number; readonly coded: CodedArticle }
  | { readonly id: number; readonly code: string; readonly message: string };

interface Waiting {
  readonly resolve: (coded: CodedArticle) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Codes articles on a thread of its own, so that a long one holds up nobody else's request. What takes too long is broken
 * off: the thread is ended, and the next article gets a new one.
 *
 * @example
 * const coder = new ArticleCoder(new URL('./coding-worker.js', import.meta.url), { overlays: [], clock }, 30_000);
 * (await coder.code(raw, {})).mentions.length //=> 7
 */
export class ArticleCoder {
  readonly #script: URL;
  readonly #options: CoderOptions;
  readonly #time: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #last = 0;
  /** The article before: one is coded after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param time milliseconds that one article may take */
  constructor(script: URL, options: CoderOptions, time: number) {
    this.#script = script;
    this.#options = options;
    this.#time = time;
  }

  /**
   * The mentions of an article.
   *
   * @throws InputError where its language is not spoken here, ProblemError (504) where it takes too long
   */
  code(raw: RawArticle, given: CodeOptions = {}): Promise<CodedArticle> {
    const coded = this.#turn.then(() => this.#ask(raw, given));
    this.#turn = coded.then(
      () => undefined,
      () => undefined,
    );
    return coded;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(raw: RawArticle, given: CodeOptions): Promise<CodedArticle> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      const timer = setTimeout(() => {
        this.#fail(worker, new ProblemError(504, 'the article takes too long to code: send it in parts'));
        void worker.terminate();
      }, this.#time);
      this.#waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, raw, given } satisfies CodingTask);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#options });
    worker.on('message', (answer: CodingAnswer) => this.#take(answer));
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('the coding thread ended')));
    // It alone keeps no process alive.
    worker.unref();
    return worker;
  }

  #take(answer: CodingAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ('coded' in answer) waiting.resolve(answer.coded);
    else if (answer.code.startsWith('input.'))
      waiting.reject(new InputError(answer.code.slice('input.'.length), answer.message));
    else waiting.reject(new Error(answer.message));
  }

  /** A thread that is gone: whoever waits for it is told, and the next article starts another. */
  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
  }
}
