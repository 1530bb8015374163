import type { Command } from 'commander';
import { type Similarity, similar, viewTies } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { countsText, orNone, tiesQuery, withTieOptions } from '../tie-options.js';

export function similarCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(
    program.command('similar').argument('<a>', 'a polity: ISO3 code, IGO code or name').argument('<b>', 'the other'),
  )
    .summary('how alike two polities stand towards third ones')
    .description(
      'Compares the ties of two polities to all third ones (S of Signorino and Ritter): 1 is the same towards each, −1 the opposite.',
    )
    .option('--limit <n>', 'third polities shown, the furthest apart first (default: 20)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente similar RUS CHN\n  entente similar France Germany --as-of 2025-12-31 --json\n',
    )
    .action(async (a: string, b: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const limit = context.number('limit', 20, 0);
      const none: Similarity = { a, b, s: null, overall: null, own: 0, thirds: [] };
      const found = await context.withStore(
        (store) =>
          orNone(store, context, [a, b], async () => similar(await viewTies(store, tiesQuery(context)), a, b), none),
        { readOnly: true },
      );
      context.output.result(found, () => similarText(found, limit));
      done(exit.done);
    });
}

function similarText({ a, b, s, overall, own, thirds }: Similarity, limit: number): string {
  if (s === null) return `neither ${a} nor ${b} has a tie with a third polity`;
  const rows = thirds
    .slice(0, limit)
    .map((third) => [third.name, third.a.toFixed(2), third.b.toFixed(2), countsText(third)]);
  return [
    `${a} and ${b}: S ${s.toFixed(2)} over ${thirds.length} third polities (${overall!.toFixed(2)} over all); their own tie ${own.toFixed(2)}`,
    table(['towards', a, b, 'rests on'], rows),
  ].join('\n');
}
