import { Command, CommanderError } from 'commander';
import { packageVersion } from '../config.js';
import { actorsCommand } from './commands/actors.js';
import { benchCommand } from './commands/bench.js';
import { blocsCommand } from './commands/blocs.js';
import { codeCommand } from './commands/code.js';
import { compareCommand } from './commands/compare.js';
import { cypherCommand } from './commands/cypher.js';
import { demoCommand } from './commands/demo.js';
import { dyadCommand } from './commands/dyad.js';
import { egoCommand } from './commands/ego.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { extractCommand } from './commands/extract.js';
import { importCommand } from './commands/import.js';
import { ingestCommand } from './commands/ingest.js';
import { mediatorsCommand } from './commands/mediators.js';
import { migrateCommand } from './commands/migrate.js';
import { officesCommand } from './commands/offices.js';
import { pathCommand } from './commands/path.js';
import { purgeCommand } from './commands/purge.js';
import { queryCommand } from './commands/query.js';
import { recodeCommand } from './commands/recode.js';
import { retractCommand } from './commands/retract.js';
import { serveCommand } from './commands/serve.js';
import { similarCommand } from './commands/similar.js';
import { tiesCommand } from './commands/ties.js';
import { timelineCommand } from './commands/timeline.js';
import { tokenCommand } from './commands/token.js';
import { triadsCommand } from './commands/triads.js';
import { unresolvedCommand } from './commands/unresolved.js';
import { watchCommand } from './commands/watch.js';
import type { World } from './context.js';
import { exit, exitStatus, faultText } from './run.js';

const commands = [
  ingestCommand,
  watchCommand,
  importCommand,
  compareCommand,
  exportCommand,
  extractCommand,
  codeCommand,
  cypherCommand,
  queryCommand,
  pathCommand,
  tiesCommand,
  dyadCommand,
  egoCommand,
  blocsCommand,
  triadsCommand,
  similarCommand,
  mediatorsCommand,
  timelineCommand,
  explainCommand,
  retractCommand,
  purgeCommand,
  recodeCommand,
  migrateCommand,
  officesCommand,
  unresolvedCommand,
  actorsCommand,
  serveCommand,
  tokenCommand,
  benchCommand,
  demoCommand,
];

function createProgram(world: World, done: (status: number) => void): Command {
  const program = new Command('entente')
    .description('Turns news articles (French, English, Spanish) into a knowledge graph of international relations.')
    .version(packageVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => void world.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'entente: ')),
    })
    .addHelpText(
      'after',
      `
Start here:
  entente demo                                        one article, from text to tension paths
  entente ingest article.txt --published 2025-12-22   code an article into ./entente.db
  entente path tension USA VEN                        who stands against whom, and the sentences behind it
  entente query                                       the ready-made questions
  entente COMMAND --help                              what a command takes, with examples

Exit status: 0 done, 1 some items failed (each is listed), 2 wrong use.`,
    );
  for (const add of commands) add(program, world, done);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** Runs the command line; gives the exit status and never ends the process itself. */
export async function runCli(argv: readonly string[], world: World): Promise<number> {
  let status: number = exit.done;
  const program = createProgram(world, (given) => {
    status = given;
  });
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return exit.done;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    world.stderr.write(`${faultText(error)}\n`);
    return exitStatus(error);
  }
}
