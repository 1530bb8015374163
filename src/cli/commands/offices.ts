import type { Command } from 'commander';
import { UsageError } from '../../errors.js';
import { type Actors, loadActors, type OfficeOnDay, officesOn, polityNamed } from '../../resolve/index.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';
import { withJson, withLexicon } from '../shared-options.js';

export function officesCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(withLexicon(program.command('offices').argument('[polity]', 'only those of a state or organisation')))
    .summary('who holds what office on a day, and what the tables do not know')
    .description(
      'Lists who heads the states and their governments, foreign and defence ministries on a day; for one polity all its offices. An entry is stale where its holder was last confirmed before that day, missing where no table has one. Lay your own rows over ours with --lexicon.',
    )
    .option('--date <day>', 'the day (default: today)')
    .option('--office <office>', 'only this office: foreign-minister, head-of-state …')
    .option('--gaps', 'only what is stale or missing')
    .addHelpText(
      'after',
      '\nExamples:\n  entente offices --date 2012-05-10 --office foreign-minister\n  entente offices France --date 1999-03-24\n  entente offices --gaps --json\n',
    )
    .action(async (polity: string | undefined, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const date = context.time('date')?.slice(0, 10) ?? world.clock().slice(0, 10);
      const actors = loadActors(context.lexicon());
      const filter = {
        polity: polity && namedPolity(actors, polity),
        office: knownOffice(actors, context.text('office')),
      };
      const all = officesOn(actors, date, filter);
      const offices = context.flag('gaps') ? all.filter((one) => one.status !== 'known') : all;
      const count = (status: OfficeOnDay['status']) => all.filter((one) => one.status === status).length;
      const counts = { known: count('known'), stale: count('stale'), missing: count('missing') };
      context.output.result({ date, ...counts, offices }, () => officesText(offices));
      context.output.note(
        `entente: on ${date} ${counts.known} known, ${counts.stale} stale, ${counts.missing} missing`,
      );
      done(exit.done);
    });
}

function namedPolity(actors: Actors, name: string): string {
  const id = polityNamed(actors, name);
  if (id === null)
    throw new UsageError(`the lexicon knows no state or organisation "${name}"; give an ISO3 code or a name`);
  return id.replace(/^(state|org):/, '');
}

function knownOffice(actors: Actors, office: string | undefined): string | undefined {
  if (office === undefined || actors.offices.has(office)) return office;
  throw new UsageError(`there is no office "${office}"; those known: ${[...actors.offices.keys()].join(', ')}`);
}

function officesText(offices: readonly OfficeOnDay[]): string {
  if (offices.length === 0) return 'nothing';
  return table(
    ['polity', 'office', 'holder', 'from', 'to', 'status', 'rests on'],
    offices.map((one) => [
      one.name,
      one.office,
      one.holder?.name ?? '—',
      one.from ?? '',
      one.to ?? '',
      one.status,
      one.basis ?? '',
    ]),
  );
}
