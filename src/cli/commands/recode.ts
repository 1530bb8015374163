import type { Command } from 'commander';
import type { RawArticle } from '../../article/index.js';
import { recode } from '../../recode.js';
import { type EventSummary, findArticle, type GraphStore, type RecodeReport } from '../../store/index.js';
import { ArticleCoder } from '../article-coder.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { startProgress } from '../progress.js';
import { exit } from '../run.js';
import { withJson, withLexicon, withStoreOptions, withThreads } from '../shared-options.js';

export function recodeCommand(program: Command, world: World, done: (status: number) => void): void {
  const recoding = program.command('recode').argument('[article...]', 'only these: id, URL, or the path it came with');
  withThreads(withLexicon(withJson(withStoreOptions(recoding))))
    .summary('code the stored texts by changed rules, and show what that changes')
    .description(
      'Codes the stored texts again and shows which events come, go and change, and how the scores of the pairs of states move. Nothing is written without --accept; then what is as before stays, and what is otherwise is closed and kept as a record.',
    )
    .option('--accept', 'keep the changes')
    .addHelpText(
      'after',
      '\nExamples:\n  entente recode --store news.db --lexicon my-rules\n  entente recode https://example.org/news/17 --json\n  entente recode --store news.db --lexicon my-rules --accept\n',
    )
    .action(async (names: string[], _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const accept = context.flag('accept');
      const report = await context.withStore((store) => recodeNamed(store, names, accept, context));
      const dyads = dyadScores(report);
      context.output.result({ accepted: accept, ...report, dyads }, () => reportText(report, dyads, accept));
      done(exit.done);
    });
}

async function recodeNamed(
  store: GraphStore,
  names: readonly string[],
  accept: boolean,
  context: CommandContext,
): Promise<RecodeReport> {
  const ids: string[] = [];
  for (const name of names) ids.push(await findArticle(store, name));
  const progress = startProgress('coding', 0, context.world.stderr);
  const coder = await ArticleCoder.of(context);
  try {
    const articles = ids.length === 0 ? undefined : ids;
    const now = context.world.clock();
    const onProgress = (count: number) => progress.step(`${count} articles`);
    const code = (raw: RawArticle) => coder.code(raw, {});
    return await recode(store, await context.pipeline(), { now, accept, articles, code, onProgress });
  } finally {
    progress.stop();
    await coder.close();
  }
}

/** The Goldstein scores of one polity's confirmed acts towards another, summed. */
interface DyadScore {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly after: number;
}

/** The pairs whose sums move, those that move most first. */
function dyadScores({ added, removed, changed }: RecodeReport): DyadScore[] {
  const sums = new Map<string, { before: number; after: number }>();
  const count = (event: EventSummary, when: 'before' | 'after') => {
    if (!event.confirmed) return;
    for (const from of event.from) {
      for (const to of event.to) {
        if (from === to) continue;
        const key = JSON.stringify([from, to]);
        const sum = sums.get(key) ?? { before: 0, after: 0 };
        sum[when] += event.goldstein;
        sums.set(key, sum);
      }
    }
  };
  for (const event of [...removed, ...changed.map(({ before }) => before)]) count(event, 'before');
  for (const event of [...added, ...changed.map(({ after }) => after)]) count(event, 'after');
  return [...sums]
    .map(([key, sum]) => {
      const [from, to] = JSON.parse(key) as [string, string];
      return { from, to, ...sum };
    })
    .filter(({ before, after }) => before !== after)
    .sort(
      (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.from + a.to < b.from + b.to ? -1 : 1),
    );
}

function reportText(report: RecodeReport, dyads: readonly DyadScore[], accepted: boolean): string {
  const { articles, mentions, added, removed, changed } = report;
  const lines = [
    `${articles} article(s) coded anew: ${mentions.kept} mention(s) as before, ${mentions.closed} gone or otherwise, ${mentions.added} new or otherwise`,
    ...added.map((event) => `+ ${eventText(event)}`),
    ...removed.map((event) => `- ${eventText(event)}`),
    ...changed.flatMap(({ before, after }) => [`~ ${eventText(before)}`, `  ${eventText(after)}`]),
  ];
  if (dyads.length > 0) {
    const rows = dyads
      .slice(0, 20)
      .map(({ from, to, before, after }) => [`${code(from)} → ${code(to)}`, one(before), one(after)]);
    lines.push('', table(['Goldstein, summed', 'before', 'after'], rows));
  }
  lines.push('', accepted ? 'Kept.' : 'Nothing was written; --accept keeps it.');
  return lines.join('\n');
}

const one = (value: number): string => value.toFixed(1);
const code = (id: string): string => id.slice(id.indexOf(':') + 1);

function eventText({ kind, cameo, dateFrom, dateTo, from, to, mentions, confirmed }: EventSummary): string {
  const when = dateFrom === null ? 'undated' : dateFrom === dateTo ? dateFrom : `${dateFrom}…${dateTo}`;
  const side = (ids: readonly string[]) => ids.map(code).join(', ') || '?';
  return `${when} ${kind} ${cameo} ${side(from)} → ${side(to)}, ${mentions} mention(s)${confirmed ? '' : ', unconfirmed'}`;
}
