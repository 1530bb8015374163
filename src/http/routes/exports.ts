import { z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { loadPolities, resolvePolity } from '../../analysis/index.js';
import { ProblemError } from '../problem.js';
import { addRoute } from '../route.js';
import { day, names, words } from '../schemas/params.js';
import type { AddRoutes } from './context.js';

export const exportRoutes: AddRoutes = (app, service) =>
  addRoute(app, {
    method: 'get',
    path: '/api/export/{format}',
    tag: 'Exports',
    summary: 'The graph as a file of the field',
    description: Object.entries(service.exporters)
      .map(([name, { summary }]) => `- ${name}: ${summary}`)
      .join('\n'),
    params: z.strictObject({ format: z.string().max(100) }),
    query: z.strictObject({
      from: day().openapi({ description: 'Only events that end on that day or later' }),
      to: day().openapi({ description: 'Only events that end on that day or before' }),
      origins: words('Only events of these origins, with commas between; default: all'),
      polities: names('Only events from or to these: ids, codes or names'),
    }),
    content: Object.fromEntries([
      ['application/octet-stream', z.string()],
      ...Object.values(service.exporters).map(({ contentType }) => [contentType.split(';')[0]!, z.string()]),
    ]),
    problems: [404],
    handle: async ({ params: { format }, query, context }) => {
      const exporter = Object.hasOwn(service.exporters, format) ? service.exporters[format] : undefined;
      if (exporter === undefined) {
        throw new ProblemError(404, `there is no such format; there are ${Object.keys(service.exporters).join(', ')}`);
      }
      const known = query.polities ? await loadPolities(service.store) : [];
      const filters = { ...query, polities: query.polities?.map((name) => resolvePolity(known, name).id) };
      context.header('content-type', exporter.contentType);
      context.header('content-disposition', `attachment; filename="entente-${format}.${exporter.extension}"`);
      return stream(context, async (out) => {
        for await (const piece of exporter.write(service.store, filters, service.exchange())) await out.write(piece);
      });
    },
  });
