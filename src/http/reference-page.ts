import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The parts of a schema that the page shows. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly example?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly description?: string;
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/**
 * The OpenAPI document as a page: plain HTML, no script. Everything in it is escaped by the template.
 */
export function referencePage(document: Document): string {
  const entries = entriesOf(document);
  const tags = [...new Set(entries.map(({ operation }) => operation.tags?.[0] ?? ''))];
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return String(html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente: HTTP reference</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header>
<h1>Entente ${document.info.version}: HTTP reference</h1>
<p>${document.info.description} Generated from <a href="/api/openapi.json">openapi.json</a>. Errors are
problem details (RFC 9457); lists go on at <code>next</code>, given back as <code>cursor</code>.</p>
<nav aria-label="Routes">${tags.map((tag) => html`<a href="#${anchor(tag)}">${tag}</a> `)}<a href="#schemas">Schemas</a></nav>
</header>
<main>
${tags.map(
  (tag) => html`<section id="${anchor(tag)}"><h2>${tag}</h2>
${entries.filter(({ operation }) => operation.tags?.[0] === tag).map(entryHtml)}</section>`,
)}
<section id="schemas"><h2>Schemas</h2>
${schemas.map(([name, schema]) => html`<article id="schema-${name}"><h3>${name}</h3>${fieldsHtml(schema)}</article>`)}
</section>
</main>
</body>
</html>`);
}

function entriesOf({ paths = {} }: Document): Entry[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, unknown>).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as Operation,
    })),
  );
}

const anchor = (text: string) => text.toLowerCase().replace(/\W+/g, '-');

function entryHtml({ method, path, operation }: Entry) {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const problems = Object.entries(responses).filter(([status]) => status !== '200');
  return html`<article>
<h3><code><b>${method}</b> ${path}</code></h3>
<p>${summary}${description ? html`. ${description}` : ''}</p>
${
  parameters.length > 0
    ? html`<table><thead><tr><th>Parameter</th><th>Is</th><th></th></tr></thead><tbody>
${parameters.map(
  (one) => html`<tr><td><code>${one.name}</code>${one.required ? html` <small>needed</small>` : ''}</td>
<td>${typeOf(one.schema ?? {})}</td><td>${one.description ?? one.schema?.description ?? ''}</td></tr>`,
)}</tbody></table>`
    : ''
}
${requestBody ? html`<p>Takes ${contentHtml(requestBody.content)}</p>` : ''}
<p>Gives ${contentHtml(responses['200']?.content ?? {})}</p>
<details><summary>Problems</summary><ul>${problems.map(([status, one]) => html`<li>${status}: ${one.description}</li>`)}</ul></details>
</article>`;
}

function contentHtml(content: Content) {
  return html`${Object.entries(content).map(
    ([type, { schema }]) => html`<code>${type}</code> ${schema ? html`${typeOf(schema)}${fieldsHtml(schema)}` : ''} `,
  )}`;
}

function fieldsHtml(schema: Schema) {
  const parts = schema.allOf ?? [schema];
  const fields = parts.flatMap((part) => Object.entries(part.properties ?? {}));
  const inherited = parts.filter((part) => part.$ref !== undefined);
  if (fields.length === 0) return '';
  return html`${inherited.length > 0 ? html`<p>All of ${inherited.map(typeOf)}, and:</p>` : ''}<table><tbody>${fields.map(
    ([name, field]) =>
      html`<tr><td><code>${name}</code></td><td>${typeOf(field)}</td><td>${field.description ?? ''}</td></tr>`,
  )}</tbody></table>`;
}

/** What a value is, in a few words; a named schema is linked. */
function typeOf(schema: Schema): ReturnType<typeof html> | string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return html`${choices.map((one, i) => html`${i > 0 ? ' or ' : ''}${typeOf(one)}`)}`;
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.items) return html`list of ${typeOf(schema.items)}`;
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  const range =
    schema.minimum !== undefined && schema.maximum !== undefined ? ` ${schema.minimum}–${schema.maximum}` : '';
  const standard = schema.default === undefined ? '' : `, default ${String(schema.default)}`;
  return `${schema.format ?? type}${range}${standard}`;
}

export const docsStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 62rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
h3 { margin: 1.5rem 0 .25rem; }
code { font-size: .95em; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: .5rem 0; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: .15rem .6rem .15rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
nav a { margin-right: .75rem; }
`;
