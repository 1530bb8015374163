import { z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { ProblemError } from '../problem.js';
import { addRoute } from '../route.js';
import type { AddRoutes } from './context.js';

export const exportRoutes: AddRoutes = (app, service) =>
  addRoute(app, {
    method: 'get',
    path: '/api/export/{format}',
    tag: 'Exports',
    summary: 'The graph as a file of the field',
    description: `Formats: ${Object.keys(service.exporters).join(', ') || 'none yet'}`,
    params: z.strictObject({ format: z.string().max(100) }),
    content: Object.fromEntries([
      ['application/octet-stream', z.string()],
      ...Object.values(service.exporters).map(({ type }) => [type, z.string()]),
    ]),
    problems: [404],
    handle: async ({ params: { format }, context }) => {
      const exporter = Object.hasOwn(service.exporters, format) ? service.exporters[format] : undefined;
      if (exporter === undefined) {
        const known = Object.keys(service.exporters).join(', ');
        throw new ProblemError(
          404,
          `there is no such format; there ${known === '' ? 'are none here' : `are ${known}`}`,
        );
      }
      context.header('content-type', exporter.type);
      context.header('content-disposition', `attachment; filename="entente-${format}.${exporter.extension}"`);
      return stream(context, async (out) => {
        for await (const piece of exporter.write(service.store)) await out.write(piece);
      });
    },
  });
