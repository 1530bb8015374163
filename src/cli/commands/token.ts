import type { Command } from 'commander';
import { addToken, listTokens, revokeToken, type TokenRow } from '../../access/index.js';
import { UsageError } from '../../errors.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { withJson } from '../shared-options.js';

export function tokenCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(program.command('token'))
    .summary('make, list and revoke the tokens that `serve` asks for')
    .description(
      'Makes a token and prints it, this once: the file keeps only its hash, readable by you alone. A running server reads the file again when it changes.',
    )
    .requiredOption('--token-file <file>', 'where the hashes stand; made if it is not there')
    .option('--name <name>', 'what to call the token (default: token-1, token-2, …)')
    .option('--list', 'list the tokens instead')
    .option('--revoke <name>', 'take a token away instead')
    .addHelpText(
      'after',
      '\nExamples:\n  entente token --token-file tokens.tsv --name notebook\n  entente token --token-file tokens.tsv --list\n  entente token --token-file tokens.tsv --revoke notebook\n',
    )
    .action((_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const file = context.text('tokenFile')!;
      const revoked = context.text('revoke');
      const chosen = [context.flag('list'), revoked !== undefined, context.text('name') !== undefined].filter(Boolean);
      if (chosen.length > 1) throw new UsageError('give one of --name, --list and --revoke');
      if (context.flag('list')) {
        const tokens = listTokens(file).map(({ name, made }) => ({ name, made }));
        context.output.result({ tokens }, () => listText(tokens));
      } else if (revoked !== undefined) {
        revokeToken(file, revoked);
        context.output.result({ revoked }, () => `${revoked} is revoked`);
      } else {
        const { name, token } = addToken(file, context.text('name'), world.clock());
        context.output.note(`entente: ${name} is added to ${file}; keep the token, it is not shown again`);
        context.output.result({ name, token }, () => token);
      }
      done(exit.done);
    });
}

function listText(tokens: readonly Omit<TokenRow, 'hash'>[]): string {
  if (tokens.length === 0) return 'there are no tokens: nobody gets in';
  return table(
    ['token', 'made'],
    tokens.map(({ name, made }) => [name, made]),
  );
}
