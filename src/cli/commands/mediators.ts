import type { Command } from 'commander';
import { type Mediator, mediators, viewTies } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { countsText, tiesQuery, withTieOptions } from '../tie-options.js';

export function mediatorsCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(program.command('mediators'))
    .summary('who stands between others: the polities that best alliance paths lead through')
    .description('Ranks polities by the share of best alliance paths between two others that pass through them.')
    .option('--limit <n>', 'polities shown (default: 20)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente mediators\n  entente mediators --igos --as-of 2025-12-31 --limit 5 --json\n',
    )
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const limit = context.number('limit', 20, 0);
      const found = await context.withStore(
        async (store) => mediators(await viewTies(store, tiesQuery(context))).slice(0, limit),
        { readOnly: true },
      );
      context.output.result({ mediators: found }, () => mediatorsText(found));
      done(exit.done);
    });
}

function mediatorsText(found: readonly Mediator[]): string {
  if (found.length === 0) return 'there are no friendly ties, so nobody stands between';
  const rows = found.map((one) => [one.name, one.betweenness.toFixed(3), String(one.friends), countsText(one)]);
  return table(['polity', 'betweenness', 'friends', 'rests on'], rows);
}
