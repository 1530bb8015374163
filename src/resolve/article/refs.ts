import type { ActorRef } from '../../model.js';
import type { Actors, PersonEntry, Term } from '../lexicon/actors.js';
import { fold } from '../names/fold.js';

/** A state ("RUS") or an organisation ("org:IGOUNO"). */
export type Owner = string;

/** English names of states and organisations that take an article: plurals, unions, republics, kingdoms. */
const takesArticle =
  /^(United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Soviet|Vatican)|(Islands|Emirates|Republic|Nations|Union|League|Republic of the Congo)$|^Republic /;

/** What an article says of an office: which, of what body of the state, and whether it is past. */
export interface Held {
  readonly office: string;
  readonly body: string | null;
  readonly former: boolean;
  /** CAMEO role where it is said by a noun that is no title. */
  readonly role: string | null;
}

const nothing = { office: null, tenure: null, wikidata: null, aliases: [] } as const;

/** Makes references to actors from entries of the lexicon. */
export class RefMaker {
  constructor(private readonly actors: Actors) {}

  state(iso3: string, surface: string): ActorRef {
    const entry = this.actors.states.get(iso3);
    const id = `state:${iso3}`;
    return {
      ...nothing,
      id,
      type: 'State',
      name: entry?.name ?? iso3,
      code: iso3,
      country: iso3,
      polity: id,
      partOf: null,
      surface,
      wikidata: entry?.wikidata ?? null,
      aliases: entry?.aliases ?? [],
    };
  }

  organisation(id: string, surface: string): ActorRef | null {
    const entry = this.actors.organisations.get(id);
    if (!entry) return null;
    const body = /^([A-Z]{3}):(.+)$/.exec(entry.parent ?? '');
    if (body)
      return {
        ...this.body(body[1]!, body[2]!, surface),
        id: `org:${id}`,
        name: entry.name,
        wikidata: entry.wikidata,
        aliases: entry.aliases,
      };
    const own = entry.kind === 'igo' || entry.kind === 'bloc';
    const parent = entry.parent ? `org:${entry.parent}` : null;
    const polity = own ? `org:${id}` : entry.kind === 'organ' ? parent : null;
    const state = this.actors.states.has(entry.code.slice(0, 3)) ? entry.code.slice(0, 3) : null;
    return {
      ...nothing,
      id: `org:${id}`,
      type: 'Organization',
      name: entry.name,
      code: entry.code,
      country: state ?? entry.code,
      polity,
      partOf: own ? null : (parent ?? (state ? `state:${state}` : null)),
      surface,
      wikidata: entry.wikidata,
      aliases: entry.aliases,
    };
  }

  /** The state that an organisation is of: Nicaragua for the Sandinistas; null for those of no one state. */
  homeOf(id: string): string | null {
    const state = this.actors.organisations.get(id)?.code.slice(0, 3) ?? '';
    return this.actors.states.has(state) ? state : null;
  }

  /** The state in which a group bears arms: Colombia for the FARC. */
  battlefieldOf(id: string): string | null {
    return this.actors.organisations.get(id)?.kind === 'armed-group' ? this.homeOf(id) : null;
  }

  /** A body that every state has: its foreign ministry, its armed forces. */
  body(iso3: string, body: string, surface: string): ActorRef {
    const entry = this.actors.bodies.get(body);
    const role = entry?.role ?? 'GOV';
    return {
      ...nothing,
      id: `org:${iso3}:${body}`,
      type: 'Organization',
      name: this.named(entry?.name ?? '{state}', iso3),
      code: iso3 + this.codeOf(role),
      country: iso3,
      polity: this.acts(role) ? `state:${iso3}` : null,
      partOf: `state:${iso3}`,
      surface,
    };
  }

  /** Unnamed people of a role: «des opposants vénézuéliens». */
  group(owner: Owner, role: string, surface: string): ActorRef | null {
    if (owner.startsWith('org:')) {
      const org = this.organisation(owner.slice(4), surface);
      return (
        org && {
          ...org,
          id: `group:${owner.slice(4)}:${role}`,
          type: 'Group',
          partOf: owner,
          aliases: [],
          wikidata: null,
        }
      );
    }
    if (role === 'STATE') return this.state(owner, surface);
    return {
      ...nothing,
      id: `group:${owner}:${role}`,
      type: 'Group',
      name: this.named(this.actors.roles.get(role)?.name ?? `{people} ${role}`, owner),
      code: owner + this.codeOf(role),
      country: owner,
      polity: this.acts(role) ? `state:${owner}` : null,
      partOf: `state:${owner}`,
      surface,
    };
  }

