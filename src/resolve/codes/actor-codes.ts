import type { ActorRef } from '../../model.js';
import { RefMaker } from '../article/refs.js';
import type { Actors } from '../lexicon/actors.js';
import { fold } from '../names/fold.js';

/** An actor that a code stands for. */
export interface CodedActor {
  readonly actor: ActorRef;
  /** False where the code stands for nobody that the lexicon knows: it is kept, and nobody is put in its place. */
  readonly known: boolean;
}

/** The most combinations of code and name that are remembered. */
const REMEMBERED = 50_000;

/**
 * Finds the actors that the codes of event data stand for: CAMEO actor codes, ISO 3166-1 alpha-3, names of states, FIPS
 * 10-4 for places. A code that is unknown stays a code: it is never taken for a state.
 *
 * @example
 * const codes = new ActorCodes(actors);
 * codes.byCode('RUSGOV', 'KREMLIN', 'RUS').actor.polity //=> "state:RUS"
 * codes.byCode('XQZ', 'SOMEBODY', null).known //=> false
 * codes.ofFips('UP') //=> "UKR"
 */
export class ActorCodes {
  private readonly refs: RefMaker;
  private readonly states = new Map<string, string>();
  private readonly stateNames = new Map<string, string>();
  private readonly fips = new Map<string, string>();
  private readonly fipsOfState = new Map<string, string>();
  private readonly cow = new Map<string, string>();
  /** Ids of organisations by a code that only one of them has. */
  private readonly organisations = new Map<string, string | null>();
  private readonly organisationNames = new Map<string, string>();
  private readonly remembered = new Map<string, CodedActor>();

  constructor(private readonly actors: Actors) {
    this.refs = new RefMaker(actors);
    for (const { iso3, name, aliases, codes } of actors.states.values()) {
      for (const code of [iso3, codes.cameo]) if (code) this.states.set(code, iso3);
      for (const one of [name, ...aliases]) if (!this.stateNames.has(fold(one))) this.stateNames.set(fold(one), iso3);
      for (const code of codes.fips) this.fips.set(code, iso3);
      if (codes.fips[0]) this.fipsOfState.set(iso3, codes.fips[0]);
      if (codes.cow && !this.cow.has(codes.cow)) this.cow.set(codes.cow, iso3);
    }
    this.nameOrganisations(actors);
    for (const { id, code } of actors.organisations.values()) {
      // "RUSGOV" is the government of Russia, also where only one body of it has a row.
      if (this.isGroupCode(code)) continue;
      if (id === code || !this.organisations.has(code)) this.organisations.set(code, id);
      else if (this.organisations.get(code) !== code) this.organisations.set(code, null);
    }
  }

  /** By their names first; then by the aliases that only one of them has and that are no mere initials. */
  private nameOrganisations({ organisations }: Actors): void {
    const named = [...organisations.values()].filter(({ kind }) => kind !== 'company');
    for (const { id, name } of named)
      if (!this.organisationNames.has(fold(name))) this.organisationNames.set(fold(name), id);
    const ids = new Map<string, string | null>();
    for (const { id, aliases } of named)
      for (const alias of aliases.filter((one) => one.includes(' ')).map(fold))
        ids.set(alias, !ids.has(alias) || ids.get(alias) === id ? id : null);
    for (const [alias, id] of ids)
      if (id !== null && !this.organisationNames.has(alias)) this.organisationNames.set(alias, id);
  }

  /**
   * The actor of a CAMEO code.
   *
   * @param name as the data set has it
   * @param country the data set's own country code; undefined where it has no such column, then the code's first three
   *   letters are read
   */
  byCode(code: string, name: string, country?: string | null): CodedActor {
    const key = `${code}\t${name}\t${country}`;
    const before = this.remembered.get(key);
    if (before) return before;
    const found = this.findCode(code, name || code, country);
    const kept = { ...found, actor: { ...found.actor, code, surface: name || code } };
    if (this.remembered.size > REMEMBERED) this.remembered.clear();
    this.remembered.set(key, kept);
    return kept;
  }

