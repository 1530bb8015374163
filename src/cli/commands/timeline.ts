import type { Command } from 'commander';
import { rowText, type TimelineEvent, timeline } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { withJson, withStoreOptions } from '../shared-options.js';
import { countsText } from '../tie-options.js';

export function timelineCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withStoreOptions(program.command('timeline').argument('<actor>', 'an actor: code, name or id')))
    .summary('the events of an actor, by date')
    .description(
      'Lists the actual events in which a state, organisation, person or group takes part, with their words or the row of the data set.',
    )
    .option('--from <date>', 'only what may have happened on this day or later')
    .option('--to <date>', 'only what may have happened on this day or before')
    .option('--limit <n>', 'only the latest so many (default: 50)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente timeline VEN --from 2025-12-01\n  entente timeline "Sergey Lavrov" --limit 10 --json\n',
    )
    .action(async (actor: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const options = {
        from: context.time('from')?.slice(0, 10),
        to: context.time('to')?.slice(0, 10),
        limit: context.number('limit', 50),
      };
      const events = await context.withStore((store) => timeline(store, actor, options), { readOnly: true });
      context.output.result({ events }, () => timelineText(actor, events));
      done(exit.done);
    });
}

const tail = (id: string) => id.slice(id.indexOf(':') + 1);

function timelineText(actor: string, events: readonly TimelineEvent[]): string {
  if (events.length === 0) return `no events of ${actor}`;
  const rows = events.map((event) => [
    event.date ?? (event.dateFrom === null ? 'undated' : `${event.dateFrom}…${event.dateTo.slice(5)}`),
    `${event.from.map(tail).join(' ') || '?'} → ${event.to.map(tail).join(' ') || '?'}`,
    `${event.cameo} ${event.kind}${event.claimed ? ' (claimed)' : ''}`,
    countsText({ events: 1, sources: event.sources }).replace('1 event, ', ''),
    event.row ? rowText(event.row) : (event.quote ?? '').replace(/\s+/g, ' '),
  ]);
  return table(['date', 'who → whom', 'kind', 'rests on', 'words'], rows, [18, 22, 20, 12, 48]);
}
