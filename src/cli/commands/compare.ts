import type { Command } from 'commander';
import { type ComparedEvent, type Comparison, compareOrigin } from '../../exchange/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { withJson, withStoreOptions } from '../shared-options.js';

export function compareCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withStoreOptions(program.command('compare')))
    .argument('[origin]', 'the data set', 'gdelt')
    .summary('our events beside those of a data set, for the articles both have read')
    .description(
      'For articles whose address stands in an imported data set too: which events agree in code, actors and day, and which only one of the two has.',
    )
    .addHelpText('after', '\nExample:\n  entente compare gdelt --json\n')
    .action(async (origin: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const found = await context.withStore((store) => compareOrigin(store, origin), { readOnly: true });
      context.output.result(found, () => comparisonText(found));
      done(exit.done);
    });
}

const brief = (event: ComparedEvent): string =>
  `${event.code} ${event.sources.join(',') || '?'} → ${event.targets.join(',') || '?'} ${event.date ?? ''}`;
const sign = (agrees: boolean): string => (agrees ? 'yes' : 'no');

function comparisonText({ origin, totals, articles }: Comparison): string {
  const head = `${totals.articles} article(s) that ${origin} has too: ${totals.ours} events of ours, ${totals.theirs} of ${origin}'s, ${totals.paired} paired; of these the same code ${totals.sameCode}, root ${totals.sameRoot}, source ${totals.sameSource}, target ${totals.sameTarget}, day ${totals.sameDate}`;
  const rows = articles.flatMap((article) => [
    ...article.pairs.map(({ ours, theirs, code, source, target, date }) => {
      return [article.url, brief(ours), brief(theirs), code, sign(source), sign(target), sign(date)];
    }),
    ...article.onlyOurs.map((event) => [article.url, brief(event), '—', '', '', '', '']),
    ...article.onlyTheirs.map((event) => [article.url, '—', brief(event), '', '', '', '']),
  ]);
  if (rows.length === 0) return head;
  return `${head}\n${table(['article', 'ours', origin, 'code', 'source', 'target', 'day'], rows, [32, 30, 30, 9, 7, 7, 5])}`;
}
