import { type Command, Option } from 'commander';
import { type DyadProfile, dyad, type Period, viewTies } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { countsText, evidenceLines, orNone, tiesQuery, withTieOptions } from '../tie-options.js';

export function dyadCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(
    program.command('dyad').argument('<a>', 'a polity: ISO3 code, IGO code or name').argument('<b>', 'the other'),
  )
    .summary('what passed between two polities, and where it changed most')
    .description(
      'Tells cooperation and conflict between two polities by day, week or month of the window, and the largest changes with the events behind them. Weights are those of the events’ own days.',
    )
    .addOption(new Option('--by <period>', 'day, week or month').choices(['day', 'week', 'month']).default('month'))
    .option('--changes <n>', 'how many changes are told (default: 5)')
    .option('--events <n>', 'events told behind each change (default: 3)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente dyad RUS UKR --by week --as-of 2014-06-01\n  entente dyad USA Venezuela --window 30 --by day --json\n',
    )
    .action(async (a: string, b: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const by = context.text('by') as Period;
      const options = { by, changes: context.number('changes', 5, 0), evidence: context.number('events', 3, 0) };
      const none: DyadProfile = { a, b, tie: null, events: 0, sources: 0, series: [], changes: [] };
      const profile = await context.withStore(
        (store) =>
          orNone(
            store,
            context,
            [a, b],
            async () => dyad(store, await viewTies(store, { ...tiesQuery(context), igos: true }), a, b, options),
            none,
          ),
        { readOnly: true },
      );
      context.output.result(profile, () => dyadText(profile));
      done(exit.done);
    });
}

function dyadText({ a, b, tie, series, changes, ...counts }: DyadProfile): string {
  if (series.length === 0) return `nothing between ${a} and ${b} in the window`;
  const strength = tie ? `, tie ${(tie.sign * tie.strength).toFixed(2)}` : ', no tie';
  const rows = series
    .filter(({ events }) => events > 0)
    .map((period) => [
      period.from,
      period.cooperation.toFixed(1),
      period.conflict.toFixed(1),
      period.net.toFixed(1),
      period.forth.toFixed(1),
      period.back.toFixed(1),
      countsText(period),
    ]);
  const head = ['from', 'cooperation', 'conflict', 'net', `${a} → ${b}`, `${b} → ${a}`, 'rests on'];
  const told = changes.flatMap((change) => [
    `   ${change.from}: ${change.change > 0 ? '+' : ''}${change.change.toFixed(1)}`,
    ...evidenceLines(change.evidence, '      '),
  ]);
  return [
    `${a}–${b}: ${countsText(counts)}${strength}`,
    table(head, rows),
    ...(told.length > 0 ? ['largest changes of the net', ...told] : []),
  ].join('\n');
}
