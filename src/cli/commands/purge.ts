import type { Command } from 'commander';
import { findArticle, purgeArticle, type RemovalCounts } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { withJson, withStoreOptions } from '../shared-options.js';

export function purgeCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(
    withStoreOptions(
      program.command('purge').argument('<article>', 'its id, its URL, or the id or path that it came with'),
    ),
  )
    .summary('delete an article for good, with all that only it told')
    .description(
      'Deletes an article, its versions and its mentions, and the events that no other article reports or reported. Nothing of it can be asked for afterwards; `retract` keeps the record.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  entente purge https://example.org/news/17\n  entente purge article:5c0ff4d0a7e0d1b2c3d4 --store news.db --json\n',
    )
    .action(async (name: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const counts = await context.withStore(async (store) =>
        purgeArticle(store, await findArticle(store, name), world.clock()),
      );
      context.output.result(counts, () => purgedText(counts));
      done(exit.done);
    });
}

function purgedText({ article, mentions, events }: RemovalCounts): string {
  return `${article}: deleted, with ${mentions} mention(s) and ${events} event(s) that nobody else reports`;
}
