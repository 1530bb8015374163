import type { Command } from 'commander';
import { type Blocs, blocs, viewTies } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { countsText, tiesQuery, withTieOptions } from '../tie-options.js';

export function blocsCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(program.command('blocs'))
    .summary('who stands with whom: communities of friendly ties, and the best division into two')
    .description(
      'Finds communities of friendly ties (Louvain), and the division into two blocs with the fewest ties against it (the frustration index): exact where no more than 20 polities hang together, else the best of many descents, which it says.',
    )
    .option('--seed <n>', 'of what is drawn by lot; the same seed gives the same blocs (default: 1)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente blocs --as-of 2025-12-31\n  entente blocs --igos --window 90 --json\n',
    )
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const seed = context.number('seed', 1, 0);
      const found = await context.withStore(
        async (store) => blocs(await viewTies(store, tiesQuery(context)), { seed }),
        { readOnly: true },
      );
      context.output.result(found, () => blocsText(found));
      done(exit.done);
    });
}

function blocsText({ blocs: found, modularity, frustrated, share, two }: Blocs): string {
  if (found.length === 0) return 'there are no friendly ties, so no blocs';
  const rows = found.map(({ members, friendly, hostile, ...counts }) => [
    members.join(' '),
    String(friendly),
    String(hostile),
    countsText(counts),
  ]);
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return [
    `modularity ${modularity.toFixed(2)}; ${frustrated} ties (${percent(share)}) against these blocs`,
    table(['bloc', 'friendly', 'hostile', 'rests on'], rows, [70, 10, 10, 24]),
    `best two: ${two.frustrated} ties (${percent(two.share)}) against it, ${two.exact ? 'exact' : 'found by a heuristic: a better one may exist'}`,
    ...two.blocs.map((bloc, i) => `   ${i + 1}. ${bloc.join(' ')}`),
  ].join('\n');
}
