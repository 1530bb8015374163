import type { Command } from 'commander';
import { StoreError } from '../../errors.js';
import type { CodedArticle } from '../../model.js';
import { type GraphStore, type IngestCounts, ingestArticles, RecordingStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { codeFiles, type Failure } from '../read-and-code.js';
import { exit } from '../run.js';
import { withArticleOptions, withJson, withStoreOptions } from '../shared-options.js';

/** Articles coded before they are written together. */
const batchSize = 50;

export interface IngestReport extends IngestCounts {
  readonly failed: readonly Failure[];
}

export function ingestCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(
    withStoreOptions(
      withArticleOptions(
        program.command('ingest').argument('<file...>', 'files or folders of articles; - reads standard input'),
      ),
    ),
  )
    .summary('code articles and write them to the store')
    .description(
      'Reads text, HTML, JSON, JSONL and feeds, codes the events and writes them to the store. The same article twice changes nothing.',
    )
    .option('--known-at <time>', 'when this was known; default: publication, else now')
    .option('--dry-run', 'write nothing; say what would be written')
    .addHelpText(
      'after',
      '\nExamples:\n  entente ingest article.txt --published 2025-12-22\n  entente ingest archive/ --store bolt://localhost:7687\n  curl -s https://example.org/feed.xml | entente ingest -\n\nA line of JSONL is {id?, url?, title?, text, published?, language?, source?}.\n',
    )
    .action(async (files: string[], _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const report = context.flag('dryRun')
        ? await dryRun(files, context)
        : await context.withStore((store) => ingest(files, store, context));
      context.output.result(report, () => reportText(report, context.flag('dryRun')));
      done(report.failed.length > 0 ? exit.failed : exit.done);
    });
}

async function dryRun(files: readonly string[], context: CommandContext): Promise<IngestReport> {
  const store = new RecordingStore();
  return ingest(files, store, context);
}

/** Codes and writes batch by batch; a batch that the store refuses is listed as failed, and the next is tried. */
export async function ingest(
  files: readonly string[],
  store: GraphStore,
  context: CommandContext,
): Promise<IngestReport> {
  const failed: Failure[] = [];
  let total: IngestCounts = { articles: 0, events: 0, mentions: 0, duplicates: 0 };
  let batch: CodedArticle[] = [];
  const { describe } = await context.pipeline();
  const times = { now: context.world.clock(), knownAt: context.time('knownAt') ?? null, describe };
  const flush = async () => {
    const part = batch;
    batch = [];
    if (part.length === 0) return;
    try {
      total = add(total, await ingestArticles(store, part, times));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      for (const { article } of part)
        failed.push({ item: article.sourceId ?? article.url ?? article.id, error: error.message });
      context.output.note(`entente: ${part.length} articles were not written: ${error.message}`);
    }
  };
  for await (const coded of codeFiles(files, context, failed)) {
    if (coded.article.publishedInferred)
      context.output.note(
        `entente: ${coded.article.sourceId}: published on ${coded.article.published}, by what the text says`,
      );
    else if (!coded.article.published)
      context.output.note(
        `entente: ${coded.article.sourceId}: no date is known; relative dates stay open (--published gives one)`,
      );
    batch.push(coded);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return { ...total, failed };
}

const add = (a: IngestCounts, b: IngestCounts): IngestCounts => ({
  articles: a.articles + b.articles,
  events: a.events + b.events,
  mentions: a.mentions + b.mentions,
  duplicates: a.duplicates + b.duplicates,
});

function reportText(report: IngestReport, dry: boolean): string {
  const { articles, events, mentions, duplicates, failed } = report;
  const parts = [`${articles} article(s)`, `${events} new event(s)`, `${mentions} mention(s)`];
  if (duplicates > 0) parts.push(`${duplicates} known already`);
  if (failed.length > 0) parts.push(`${failed.length} failed`);
  return `${dry ? 'would write: ' : ''}${parts.join(', ')}`;
}
