import type { Actors } from './actors.js';

/** What the lexicon says of a polity. */
export interface Described {
  readonly name: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
}

/**
 * Describes a state or organisation by its id, null where the lexicon has no such entry.
 *
 * @example
 * describePolity(actors, 'state:KEN')?.name //=> "Kenya"
 */
export function describePolity(actors: Actors, id: string): Described | null {
  const state = id.startsWith('state:') ? actors.states.get(id.slice(6)) : undefined;
  if (state) return { name: state.name, code: state.iso3, aliases: state.aliases, wikidata: state.wikidata };
  const organisation = id.startsWith('org:') ? actors.organisations.get(id.slice(4)) : undefined;
  if (!organisation) return null;
  const { name, code, aliases, wikidata } = organisation;
  return { name, code, aliases, wikidata };
}
