import { Command, CommanderError } from 'commander';
import { packageVersion } from '../config.js';
import type { World } from './context.js';
import { exit, exitStatus, faultText } from './run.js';

/** Adds a command to the program. */
type AddCommand = (program: Command, world: World, done: (status: number) => void) => void;

/** The commands in the order of the help; a command brings along much that the others do not need. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  ingest: async () => (await import('./commands/ingest.js')).ingestCommand,
  watch: async () => (await import('./commands/watch.js')).watchCommand,
  import: async () => (await import('./commands/import.js')).importCommand,
  compare: async () => (await import('./commands/compare.js')).compareCommand,
  export: async () => (await import('./commands/export.js')).exportCommand,
  extract: async () => (await import('./commands/extract.js')).extractCommand,
  code: async () => (await import('./commands/code.js')).codeCommand,
  cypher: async () => (await import('./commands/cypher.js')).cypherCommand,
  query: async () => (await import('./commands/query.js')).queryCommand,
  path: async () => (await import('./commands/path.js')).pathCommand,
  ties: async () => (await import('./commands/ties.js')).tiesCommand,
  dyad: async () => (await import('./commands/dyad.js')).dyadCommand,
  ego: async () => (await import('./commands/ego.js')).egoCommand,
  blocs: async () => (await import('./commands/blocs.js')).blocsCommand,
  triads: async () => (await import('./commands/triads.js')).triadsCommand,
  similar: async () => (await import('./commands/similar.js')).similarCommand,
  mediators: async () => (await import('./commands/mediators.js')).mediatorsCommand,
  timeline: async () => (await import('./commands/timeline.js')).timelineCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  retract: async () => (await import('./commands/retract.js')).retractCommand,
  purge: async () => (await import('./commands/purge.js')).purgeCommand,
  recode: async () => (await import('./commands/recode.js')).recodeCommand,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  offices: async () => (await import('./commands/offices.js')).officesCommand,
  unresolved: async () => (await import('./commands/unresolved.js')).unresolvedCommand,
  actors: async () => (await import('./commands/actors.js')).actorsCommand,
  serve: async () => (await import('./commands/serve.js')).serveCommand,
  token: async () => (await import('./commands/token.js')).tokenCommand,
  bench: async () => (await import('./commands/bench.js')).benchCommand,
  demo: async () => (await import('./commands/demo.js')).demoCommand,
};

/** The command that is called; all of them where none is, for the help and for what is misspelt. */
function wanted(argv: readonly string[]): Promise<AddCommand[]> {
  const named =
    argv[0] !== undefined && Object.hasOwn(commands, argv[0]) ? [commands[argv[0]]!] : Object.values(commands);
  return Promise.all(named.map((load) => load()));
}

function createProgram(adders: readonly AddCommand[], world: World, done: (status: number) => void): Command {
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
  for (const add of adders) add(program, world, done);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** Runs the command line; gives the exit status and never ends the process itself. */
export async function runCli(argv: readonly string[], world: World): Promise<number> {
  let status: number = exit.done;
  const program = createProgram(await wanted(argv), world, (given) => {
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
