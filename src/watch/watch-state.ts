import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../errors.js';

const feedShape = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Milliseconds since 1970 before which it is not asked. */
  notBefore: z.number(),
  /** Times in a row that it failed. */
  failures: z.number(),
});
const shape = z.object({
  version: z.literal(1),
  feeds: z.record(z.string(), feedShape),
  /** What became of each article, by its key: "done", "failed", or how often it was tried. */
  articles: z.record(z.string(), z.union([z.literal('done'), z.literal('failed'), z.number()])),
});

export type FeedState = z.infer<typeof feedShape>;

/** Articles remembered at most; the oldest go first. Feeds show some dozens. */
const REMEMBERED = 200_000;

/** What a watch remembers from one run to the next, in a file of its own. */
export class WatchState {
  private constructor(
    private readonly path: string,
    private readonly data: z.infer<typeof shape>,
  ) {}

  /** @throws UsageError where the file is none of a watch */
  static open(path: string): WatchState {
    if (!existsSync(path)) return new WatchState(path, { version: 1, feeds: {}, articles: {} });
    try {
      return new WatchState(path, shape.parse(JSON.parse(readFileSync(path, 'utf8'))));
    } catch (error) {
      throw new UsageError(`${path} is no state of a watch: move it away, or name another with --state`, {
        cause: error,
      });
    }
  }

  feed(url: string): FeedState {
    return this.data.feeds[url] ?? { etag: null, lastModified: null, notBefore: 0, failures: 0 };
  }

  setFeed(url: string, state: FeedState): void {
    this.data.feeds[url] = state;
  }

  article(key: string): 'done' | 'failed' | number {
    return this.data.articles[key] ?? 0;
  }

  setArticle(key: string, state: 'done' | 'failed' | number): void {
    this.data.articles[key] = state;
  }

  /** Writes the file, whole or not at all. */
  save(): void {
    const keys = Object.keys(this.data.articles);
    for (const key of keys.slice(0, Math.max(0, keys.length - REMEMBERED))) delete this.data.articles[key];
    writeFileSync(`${this.path}.new`, JSON.stringify(this.data));
    renameSync(`${this.path}.new`, this.path);
  }
}
