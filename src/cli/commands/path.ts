import { Argument, type Command } from 'commander';
import { type PathKind, type PathReport, type PathsQuery, paths } from '../../analysis/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { collect } from '../shared-options.js';
import { countsText, evidenceLines, orNone, tiesQuery, withTieOptions } from '../tie-options.js';

export function pathCommand(program: Command, world: World, done: (status: number) => void): void {
  withTieOptions(
    program
      .command('path')
      .addArgument(new Argument('<kind>', 'alliance or tension').choices(['alliance', 'tension']))
      .argument('<a>', 'a polity: ISO3 code, IGO code or name')
      .argument('<b>', 'the other'),
  )
    .summary('the best alliance or tension paths between two polities')
    .description(
      'Finds who links two polities: the best chains of friendly ties, or those with an odd number of hostile ties.',
    )
    .option('-k <n>', 'how many paths (default: 3)')
    .option('--max-hops <n>', 'ties in a path at most (default: 4)')
    .option('--via <polity>', 'only paths through it')
    .option('--avoid <polity>', 'no path through it; may be repeated', collect, [])
    .option('--events <n>', 'events told behind each hop (default: 3)')
    .addHelpText(
      'after',
      '\nExamples:\n  entente path tension USA VEN\n  entente path alliance Russia Iran -k 1 --max-hops 3 --as-of 2025-12-31\n',
    )
    .action(async (kind: PathKind, a: string, b: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const query = pathsQuery(kind, a, b, context);
      const named = [a, b, ...(query.via ? [query.via] : []), ...(query.avoid ?? [])];
      const found = await context.withStore(
        (store) => orNone(store, context, named, () => paths(store, query), { paths: [] }),
        { readOnly: true },
      );
      context.output.result(found, () => pathsText(kind, a, b, found.paths));
      done(exit.done);
    });
}

function pathsQuery(kind: PathKind, from: string, to: string, context: CommandContext): PathsQuery {
  const optional = (name: string, least = 1) =>
    context.options[name] === undefined ? undefined : context.number(name, 1, least);
  return {
    ...tiesQuery(context),
    kind,
    from,
    to,
    k: optional('k'),
    maxHops: optional('maxHops'),
    via: context.text('via'),
    avoid: context.options.avoid as readonly string[],
    evidence: optional('events', 0),
  };
}

/** Paths for people: a line a hop, with the sentences behind it. */
export function pathsText(kind: PathKind, a: string, b: string, found: readonly PathReport[]): string {
  if (found.length === 0) return `no ${kind} path from ${a} to ${b}`;
  return found
    .map((path, i) =>
      pathText(`${found.length > 1 ? `${i + 1}. ` : ''}${kind} ${a}–${b}, strength ${path.strength.toFixed(3)}`, path),
    )
    .join('\n\n');
}

function pathText(head: string, path: PathReport): string {
  const lines = [head];
  for (const hop of path.hops) {
    lines.push(
      `   ${hop.from} ${hop.sign < 0 ? '✕' : '+'} ${hop.to}   strength ${hop.strength.toFixed(2)}, ${countsText(hop)}`,
      ...evidenceLines(hop.evidence, '      '),
    );
  }
  return lines.join('\n');
}
