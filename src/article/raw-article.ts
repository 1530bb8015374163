import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import { InputError } from '../errors.js';

/** An article as a file holds it, before its language is known. */
export interface RawArticle {
  /** Which item of which file: "news.jsonl:3", "article.txt". */
  readonly item: string;
  /** The id it came with; for files of one article none. */
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly language: string | null;
  readonly source: string | null;
}

/** What JSON and JSONL articles look like; other fields are let pass. */
export const articleShape = z.object({
  id: z.union([z.string().min(1), z.number()]).nullish(),
  url: z.url().nullish(),
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
  language: z.string().nullish(),
  source: z.string().nullish(),
});

/** An article as JSON, JSONL and programs give it. */
export type ArticleInput = z.input<typeof articleShape>;

/**
 * An ISO day or date-time, as given; throws where it is none.
 *
 * @example
 * isoDate('2025-12-22'); //=> "2025-12-22"
 * isoDate('22/12/2025'); // throws InputError: … write it as 2025-12-22
 */
export function isoDate(value: string): string {
  const text = value.trim();
  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text) && isValid(parseISO(text)))
    return text;
  throw new InputError('date', `"${value}" is no date; write it as 2025-12-22 or 2025-12-22T14:30:00Z`);
}

export function fromJson(value: unknown, item: string): RawArticle {
  const parsed = articleShape.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const field = issue.path.join('.') || 'the article';
    throw new InputError(
      'shape',
      `${field}: ${issue.message}; an article is {id?, url?, title?, text, published?, language?, source?}`,
    );
  }
  const { id, url, title, text, published, language, source } = parsed.data;
  if (text.trim() === '') throw new InputError('empty', 'text: it is empty');
  return {
    item,
    id: id === null || id === undefined ? null : String(id),
    url: url ?? null,
    title: title ?? null,
    text,
    published: published ? isoDate(published) : null,
    language: language ?? null,
    source: source ?? null,
  };
}
