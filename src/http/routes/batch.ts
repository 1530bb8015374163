import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { fromJson } from '../../article/index.js';
import { EntenteError, InputError } from '../../errors.js';
import { linesOf, requireType } from '../body.js';
import { ingestOne } from '../ingest.js';
import { ProblemError, problemOf, readOnly } from '../problem.js';
import { addRoute } from '../route.js';
import { articleInput, batchLine } from '../schemas/articles.js';
import type { Service } from '../service.js';
import type { AddRoutes } from './context.js';

const NDJSON = 'application/x-ndjson';

export const batchRoutes: AddRoutes = (app, service) =>
  addRoute(app, {
    method: 'post',
    path: '/api/articles/batch',
    tag: 'Articles',
    summary: 'Code and store many articles',
    description:
      'A JSON article a line. The answer comes while they are coded: a line for each article, and at the end the totals. What fails is told in its line, and the rest goes on.',
    requestBody: { body: { required: true, content: { [NDJSON]: { schema: articleInput } } } },
    content: { [NDJSON]: batchLine },
    problems: [408, 413, 415],
    handle: async ({ context }) => {
      if (!service.write) throw readOnly();
      requireType(context, NDJSON, 'application/jsonl');
      let ended = () => {};
      const running = service.batches.enter(() => new Promise<void>((resolve) => (ended = resolve)));
      if (running === null)
        throw new ProblemError(503, 'another batch is under way; send this one when it is done', {
          headers: { 'retry-after': '30' },
        });
      context.header('content-type', NDJSON);
      return stream(context, async (out) => {
        try {
          // Not awaited: who sends a whole batch before reading a line would else wait for us, and we for them.
          for await (const line of progress(service, context)) void out.write(`${JSON.stringify(line)}\n`);
        } finally {
          ended();
        }
      });
    },
  });

/** A line for each article as it is done, then the totals. */
async function* progress(service: Service, context: Context): AsyncGenerator<object> {
  const totals = { articles: 0, events: 0, mentions: 0, duplicates: 0, failed: 0 };
  let number = 0;
  try {
    for await (const line of linesOf(context, service.limits.batchBytes, service.limits.lineBytes)) {
      const item = `line ${++number}`;
      try {
        const { id, articles, events, mentions, duplicates } = await ingestOne(service, articleOf(line, item));
        totals.articles += articles;
        totals.events += events;
        totals.mentions += mentions;
        totals.duplicates += duplicates;
        yield { item, ok: true, id, events, mentions, duplicate: duplicates > 0 };
      } catch (error) {
        if (!(error instanceof EntenteError)) throw error;
        totals.failed++;
        yield { item, ok: false, error: problemOf(error).message };
      }
    }
    yield { done: true, ...totals };
  } catch (error) {
    // The status has long been sent: the last line says what happened.
    yield { done: false, ...totals, error: problemOf(error).message };
  }
}

function articleOf(line: string, item: string) {
  const parsed = articleInput.safeParse(parse(line));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new InputError('shape', `${path.join('.') || 'the line'}: ${message}`);
  }
  return fromJson(parsed.data, item);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    // The parser's own words quote the line.
    throw new InputError('json', 'the line is no JSON', { cause: error });
  }
}
