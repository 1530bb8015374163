import { appendFileSync, statSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { folders, storeConfig } from '../../config.js';
import { UsageError } from '../../errors.js';
import {
  addReports,
  exchangeTools,
  type FailedRow,
  type ImportFormat,
  type ImportReport,
  importFormat,
  importFormats,
  importRows,
  NOTHING_IMPORTED,
  readText,
} from '../../exchange/index.js';
import type { GraphStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { canPart, importInParts } from '../import-parts.js';
import { startProgress } from '../progress.js';
import { exit } from '../run.js';
import { withJson, withLexicon, withStoreOptions } from '../shared-options.js';

/** Bytes from which a file is imported in parts; a gzipped one holds several times as much. */
const LARGE = { plain: 50_000_000, gzipped: 8_000_000 };

function formatsHelp(): string {
  const lines = [...importFormats(folders.lexicon).values()].map(
    ({ name, summary, untried }) => `  ${name.padEnd(16)} ${summary}${untried ? ' (untried on published files)' : ''}`,
  );
  return `
Formats:
${lines.join('\n')}
  FILE.yaml        a mapping of your own; see docs/files-of-the-field.md

Examples:
  entente import gdelt-events 20240101001500.export.CSV
  entente import icews events.2018.tab.gz --json
  entente ties --origin gdelt
`;
}

export function importCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withLexicon(withStoreOptions(program.command('import'))))
    .argument('<format>', 'what the files are')
    .argument('<file...>', 'files, gzipped or not; - reads standard input')
    .summary('import event data: GDELT, ICEWS, POLECAT, PLOVER, or any table by a mapping')
    .description(
      'Writes the rows of event data as events of their own origin, never merged with those of articles. The same rows twice change nothing, so an import that was broken off is simply started again. Wrong rows are listed with their reason.',
    )
    .option('--dead-letter <file>', 'keep the rows that failed, a JSON line each')
    .addOption(new Option('--first-row <n>', 'number of the first row').hideHelp())
    .addHelpText('after', formatsHelp)
    .action(async (name: string, files: readonly string[], _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const format = importFormat(name, folders.lexicon);
      const report = await importFiles(format, name, files, context);
      context.output.result(report, () => reportText(report));
      done(report.failures > 0 ? exit.failed : exit.done);
    });
}

async function importFiles(
  format: ImportFormat,
  name: string,
  files: readonly string[],
  context: CommandContext,
): Promise<ImportReport> {
  const progress = startProgress('rows', 0, context.world.stderr);
  const isPart = context.text('firstRow') !== undefined;
  const grows = !isPart && (await context.withStore(async (store) => store.features.growsByWriting));
  let total = NOTHING_IMPORTED;
  try {
    for (const file of files) {
      const text = readText(file, context.world.stdin);
      const inParts = grows && canPart() && format.layout !== 'csv' && isLarge(file);
      const report = inParts
        ? await importInParts(text, partArguments(name, context), context.world.env, (rows) =>
            context.output.note(`entente: ${file}: ${rows} rows`),
          )
        : await context.withStore((store) => importFile(format, text, file, store, context, progress.step));
      total = addReports(total, report);
    }
  } finally {
    progress.stop();
  }
  return total;
}

async function importFile(
  format: ImportFormat,
  text: AsyncIterable<string>,
  file: string,
  store: GraphStore,
  context: CommandContext,
  step: (label: string) => void,
): Promise<ImportReport> {
  const tools = exchangeTools(context.lexicon());
  const keep = deadLetters(context.text('deadLetter'), format.name, file);
  return importRows(store, format, text, tools, {
    describe: tools.describe,
    from: context.number('firstRow', 1),
    onFailed(failed) {
      keep(failed);
      context.output.note(`entente: ${file}: row ${failed.row}: ${failed.error}`);
    },
    onProgress: (rows) => step(`${rows}`),
  });
}

function isLarge(file: string): boolean {
  if (file === '-') return true;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size >= (file.endsWith('.gz') ? LARGE.gzipped : LARGE.plain);
}

/** The command line of a part: the same store, lexicon and file of failures. */
function partArguments(name: string, context: CommandContext): string[] {
  const args = ['import', name, '-', '--json', '--store', storeConfig(context.options, context.world.env).store];
  const letters = context.text('deadLetter');
  if (letters !== undefined) args.push('--dead-letter', letters);
  for (const folder of (context.options.lexicon as readonly string[] | undefined) ?? []) args.push('--lexicon', folder);
  return args;
}

function deadLetters(path: string | undefined, dataset: string, file: string): (failed: FailedRow) => void {
  if (path === undefined) return () => {};
  const write = (text: string) => {
    try {
      appendFileSync(path, text);
    } catch (error) {
      throw new UsageError(`--dead-letter ${path} cannot be written: ${(error as Error).message}`, { cause: error });
    }
  };
  write('');
  return ({ row, error }) => write(`${JSON.stringify({ item: `${file}:${row}`, dataset, row, error })}\n`);
}

function reportText(report: ImportReport): string {
  const parts = [`${report.rows} row(s)`, `${report.events} new event(s)`, `${report.mentions} mention(s)`];
  if (report.skipped > 0) parts.push(`${report.skipped} known already`);
  if (report.failures > 0) parts.push(`${report.failures} failed`);
  const codes = Object.entries(report.unknownCodes);
  const listed = codes.slice(0, 8).map(([code, count]) => `${code} ${count}×`);
  const unknown =
    codes.length === 0 ? '' : `\nkept as they are, since nobody of the lexicon has them: ${listed.join(', ')}`;
  return parts.join(', ') + unknown + (codes.length > listed.length ? ', …' : '');
}
