import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { loadPolities, resolvePolity } from '../../analysis/index.js';
import { UsageError } from '../../errors.js';
import { type Exporter, type ExportFilters, exchangeTools, exporters } from '../../exchange/index.js';
import type { GraphStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { originsGiven, withLexicon, withOrigins, withStoreOptions } from '../shared-options.js';

function formatsHelp(): string {
  const lines = Object.entries(exporters).map(([name, { summary }]) => `  ${name.padEnd(16)} ${summary}`);
  return `
Formats:
${lines.join('\n')}
  csv              nodes.csv and edges.csv, into the folder --output

Examples:
  entente export gdelt --from 2025-12-01 --output december.CSV
  entente export gexf --origin article --polities USA,VEN --output network.gexf
  entente export csv --output tables/
`;
}

export function exportCommand(program: Command, world: World, done: (status: number) => void): void {
  withOrigins(withLexicon(withStoreOptions(program.command('export'))), 'all')
    .argument('<format>', 'what to write')
    .summary('export events: GDELT, POLECAT, PLOVER, GEXF, GraphML, CSV, Arrow')
    .description('Writes the actual events of the store, to standard output or a file.')
    .option('--from <date>', 'only events that end on this day or later')
    .option('--to <date>', 'only events that end on this day or before')
    .option('--polities <names>', 'only events from or to these, with commas between: USA,VEN')
    .option('--output <file>', 'file to write; a folder for csv')
    .addHelpText('after', formatsHelp)
    .action(async (format: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const exporter = exporters[format];
      if (exporter === undefined && format !== 'csv')
        throw new UsageError(`"${format}" is no format: give ${[...Object.keys(exporters), 'csv'].join(', ')}`);
      const output = context.text('output');
      if (format === 'csv' && output === undefined)
        throw new UsageError('csv is two files: name a folder for them with --output');
      await context.withStore(
        async (store) => {
          const filters = await filtersOf(store, context);
          if (exporter !== undefined) await writeTo(output, exporter, store, filters, context);
          else await writeTables(output!, store, filters, context);
        },
        { readOnly: true },
      );
      done(exit.done);
    });
}

async function filtersOf(store: GraphStore, context: CommandContext): Promise<ExportFilters> {
  const list = (name: string) =>
    context
      .text(name)
      ?.split(',')
      .map((part) => part.trim());
  const names = list('polities');
  const known = names ? await loadPolities(store) : [];
  return {
    from: context.time('from')?.slice(0, 10),
    to: context.time('to')?.slice(0, 10),
    origins: originsGiven(context.options),
    polities: names?.map((name) => resolvePolity(known, name).id),
  };
}

async function writeTables(folder: string, store: GraphStore, filters: ExportFilters, context: CommandContext) {
  mkdirSync(folder, { recursive: true });
  await writeTo(join(folder, 'nodes.csv'), exporters['csv-nodes']!, store, filters, context);
  await writeTo(join(folder, 'edges.csv'), exporters['csv-edges']!, store, filters, context);
}

async function writeTo(
  file: string | undefined,
  exporter: Exporter,
  store: GraphStore,
  filters: ExportFilters,
  context: CommandContext,
): Promise<void> {
  const pieces = Readable.from(exporter.write(store, filters, exchangeTools(context.lexicon())));
  if (file === undefined) {
    await pipeline(pieces, context.world.stdout, { end: false });
    return;
  }
  try {
    await pipeline(pieces, createWriteStream(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).path === undefined) throw error;
    throw new UsageError(`--output ${file} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
