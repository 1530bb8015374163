import type { Command } from 'commander';
import { findArticle, type RemovalCounts, retractArticle } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { withJson, withStoreOptions } from '../shared-options.js';

export function retractCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(
    withStoreOptions(
      program.command('retract').argument('<article>', 'its id, its URL, or the id or path that it came with'),
    ),
  )
    .summary('take an article back: what only it told leaves every ordinary query')
    .description(
      'Closes the mentions of an article. Events that no other article reports become :Retracted; the record stays, and queries as of an earlier time still know it. `purge` really deletes.',
    )
    .option('--at <time>', 'when it was taken back (default: now)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente retract https://example.org/news/17\n  entente retract articles/17.txt --at 2025-12-24T09:00:00Z\n',
    )
    .action(async (name: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const at = context.time('at') ?? world.clock();
      const counts = await context.withStore(async (store) =>
        retractArticle(store, await findArticle(store, name), at),
      );
      context.output.result(counts, () => retractedText(counts));
      done(exit.done);
    });
}

function retractedText({ article, mentions, events }: RemovalCounts): string {
  return `${article}: ${mentions} mention(s) closed, ${events} event(s) that nobody else reports`;
}
