import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Mention } from '../../src/model.js';

const codes = z.union([z.string(), z.array(z.string())]);
const dateShape = z.union([z.string(), z.null(), z.strictObject({ from: z.string(), to: z.string() })]);
const eventShape = z.object({
  n: z.number(),
  kind: z.string(),
  cameo: z.string(),
  alsoAcceptable: z.array(z.string()).default([]),
  source: codes,
  sourceAlso: z.array(z.string()).default([]),
  target: codes,
  reciprocal: z.boolean().default(false),
  date: dateShape,
  dateAlso: dateShape.optional(),
  precision: codes,
  speaker: z.string().nullish(),
  speakerAny: z.boolean().default(false),
  modality: z.string(),
  optional: z.boolean().default(false),
  quote: z.string(),
});
export type ExpectedEvent = z.infer<typeof eventShape>;
const fileShape = z.object({
  article: z.object({ file: z.string(), language: z.string(), published: z.string() }),
  events: z.array(eventShape),
  notEvents: z.array(z.object({ quote: z.string(), why: z.string() })),
});
export type Expected = z.infer<typeof fileShape>;

/** Reads the hand-checked events of a fixture article. */
export const readExpected = (file: string): Expected => fileShape.parse(JSON.parse(readFileSync(file, 'utf8')));

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** The first three letters must match, and for OPP, MIL and MED the role too. */
export function sideMatches(wanted: string, got: string | null): boolean {
  if (got === null || wanted.slice(0, 3) !== got.slice(0, 3)) return false;
  const role = /^...(OPP|MIL|MED)/.exec(wanted)?.[1];
  return role === undefined || got.slice(3).startsWith(role);
}

/** The code itself, an acceptable one, or a code below one of these. */
export const codeMatches = (event: ExpectedEvent, cameo: string): boolean =>
  [event.cameo, ...event.alsoAcceptable].some((code) => cameo.startsWith(code));

function dateMatches(event: ExpectedEvent, mention: Mention): boolean {
  if (event.dateAlso !== undefined && event.dateAlso === null && mention.datePrecision === 'unknown') return true;
  if (event.date === null) return mention.datePrecision === 'unknown' && mention.date === null;
  if (!list(event.precision).includes(mention.datePrecision)) return false;
  if (typeof event.date === 'string') return mention.date === event.date;
  const { from, to } = event.date;
  if (event.precision === 'month') return mention.dateFrom === from && mention.dateTo === to;
  // Right when the interval holds the middle day and spans at most ten days.
  const middle = new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
  const span = (Date.parse(mention.dateTo ?? '') - Date.parse(mention.dateFrom ?? '')) / 86_400_000;
  return (mention.dateFrom ?? '') <= middle && middle <= (mention.dateTo ?? '') && span <= 10;
}

function speakerMatches(event: ExpectedEvent, mention: Mention): boolean {
  if (event.speakerAny) return true;
  if (event.speaker === null || event.speaker === undefined) return mention.speaker === null;
  return mention.speaker?.name === event.speaker;
}

const codesOf = (actors: Mention['sources']) => actors.map((actor) => actor.code);
const some = (wanted: readonly string[], got: readonly (string | null)[]) =>
  wanted.some((w) => got.some((g) => sideMatches(w, g)));
const within = (wanted: readonly string[], got: readonly (string | null)[]) =>
  got.length > 0 && got.every((g) => wanted.some((w) => sideMatches(w, g)));

/** The sides of a mention as (source, target), both ways round for a reciprocal one. */
function orientations(event: ExpectedEvent, mention: Mention): [(string | null)[], (string | null)[]][] {
  const straight: [(string | null)[], (string | null)[]] = [codesOf(mention.sources), codesOf(mention.targets)];
  return event.reciprocal || mention.reciprocal ? [straight, [straight[1], straight[0]]] : [straight];
}

/** Code and sides are those of an expected event (or of a part of it). */
export function isMentionOf(event: ExpectedEvent, mention: Mention): boolean {
  if (!codeMatches(event, mention.cameo)) return false;
  const sources = [...list(event.source), ...event.sourceAlso];
  return orientations(event, mention).some(([s, t]) => within(sources, s) && within(list(event.target), t));
}

/** All that is asked of an event: code, both sides, date and precision, speaker, modality. */
export function finds(event: ExpectedEvent, mentions: readonly Mention[]): boolean {
  const right = mentions.filter(
    (m) =>
      isMentionOf(event, m) &&
      dateMatches(event, m) &&
      speakerMatches(event, m) &&
      m.modality === event.modality &&
      m.polarity === 'affirmed',
  );
  const sides = right.flatMap((m) => orientations(event, m));
  const sources = event.sourceAlso.length > 0 ? [] : list(event.source);
  return (
    right.length > 0 &&
    sources.every((w) => sides.some(([s]) => some([w], s))) &&
    list(event.target).every((w) => sides.some(([, t]) => some([w], t)))
  );
}

/** One line a mention, for messages. */
export const lineOf = (m: Mention): string =>
  `${m.cameo} ${m.kind} ${codesOf(m.sources)} → ${codesOf(m.targets)} ${m.date ?? `${m.dateFrom}…${m.dateTo}/${m.datePrecision}`} ${m.modality} ${m.polarity} speaker=${m.speaker?.name ?? null} [${m.rule}] «${m.quote}»`;
