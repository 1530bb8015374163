import type { Command } from 'commander';
import type { Entry } from '../../graph/index.js';
import { listEntries, mergeStoredActors, renameStoredActor, undoEntry } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { withJson, withStoreOptions } from '../shared-options.js';

export function actorsCommand(program: Command, world: World, done: (status: number) => void): void {
  const actors = program
    .command('actors')
    .summary('your own entries: which actors are one, and what they are called')
    .description(
      'Merges two actors of a store or renames one, takes that back, and lists what was said. Entries are kept in the store and hold for articles that come later. An actor is named by its id, its code or its name.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  entente actors merge "person:qin-gang" person:Q7216297\n  entente actors rename state:MMR Burma\n  entente actors list\n  entente actors undo entry:5c0ff4d0a7e0d1b2c3d4\n',
    );
  const add = (
    usage: string,
    what: string,
    work: (context: CommandContext, args: readonly string[]) => Promise<void>,
  ) =>
    withJson(withStoreOptions(actors.command(usage)))
      .summary(what)
      .description(`${what[0]!.toUpperCase()}${what.slice(1)}.`)
      .action(async (...given: unknown[]) => {
        const command = given.at(-1) as Command;
        await work(CommandContext.of(command, world), command.args);
        done(exit.done);
      });
  add('list', 'what was said so far', async (context) => {
    const entries = await context.withStore(listEntries, { readOnly: true });
    context.output.result({ entries }, () => entriesText(entries));
  });
  add('merge <actor> <into>', 'the first actor is really the second', async (context, [from, into]) => {
    const entry = await context.withStore((store) => mergeStoredActors(store, from!, into!, world.clock()));
    context.output.result(entry, () => entryText(entry));
  });
  add('rename <actor> <name>', 'an actor has another name', async (context, [actor, name]) => {
    const entry = await context.withStore((store) => renameStoredActor(store, actor!, name!, world.clock()));
    context.output.result(entry, () => entryText(entry));
  });
  add('undo <entry>', 'takes an entry back', async (context, [id]) => {
    const entry = await context.withStore((store) => undoEntry(store, id!));
    context.output.result(entry, () => `taken back: ${entryText(entry)}`);
  });
}

function entriesText(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'nothing was said of any actor';
  return table(
    ['entry', 'said', 'what'],
    entries.map((entry) => [entry.id, entry.at, whatText(entry)]),
  );
}

const entryText = (entry: Entry): string => `${entry.id}: ${whatText(entry)}`;

function whatText(entry: Entry): string {
  if (entry.kind === 'merge') return `${entry.actor} is ${entry.into.id} (${entry.into.name})`;
  return `${entry.actor} is called ${entry.name}, not ${entry.before}`;
}
