import { z } from '@hono/zod-openapi';
import { namedTies, type TieView } from '../../analysis/index.js';
import { fromCursor, toCursor } from '../cursor.js';
import { addRoute } from '../route.js';
import { pageOf } from '../schemas/events.js';
import { cursor, limit, tieFields, tieQuery, whole } from '../schemas/params.js';
import { namedTie, network } from '../schemas/ties.js';
import type { Service } from '../service.js';
import type { AddRoutes } from './context.js';

const listQuery = z.strictObject({
  ...tieFields,
  sign: z
    .enum(['1', '-1', 'friendly', 'hostile'])
    .transform((sign) => (sign === '1' || sign === 'friendly' ? (1 as const) : (-1 as const)))
    .optional()
    .openapi({ type: 'string', enum: ['1', '-1', 'friendly', 'hostile'] }),
  evidence: whole(0, 10, 0).openapi({ description: 'So many events of each' }),
  limit: limit(1_000, 50),
  cursor: cursor(),
});

/** A place in the list of ties: strength and ids. */
const tiePlace = z.tuple([z.number(), z.string(), z.string()]);

export const tieRoutes: AddRoutes = (app, service) => {
  addRoute(app, {
    method: 'get',
    path: '/api/network',
    tag: 'Ties',
    summary: 'Every polity that has a tie, and all ties, for drawing',
    query: tieQuery,
    answer: network,
    handle: async ({ query }) => networkOf(await service.views(query), service),
  });
  addRoute(app, {
    method: 'get',
    path: '/api/ties',
    tag: 'Ties',
    summary: 'The ties, the strongest first',
    query: listQuery,
    answer: pageOf(namedTie),
    handle: async ({ query: { sign, evidence = 0, limit: most = 50, cursor: given, ...query } }) => {
      const after = fromCursor(given, tiePlace);
      const view = await service.views(query);
      const rest = after === null ? view : { ...view, ties: view.ties.filter((tie) => comesAfter(tie, after)) };
      const named = await namedTies(service.store, rest, { sign, limit: most + 1, evidence });
      const items = named.slice(0, most);
      const last = items.at(-1);
      return { items, next: named.length > most && last ? toCursor([last.strength, last.a, last.b]) : null };
    },
  });
};

/** The order of `namedTies`: the strongest first, then by both ids. */
function comesAfter(tie: TieView['ties'][number], [strength, a, b]: z.output<typeof tiePlace>): boolean {
  return tie.strength < strength || (tie.strength === strength && `${tie.a} ${tie.b}` > `${a} ${b}`);
}

function networkOf({ query, graph, ties, events }: TieView, service: Service) {
  const coordinates = service.coordinates();
  const tied = graph.filterNodes((id) => graph.degree(id) > 0).sort();
  return {
    asOf: query.asOf === '' ? null : query.asOf,
    window: query.window,
    halfLife: query.halfLife,
    events: events.size,
    nodes: tied.map((id) => {
      const { code, name, state } = graph.getNodeAttributes(id);
      const own = graph.mapEdges(id, (_edge, tie) => tie);
      const friends = own.filter((tie) => tie.sign > 0).length;
      const place = state ? coordinates.get(id.slice(id.indexOf(':') + 1)) : undefined;
      return {
        id,
        code,
        name,
        kind: state ? 'state' : 'igo',
        lat: place?.lat ?? null,
        lon: place?.lon ?? null,
        events: new Set(own.flatMap((tie) => tie.events.map((event) => event.id))).size,
        friends,
        foes: own.length - friends,
      };
    }),
    ties: ties.map(({ events: behind, cost: _cost, ...tie }) => ({ ...tie, events: behind.length })),
  };
}
