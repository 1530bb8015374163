import type { Command } from 'commander';
import { packageVersion, storeConfig } from '../../config.js';
import { UsageError } from '../../errors.js';
import { articleIdentity } from '../../pipeline.js';
import { cypherText, type GraphStore, ingestArticles } from '../../store/index.js';
import { PoliteFetcher, pollFeed, WatchState } from '../../watch/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { withJson, withLexicon, withStoreOptions } from '../shared-options.js';

const LIMITS = { timeout: 20_000, maxBytes: 5_000_000, maxRedirects: 5 };

export function watchCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withLexicon(withStoreOptions(program.command('watch'))))
    .argument('<feed...>', 'addresses of RSS, Atom or JSON feeds')
    .summary('follow feeds and take in each new article once')
    .description(
      'Polls feeds politely: only what changed, what robots.txt allows, one question at a time to a host, later where it asks for that. Loads the page of each new article once and writes its events to the store. Ends cleanly on SIGINT and SIGTERM.',
    )
    .option('--every <time>', 'pause between polls: 90s, 15m, 2h', '15m')
    .option('--once', 'poll once and end')
    .option('--feed-only', 'take the text that the feed holds; load no pages')
    .option('--state <file>', 'what was seen (default: beside the store, else ./entente-watch.json)')
    .option('--host-delay <time>', 'pause between two questions to one host', '1s')
    .option('--allow-private', 'allow addresses of this machine and of private networks')
    .addHelpText(
      'after',
      '\nExamples:\n  entente watch https://example.org/world.rss --every 30m\n  entente watch https://example.org/a.xml https://example.net/b.xml --once --json\n',
    )
    .action(async (feeds: readonly string[], _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const failed = await watch(feeds, context);
      done(failed ? exit.failed : exit.done);
    });
}

/** @returns whether anything failed, where the watch was for one poll */
async function watch(feeds: readonly string[], context: CommandContext): Promise<boolean> {
  for (const feed of feeds) if (!URL.canParse(feed)) throw new UsageError(`"${feed}" is no address of a feed`);
  const every = milliseconds('every', context);
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  const now = () => Date.parse(context.world.clock());
  const fetcher = new PoliteFetcher({
    ...LIMITS,
    userAgent: `entente/${packageVersion()} (news reader; follows robots.txt)`,
    allowPrivate: context.flag('allowPrivate'),
    hostDelay: milliseconds('hostDelay', context),
    now,
    signal: ended.signal,
  });
  const totals = { polls: 0, articles: 0, known: 0, failed: 0 };
  try {
    const state = WatchState.open(statePath(context));
    await context.withStore(async (store) => {
      const tools = {
        fetcher,
        state,
        every,
        now,
        feedOnly: context.flag('feedOnly'),
        holds: (url: string) => holds(store, url),
        ingest: (article: Parameters<typeof ingestOne>[2]) => ingestOne(store, context, article),
        log: (line: string) => context.output.note(`entente: ${line}`),
        stopped: () => ended.signal.aborted,
      };
      while (!ended.signal.aborted) {
        for (const report of await Promise.all(feeds.map((feed) => pollFeed(feed, tools)))) {
          totals.articles += report.articles;
          totals.known += report.known;
          totals.failed += report.failed;
        }
        totals.polls++;
        if (context.flag('once')) break;
        await pause(every, ended.signal);
        fetcher.forgetRobots();
      }
    });
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
  const text = `${totals.articles} new article(s), ${totals.known} known, ${totals.failed} failed`;
  context.output.result(totals, () => text);
  return context.flag('once') && totals.failed > 0;
}

async function holds(store: GraphStore, url: string): Promise<boolean> {
  const { id } = articleIdentity({
    item: url,
    id: null,
    url,
    title: null,
    text: '',
    published: null,
    language: null,
    source: null,
  });
  return (await store.run(cypherText('internal', 'article-versions'), { ids: [id] })).length > 0;
}

async function ingestOne(
  store: GraphStore,
  context: CommandContext,
  article: Parameters<typeof articleIdentity>[0],
): Promise<void> {
  const pipeline = await context.pipeline();
  await ingestArticles(store, [pipeline.code(article, {})], {
    now: context.world.clock(),
    describe: pipeline.describe,
  });
}

/** Beside a store that is a file. */
function statePath(context: CommandContext): string {
  const { store } = storeConfig(context.options, context.world.env);
  return context.text('state') ?? (/^[a-z+]+:\/\//i.test(store) ? './entente-watch.json' : `${store}.watch.json`);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

function milliseconds(name: string, context: CommandContext): number {
  const text = context.text(name) ?? '';
  const match = /^(\d+)(ms|s|m|h)$/.exec(text);
  if (!match)
    throw new UsageError(`--${name === 'every' ? 'every' : 'host-delay'} ${text}: write it as 90s, 15m or 2h`);
  return Number(match[1]) * UNITS[match[2]!]!;
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, time);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        done();
      },
      { once: true },
    );
  });
}
