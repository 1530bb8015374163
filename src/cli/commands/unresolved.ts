import type { Command } from 'commander';
import { type UnresolvedInStore, unresolvedNames } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { withJson, withStoreOptions } from '../shared-options.js';

export function unresolvedCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withStoreOptions(program.command('unresolved')))
    .summary('the commonest names that the lexicon does not know')
    .description(
      'Lists the names that the articles of the store leave unresolved, the commonest first, each with a sentence. With --rows they come as a table to fill in and lay over the lexicon (--lexicon).',
    )
    .option('--limit <n>', 'how many at most (default: 50)')
    .option('--rows', 'print rows for actors/persons.tsv of a lexicon of your own')
    .addHelpText(
      'after',
      '\nExamples:\n  entente unresolved --limit 20\n  mkdir -p mine/actors && entente unresolved --rows > mine/actors/persons.tsv\n',
    )
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const limit = context.number('limit', 50);
      const names = await context.withStore((store) => unresolvedNames(store, limit), { readOnly: true });
      if (context.flag('rows') && !context.output.json) world.stdout.write(personRows(names));
      else context.output.result({ names }, () => namesText(names));
      done(exit.done);
    });
}

function namesText(names: readonly UnresolvedInStore[]): string {
  if (names.length === 0) return 'every name is resolved';
  const rows = names.map((n) => [n.name, String(n.articles), String(n.mentions), n.example]);
  return table(['name', 'articles', 'times', 'for example'], rows, [30, 9, 7, 72]);
}

/** Names of two words and more as rows of persons.tsv, each under a comment with its sentence. */
function personRows(names: readonly UnresolvedInStore[]): string {
  const rows = names.filter((one) => /\s/.test(one.name));
  const lines = rows.flatMap((one) => [
    `# ${one.articles} article(s): ${one.example.slice(0, 160)}`,
    [slug(one.name), one.name, '', '', ''].join('\t'),
  ]);
  return ['id\tname\twikidata\taliases\tgender', ...lines].map((line) => `${line}\n`).join('');
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
