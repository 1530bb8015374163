import { availableParallelism } from 'node:os';
import type { RawArticle } from '../article/index.js';
import { EntenteError } from '../errors.js';
import type { CodedArticle } from '../model.js';
import type { CodeOptions } from '../pipeline.js';
import type { CodingThreads } from '../threads/index.js';
import type { CommandContext } from './context.js';

/** So many articles are coded here: a thread takes seconds until it is warm, which few articles do not repay. */
const CODED_HERE = 50;
/** A thread takes some 400 MB: on large machines not all processors are taken unasked. */
const THREADS_UNASKED = 8;

/**
 * One processor is left to the store, the garbage collector and this thread: on two, a second coding thread gained a
 * sixth over thousands of articles, and cost a tenth over hundreds.
 */
const threadsUnasked = (): number => Math.max(1, Math.min(availableParallelism() - 1, THREADS_UNASKED));

/** A coded article, or why it could not be coded. */
export type Attempt = { readonly coded: CodedArticle } | { readonly error: EntenteError };

/**
 * Codes the articles of a command: the first ones here, and where there are many on `--threads` threads.
 *
 * @example
 * const coder = await ArticleCoder.of(context);
 * for await (const coded of inOrder(articles, (raw) => coder.code(raw, {}), () => coder.atOnce)) …
 * await coder.close();
 */
export class ArticleCoder {
  #asked = 0;
  #threads: Promise<CodingThreads> | null = null;

  private constructor(
    private readonly here: (raw: RawArticle, given: CodeOptions) => CodedArticle,
    private readonly start: () => Promise<CodingThreads>,
    private readonly count: number,
  ) {}

  static async of(context: CommandContext): Promise<ArticleCoder> {
    const threads = context.number('threads', threadsUnasked());
    const { code } = await context.pipeline();
    const start = async () => {
      const { CodingThreads } = await import('../threads/index.js');
      return new CodingThreads({ threads, overlays: context.overlays(), clock: context.world.clock() });
    };
    return new ArticleCoder(code, start, threads);
  }

  /** How many articles are worth having under way. */
  get atOnce(): number {
    return this.#threads === null ? 1 : this.count * 2;
  }

  /** The mentions of an article, or why there are none. */
  async attempt(raw: RawArticle, given: CodeOptions): Promise<Attempt> {
    try {
      return { coded: await this.code(raw, given) };
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      return { error };
    }
  }

  /** The mentions of an article. @throws InputError where its language is not spoken here */
  async code(raw: RawArticle, given: CodeOptions): Promise<CodedArticle> {
    this.#asked += 1;
    if (this.count === 1 || this.#asked <= CODED_HERE) return this.here(raw, given);
    this.#threads ??= this.start();
    return (await this.#threads).code(raw, given);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await (await this.#threads)?.close();
  }
}

/**
 * What comes of some items, in their order, with up to `ahead` of them under way.
 *
 * @example
 * for await (const square of inOrder([1, 2, 3], async (n) => n * n, () => 2)) console.log(square); // 1, 4, 9
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: () => number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const running = work(item);
    // Whoever takes it hears of its failure; until then it is no unhandled one.
    running.catch(() => {});
    underWay.push(running);
    while (underWay.length >= ahead()) yield await underWay.shift()!;
  }
  for (const running of underWay) yield await running;
}
