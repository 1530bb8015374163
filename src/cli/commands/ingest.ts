import type { Command } from 'commander';
import { readArticles } from '../../article/index.js';
import { UsageError } from '../../errors.js';
import type { CodeOptions } from '../../pipeline.js';
import { type GraphStore, RecordingStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import {
  type DeadLetter,
  type GivenItem,
  itemsOfLetters,
  keepDeadLetters,
  openDeadLetters,
  readDeadLetters,
} from '../dead-letters.js';
import { type IngestReport, ingestItems } from '../ingest-items.js';
import { exit } from '../run.js';
import { withArticleOptions, withJson, withStoreOptions, withThreads } from '../shared-options.js';

export function ingestCommand(program: Command, world: World, done: (status: number) => void): void {
  const ingesting = program
    .command('ingest')
    .argument('[file...]', 'files or folders of articles; - reads standard input');
  withThreads(withJson(withStoreOptions(withArticleOptions(ingesting))))
    .summary('code articles and write them to the store')
    .description(
      'Reads text, HTML, JSON, JSONL and feeds, codes the events and writes them to the store. The same article twice changes nothing, so a run that was broken off is simply started again.',
    )
    .option('--known-at <time>', 'when this was known; default: publication, else now')
    .option('--dead-letter <file>', 'write items that fail to this file, with the reason, to be tried again')
    .option('--retry <file>', 'try the items of such a file again; those that fail again stay in it')
    .option('--dry-run', 'write nothing; say what would be written')
    .addHelpText(
      'after',
      '\nExamples:\n  entente ingest article.txt --published 2025-12-22\n  entente ingest archive/ --store bolt://localhost:7687\n  entente ingest archive/ --dead-letter failed.jsonl\n  entente ingest --retry failed.jsonl\n  curl -s https://example.org/feed.xml | entente ingest -\n\nA line of JSONL is {id?, url?, title?, text, published?, language?, source?}.\n',
    )
    .action(async (files: string[], _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const retry = context.text('retry');
      if ((files.length === 0) === (retry === undefined))
        throw new UsageError('ingest: give files to read, or --retry FILE, one of the two');
      const work = (store: GraphStore) =>
        retry === undefined ? ingestFiles(files, store, context) : ingestAgain(retry, store, context);
      const report = context.flag('dryRun') ? await work(new RecordingStore()) : await context.withStore(work);
      context.output.result(report, () => reportText(report, context.flag('dryRun')));
      done(report.failed.length > 0 ? exit.failed : exit.done);
    });
}

async function ingestFiles(
  files: readonly string[],
  store: GraphStore,
  context: CommandContext,
): Promise<IngestReport> {
  const letters = openDeadLetters(context.text('deadLetter'));
  return ingestItems(itemsOfFiles(files, context), store, context, (letter) => letters.add(letter));
}

async function* itemsOfFiles(files: readonly string[], context: CommandContext): AsyncGenerator<GivenItem> {
  const options = {
    published: context.time('published'),
    language: context.text('lang'),
    source: context.text('source'),
  };
  const given: CodeOptions = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  for await (const item of readArticles(files, context.world.stdin)) yield { item, given };
}

/** Tries failed items again; the file is rewritten at the end, so that a run that is broken off loses none. */
async function ingestAgain(path: string, store: GraphStore, context: CommandContext): Promise<IngestReport> {
  const letters = readDeadLetters(path);
  const kept: DeadLetter[] = [];
  const report = await ingestItems(itemsOfLetters(letters), store, context, (letter) => void kept.push(letter));
  if (!context.flag('dryRun')) keepDeadLetters(path, kept);
  return report;
}

function reportText(report: IngestReport, dry: boolean): string {
  const { articles, events, mentions, duplicates, failed } = report;
  const parts = [`${articles} article(s)`, `${events} new event(s)`, `${mentions} mention(s)`];
  if (duplicates > 0) parts.push(`${duplicates} known already`);
  if (failed.length > 0) parts.push(`${failed.length} failed`);
  return `${dry ? 'would write: ' : ''}${parts.join(', ')}`;
}
