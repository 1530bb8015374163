import { type Command, Option } from 'commander';
import {
  type Claims,
  type Evidence,
  loadPolities,
  resolvePolity,
  rowText,
  type Scores,
  type TiesQuery,
  UnknownPolityError,
} from '../analysis/index.js';
import { polityNamed } from '../resolve/index.js';
import type { GraphStore } from '../store/index.js';
import type { CommandContext } from './context.js';
import { originsGiven, withJson, withOrigins, withStoreOptions } from './shared-options.js';

/** How ties are weighed and of which day, for every command that rests on ties. */
export function withTieOptions(command: Command): Command {
  return withOrigins(withJson(withStoreOptions(command)), 'article')
    .option('--as-of <date>', 'ties as they were on that day (default: the last day known)')
    .option('--known-at <time>', 'only what was known then')
    .option('--half-life <days>', 'an event counts half after so many days (default: 30)')
    .option('--window <days>', 'events of so many days count (default: 365)')
    .addOption(new Option('--scores <which>', 'scores of acts (default: goldstein)').choices(['goldstein', 'plover']))
    .addOption(
      new Option('--claims <share>', 'what only others tell of counts (default: half)').choices([
        'full',
        'half',
        'none',
      ]),
    )
    .option('--undated', 'undated events count too, at their publication')
    .option('--igos', 'organisations are polities too');
}

/** What the options of {@link withTieOptions} ask for. */
export function tiesQuery(context: CommandContext): TiesQuery {
  const optional = (name: string) => (context.options[name] === undefined ? undefined : context.number(name, 1));
  return {
    asOf: context.time('asOf')?.slice(0, 10),
    knownAt: context.time('knownAt'),
    halfLife: optional('halfLife'),
    window: optional('window'),
    scores: context.text('scores') as Scores | undefined,
    claims: context.text('claims') as Claims | undefined,
    origins: originsGiven(context.options),
    undated: context.flag('undated'),
    igos: context.flag('igos'),
  };
}

/**
 * Does some work that names polities. A state that the lexicon knows but of which the store holds no event has no ties,
 * which is an answer (`none`); only a name unknown to both is wrong.
 */
export async function orNone<T>(
  store: GraphStore,
  context: CommandContext,
  names: readonly string[],
  work: () => Promise<T>,
  none: T,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnknownPolityError)) throw error;
    const { actors } = await context.pipeline();
    const polities = await loadPolities(store);
    for (const name of names) if (polityNamed(actors, name) === null) resolvePolity(polities, name);
    context.output.note(`entente: the store holds no event of ${error.polity}`);
    return none;
  }
}

/** Lines for people: an event a line, with its words or the row that tells of it. */
export function evidenceLines(evidence: readonly Evidence[], indent: string): string[] {
  return evidence.map((one) => `${indent}${one.date ?? 'undated'} ${one.cameo} ${one.kind}: ${reportText(one)}`);
}

function reportText({ quote, article, row }: Evidence): string {
  if (row === undefined) return `“${quote.replace(/\s+/g, ' ')}”`;
  return article === rowText(row) ? article : `${rowText(row)}, ${article}`;
}

/** "12 events, 3 sources", "1 event, 1 source". */
export function countsText({ events, sources }: { readonly events: number; readonly sources: number }): string {
  const of = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${of(events, 'event')}, ${of(sources, 'source')}`;
}
