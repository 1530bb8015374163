import { z } from '@hono/zod-openapi';

const text = () => z.string().nullable();

export const actorRow = z
  .object({
    id: z.string(),
    code: text(),
    name: z.string(),
    labels: z.array(z.string()),
    aliases: z.array(z.string()),
    events: z.int().openapi({ description: 'Actual events that it takes part in itself' }),
  })
  .openapi('Actor');

export const actorCard = actorRow
  .extend({
    iso3: text(),
    wikidata: text(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    offices: z.array(
      z.object({ id: z.string(), name: z.string(), of: text(), ofName: text(), from: text(), to: text() }),
    ),
    memberships: z.array(z.object({ id: z.string(), name: z.string(), code: text(), from: text(), to: text() })),
    partOf: z.array(z.object({ id: z.string(), name: z.string(), code: text() })),
  })
  .openapi('ActorInFull');
