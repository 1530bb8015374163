import { z } from 'zod';
import { badRequest } from './problem.js';

/** A place in a sorted list: the sort key of the last item that was given, and its id. */
export type Place = readonly (string | number)[];

/**
 * A place as text that says nothing to whoever holds it.
 *
 * @example
 * toCursor(['2025-12-22', 'event:1']) //=> "WyIyMDI1LTEyLTIyIiwiZXZlbnQ6MSJd"
 */
export function toCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

/**
 * The place that a cursor stands for, of the shape of its list; null without one.
 *
 * @throws ProblemError (400) for a cursor that this list never gave
 */
export function fromCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  const parsed = shape.safeParse(parse(cursor));
  if (!parsed.success) throw badRequest([{ at: 'query.cursor', message: 'it is none that this list gave as `next`' }]);
  return parsed.data;
}

/** The place of a list by day and id. */
export const dayPlace = z.tuple([z.string().max(40), z.string().max(400)]);

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // What is no JSON is no place of any shape.
    return null;
  }
}