  /** True for a state with a role, and for a bare kind of organisation. */
  private isGroupCode(code: string): boolean {
    if (code.length <= 3) return true;
    return this.states.has(code.slice(0, 3)) && code.length === 6 && this.actors.roles.has(code.slice(3));
  }

  private findCode(code: string, name: string, country: string | null | undefined): CodedActor {
    const state = this.stateOfCode(country === undefined ? code.slice(0, 3) : (country ?? ''));
    if (state !== null && code.length === 3) return known(this.refs.state(state, name));
    const organisation = this.organisations.get(code);
    const ref = organisation ? this.refs.organisation(organisation, name) : null;
    if (ref) return known(ref);
    // "USAGOVMIL": the country, then what he is first of all.
    if (state !== null && this.stateOfCode(code.slice(0, 3)) === state)
      return this.ofRole(state, code.slice(3, 6), name);
    const role = code.slice(0, 3);
    if (!this.actors.roles.has(role)) return { actor: bare(`group:code:${code}`, code, code, name), known: false };
    return known(
      this.refs.unplaced(role, name) ?? bare(`group:---:${role}`, `---${role}`, `unidentified ${role}`, name),
    );
  }

  /** Those of a role in a state; a role that CAMEO does not have acts for nobody. */
  ofRole(iso3: string, role: string, surface: string): CodedActor {
    const group = this.refs.group(iso3, role, surface)!;
    return { actor: group, known: this.actors.roles.has(role) };
  }

  /** The state of a name or code; null for what is none. */
  state(iso3: string, surface: string): CodedActor {
    return known(this.refs.state(iso3, surface));
  }

  /** An organisation by its name, where the lexicon has it. */
  organisationNamed(name: string): CodedActor | null {
    const id = this.organisationNames.get(fold(name));
    const ref = id === undefined ? null : this.refs.organisation(id, name);
    return ref && known(ref);
  }

  /** Somebody that only the data set knows, of a country or of none; acts for nobody. */
  named(name: string, iso3: string | null): CodedActor {
    const id = `group:${iso3 ?? '---'}:${fold(name).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    const actor = { ...bare(id, null, name, name), country: iso3, partOf: iso3 === null ? null : `state:${iso3}` };
    return { actor, known: false };
  }

  /** ISO3 of a state by its ISO3 or CAMEO code. */
  stateOfCode(code: string): string | null {
    return this.states.get(code) ?? null;
  }

  /** ISO3 of a state by one of its names in any of the languages. */
  stateNamed(name: string): string | null {
    return this.stateNames.get(fold(name)) ?? null;
  }

  /** ISO3 of a state by its FIPS 10-4 code. */
  ofFips(code: string): string | null {
    return this.fips.get(code) ?? null;
  }

  /** The FIPS 10-4 code of a state. */
  toFips(iso3: string): string | null {
    return this.fipsOfState.get(iso3) ?? null;
  }

  /** ISO3 of a state by its number in the Correlates of War list. */
  ofCow(number: string): string | null {
    return this.cow.get(number) ?? null;
  }

  toCow(iso3: string): string | null {
    return this.actors.states.get(iso3)?.codes.cow ?? null;
  }

  nameOfState(iso3: string): string {
    return this.actors.states.get(iso3)?.name ?? iso3;
  }

  /** True for a CAMEO role ("GOV"). */
  isRole(code: string): boolean {
    return this.actors.roles.has(code);
  }
}

function known(actor: ActorRef): CodedActor {
  return { actor, known: true };
}

function bare(id: string, code: string | null, name: string, surface: string): ActorRef {
  return {
    id,
    type: 'Group',
    name,
    code,
    country: null,
    polity: null,
    partOf: null,
    office: null,
    tenure: null,
    surface,
    wikidata: null,
    aliases: [],
  };
}
