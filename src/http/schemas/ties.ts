import { z } from '@hono/zod-openapi';
import { dataRow } from './events.js';

/** One event behind a figure, with its surest report. */
export const evidence = z
  .object({
    event: z.string(),
    date: z.string().nullable(),
    kind: z.string(),
    cameo: z.string(),
    quote: z.string().openapi({ description: 'Empty for a row of a data set, which has no words' }),
    article: z
      .string()
      .openapi({ description: 'URL, else title, else id; of a row of a data set its URL, else its place' }),
    row: dataRow.optional(),
  })
  .openapi('Evidence');

const sign = z.union([z.literal(1), z.literal(-1)]);

const weights = {
  cooperation: z.number(),
  conflict: z.number(),
  net: z.number(),
  logRatio: z.number(),
  strength: z.number().openapi({ description: 'In [0, 1)' }),
  sign,
  sources: z.int(),
  fromNet: z.number(),
  toNet: z.number(),
};

/** A tie as the network draws it. */
export const plainTie = z.object({ a: z.string(), b: z.string(), ...weights, events: z.int() }).openapi('Tie');

export const namedTie = z
  .object({
    a: z.string(),
    b: z.string(),
    aName: z.string(),
    bName: z.string(),
    ...weights,
    cost: z.number(),
    events: z.int(),
    evidence: z.array(evidence),
  })
  .openapi('NamedTie');

export const networkNode = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    name: z.string(),
    kind: z.enum(['state', 'igo']),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    events: z.int().openapi({ description: 'Different events behind its ties' }),
    friends: z.int(),
    foes: z.int(),
  })
  .openapi('Node');

export const network = z.object({
  asOf: z.string().nullable(),
  window: z.int(),
  halfLife: z.int(),
  events: z.int(),
  nodes: z.array(networkNode),
  ties: z.array(plainTie),
});

export const egoNetwork = z.object({
  actor: z.string(),
  name: z.string(),
  friends: z.int(),
  foes: z.int(),
  events: z.int(),
  ties: z.array(namedTie),
  among: z.array(namedTie),
  balance: z.number().nullable(),
});

export const dyadProfile = z.object({
  a: z.string(),
  b: z.string(),
  tie: z.object({ a: z.string(), b: z.string(), ...weights, cost: z.number() }).nullable(),
  events: z.int(),
  sources: z.int(),
  series: z.array(
    z.object({
      from: z.string(),
      cooperation: z.number(),
      conflict: z.number(),
      net: z.number(),
      forth: z.number(),
      back: z.number(),
      events: z.int(),
      sources: z.int(),
    }),
  ),
  changes: z.array(z.object({ from: z.string(), change: z.number(), evidence: z.array(evidence) })),
});

export const pathsAnswer = z.object({
  paths: z.array(
    z.object({
      cost: z.number(),
      strength: z.number(),
      hops: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          sign,
          strength: z.number(),
          events: z.int(),
          sources: z.int(),
          evidence: z.array(evidence),
        }),
      ),
    }),
  ),
});

const triad = z
  .object({
    polities: z.array(z.string()).length(3),
    signs: z.array(sign).length(3),
    balanced: z.boolean(),
    strength: z.number(),
    events: z.int(),
    sources: z.int(),
  })
  .openapi('Triad');

export const triadsAnswer = z.object({
  balanced: z.int(),
  unbalanced: z.int(),
  byHostile: z.array(z.int()).length(4),
  triads: z.array(triad),
  flipped: z.array(triad.extend({ before: triad })).nullable(),
});

export const blocsAnswer = z.object({
  blocs: z.array(
    z.object({
      members: z.array(z.string()),
      friendly: z.int(),
      hostile: z.int(),
      events: z.int(),
      sources: z.int(),
    }),
  ),
  modularity: z.number(),
  frustrated: z.int(),
  share: z.number(),
  two: z.object({
    blocs: z.array(z.array(z.string())).length(2),
    frustrated: z.int(),
    share: z.number(),
    against: z.array(z.array(z.string()).length(2)),
    exact: z.boolean(),
  }),
});

export const similarAnswer = z.object({
  a: z.string(),
  b: z.string(),
  s: z.number().nullable(),
  overall: z.number().nullable(),
  own: z.number(),
  thirds: z.array(
    z.object({ polity: z.string(), name: z.string(), a: z.number(), b: z.number(), events: z.int(), sources: z.int() }),
  ),
});

export const mediatorsAnswer = z.object({
  mediators: z.array(
    z.object({
      polity: z.string(),
      name: z.string(),
      betweenness: z.number(),
      friends: z.int(),
      events: z.int(),
      sources: z.int(),
    }),
  ),
  between: pathsAnswer.shape.paths.nullable(),
});
