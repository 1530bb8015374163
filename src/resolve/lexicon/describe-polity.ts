import { fold } from '../names/fold.js';
import type { Actors } from './actors.js';

/** What the lexicon says of a polity. */
export interface Described {
  readonly name: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  /** Of a state the organisations it was in, of an organisation the states that were in it. */
  readonly memberships: readonly {
    readonly state: string;
    readonly organisation: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/**
 * Describes a state or organisation by its id, null where the lexicon has no such entry.
 *
 * @example
 * describePolity(actors, 'state:KEN')?.name //=> "Kenya"
 */
export function describePolity(actors: Actors, id: string): Described | null {
  const state = id.startsWith('state:') ? actors.states.get(id.slice(6)) : undefined;
  const memberships = membershipsOf(actors, id);
  if (state)
    return { name: state.name, code: state.iso3, aliases: state.aliases, wikidata: state.wikidata, memberships };
  const organisation = id.startsWith('org:') ? actors.organisations.get(id.slice(4)) : undefined;
  if (!organisation) return null;
  const { name, code, aliases, wikidata } = organisation;
  return { name, code, aliases, wikidata, memberships };
}

function membershipsOf(actors: Actors, id: string): Described['memberships'] {
  const own = id.startsWith('org:') ? actors.memberships.get(id.slice(4)) : actors.membershipsOfState.get(id.slice(6));
  return (own ?? []).map(({ iso3, organisation, from, to }) => ({
    state: `state:${iso3}`,
    organisation: `org:${organisation}`,
    from,
    to,
  }));
}

/**
 * The id of the state or organisation that a user names: by ISO3 or CAMEO code, a name in any of the languages, or its
 * id; null where the lexicon has none. Case and diacritics do not matter.
 *
 * @example
 * polityNamed(actors, 'Côte d’Ivoire') //=> "state:CIV"
 */
export function polityNamed(actors: Actors, name: string): string | null {
  const wanted = fold(name.trim().replace(/’/g, "'"));
  const is = (...names: readonly (string | null)[]) => names.some((n) => n !== null && fold(n) === wanted);
  for (const s of actors.states.values())
    if (is(`state:${s.iso3}`, s.iso3, s.name, ...s.aliases)) return `state:${s.iso3}`;
  for (const o of actors.organisations.values())
    if (is(`org:${o.id}`, o.id, o.code, o.name, ...o.aliases)) return `org:${o.id}`;
  return null;
}
