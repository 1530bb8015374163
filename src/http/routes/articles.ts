import { z } from '@hono/zod-openapi';
import { fromJson } from '../../article/index.js';
import { mentionLine } from '../../mention-line.js';
import { eventIds } from '../../pipeline.js';
import { cypherText, retractArticle } from '../../store/index.js';
import { dayPlace, fromCursor, toCursor } from '../cursor.js';
import { ingestOne } from '../ingest.js';
import { ProblemError, readOnly } from '../problem.js';
import { articleInFull, articlePage } from '../reading/articles.js';
import { addRoute } from '../route.js';
import { articleCard, articleInput, articleRow, extracted, ingested, removed } from '../schemas/articles.js';
import { pageOf } from '../schemas/events.js';
import { cursor, flag, id, limit } from '../schemas/params.js';
import type { AddRoutes } from './context.js';

const params = z.strictObject({ id: id('The id of an article') });

export const articleRoutes: AddRoutes = (app, service) => {
  addRoute(app, {
    method: 'get',
    path: '/api/articles',
    tag: 'Articles',
    summary: 'The articles, the latest published first',
    query: z.strictObject({ limit: limit(service.limits.rows, 50), cursor: cursor() }),
    answer: pageOf(articleRow),
    handle: async ({ query: { limit: most = 50, cursor: given } }) => {
      const page = await articlePage(service.store, fromCursor(given, dayPlace), most);
      return { ...page, next: page.next && toCursor(page.next) };
    },
  });
  addRoute(app, {
    method: 'get',
    path: '/api/articles/{id}',
    tag: 'Articles',
    summary: 'An article with its text and what was found in it',
    params,
    query: z.strictObject({ retracted: flag('One that was taken back too, as it was') }),
    answer: articleCard,
    problems: [404],
    handle: ({ params: { id: asked }, query: { retracted } }) => articleInFull(service.store, asked, retracted),
  });
  addWriting(app, service);
};

const addWriting: AddRoutes = (app, service) => {
  addRoute(app, {
    method: 'post',
    path: '/api/extract',
    tag: 'Articles',
    summary: 'What an article reports; nothing is stored',
    body: articleInput,
    answer: z.object({ language: z.string(), published: z.string().nullable(), mentions: z.array(extracted) }),
    problems: [408, 413, 415, 422],
    handle: async ({ body }) => {
      const coded = await service.coder.code(fromJson(body, 'article'));
      const events = eventIds(coded, service.now());
      const { language, published } = coded.article;
      return { language, published, mentions: coded.mentions.map((one) => mentionLine(one, events.get(one.id)!)) };
    },
  });
  addRoute(app, {
    method: 'post',
    path: '/api/articles',
    tag: 'Articles',
    summary: 'Code an article and store what it reports',
    body: articleInput,
    answer: ingested,
    problems: [408, 413, 415, 422],
    handle: async ({ body }) => {
      if (!service.write) throw readOnly();
      return ingestOne(service, fromJson(body, 'article'));
    },
  });
  addRoute(app, {
    method: 'delete',
    path: '/api/articles/{id}',
    tag: 'Articles',
    summary: 'Take an article back: what only it told leaves every ordinary query',
    params,
    answer: removed,
    problems: [404],
    handle: async ({ params: { id: asked } }) => {
      if (!service.write) throw readOnly();
      const [known] = await service.store.run(cypherText('internal', 'article-card'), { id: asked });
      if (!known) throw new ProblemError(404, `the store has no article "${asked}"`);
      return retractArticle(service.store, asked, service.now());
    },
  });
};
