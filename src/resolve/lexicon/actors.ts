import type { LanguageCode } from '../../model.js';
import type { PersonIndex } from '../names/person-index.js';
import type { Gazetteer } from './gazetteer.js';
import type { LanguageWords } from './language-words.js';

/** Codes of a state in other schemes; null where it has none there. */
export interface StateCodes {
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string | null;
  /** In older CAMEO dictionaries, where it is not ISO3. */
  readonly cameo: string | null;
  /** Number in the Correlates of War list. */
  readonly cow: string | null;
  /** FIPS 10-4; several for Palestine. */
  readonly fips: readonly string[];
}

/** That a state was in an organisation; dates as precise as known, null if unknown or still. */
export interface Membership {
  readonly iso3: string;
  /** Id of the organisation, without "org:". */
  readonly organisation: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface StateEntry {
  readonly iso3: string;
  readonly name: string;
  /** English demonym: "Turkish". */
  readonly people: string;
  readonly wikidata: string | null;
  readonly aliases: readonly string[];
  /** The office that "the leader" of this state holds. */
  readonly leader: 'head-of-state' | 'head-of-government';
  readonly codes: StateCodes;
  /** When a state that is gone began and ended, and which one took its place; null for those of today. */
  readonly gone: { readonly from: string; readonly to: string; readonly successor: string | null } | null;
}

export interface OrganisationEntry {
  readonly id: string;
  readonly code: string;
  /** igo, bloc: acts for itself; organ: for its parent; body, state-media: for its state; others for nobody. */
  readonly kind: string;
  readonly name: string;
  readonly wikidata: string | null;
  /** Id of the organisation it is an organ of, or "ISO3:body" where it is the body of a state. */
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

export interface BodyEntry {
  readonly body: string;
  readonly role: string;
  readonly name: string;
  readonly head: string | null;
}

export interface OfficeEntry {
  readonly office: string;
  /** CAMEO role of the holder; null where the holder has the code of the group. */
  readonly role: string | null;
  readonly name: string;
  /** A bare surname may stand for its holder. */
  readonly main: boolean;
}

export interface RoleEntry {
  readonly role: string;
  /** Acts for its polity. */
  readonly acts: boolean;
  /** Such a group is an actor also where its country is not known. */
  readonly unplaced: boolean;
  readonly name: string;
}

/** A term of office; dates as precise as the source, null if unknown. `polity` is ISO3 or "org:…". */
export interface Term {
  readonly person: string;
  readonly polity: string;
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: string;
  readonly note: string;
}

export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly wikidata: string | null;
  readonly aliases: readonly string[];
  readonly gender: 'm' | 'f' | null;
  readonly terms: readonly Term[];
}

/** Who there is: states, organisations, offices with their holders, and the words for them. Read by {@link loadActors}. */
export interface Actors {
  readonly states: ReadonlyMap<string, StateEntry>;
  readonly organisations: ReadonlyMap<string, OrganisationEntry>;
  readonly bodies: ReadonlyMap<string, BodyEntry>;
  readonly offices: ReadonlyMap<string, OfficeEntry>;
  readonly roles: ReadonlyMap<string, RoleEntry>;
  readonly persons: ReadonlyMap<string, PersonEntry>;
  readonly personIndex: PersonIndex<PersonEntry>;
  /** Where places are. */
  readonly gazetteer: Gazetteer;
  /** Terms by "polity office", in order of their beginning. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  /** Members by organisation, in order of their entry. */
  readonly memberships: ReadonlyMap<string, readonly Membership[]>;
  /** The same by state. */
  readonly membershipsOfState: ReadonlyMap<string, readonly Membership[]>;
  /** The words of a language. */
  words(language: LanguageCode): LanguageWords;
}