  /**
   * Armed groups, protesters and the like of an unknown country; null for people who are nobody in particular without
   * one. Their code has CAMEO's three dashes for the country.
   */
  unplaced(role: string, surface: string): ActorRef | null {
    const entry = this.actors.roles.get(role);
    if (!entry?.unplaced) return null;
    return {
      ...nothing,
      id: `group:---:${role}`,
      type: 'Group',
      name: `unidentified ${entry.name.replace('{people} ', '')}`,
      code: `---${this.codeOf(role)}`,
      country: null,
      polity: null,
      partOf: null,
      surface,
    };
  }

  /** A person of the tables by the office held: that of `term`, or none that day. */
  person(entry: PersonEntry, term: Term | null, surface: string): ActorRef {
    const base = {
      ...nothing,
      id: `person:${entry.id}`,
      type: 'Person' as const,
      name: entry.name,
      surface,
      wikidata: entry.wikidata,
      aliases: entry.aliases,
    };
    if (term) return { ...base, ...this.held(term.polity, term.office), tenure: { from: term.from, to: term.to } };
    // Out of office: a person of that country, who does not act for it.
    const last = entry.terms.at(-1)?.polity;
    if (!last || last.startsWith('org:')) return { ...base, code: null, country: null, polity: null, partOf: null };
    return { ...base, code: `${last}ELI`, country: last, polity: null, partOf: `state:${last}` };
  }

  /** A person of the tables by what the article calls him or her, where the tables know of no office that day. */
  titled(entry: PersonEntry, owner: Owner, held: Held, surface: string): ActorRef {
    const { id, name, wikidata, aliases } = this.person(entry, null, surface);
    return { ...nothing, id, type: 'Person', name, surface, wikidata, aliases, ...this.formerly(owner, held) };
  }

  /** A person that only the article knows, by the title it gives. */
  stranger(name: string, owner: Owner, held: Held, surface: string): ActorRef {
    return {
      ...nothing,
      id: `person:${fold(name).replace(/[^\p{L}\p{N}]+/gu, '-')}`,
      type: 'Person',
      name,
      surface,
      ...this.formerly(owner, held),
    };
  }

  /** The holder of an office whose name is not known. */
  officeHolder(owner: Owner, office: string, surface: string, body: string | null = null): ActorRef {
    const name = this.named(this.actors.offices.get(office)?.name ?? office, owner);
    return {
      ...nothing,
      id: `office:${owner.replace('org:', '')}:${office}`,
      type: 'Office',
      name,
      surface,
      ...this.held(owner, office, body),
    };
  }

  /** Who once held an office is a person of that country and does not act for it. */
  private formerly(owner: Owner, { office, body, former, role }: Held) {
    if (!former && role !== null) return this.inRole(owner, role);
    if (!former) return this.held(owner, office, body);
    const state = owner.startsWith('org:') ? null : owner;
    return { code: state && `${state}ELI`, country: state, polity: null, partOf: state && `state:${state}` };
  }

  /** A judge, a rebel, a senator: of a country by a role, without an office of the tables. */
  private inRole(owner: Owner, role: string) {
    const group = this.group(owner, role, '');
    const { code = null, country = null, polity = null } = group ?? {};
    return { office: null, code, country, polity, partOf: owner.startsWith('org:') ? owner : `state:${owner}` };
  }

  private held(owner: Owner, office: string, body: string | null = null) {
    const role = this.roleOf(office, body);
    if (owner.startsWith('org:')) {
      const org = this.organisation(owner.slice(4), '');
      return {
        office,
        code: org?.code ?? null,
        country: org?.country ?? null,
        polity: org?.polity ?? null,
        partOf: owner,
      };
    }
    return {
      office,
      code: owner + this.codeOf(role ?? 'GOV'),
      country: owner,
      polity: this.acts(role ?? 'GOV') ? `state:${owner}` : null,
      partOf: `state:${owner}`,
    };
  }

  /** The role of an office; an army's spokesman or officer has that of the army. */
  private roleOf(office: string, body: string | null): string | null {
    const own = this.actors.offices.get(office)?.role ?? null;
    const role = body === null ? null : this.actors.bodies.get(body)?.role;
    return role && own === 'GOV' && !/^(head-of|deputy-)|minister$/.test(office) ? role : own;
  }

  private acts(role: string): boolean {
    return this.actors.roles.get(role)?.acts ?? false;
  }

  /** State media have a role of their own in the tables, since they act for the state; in CAMEO they are MED. */
  private codeOf(role: string): string {
    return role === 'STATEMED' ? 'MED' : role === 'STATE' ? '' : role;
  }

  private named(pattern: string, owner: Owner): string {
    const state = this.actors.states.get(owner);
    const organisation = this.actors.organisations.get(owner.replace('org:', ''));
    const name = state?.name ?? organisation?.name ?? owner;
    return pattern
      .replace('{state}', takesArticle.test(name) ? `the ${name}` : name)
      .replace('{people}', state?.people ?? organisation?.name ?? owner);
  }
}
