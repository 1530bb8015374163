import { z } from '@hono/zod-openapi';
import { ego } from '../../analysis/index.js';
import { dayPlace, fromCursor, toCursor } from '../cursor.js';
import {
  type ActorPlace,
  actorInFull,
  actorNamed,
  comparePlaces,
  searchActors,
  withEvents,
} from '../reading/actors.js';
import { eventPage } from '../reading/event-page.js';
import { addRoute } from '../route.js';
import { actorCard, actorRow } from '../schemas/actors.js';
import { eventSummary, pageOf } from '../schemas/events.js';
import { cursor, day, limit, name, tieFields, whole } from '../schemas/params.js';
import { egoNetwork } from '../schemas/ties.js';
import type { AddRoutes } from './context.js';

const actorPlace = z.tuple([z.number(), z.string(), z.string()]);
const params = z.strictObject({ id: name('An actor by id, code or name') });

export const actorRoutes: AddRoutes = (app, service) => {
  addRoute(app, {
    method: 'get',
    path: '/api/actors',
    tag: 'Actors',
    summary: 'Actors by what they are called',
    query: z.strictObject({
      q: z.string().max(200).optional().openapi({ description: 'Part of a name; case and accents do not matter' }),
      kind: z.enum(['State', 'Organization', 'Person', 'Office', 'Group', 'Polity']).optional(),
      limit: limit(service.limits.rows, 50),
      cursor: cursor(),
    }),
    answer: pageOf(actorRow),
    handle: async ({ query: { q = '', kind, limit: most = 50, cursor: given } }) => {
      const after: ActorPlace | null = fromCursor(given, actorPlace);
      const found = searchActors((await service.actors()).all, q, kind);
      const rest = after === null ? found : found.filter(({ place }) => comparePlaces(place, after) > 0);
      const shown = rest.slice(0, most);
      const last = shown.at(-1);
      return {
        items: await withEvents(
          service.counts,
          shown.map(({ actor }) => actor),
        ),
        next: rest.length > most && last ? toCursor(last.place) : null,
      };
    },
  });
  addRoute(app, {
    method: 'get',
    path: '/api/actors/{id}',
    tag: 'Actors',
    summary: 'An actor with its offices, memberships and what it is part of',
    params,
    answer: actorCard,
    problems: [404],
    handle: async ({ params: { id } }) => {
      const actor = actorNamed(await service.actors(), id);
      const place = actor.iso3 === null ? undefined : service.coordinates().get(actor.iso3);
      return actorInFull(service.store, service.counts, actor, place ?? null);
    },
  });
  addRoute(app, {
    method: 'get',
    path: '/api/actors/{id}/ego',
    tag: 'Actors',
    summary: 'The ties of a polity and those among the polities it is tied to',
    params,
    query: z.strictObject({ ...tieFields, limit: limit(1_000, 50), evidence: whole(0, 10, 0) }),
    answer: egoNetwork,
    problems: [404],
    handle: async ({ params: { id }, query: { limit: most = 50, evidence = 0, ...query } }) =>
      ego(service.store, await service.views(query), id, { limit: most, evidence }),
  });
  addRoute(app, {
    method: 'get',
    path: '/api/actors/{id}/timeline',
    tag: 'Actors',
    summary: 'The actual events in which an actor takes part or that are done for it, the latest first',
    params,
    query: z.strictObject({ from: day(), to: day(), limit: limit(service.limits.rows, 50), cursor: cursor() }),
    answer: pageOf(eventSummary),
    problems: [404],
    handle: async ({ params: { id }, query: { from, to, limit: most = 50, cursor: given } }) => {
      const after = fromCursor(given, dayPlace);
      const actor = actorNamed(await service.actors(), id);
      const { lists, summaries } = service;
      const page = await eventPage(
        service.store,
        { actors: [actor.id], from, to },
        { after, limit: most, lists, summaries },
      );
      return { ...page, next: page.next && toCursor(page.next) };
    },
  });
};
