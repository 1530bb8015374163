import type { Command } from 'commander';
import { type StoreOptions, storeConfig } from '../../config.js';
import { migrateStore, openStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { withJson, withStoreOptions } from '../shared-options.js';

export function migrateCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withStoreOptions(program.command('migrate')))
    .summary('bring a store of an older Entente to this version')
    .description(
      'Rewrites what an older version kept otherwise. Broken off, it can be started again. Copy the file first if you may want to go back: an older Entente will not open the store afterwards.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  entente migrate --store news.db\n  entente migrate --store bolt://localhost:7687 --json\n',
    )
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const store = await openStore({ ...storeConfig(context.options as StoreOptions, world.env), older: true });
      try {
        const report = await migrateStore(store);
        const { from, to, mentions } = report;
        context.output.result(report, () =>
          from === to
            ? `version ${to} already: nothing to do`
            : `version ${from} → ${to}, ${mentions} mention(s) rewritten`,
        );
      } finally {
        await store.close();
      }
      done(exit.done);
    });
}
