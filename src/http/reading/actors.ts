import type { z } from '@hono/zod-openapi';
import { UnknownActorError } from '../../analysis/index.js';
import { cypherText, type GraphStore, type Row } from '../../store/index.js';
import type { CountedStore } from '../generation.js';
import type { actorCard, actorRow } from '../schemas/actors.js';
import { numberOf, textOf, textsOf } from './values.js';

/** An actor with all it is called, for searching. */
export interface ListedActor {
  readonly id: string;
  readonly code: string | null;
  readonly iso3: string | null;
  readonly wikidata: string | null;
  readonly name: string;
  readonly labels: readonly string[];
  readonly aliases: readonly string[];
  /** Id, code, name and aliases, without case and accents. */
  readonly plain: readonly string[];
}

type ActorRow = z.output<typeof actorRow>;
type ActorCard = z.output<typeof actorCard>;

function toListed(row: Row): ListedActor {
  const listed = {
    id: String(row.id),
    code: textOf(row.code),
    iso3: textOf(row.iso3),
    wikidata: textOf(row.wikidata),
    name: textOf(row.name) ?? String(row.id),
    labels: textsOf(row.labels).sort(),
    aliases: textsOf(row.aliases),
  };
  const names = [listed.id, listed.code, listed.iso3, listed.name, ...listed.aliases];
  return { ...listed, plain: names.filter((name): name is string => name !== null).map(plain) };
}

/** Case and accents do not matter in what a user types. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** A place in a list of actors: how well one fits, its name and id. */
export type ActorPlace = readonly [rank: number, name: string, id: string];

/**
 * The actors whose names hold some words, those that fit best first: the whole name, its beginning, the beginning of a
 * word in it, anything; states before others, then by name.
 *
 * @example
 * searchActors(actors, 'mexi', {})[0]?.actor.name //=> "Mexico"
 */
export function searchActors(
  actors: readonly ListedActor[],
  asked: string,
  kind: string | undefined,
): { readonly actor: ListedActor; readonly place: ActorPlace }[] {
  const wanted = plain(asked);
  const found = actors.flatMap((actor) => {
    if (kind !== undefined && !actor.labels.includes(kind)) return [];
    const fit = wanted === '' ? 0 : Math.min(...actor.plain.map((name) => fitOf(name, wanted)));
    if (fit === Number.POSITIVE_INFINITY) return [];
    const place: ActorPlace = [2 * fit + (actor.labels.includes('State') ? 0 : 1), plain(actor.name), actor.id];
    return [{ actor, place }];
  });
  return found.sort((x, y) => comparePlaces(x.place, y.place));
}

function fitOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const at = name.indexOf(wanted);
  if (at < 0) return Number.POSITIVE_INFINITY;
  return /[^\p{L}\p{N}]/u.test(name[at - 1]!) ? 2 : 3;
}

/** The order of a list of actors. */
export function comparePlaces(x: ActorPlace, y: ActorPlace): number {
  for (let i = 0; i < x.length; i++) {
    if (x[i]! < y[i]!) return -1;
    if (x[i]! > y[i]!) return 1;
  }
  return 0;
}

/** Every actor of a store, to search in and to find by name. */
export interface ActorIndex {
  readonly all: readonly ListedActor[];
  readonly byId: ReadonlyMap<string, ListedActor>;
  /** By each plain name: states before other polities, these before the others. */
  readonly byName: ReadonlyMap<string, readonly ListedActor[]>;
}

/** Every actor of a store by id and by name. */
export async function indexActors(store: GraphStore): Promise<ActorIndex> {
  const all = (await store.run(cypherText('internal', 'actor-list'))).map(toListed);
  const byName = new Map<string, ListedActor[]>();
  for (const actor of [...all].sort((x, y) => weightOf(x) - weightOf(y)))
    for (const name of actor.plain) byName.set(name, [...(byName.get(name) ?? []), actor]);
  return { all, byId: new Map(all.map((actor) => [actor.id, actor])), byName };
}

const weightOf = ({ labels }: ListedActor): number =>
  labels.includes('State') ? 0 : labels.includes('Polity') ? 1 : 2;

/**
 * The actor that a user names by id, code, name or alias: a state before others, then the first by id.
 *
 * @throws UnknownActorError for a name that the store does not know
 */
export function actorNamed({ byId, byName }: ActorIndex, name: string): ListedActor {
  const found = byId.get(name) ?? byName.get(plain(name))?.[0];
  if (!found) throw new UnknownActorError(name);
  return found;
}

/** In how many events some actors take part, by id. */
export type EventCounts = (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** Counts that are kept until the store changes: a great power takes part in tens of thousands of events. */
export function rememberedCounts(store: CountedStore): EventCounts {
  let [known, generation] = [new Map<string, number>(), store.generation];
  return async (ids) => {
    if (generation !== store.generation || store.features.shared) known = new Map();
    generation = store.generation;
    const into = known;
    const missing = ids.filter((id) => !into.has(id));
    const rows = missing.length === 0 ? [] : await store.run(cypherText('internal', 'actor-events'), { ids: missing });
    const fresh = new Map([
      ...missing.map((id) => [id, 0] as const),
      ...rows.map((row) => [String(row.id), numberOf(row.events)] as const),
    ]);
    for (const [id, count] of fresh) into.set(id, count);
    return into;
  };
}

/** Some actors with the number of their events, in their order. */
export async function withEvents(counts: EventCounts, actors: readonly ListedActor[]): Promise<ActorRow[]> {
  const numbers = await counts(actors.map(({ id }) => id));
  return actors.map(({ id, code, name, labels, aliases }) => {
    return { id, code, name, labels: [...labels], aliases: [...aliases], events: numbers.get(id) ?? 0 };
  });
}

/** Everything that the store tells of an actor beside its events. */
export async function actorInFull(
  store: GraphStore,
  counts: EventCounts,
  actor: ListedActor,
  place: { readonly lat: number; readonly lon: number } | null,
): Promise<ActorCard> {
  const ask = (name: string) => store.run(cypherText('internal', name), { id: actor.id });
  const [[row], offices, belongs] = await Promise.all([
    withEvents(counts, [actor]),
    actor.labels.includes('Person') ? ask('actor-offices') : [],
    ask('actor-belongs'),
  ]);
  if (row === undefined) throw new UnknownActorError(actor.id);
  const of = (type: string) => belongs.filter((one) => one.type === type);
  const named = (one: Row) => ({ id: String(one.id), name: textOf(one.name) ?? '', code: textOf(one.code) });
  return {
    ...row,
    iso3: actor.iso3,
    wikidata: actor.wikidata,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    offices: offices.map((one) => ({
      id: String(one.id),
      name: textOf(one.name) ?? '',
      of: textOf(one.of),
      ofName: textOf(one.ofName),
      from: textOf(one.from),
      to: textOf(one.to),
    })),
    memberships: of('MEMBER_OF').map((one) => ({ ...named(one), from: textOf(one.from), to: textOf(one.to) })),
    partOf: [...of('PART_OF'), ...of('OF')].map(named),
  };
}
