import { z } from '@hono/zod-openapi';
import { blocs, dyad, flippedTriads, mediators, pathsIn, similar, triads } from '../../analysis/index.js';
import { addRoute } from '../route.js';
import { day, flag, limit, name, names, tieFields, tieQuery, whole } from '../schemas/params.js';
import {
  blocsAnswer,
  dyadProfile,
  mediatorsAnswer,
  pathsAnswer,
  similarAnswer,
  triadsAnswer,
} from '../schemas/ties.js';
import type { AddRoutes } from './context.js';

const pair = z.strictObject({ a: name('A polity by id, code or name'), b: name('The other') });

export const analysisRoutes: AddRoutes = (app, service) => {
  addDyad(app, service);
  addPaths(app, service);
  addTriads(app, service);
  addRoute(app, {
    method: 'get',
    path: '/api/blocs',
    tag: 'Balance',
    summary: 'Who stands with whom: communities of friendly ties, and the best division into two',
    query: z.strictObject({ ...tieFields, seed: whole(0, 1_000_000, 1) }),
    answer: blocsAnswer,
    handle: async ({ query: { seed, ...query } }) => blocs(await service.views(query), { seed }),
  });
  addRoute(app, {
    method: 'get',
    path: '/api/similar/{a}/{b}',
    tag: 'Balance',
    summary: 'How alike two polities stand towards third ones',
    params: pair,
    query: tieQuery,
    answer: similarAnswer,
    problems: [404],
    handle: async ({ params: { a, b }, query }) => similar(await service.views(query), a, b),
  });
  addMediators(app, service);
};

const addDyad: AddRoutes = (app, service) =>
  addRoute(app, {
    method: 'get',
    path: '/api/dyads/{a}/{b}',
    tag: 'Dyads',
    summary: 'What passed between two polities, period by period, and where it changed most',
    params: pair,
    query: z.strictObject({
      ...tieFields,
      period: z.enum(['day', 'week', 'month']).optional().openapi({ description: 'Default: month' }),
      changes: whole(0, 50, 5),
      evidence: whole(0, 10, 3).openapi({ description: 'Events told behind each change' }),
    }),
    answer: dyadProfile,
    problems: [404],
    handle: async ({ params: { a, b }, query: { period: by = 'month', changes = 5, evidence = 3, ...query } }) =>
      dyad(service.store, await service.views(query), a, b, { by, changes, evidence }),
  });

const addPaths: AddRoutes = (app, service) =>
  addRoute(app, {
    method: 'get',
    path: '/api/paths/{kind}',
    tag: 'Paths',
    summary: 'The best chains of friendly ties, or those with an odd number of hostile ties',
    params: z.strictObject({ kind: z.enum(['alliance', 'tension']) }),
    query: z.strictObject({
      ...tieFields,
      from: name('A polity'),
      to: name('The other'),
      k: whole(1, 20, 3).openapi({ description: 'So many paths' }),
      maxHops: whole(1, 6, 4),
      via: name('The paths must pass it').optional(),
      avoid: names('The paths must not pass these: once for each'),
      evidence: whole(0, 10, 3).openapi({ description: 'Events told behind each hop' }),
    }),
    answer: pathsAnswer,
    problems: [404],
    handle: async ({ params: { kind }, query: { from, to, k, maxHops, via, avoid, evidence, ...query } }) =>
      pathsIn(service.store, await service.views(query), { kind, from, to, k, maxHops, via, avoid, evidence }),
  });

const addTriads: AddRoutes = (app, service) =>
  addRoute(app, {
    method: 'get',
    path: '/api/triads',
    tag: 'Balance',
    summary: 'Three polities with a tie between each two: balanced or not, and which flipped',
    query: z.strictObject({
      ...tieFields,
      since: day().openapi({ description: 'Tell which triads flipped since that day' }),
      unbalanced: flag('Only triads that are not balanced'),
      limit: limit(1_000, 50),
    }),
    answer: triadsAnswer,
    handle: async ({ query: { since, unbalanced = false, limit: most = 50, ...query } }) => {
      const view = await service.views(query);
      const census = triads(view);
      const shown = unbalanced ? census.triads.filter(({ balanced }) => !balanced) : census.triads;
      const before = since === undefined ? null : await service.views({ ...query, asOf: since });
      const flipped = before === null ? null : flippedTriads(before, view).slice(0, most);
      return { ...census, triads: shown.slice(0, most), flipped };
    },
  });

const addMediators: AddRoutes = (app, service) => {
  addRoute(app, {
    method: 'get',
    path: '/api/mediators',
    tag: 'Balance',
    summary: 'Who stands between others: the share of best alliance paths that lead through each',
    query: z.strictObject({ ...tieFields, limit: limit(1_000, 50) }),
    answer: mediatorsAnswer,
    handle: async ({ query: { limit: most = 50, ...query } }) => ({
      mediators: mediators(await service.views(query)).slice(0, most),
      between: null,
    }),
  });
  addRoute(app, {
    method: 'get',
    path: '/api/mediators/{a}/{b}',
    tag: 'Balance',
    summary: 'Who stands between two polities: those on the best alliance paths that join them',
    params: pair,
    query: z.strictObject({ ...tieFields, k: whole(1, 20, 10) }),
    answer: mediatorsAnswer,
    problems: [404],
    handle: async ({ params: { a, b }, query: { k = 10, ...query } }) => {
      const view = await service.views(query);
      // A direct tie has nobody between, so one path more is asked for.
      const asked = { kind: 'alliance', from: a, to: b, k: k + 1, evidence: 1 } as const;
      const { paths } = await pathsIn(service.store, view, asked);
      const between = paths.filter(({ hops }) => hops.length > 1).slice(0, k);
      const on = new Set(between.flatMap(({ hops }) => hops.slice(1).map((hop) => hop.from)));
      return { mediators: mediators(view).filter(({ polity }) => on.has(polity)), between };
    },
  });
};
