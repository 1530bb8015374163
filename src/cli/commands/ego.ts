import type { Command } from 'commander';
import { type EgoNetwork, ego, viewTies } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { countsText, evidenceLines, orNone, tiesQuery, withTieOptions } from '../tie-options.js';

export function egoCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(program.command('ego').argument('<actor>', 'a polity: ISO3 code, IGO code or name'))
    .summary('the friends and foes of a polity, and how these stand to one another')
    .description('Tells the ties of one polity, the strongest first, and those among the polities it is tied to.')
    .option('--limit <n>', 'only its strongest ties (default: 20)')
    .option('--events <n>', 'events told behind each tie (default: 0)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente ego VEN\n  entente ego Iran --limit 5 --events 2 --as-of 2025-12-31\n',
    )
    .action(async (actor: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const options = { limit: context.number('limit', 20), evidence: context.number('events', 0, 0) };
      const none: EgoNetwork = {
        actor,
        name: actor,
        friends: 0,
        foes: 0,
        events: 0,
        ties: [],
        among: [],
        balance: null,
      };
      const network = await context.withStore(
        (store) =>
          orNone(
            store,
            context,
            [actor],
            async () => ego(store, await viewTies(store, tiesQuery(context)), actor, options),
            none,
          ),
        { readOnly: true },
      );
      context.output.result(network, () => egoText(network));
      done(exit.done);
    });
}

/** Ties among the others shown to people; --json gives all. */
const shownAmong = 10;

function egoText({ name, friends, foes, events, ties, among, balance }: EgoNetwork): string {
  if (ties.length === 0) return `${name} has no ties`;
  const rows = ties.map((tie) => [
    `${tie.sign < 0 ? '✕' : '+'} ${tie.bName}`,
    (tie.sign * tie.strength).toFixed(2),
    tie.fromNet.toFixed(1),
    tie.toNet.toFixed(1),
    countsText(tie),
  ]);
  const told = ties.flatMap((tie) =>
    tie.evidence.length > 0 ? [`${tie.aName}–${tie.bName}`, ...evidenceLines(tie.evidence, '   ')] : [],
  );
  const others = among
    .slice(0, shownAmong)
    .map(
      (tie) =>
        `   ${tie.aName} ${tie.sign < 0 ? '✕' : '+'} ${tie.bName} ${tie.strength.toFixed(2)}, ${countsText(tie)}`,
    );
  return [
    `${name}: ${friends} friends, ${foes} foes, ${events} events`,
    table(['tie', 'strength', 'net from', 'net to', 'rests on'], rows),
    ...told,
    ...(others.length > 0
      ? [`among them: ${among.length} ties, ${Math.round(100 * (balance ?? 0))} % of the triangles balanced`, ...others]
      : []),
  ].join('\n');
}
