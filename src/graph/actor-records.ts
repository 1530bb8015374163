import type { ActorRef, ActorType, Mention, PlaceRef } from '../model.js';
import { distinct } from './bucket.js';
import type { ActorRecord, HoldsRecord, PlaceRecord } from './records.js';

/** What is known of a polity that an article only implies ("the Kremlin" acts for "state:RUS"). */
export interface PolityDescription {
  readonly name: string;
  readonly code: string | null;
  readonly aliases?: readonly string[];
  readonly wikidata?: string | null;
  /** The organisations that a state was in, or the states that were in an organisation. */
  readonly memberships?: readonly MembershipRecord[];
}

/** That a state was in an organisation; both by their ids. */
export interface MembershipRecord {
  readonly state: string;
  readonly organisation: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The part of a mention that names actors and places. */
export type Named = Pick<Mention, 'sources' | 'targets' | 'speaker' | 'places'>;

/** Describes a polity by its id ("state:RUS"), or null where it is unknown. */
export type DescribePolity = (id: string) => PolityDescription | null;

/**
 * Every actor that some mentions name or imply, one record each, in the order of their ids: actors, speakers, the
 * polities and organisations they belong to, and the offices they hold.
 */
export function actorRecords(mentions: readonly Named[], describe: DescribePolity = () => null): ActorRecord[] {
  const found = new Map<string, ActorRecord>();
  const add = (record: ActorRecord) => {
    const known = found.get(record.id);
    found.set(record.id, known === undefined ? record : mergeActors(known, record));
  };
  for (const actor of distinctActors(mentions).values()) for (const record of recordsOf(actor, describe)) add(record);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The actors of some mentions by what they say of themselves: those that say the same are one. */
export function distinctActors(mentions: readonly Named[]): Map<string, ActorRef> {
  const found = new Map<string, ActorRef>();
  for (const mention of mentions) {
    for (const actor of actorsOf(mention)) {
      const { id, name, code, country, polity, partOf, office, tenure, wikidata, aliases } = actor;
      const said = [id, name, code, country, polity, partOf, office, tenure?.from, tenure?.to, wikidata, ...aliases];
      found.set(said.join('\n'), actor);
    }
  }
  return found;
}

/** The sources, targets and speaker of a mention. */
export function actorsOf(mention: Named): ActorRef[] {
  return [...mention.sources, ...mention.targets, ...(mention.speaker === null ? [] : [mention.speaker])];
}

/**
 * Two records of one actor as one, whatever their order: a known name beats none, the smaller of two beats the larger,
 * lists are united.
 */
export function mergeActors(a: ActorRecord, b: ActorRecord): ActorRecord {
  const holds = new Map([...a.holds, ...b.holds].map((tenure) => [JSON.stringify(tenure), tenure]));
  return {
    id: a.id,
    type: a.type,
    polity: a.polity || b.polity,
    name: smaller(a.name, b.name),
    aliases: distinct([...a.aliases, ...b.aliases]),
    wikidata: smaller(a.wikidata, b.wikidata),
    code: smaller(a.code, b.code),
    iso3: smaller(a.iso3, b.iso3),
    partOf: distinct([...a.partOf, ...b.partOf]),
    holds: distinct([...holds.keys()]).map((key) => holds.get(key)!),
    of: distinct([...a.of, ...b.of]),
  };
}

/** The places of some mentions, one record each, in the order of their ids. */
export function placeRecords(mentions: readonly Named[]): PlaceRecord[] {
  const found = new Map<string, PlaceRef>();
  for (const place of mentions.flatMap((mention) => mention.places)) {
    const known = found.get(place.id);
    if (known === undefined || place.name < known.name) found.set(place.id, place);
  }
  return [...found.values()]
    .map(({ id, name, country, kind, lat, lon }) => ({ id, name, country, kind, lat, lon }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The id of an office of a polity.
 *
 * @example
 * officeId('state:RUS', 'foreign-minister') //=> "office:RUS:foreign-minister"
 */
export function officeId(polity: string, office: string): string {
  return `office:${tail(polity)}:${office}`;
}

function recordsOf(actor: ActorRef, describe: DescribePolity): ActorRecord[] {
  const home = actor.polity ?? actor.partOf;
  const office =
    actor.type === 'Person' && actor.office !== null && home !== null ? officeId(home, actor.office) : null;
  const records = [recordOf(actor, office)];
  for (const id of distinct([actor.polity, actor.partOf].filter((value) => value !== null))) {
    records.push(impliedRecord(id, id === actor.polity, describe));
  }
  if (office !== null && home !== null) {
    records.push({ ...blank(office), type: 'Office', name: officeName(actor.office!, home, describe), of: [home] });
  }
  return records;
}

function recordOf(actor: ActorRef, office: string | null): ActorRecord {
  const isPolity = actor.type === 'State' || actor.polity === actor.id;
  const coded = actor.type === 'State' || actor.type === 'Organization' || actor.type === 'Group';
  const holds: HoldsRecord[] =
    office === null ? [] : [{ office, from: actor.tenure?.from ?? null, to: actor.tenure?.to ?? null }];
  return {
    ...blank(actor.id),
    type: actor.type,
    polity: isPolity,
    name: actor.name,
    aliases: distinct(actor.aliases),
    wikidata: actor.wikidata,
    code: coded ? actor.code : null,
    iso3: actor.type === 'State' ? (actor.country ?? actor.code) : null,
    partOf: actor.partOf === null || actor.partOf === actor.id || actor.type === 'Office' ? [] : [actor.partOf],
    holds,
    of: actor.type === 'Office' && (actor.polity ?? actor.partOf) !== null ? [(actor.polity ?? actor.partOf)!] : [],
  };
}

/** A polity or organisation that was not named itself: what the lexicon says of it, else what its id says. */
function impliedRecord(id: string, acts: boolean, describe: DescribePolity): ActorRecord {
  const state = id.startsWith('state:');
  const known = describe(id);
  return {
    ...blank(id),
    type: typeOf(id),
    polity: state || acts,
    name: known?.name ?? null,
    aliases: distinct(known?.aliases ?? []),
    wikidata: known?.wikidata ?? null,
    code: known?.code ?? (state || !tail(id).includes(':') ? tail(id) : null),
    iso3: state ? tail(id) : null,
  };
}

/** The type that the beginning of an id tells, so that an implied actor and a named one are of one type. */
function typeOf(id: string): ActorType {
  const types: Record<string, ActorType> = { state: 'State', person: 'Person', office: 'Office', group: 'Group' };
  return types[id.slice(0, id.indexOf(':'))] ?? 'Organization';
}

function officeName(office: string, polity: string, describe: DescribePolity): string {
  return `${office.replaceAll('-', ' ')} of ${describe(polity)?.name ?? tail(polity)}`;
}

function blank(id: string): ActorRecord {
  return {
    id,
    type: 'Organization',
    polity: false,
    name: null,
    aliases: [],
    wikidata: null,
    code: null,
    iso3: null,
    partOf: [],
    holds: [],
    of: [],
  };
}

/** What follows the first colon of an id: "RUS" of "state:RUS". */
export function tail(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

function smaller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
