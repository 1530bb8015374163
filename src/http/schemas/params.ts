import { z } from '@hono/zod-openapi';
import { isoDate } from '../../article/index.js';
import { EntenteError } from '../../errors.js';

// What stands in a URL is text. Each of these reads one kind of it, and says in OpenAPI what it is.

/** A whole number that is given. */
export const wholeGiven = (least: number, most: number, standard?: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`)
    .openapi({ type: 'integer', minimum: least, maximum: most, default: standard });

/** A whole number. */
export const whole = (least: number, most: number, standard?: number) => wholeGiven(least, most, standard).optional();

/** A day that is given, "2025-12-22". */
export const dayGiven = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2025-12-22')
    .refine(isDate, 'there is no such day')
    .openapi({ type: 'string', format: 'date', pattern: undefined });

/** A day. */
export const day = () => dayGiven().optional();

/** A day or a time. */
export const time = () =>
  z
    .string()
    .refine(isDate, 'a day or a time such as 2025-12-22T14:30:00Z')
    .optional()
    .openapi({ type: 'string', format: 'date-time' });

export const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .openapi({ type: 'boolean', description });

/** Words with commas between; the parameter may also stand several times. */
export const words = (description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(',').map((word) => word.trim())))
    .refine(
      (list) => list.length <= 20 && list.every((word) => word !== '' && word.length <= 200),
      'at most 20 words with commas between',
    )
    .optional()
    .openapi({ type: 'array', items: { type: 'string', minLength: 1, maxLength: 200 }, maxItems: 20, description });

/** Names, which may hold commas: the parameter stands once for each. */
export const names = (description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat())
    .refine((list) => list.length <= 20 && list.every(isName), 'at most 20 names')
    .optional()
    .openapi({ type: 'array', items: { type: 'string', minLength: 1, maxLength: 200 }, maxItems: 20, description });

const isName = (text: string) => text.trim() !== '' && text.length <= 200;

/** An actor or polity by id, code or name. */
export const name = (description: string) => z.string().trim().min(1).max(200).openapi({ description, example: 'FRA' });

export const id = (description: string) => z.string().trim().min(1).max(400).openapi({ description });

export const cursor = () =>
  z
    .string()
    .max(2_000)
    .regex(/^[\w-]+$/, 'what a list gave as `next`')
    .optional()
    .openapi({ description: 'Where to go on: the `next` of the page before' });

export const limit = (most: number, standard: number) => whole(1, most, standard);

/** Which ties: the same words everywhere that ties are asked for. */
export const tieFields = {
  asOf: day().openapi({ description: 'Ties as they were on that day; default: the last day known' }),
  window: whole(1, 36_500, 365).openapi({ description: 'Events of so many days count' }),
  halfLife: whole(1, 36_500, 30).openapi({ description: 'An event counts half after so many days' }),
  claims: z
    .enum(['full', 'half', 'none'])
    .optional()
    .openapi({ description: 'What only others tell of counts in full, half (default) or not' }),
  scores: z.enum(['goldstein', 'plover']).optional().openapi({ description: 'Scores of acts; default: goldstein' }),
  origins: words('Where events come from, with commas between; default: article'),
  undated: flag('Undated events count too, at their publication'),
  igos: flag('Organisations are polities too'),
  knownAt: time().openapi({ description: 'Only what was known then' }),
};

export const tieQuery = z.strictObject(tieFields);

function isDate(text: string): boolean {
  try {
    isoDate(text);
    return true;
  } catch (error) {
    if (error instanceof EntenteError) return false;
    throw error;
  }
}
