import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readJson } from './body.js';
import { badRequest, type Fault } from './problem.js';
import { routeName } from './request-log.js';
import { problemSchema } from './schemas/problem.js';

/** A variable part of a route's path or query, or a body: an object of which every field is known. */
export type Fields = z.ZodObject;

/** What a handler is given: what was asked, read and checked. */
export interface Asked<P extends Fields, Q extends Fields, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  readonly context: Context;
}

/** One route: what it takes, what it gives, and what it does. */
export interface RouteSpec<P extends Fields, Q extends Fields, B extends z.ZodType> {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: "/api/events/{id}". */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Status codes of problems beyond those that every route may have. */
  readonly problems?: readonly number[];
  /** Answers beside that of `handle`, for a route that answers by itself. */
  readonly content?: { readonly [type: string]: z.ZodType };
  /** The shape of the answer. */
  readonly answer?: z.ZodType;
  readonly requestBody?: RouteConfig['request'];
  /** A value of the answer's shape, or a whole response. */
  readonly handle: (asked: Asked<P, Q, B>) => Promise<unknown>;
}

const nothing = z.strictObject({});
/** Problems that any route may have: a bad request, no token, too many requests, too slow. */
const common = [400, 401, 403, 421, 500, 503, 504];
const what: Readonly<Record<number, string>> = {
  400: 'The request is not understood: `errors` says where',
  401: 'A token is needed, or the one given is not known',
  403: 'Not allowed: the server only reads, or the request comes from another site',
  404: 'There is nothing of that name',
  408: 'The body does not come',
  413: 'The body is too large',
  415: 'The body is of another kind',
  421: 'The Host header names another server',
  422: 'The article cannot be read or coded',
  500: 'A fault of the server',
  503: 'Too much to do, or the store does not answer: try again',
  504: 'It took too long',
};

/**
 * Adds a route: its description to the OpenAPI document and its handler to the app, from the same schemas. Whatever the
 * schemas do not name, a query parameter say, is refused by name.
 */
export function addRoute<
  P extends Fields = typeof nothing,
  Q extends Fields = typeof nothing,
  B extends z.ZodType = z.ZodUndefined,
>(app: OpenAPIHono, spec: RouteSpec<P, Q, B>): void {
  app.openAPIRegistry.registerPath(described(spec));
  app.on([spec.method.toUpperCase()], spec.path.replace(/\{(\w+)\}/g, ':$1'), async (context: Context) => {
    context.set(routeName, spec.path);
    const params = checked('path', spec.params ?? nothing, context.req.param());
    const query = checked('query', spec.query ?? nothing, queryOf(context));
    const body = spec.body === undefined ? undefined : checked('body', spec.body, await readJson(context));
    const given = await spec.handle({ params, query, body, context } as Asked<P, Q, B>);
    return given instanceof Response ? given : context.json(given as object);
  });
}

function described<P extends Fields, Q extends Fields, B extends z.ZodType>(spec: RouteSpec<P, Q, B>): RouteConfig {
  const { method, path, tag, summary, description, params, query, body, answer, content } = spec;
  const problems = [...common, ...(spec.problems ?? [])].map((status) => [
    status,
    { description: what[status] ?? 'A problem', content: { 'application/problem+json': { schema: problemSchema } } },
  ]);
  const types = content ?? { 'application/json': answer ?? z.object({}) };
  return {
    method,
    path,
    tags: [tag],
    summary,
    description,
    request: {
      params,
      query,
      ...(body === undefined ? {} : { body: { required: true, content: { 'application/json': { schema: body } } } }),
      ...spec.requestBody,
    },
    responses: {
      200: {
        description: 'The answer',
        content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
      },
      ...Object.fromEntries(problems),
    },
  } as RouteConfig;
}

/** The parameters of a query: text, or a list where one stands there twice. */
function queryOf(context: Context): Record<string, string | string[]> {
  // Without a prototype, so that "__proto__" is a name like any other.
  const found: Record<string, string | string[]> = Object.create(null);
  for (const [name, values] of Object.entries(context.req.queries()))
    found[name] = values.length === 1 ? values[0]! : values;
  return found;
}

/**
 * A value of a shape.
 *
 * @throws ProblemError (400) that names each field at fault
 */
function checked<T extends z.ZodType>(where: string, shape: T, value: unknown): z.output<T> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badRequest(parsed.error.issues.flatMap((issue) => faultsOf(where, issue)));
}

function faultsOf(where: string, issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      at: `${where}.${key.slice(0, 100)}`,
      message: 'there is no parameter of that name',
    }));
  return [{ at: [where, ...issue.path.map(String)].join('.'), message: issue.message }];
}
