import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { listQueries, type Parameters, type QueryParameter, type ReadQuery, runQuery } from '../../store/index.js';
import { addRoute } from '../route.js';
import { dayGiven, wholeGiven } from '../schemas/params.js';
import type { Service } from '../service.js';
import type { AddRoutes } from './context.js';

const query = z
  .object({
    name: z.string(),
    about: z.string(),
    parameters: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['text', 'actor', 'polity', 'date', 'integer']),
        required: z.boolean(),
        about: z.string(),
      }),
    ),
    text: z.string().openapi({ description: 'The Cypher text' }),
  })
  .openapi('Query');

export const queryRoutes: AddRoutes = (app, service) => {
  addRoute(app, {
    method: 'get',
    path: '/api/queries',
    tag: 'Queries',
    summary: 'The ready-made queries',
    answer: z.object({ queries: z.array(query) }),
    handle: async () => ({
      queries: listQueries().map(({ name, about, parameters, text }) => ({
        name,
        about,
        text,
        parameters: parameters.map((one) => ({
          name: one.name,
          type: one.type,
          required: one.default === undefined,
          about: one.about,
        })),
      })),
    }),
  });
  for (const one of listQueries()) addQuery(app, service, one);
};

/** Each query has a route of its own, so that its parameters are described and checked like any other. */
function addQuery(app: OpenAPIHono, service: Service, one: ReadQuery): void {
  addRoute(app, {
    method: 'get',
    path: `/api/queries/${one.name}`,
    tag: 'Queries',
    summary: one.about,
    description: `The rows of the query ${one.name}: at most ${service.limits.rows}; "more" says whether there are more.`,
    query: z.strictObject(Object.fromEntries(one.parameters.map((parameter) => [parameter.name, fieldOf(parameter)]))),
    answer: z.object({ rows: z.array(z.record(z.string(), z.unknown())), more: z.boolean() }),
    handle: async ({ query: given }) => {
      const rows = await runQuery(service.store, one, given as Parameters);
      return { rows: rows.slice(0, service.limits.rows), more: rows.length > service.limits.rows };
    },
  });
}

function fieldOf({ type, default: standard, about }: QueryParameter): z.ZodType {
  const field = shapeOf(type).openapi({ description: about });
  return standard === undefined ? field : field.optional();
}

function shapeOf(type: QueryParameter['type']): z.ZodType {
  if (type === 'integer') return wholeGiven(0, 100_000);
  if (type === 'date') return dayGiven();
  return z.string().min(1).max(400);
}
