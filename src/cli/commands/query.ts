import type { Command } from 'commander';
import { UsageError } from '../../errors.js';
import { listQueries, type ReadQuery, runQuery } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { collect, withJson, withStoreOptions } from '../shared-options.js';
import { parseParameters, rowsText } from './cypher.js';

export function queryCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withStoreOptions(program.command('query').argument('[name]', 'which; without it, all are listed')))
    .summary('run a ready-made query of cypher/read')
    .description('Runs one of the ready-made queries; without a name it lists them with their parameters.')
    .option('--param <name=value>', 'a parameter; may be repeated', collect, [])
    .addHelpText('after', '\nExamples:\n  entente query\n  entente query timeline --param actor=VEN\n')
    .action(async (name: string | undefined, options: { param: readonly string[] }, command: Command) => {
      const context = CommandContext.of(command, world);
      if (name === undefined) {
        const queries = listQueries();
        context.output.result(queries, () => listText(queries));
      } else {
        const query = listQueries().find((q) => q.name === name);
        if (!query)
          throw new UsageError(
            `there is no query ${name}; entente query lists them: ${listQueries()
              .map((q) => q.name)
              .join(', ')}`,
          );
        const rows = await context.withStore((store) => runQuery(store, query, parseParameters(options.param)), {
          readOnly: true,
        });
        context.output.result(rows, () => rowsText(rows));
      }
      done(exit.done);
    });
}

const listText = (queries: readonly ReadQuery[]): string =>
  table(
    ['query', 'what it answers', 'parameters'],
    queries.map((q) => [q.name, q.about, q.parameters.map((p) => p.usage).join(' ')]),
    [26, 60, 40],
  );
