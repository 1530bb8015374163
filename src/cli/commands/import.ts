import { statSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { folders, storeConfig } from '../../config.js';
import { UsageError } from '../../errors.js';
import {
  addReports,
  begun,
  exchangeTools,
  hasHeader,
  type ImportFormat,
  type ImportReport,
  importFormat,
  importFormats,
  importRows,
  NOTHING_IMPORTED,
  type RawRow,
  readRows,
  readText,
  wholeLines,
} from '../../exchange/index.js';
import { featuresOf, type GraphStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import {
  type FailedLetter,
  FailureNotes,
  keepFailedRows,
  openFailedRows,
  readFailedRows,
  rowOfLetter,
} from '../failed-rows.js';
import { canPart, importInParts, ROWS_OF_PART } from '../import-parts.js';
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
  entente import icews events.2018.tab.gz --dead-letter failed.jsonl
  entente import icews --retry failed.jsonl
  entente ties --origin gdelt
`;
}

export function importCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withLexicon(withStoreOptions(program.command('import'))))
    .argument('<format>', 'what the files are')
    .argument('[file...]', 'files, gzipped or not; - reads standard input')
    .summary('import event data: GDELT, ICEWS, POLECAT, PLOVER, or any table by a mapping')
    .description(
      'Writes the rows of event data as events of their own origin, never merged with those of articles. The same rows twice change nothing, so an import that was broken off is simply started again. Wrong rows are listed with their reason.',
    )
    .option('--dead-letter <file>', 'write rows that fail to this file, with the reason, to be tried again')
    .option('--retry <file>', 'try the rows of such a file again; those that fail again stay in it')
    .addOption(new Option('--first-row <n>', 'number of the first row').hideHelp())
    .addOption(new Option('--part-rows <n>', 'rows imported by one process').hideHelp())
    .addHelpText('after', formatsHelp)
    .action(async (name: string, files: readonly string[], _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const format = importFormat(name, folders.lexicon);
      const retry = context.text('retry');
      if ((files.length === 0) === (retry === undefined))
        throw new UsageError('import: give files to read, or --retry FILE, one of the two');
      const report =
        retry === undefined
          ? await importFiles(format, name, files, context)
          : await importAgain(format, retry, context);
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
  const tools = isPart ? toolsOf(context) : null;
  const parts = !isPart && format.layout !== 'csv' && canPart() && featuresOf(storePath(context)).growsByWriting;
  let total = NOTHING_IMPORTED;
  try {
    for (const file of files) {
      const read = readText(file, context.world.stdin);
      // A part opens the store once rows come: behind the last there may be empty lines.
      const text = isPart ? await begun(wholeLines(read)) : read;
      if (text === null) continue;
      const report =
        parts && isLarge(file)
          ? await importInParts(text, partArguments(name, context), context.world.env, {
              rows: context.number('partRows', ROWS_OF_PART),
              isHeader: (line) => hasHeader(format, line),
              onPart: (rows) => context.output.note(`entente: ${file}: ${rows} rows`),
            })
          : await context.withStore((store) =>
              importFile(format, text, file, store, tools ?? toolsOf(context), context, progress.step),
            );
      total = addReports(total, report);
      if (report.rows > 0 && report.failures === report.rows)
        context.output.note(`entente: ${file}: no row of it is one of ${format.name}; is it a file of another format?`);
    }
  } finally {
    progress.stop();
  }
  return total;
}

const toolsOf = (context: CommandContext) => exchangeTools(context.lexicon());

async function importFile(
  format: ImportFormat,
  text: AsyncIterable<string>,
  file: string,
  store: GraphStore,
  tools: ReturnType<typeof toolsOf>,
  context: CommandContext,
  step: (label: string) => void,
): Promise<ImportReport> {
  const letters = openFailedRows(context.text('deadLetter'));
  const notes = new FailureNotes(context.output.note, context.text('deadLetter'));
  const rows = readRows(format, text, context.number('firstRow', 1));
  const report = await importRows(store, format, rows, tools, {
    describe: tools.describe,
    onFailed(failed) {
      letters.add({ item: `${file}:${failed.row}`, format: format.name, ...failed });
      notes.add(`${file}: row ${failed.row}`, failed.error);
    },
    onProgress: (rows) => step(`${rows}`),
  });
  notes.end();
  return report;
}

/** Tries the rows of a file of failures again, and keeps of it what failed again. */
async function importAgain(format: ImportFormat, path: string, context: CommandContext): Promise<ImportReport> {
  const letters = readFailedRows(path, format.name);
  const tools = toolsOf(context);
  const again: FailedLetter[] = [];
  const notes = new FailureNotes(context.output.note, path);
  // Rows of several files may have one number: the order tells them apart, and reading never runs ahead of writing.
  let letter: FailedLetter | undefined;
  const rows = async function* (): AsyncGenerator<RawRow> {
    for (letter of letters) yield rowOfLetter(letter);
  };
  const report = await context.withStore((store) =>
    importRows(store, format, rows(), tools, {
      describe: tools.describe,
      onFailed(failed) {
        again.push({ ...letter!, error: failed.error });
        notes.add(letter!.item, failed.error);
      },
    }),
  );
  notes.end();
  keepFailedRows(path, again);
  return report;
}

function isLarge(file: string): boolean {
  return file === '-' || bytesOf(file) >= (file.endsWith('.gz') ? LARGE.gzipped : LARGE.plain);
}

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function storePath(context: CommandContext): string {
  return storeConfig(context.options, context.world.env).store;
}

/** The command line of a part: the same store, lexicon and file of failures. */
function partArguments(name: string, context: CommandContext): string[] {
  const args = ['import', name, '-', '--json', '--store', storePath(context)];
  const letters = context.text('deadLetter');
  if (letters !== undefined) args.push('--dead-letter', letters);
  for (const folder of (context.options.lexicon as readonly string[] | undefined) ?? []) args.push('--lexicon', folder);
  return args;
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
