import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.js';
import { CountedStore, type HttpOptions, type RunningHttp, startHttp } from '../../src/http/index.js';
import { ingest } from '../../src/library.js';
import { openStore } from '../../src/store/index.js';

// Articles are coded on a thread, which runs what is compiled: `npm test` compiles first.
if (!existsSync(join(packageRoot, 'dist/threads/coding-thread.js'))) throw new Error('run npm run build first');

const fixtures = join(import.meta.dirname, '../../fixtures/articles');
export const NOW = '2025-12-23T00:00:00Z';

/** The articles of fixtures/articles, as they would be sent in. */
export function fixtureArticles() {
  return ['fr', 'en', 'es'].flatMap((language) =>
    readdirSync(join(fixtures, language)).map((file) => ({
      text: readFileSync(join(fixtures, language, file), 'utf8'),
      url: `https://example.org/${language}/${file}`,
      title: `${language} ${file}`,
      published: '2025-12-22',
      source: `Paper ${language}`,
    })),
  );
}

/** A real server over a real store in a folder of its own. */
export interface Served {
  readonly http: RunningHttp;
  readonly store: CountedStore;
  readonly url: string;
  readonly folder: string;
  /** Faults that no answer told of. */
  readonly faults: unknown[];
  /** Lines of the request log. */
  readonly log: string[];
  end(): Promise<void>;
}

/** Starts one; `articles` are ingested first, those of the fixtures where none are given. */
export async function served(
  given: Partial<HttpOptions> & { readonly articles?: ReturnType<typeof fixtureArticles> } = {},
): Promise<Served> {
  const { articles = fixtureArticles(), ...options } = given;
  const folder = mkdtempSync(join(tmpdir(), 'entente-http-'));
  const path = join(folder, 'news.db');
  const first = await openStore({ store: path });
  await ingest(first, articles, { now: NOW });
  await first.close();
  const write = options.write ?? true;
  const store = new CountedStore(await openStore({ store: path, readOnly: !write }));
  const [faults, log]: [unknown[], string[]] = [[], []];
  const http = await startHttp({
    store,
    name: path,
    host: '127.0.0.1',
    port: 0,
    write,
    now: () => NOW,
    faults: (error) => faults.push(error),
    log: (line) => log.push(line),
    ...options,
  });
  return {
    http,
    store,
    folder,
    faults,
    log,
    url: `http://127.0.0.1:${http.port}`,
    end: async () => {
      await http.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a request was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they please
  readonly json: any;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const json = /[/+]json$/.test((response.headers.get('content-type') ?? '').split(';')[0]!) ? JSON.parse(text) : null;
  return { status: response.status, headers: response.headers, text, json };
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** A request with headers that `fetch` does not let through, such as Host. */
export function raw(
  url: string,
  headers: Record<string, string>,
  method = 'GET',
  path = '/api/store',
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode!, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
