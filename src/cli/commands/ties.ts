import type { Command } from 'commander';
import { type NamedTie, namedTies, reweigh, type TieView, viewTies, writeTies } from '../../analysis/index.js';
import { UsageError } from '../../errors.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { countsText, evidenceLines, tiesQuery, withTieOptions } from '../tie-options.js';

/** The strength of a tie by another half-life: signed, 0 where it is none. */
interface ByHalfLife {
  readonly halfLife: number;
  readonly strength: number;
  readonly net: number;
}

type TieRow = NamedTie & { readonly halfLives?: readonly ByHalfLife[] };

interface TiesAnswer {
  readonly asOf: string | null;
  readonly events: number;
  readonly written: number | null;
  readonly ties: readonly TieRow[];
}

export function tiesCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(program.command('ties'))
    .summary('the ties of all polities as of a day; the stored snapshot is replaced')
    .description(
      'Computes the tie of every two polities: cooperation and conflict of a window, each event halved with age. The stored snapshot (one TIE relationship a pair) is replaced, unless --dry-run only shows it.',
    )
    .option('--dry-run', 'show the ties and leave the stored snapshot as it is')
    .option('--limit <n>', 'ties shown, the strongest first (default: 20)')
    .option('--friendly', 'show friendly ties only')
    .option('--hostile', 'show hostile ties only')
    .option('--events <n>', 'events told behind each tie (default: 0)')
    .option('--half-lives <list>', 'strengths by other half-lives beside it, such as 7,30,90')
    .addHelpText(
      'after',
      '\nExamples:\n  entente ties --as-of 2025-12-31\n  entente ties --dry-run --hostile --limit 10 --events 2\n  entente ties --dry-run --half-lives 7,30,90 --scores plover --claims none --json\n\nThe same figures in Cypher: entente query ties --param asOf=2025-12-31\n',
    )
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const dry = context.flag('dryRun');
      const answer = await context.withStore((store) => answerOf(store, context, dry), { readOnly: dry });
      context.output.result(answer, () => tiesText(answer));
      done(exit.done);
    });
}

async function answerOf(
  store: Parameters<typeof viewTies>[0],
  context: CommandContext,
  dry: boolean,
): Promise<TiesAnswer> {
  const halfLives = halfLivesOf(context);
  const limit = context.number('limit', 20, 0);
  const sign = context.flag('friendly') ? 1 : context.flag('hostile') ? -1 : undefined;
  const view = await viewTies(store, tiesQuery(context));
  const { asOf } = view.query;
  const shown = await namedTies(store, view, { sign, limit, evidence: context.number('events', 0, 0) });
  return {
    asOf: asOf === '' ? null : asOf,
    events: view.events.size,
    written: dry || asOf === '' ? null : await writeTies(store, view.ties, asOf),
    ties: halfLives.length > 0 ? beside(view, shown, halfLives) : shown,
  };
}

function halfLivesOf(context: CommandContext): number[] {
  const given = context.text('halfLives');
  if (given === undefined) return [];
  const days = given.split(',').map(Number);
  if (days.some((day) => !Number.isInteger(day) || day < 1))
    throw new UsageError(`--half-lives ${given}: give whole numbers of days with commas between, such as 7,30,90`);
  return days;
}

function beside(view: TieView, shown: readonly NamedTie[], halfLives: readonly number[]): TieRow[] {
  const views = halfLives.map((halfLife) => reweigh(view, { halfLife }));
  return shown.map((tie) => ({
    ...tie,
    halfLives: views.map(({ graph, query }) => {
      const other = graph.hasEdge(tie.a, tie.b) ? graph.getEdgeAttributes(tie.a, tie.b) : null;
      return {
        halfLife: query.halfLife,
        strength: other ? other.sign * other.strength : 0,
        net: other ? other.net : 0,
      };
    }),
  }));
}

function tiesText({ asOf, events, written, ties }: TiesAnswer): string {
  if (asOf === null) return 'the store holds no event, so there are no ties';
  const head = `ties as of ${asOf} from ${events} events${written === null ? '' : `; ${written} written to the store`}`;
  if (ties.length === 0) return `${head}\nno ties`;
  const more = ties[0]?.halfLives?.map(({ halfLife }) => `h ${halfLife}`) ?? [];
  const rows = ties.map((tie) => [
    `${tie.aName} ${tie.sign < 0 ? '✕' : '+'} ${tie.bName}`,
    (tie.sign * tie.strength).toFixed(2),
    ...(tie.halfLives ?? []).map(({ strength }) => strength.toFixed(2)),
    tie.cooperation.toFixed(1),
    tie.conflict.toFixed(1),
    tie.logRatio.toFixed(2),
    countsText(tie),
  ]);
  const shown = table(['tie', 'strength', ...more, 'cooperation', 'conflict', 'log-ratio', 'rests on'], rows);
  const told = ties.flatMap((tie) =>
    tie.evidence.length > 0 ? [`${tie.aName}–${tie.bName}`, ...evidenceLines(tie.evidence, '   ')] : [],
  );
  return [head, shown, ...told].join('\n');
}
