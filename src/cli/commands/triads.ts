import type { Command } from 'commander';
import {
  type FlippedTriad,
  flippedTriads,
  type Triad,
  type TriadCensus,
  triads,
  viewTies,
} from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { countsText, tiesQuery, withTieOptions } from '../tie-options.js';

interface TriadsAnswer extends TriadCensus {
  /** Those whose balance is another than on the day of --since; null where none was given. */
  readonly flipped: readonly FlippedTriad[] | null;
}

export function triadsCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(program.command('triads'))
    .summary('three polities with a tie between each two: balanced or not, and which flipped')
    .description(
      'Lists the triads, the strongest first: balanced where the number of hostile ties is even. With --since, also those whose balance is another than on that day.',
    )
    .option('--since <date>', 'tell which triads flipped since that day')
    .option('--unbalanced', 'only triads that are not balanced')
    .option('--limit <n>', 'triads shown (default: 20)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente triads --unbalanced\n  entente triads --as-of 2014-06-01 --since 2014-01-01\n',
    )
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const answer = await context.withStore((store) => answerOf(store, context), { readOnly: true });
      context.output.result(answer, () => triadsText(answer));
      done(exit.done);
    });
}

async function answerOf(store: Parameters<typeof viewTies>[0], context: CommandContext): Promise<TriadsAnswer> {
  const limit = context.number('limit', 20, 0);
  const query = tiesQuery(context);
  const since = context.time('since')?.slice(0, 10);
  const view = await viewTies(store, query);
  const census = triads(view);
  const shown = context.flag('unbalanced') ? census.triads.filter(({ balanced }) => !balanced) : census.triads;
  const flipped = since ? flippedTriads(await viewTies(store, { ...query, asOf: since }), view) : null;
  return { ...census, triads: shown.slice(0, limit), flipped: flipped?.slice(0, limit) ?? null };
}

function triadsText({ balanced, unbalanced, byHostile, triads: shown, flipped }: TriadsAnswer): string {
  const all = balanced + unbalanced;
  if (all === 0) return 'there are no triads';
  const census = byHostile.map((count, hostile) => `${count} with ${hostile}`).join(', ');
  return [
    `${all} triads, ${((100 * balanced) / all).toFixed(1)} % balanced; by hostile ties: ${census}`,
    table(['triad', 'balanced', 'strength', 'rests on'], shown.map(rowOf)),
    ...(flipped ? [`${flipped.length} flipped`, ...flipped.map(flippedLine)] : []),
  ].join('\n');
}

const signsText = ({ polities: [a, b, c], signs: [one, other, far] }: Triad): string => {
  const sign = (value: number) => (value < 0 ? '✕' : '+');
  return `${a}${sign(one)}${b} ${a}${sign(other)}${c} ${b}${sign(far)}${c}`;
};

const rowOf = (triad: Triad): string[] => [
  signsText(triad),
  triad.balanced ? 'yes' : 'no',
  triad.strength.toFixed(3),
  countsText(triad),
];

const flippedLine = (triad: FlippedTriad): string =>
  `   ${signsText(triad.before)} → ${signsText(triad)}: ${triad.balanced ? 'now balanced' : 'no longer balanced'}, ${countsText(triad)}`;
