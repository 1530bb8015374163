import type { Actors, PersonEntry, Term } from './actors.js';

/** How sure it is who holds an office on a day. */
export type OfficeStatus =
  /** A table says so for that day. */
  | 'known'
  /** The holder was last confirmed before that day, and may have left since. */
  | 'stale'
  /** No table has a holder that day. */
  | 'missing';

/** An office of a polity on a day. */
export interface OfficeOnDay {
  /** ISO3 of a state, or the id of an organisation. */
  readonly polity: string;
  readonly name: string;
  readonly office: string;
  readonly holder: { readonly id: string; readonly name: string; readonly wikidata: string | null } | null;
  readonly from: string | null;
  readonly to: string | null;
  /** What the end of the term rests on, as the table has it. */
  readonly basis: string | null;
  readonly status: OfficeStatus;
}

/** The offices that a lexicon should know of every state. */
const expected = ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister'];

/** True where a term had begun on a day; without a beginning it always had. */
export const hasBegun = (term: Term, day: string): boolean => term.from === null || term.from <= day;

/** True where a term had not ended before a day; a month or year given as the end counts whole. */
export const lasts = (term: Term, day: string): boolean =>
  term.to === null || term.to >= day || day.startsWith(term.to);

/**
 * The last day, month or year at which a source still had the holder of an open term in office; null for terms that
 * have an end, and where nothing was noted.
 *
 * @example
 * confirmedUntil({ to: null, basis: 'in office 2025-01-31' }) //=> "2025-01-31"
 */
export function confirmedUntil(term: Pick<Term, 'to' | 'basis'>): string | null {
  return term.to === null ? (/\d{4}(-\d\d){0,2}$/.exec(term.basis)?.[0] ?? null) : null;
}

/** True where a holder was last confirmed before a day. */
export function isStale(term: Pick<Term, 'to' | 'basis'>, day: string): boolean {
  const until = confirmedUntil(term);
  return until !== null && until < day && !day.startsWith(until);
}

/**
 * Who holds which office on a day, by polity and office, with what is stale or missing.
 *
 * `filter` takes the offices or the polity (ISO3, or an organisation's id) asked for; without offices these are the
 * heads of state and government and the foreign and defence ministers of today's states, and whatever offices the
 * polity asked for has in the tables.
 *
 * @example
 * officesOn(actors, '2012-05-10', { polity: 'FRA', office: 'head-of-state' })[0].holder?.name //=> "Nicolas Sarkozy"
 */
export function officesOn(
  actors: Actors,
  day: string,
  filter: { readonly polity?: string; readonly office?: string } = {},
): OfficeOnDay[] {
  const found: OfficeOnDay[] = [];
  for (const key of officeKeys(actors, day, filter)) {
    const [polity, office] = key.split(' ') as [string, string];
    const terms = (actors.terms.get(key) ?? []).filter((t) => hasBegun(t, day) && lasts(t, day));
    const name = nameOf(actors, polity);
    if (terms.length === 0) found.push({ ...none, polity: polity.replace('org:', ''), name, office });
    for (const term of terms.sort(byBeginning)) found.push(heldBy(actors, term, name, day));
  }
  return found;
}

const none = { holder: null, from: null, to: null, basis: null, status: 'missing' } as const;

function heldBy(actors: Actors, term: Term, name: string, day: string): OfficeOnDay {
  const person = actors.persons.get(term.person) as PersonEntry;
  return {
    polity: term.polity.replace('org:', ''),
    name,
    office: term.office,
    holder: { id: `person:${person.id}`, name: person.name, wikidata: person.wikidata },
    from: term.from,
    to: term.to,
    basis: term.basis || null,
    status: isStale(term, day) ? 'stale' : 'known',
  };
}

/** The "polity office" keys to show, in order. */
function officeKeys(actors: Actors, day: string, filter: { polity?: string; office?: string }): string[] {
  const keys = new Set<string>();
  for (const state of actors.states.values()) {
    if (state.gone && (day < state.gone.from || day > state.gone.to)) continue;
    for (const office of expected) if (isExpected(actors, state.iso3, office)) keys.add(`${state.iso3} ${office}`);
  }
  for (const key of actors.terms.keys()) keys.add(key);
  return [...keys].sort().filter((key) => {
    const [polity, office] = key.split(' ') as [string, string];
    const gone = actors.states.get(polity)?.gone;
    if (gone && (day < gone.from || day > gone.to)) return false;
    if (filter.polity !== undefined && polity.replace('org:', '') !== filter.polity) return false;
    if (filter.office !== undefined) return office === filter.office;
    return filter.polity !== undefined
      ? isExpected(actors, polity, office) || actors.terms.get(key)!.some((t) => hasBegun(t, day) && lasts(t, day))
      : expected.includes(office) && actors.states.has(polity) && isExpected(actors, polity, office);
  });
}

/**
 * Not every state has a prime minister or an army, and some share their head: an office is missed only where the tables
 * ever had a holder, or in every state that has a diplomacy of its own.
 */
function isExpected(actors: Actors, polity: string, office: string): boolean {
  if (!expected.includes(office)) return false;
  if (office === 'foreign-minister' || office === 'head-of-government') {
    const state = actors.states.get(polity);
    return state !== undefined && (office === 'foreign-minister' || state.leader === 'head-of-government');
  }
  return actors.terms.has(`${polity} ${office}`);
}

const nameOf = (actors: Actors, polity: string): string =>
  actors.states.get(polity)?.name ?? actors.organisations.get(polity.replace('org:', ''))?.name ?? polity;

const byBeginning = (a: Term, b: Term): number => ((a.from ?? '') < (b.from ?? '') ? -1 : 1);
