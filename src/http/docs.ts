import type { OpenAPIHono } from '@hono/zod-openapi';
import { html, raw } from 'hono/html';
import { docsStyle, referencePage } from './reference-page.js';
import type { Service } from './service.js';

/** The OpenAPI document, and a page to read it. */
export function docsRoutes(app: OpenAPIHono, service: Service): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  // Made once: the routes do not change any more.
  let made: ReturnType<OpenAPIHono['getOpenAPI31Document']> | undefined;
  const document = () => {
    made ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Entente',
        version: service.version,
        description: 'A knowledge graph of international relations, built from news.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      ...(service.tokens.required ? { security: [{ token: [] }] } : {}),
    });
    return made;
  };
  app.get('/api/openapi.json', (context) => context.json(document()));
  app.get('/api/docs', (context) => context.html(html`<!doctype html>${raw(referencePage(document()))}`));
  app.get('/api/docs/style.css', (context) =>
    context.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
}
