import type { z } from '@hono/zod-openapi';
import { UnknownActorError } from '../../analysis/index.js';
import { cypherText, type GraphStore, type Row } from '../../store/index.js';
import type { actorCard, actorRow } from '../schemas/actors.js';
import { numberOf, textOf, textsOf } from './values.js';

/** An actor with all it is called, for searching. */
export interface ListedActor {
  readonly id: string;
  readonly code: string | null;
  readonly iso3: string | null;
  readonly name: string;
  readonly labels: readonly string[];
  readonly aliases: readonly string[];
  /** Id, code, name and aliases, without case and accents. */
  readonly plain: readonly string[];
}

type ActorRow = z.output<typeof actorRow>;
type ActorCard = z.output<typeof actorCard>;

/** Every actor of a store, by id. */
export async function listActors(store: GraphStore): Promise<ListedActor[]> {
  return (await store.run(cypherText('internal', 'actor-list'))).map(toListed);
}

function toListed(row: Row): ListedActor {
  const listed = {
    id: String(row.id),
    code: textOf(row.code),
    iso3: textOf(row.iso3),
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

/**
 * The actor that a user names by id, code, name or alias: a state before others, then the first by id.
 *
 * @throws UnknownActorError for a name that the store does not know
 */
export function actorNamed(actors: readonly ListedActor[], name: string): ListedActor {
  const exact = actors.find((actor) => actor.id === name);
  if (exact) return exact;
  const wanted = plain(name);
  const found = actors.filter((actor) => actor.plain.includes(wanted));
  const first =
    found.find((actor) => actor.labels.includes('State')) ??
    found.find((actor) => actor.labels.includes('Polity')) ??
    found[0];
  if (!first) throw new UnknownActorError(name);
  return first;
}

/** Some actors with the number of their events, in their order. */
export async function withEvents(store: GraphStore, actors: readonly ListedActor[]): Promise<ActorRow[]> {
  const ids = actors.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await store.run(cypherText('internal', 'actor-events'), { ids });
  const counts = new Map(rows.map((row) => [String(row.id), numberOf(row.events)]));
  return actors.map(({ id, code, name, labels, aliases }) => {
    return { id, code, name, labels: [...labels], aliases: [...aliases], events: counts.get(id) ?? 0 };
  });
}

/** Everything that the store tells of an actor beside its events. */
export async function actorInFull(
  store: GraphStore,
  actor: ListedActor,
  place: { readonly lat: number; readonly lon: number } | null,
): Promise<ActorCard> {
  const ask = (name: string) => store.run(cypherText('internal', name), { id: actor.id });
  const [[row], [card], offices, belongs] = await Promise.all([
    withEvents(store, [actor]),
    ask('actor-card'),
    ask('actor-offices'),
    ask('actor-belongs'),
  ]);
  if (card === undefined || row === undefined) throw new UnknownActorError(actor.id);
  const of = (type: string) => belongs.filter((one) => one.type === type);
  const named = (one: Row) => ({ id: String(one.id), name: textOf(one.name) ?? '', code: textOf(one.code) });
  return {
    ...row,
    iso3: actor.iso3,
    wikidata: textOf(card.wikidata),
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
