import type { Command } from 'commander';
import { mentionLine } from '../../mention-line.js';
import { eventIds } from '../../pipeline.js';
import { CommandContext, type World } from '../context.js';
import { codeFiles, type Failure } from '../read-and-code.js';
import { exit } from '../run.js';
import { withArticleOptions, withThreads } from '../shared-options.js';

export function extractCommand(program: Command, world: World, done: (status: number) => void): void {
  const extracting = program
    .command('extract')
    .argument('<file...>', 'files or folders of articles; - reads standard input');
  withThreads(withArticleOptions(extracting))
    .summary('code articles without a store: a JSON line a mention')
    .description('Codes articles and prints a JSON line for each mention of an event; nothing is stored.')
    .option('--json', 'accepted; extract always prints JSON lines')
    .addHelpText(
      'after',
      "\nExamples:\n  entente extract article.txt --published 2025-12-22\n  entente extract news.jsonl | jq -r '[.date, .kind, .quote] | @tsv'\n",
    )
    .action(async (files: string[], _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const failures: Failure[] = [];
      for await (const coded of codeFiles(files, context, failures)) {
        const events = eventIds(coded, world.clock());
        for (const mention of coded.mentions)
          world.stdout.write(`${JSON.stringify(mentionLine(mention, events.get(mention.id)!))}\n`);
      }
      done(failures.length > 0 ? exit.failed : exit.done);
    });
}
