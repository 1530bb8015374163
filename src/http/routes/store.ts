import { z } from '@hono/zod-openapi';
import { addRoute } from '../route.js';
import type { AddRoutes } from './context.js';

const facts = z
  .object({
    name: z.string(),
    engine: z.string(),
    version: z.string().openapi({ description: 'Of Entente' }),
    write: z.boolean().openapi({ description: 'Whether articles may be sent in' }),
    schemaVersion: z.int().nullable(),
    events: z.int(),
    articles: z.int(),
    mentions: z.int(),
    polities: z.int(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    origins: z.array(z.object({ origin: z.string(), events: z.int() })),
    kinds: z.array(z.object({ kind: z.string(), events: z.int() })),
  })
  .openapi('Store');

export const storeRoutes: AddRoutes = (app, service) => {
  addRoute(app, {
    method: 'get',
    path: '/api/store',
    tag: 'Store',
    summary: 'What the store holds',
    answer: facts,
    handle: async () => {
      const { name, version, write, store } = service;
      return { name, engine: store.name, version, write, ...(await service.facts()) };
    },
  });
};
