import { z } from '@hono/zod-openapi';
import { dayPlace, fromCursor, toCursor } from '../cursor.js';
import { actorNamed } from '../reading/actors.js';
import { type EventFilter, eventPage } from '../reading/event-page.js';
import { eventOf, mentionsOfEvent } from '../reading/events.js';
import { addRoute } from '../route.js';
import { eventSummary, evidenceAnswer, pageOf } from '../schemas/events.js';
import { cursor, day, flag, id, limit, name } from '../schemas/params.js';
import type { Service } from '../service.js';
import type { AddRoutes } from './context.js';

const params = z.strictObject({ id: id('The id of an event; former ids answer too') });

const word = (description: string, example: string) =>
  z.string().min(1).max(60).optional().openapi({ description, example });

/** Which events a list of events holds. */
const filterFields = {
  from: day().openapi({ description: 'What may have happened on this day or later' }),
  to: day().openapi({ description: 'What may have happened on this day or before' }),
  kind: word('Only events of this kind', 'PhoneCall'),
  code: z
    .string()
    .regex(/^\d{2,4}$/, 'two to four digits')
    .optional()
    .openapi({ description: 'A CAMEO code, with those below it', example: '041' }),
  root: z
    .string()
    .regex(/^\d{2}$/, 'two digits')
    .optional()
    .openapi({ description: 'A root of CAMEO', example: '04' }),
  origin: word('Only events from there: article, or a data set', 'article'),
  unconfirmed: flag('What is planned, conditional, requested, denied or disputed is listed too'),
};

export const eventRoutes: AddRoutes = (app, service) => {
  const paging = { limit: limit(service.limits.rows, 50), cursor: cursor() };
  addRoute(app, {
    method: 'get',
    path: '/api/events',
    tag: 'Events',
    summary: 'Events, the latest first',
    description:
      'With `a` and `b` what passed between two polities, either way; with one of them, or `actor`, what it takes part in.',
    query: z.strictObject({
      a: name('A polity').optional(),
      b: name('Another').optional(),
      actor: name('An actor').optional(),
      ...filterFields,
      ...paging,
    }),
    answer: pageOf(eventSummary),
    problems: [404],
    handle: async ({ query: { a, b, actor, limit: most, cursor: given, ...filter } }) => {
      const actors = await service.actors();
      const [first, second, third] = [a, b, actor].map((one) =>
        one === undefined ? null : actorNamed(actors, one).id,
      );
      const pair = first && second ? ([first, second] as const) : undefined;
      const others = (pair ? [third] : [first, second, third]).filter((one): one is string => Boolean(one));
      return listed(service, { ...filter, pair, actors: others }, most, given);
    },
  });
  addRoute(app, {
    method: 'get',
    path: '/api/events/{id}',
    tag: 'Events',
    summary: 'One event',
    params,
    answer: eventSummary,
    problems: [404],
    handle: ({ params: { id: asked } }) => eventOf(service.store, service.summaries, asked),
  });
  addRoute(app, {
    method: 'get',
    path: '/api/events/{id}/evidence',
    tag: 'Events',
    summary: 'What reports an event: sentences with their articles, rows of data sets',
    params,
    answer: evidenceAnswer,
    problems: [404],
    handle: async ({ params: { id: asked } }) => {
      const event = await eventOf(service.store, service.summaries, asked);
      return { event, mentions: await mentionsOfEvent(service.store, event.id) };
    },
  });
  addRoute(app, {
    method: 'get',
    path: '/api/dyads/{a}/{b}/events',
    tag: 'Dyads',
    summary: 'What passed between two polities, the latest first',
    params: z.strictObject({ a: name('A polity by id, code or name'), b: name('The other') }),
    query: z.strictObject({ ...filterFields, ...paging }),
    answer: pageOf(eventSummary),
    problems: [404],
    handle: async ({ params: { a, b }, query: { limit: most, cursor: given, ...filter } }) => {
      const actors = await service.actors();
      const pair = [actorNamed(actors, a).id, actorNamed(actors, b).id] as const;
      return listed(service, { ...filter, pair }, most, given);
    },
  });
};

async function listed({ store, lists, summaries }: Service, filter: EventFilter, most = 50, given?: string) {
  const after = fromCursor(given, dayPlace);
  const page = await eventPage(store, filter, { after, limit: most, lists, summaries });
  return { ...page, next: page.next && toCursor(page.next) };
}
