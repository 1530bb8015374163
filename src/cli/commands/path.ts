import { Argument, type Command } from 'commander';
import {
  loadPolities,
  type PathKind,
  type PathReport,
  type PathsQuery,
  paths,
  resolvePolity,
  UnknownPolityError,
} from '../../analysis/index.js';
import { polityNamed } from '../../resolve/index.js';
import type { GraphStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { collect, withJson, withStoreOptions } from '../shared-options.js';

export function pathCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(
    withStoreOptions(
      program
        .command('path')
        .addArgument(new Argument('<kind>', 'alliance or tension').choices(['alliance', 'tension']))
        .argument('<a>', 'a polity: ISO3 code, IGO code or name')
        .argument('<b>', 'the other'),
    ),
  )
    .summary('the best alliance or tension paths between two polities')
    .description(
      'Finds who links two polities: the best chains of friendly ties, or those with an odd number of hostile ties.',
    )
    .option('-k <n>', 'how many paths (default: 3)')
    .option('--max-hops <n>', 'ties in a path at most (default: 4)')
    .option('--as-of <date>', 'ties as they were on that day (default: the last day known)')
    .option('--known-at <time>', 'only what was known then')
    .option('--half-life <days>', 'an event counts half after so many days (default: 30)')
    .option('--window <days>', 'events of so many days count (default: 365)')
    .option('--via <polity>', 'only paths through it')
    .option('--avoid <polity>', 'no path through it; may be repeated', collect, [])
    .option('--igos', 'organisations may stand in a path too')
    .addHelpText(
      'after',
      '\nExamples:\n  entente path tension USA VEN\n  entente path alliance Russia Iran -k 1 --max-hops 3 --as-of 2025-12-31\n',
    )
    .action(async (kind: PathKind, a: string, b: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const query = pathsQuery(kind, a, b, context);
      const found = await context.withStore((store) => pathsOrNone(store, query, context), { readOnly: true });
      context.output.result(found, () => pathsText(kind, a, b, found.paths));
      done(exit.done);
    });
}

/** A state that the lexicon knows but of which the store holds no event has no path; only a name unknown to both is wrong. */
async function pathsOrNone(
  store: GraphStore,
  query: PathsQuery,
  context: CommandContext,
): Promise<{ paths: PathReport[] }> {
  try {
    return await paths(store, query);
  } catch (error) {
    if (!(error instanceof UnknownPolityError)) throw error;
    const { actors } = await context.pipeline();
    const named = [query.from, query.to, query.via, ...(query.avoid ?? [])].filter((name) => name !== undefined);
    const polities = await loadPolities(store);
    for (const name of named) if (polityNamed(actors, name) === null) resolvePolity(polities, name);
    context.output.note(`entente: the store holds no event of ${error.polity}`);
    return { paths: [] };
  }
}

function pathsQuery(kind: PathKind, from: string, to: string, context: CommandContext): PathsQuery {
  const optional = (name: string) => (context.options[name] === undefined ? undefined : context.number(name, 1));
  return {
    kind,
    from,
    to,
    k: optional('k'),
    maxHops: optional('maxHops'),
    halfLife: optional('halfLife'),
    window: optional('window'),
    asOf: context.time('asOf')?.slice(0, 10),
    knownAt: context.time('knownAt'),
    via: context.text('via'),
    avoid: context.options.avoid as readonly string[],
    igos: context.flag('igos'),
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
      `   ${hop.from} ${hop.sign < 0 ? '✕' : '+'} ${hop.to}   strength ${hop.strength.toFixed(2)}, ${hop.events} event(s)`,
    );
    for (const one of hop.evidence)
      lines.push(`      ${one.date ?? 'undated'} ${one.cameo} ${one.kind}: “${one.quote.replace(/\s+/g, ' ')}”`);
  }
  return lines.join('\n');
}
