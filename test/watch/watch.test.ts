import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawArticle } from '../../src/article/index.js';
import { isPrivateAddress, PoliteFetcher, pollFeed, WatchState, waitOf } from '../../src/watch/index.js';
import { entente } from '../cli/support.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let answers: Record<string, Answer>;
let asked: string[];
let folder: string;
let time: number;

beforeEach(async () => {
  answers = {};
  asked = [];
  time = Date.parse('2025-03-05T12:00:00Z');
  folder = mkdtempSync(join(tmpdir(), 'entente-watch-'));
  server = createServer((request, response) => {
    asked.push(request.url!);
    const answer = answers[request.url!];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

const text =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, headers).end(body);
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Agence</title><language>fr</language>${items.join('')}</channel></rss>`;
const item = (path: string, body = '<description>Court.</description>') =>
  `<item><title>Titre</title><link>${base}${path}</link><guid>${path}</guid><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>${body}</item>`;
const page = (sentence: string) =>
  `<!doctype html><html lang="fr"><body><article><p>${`${sentence} `.repeat(8)}</p></article></body></html>`;

/** A watch of one process: what it remembers is in the file `state`, what it took in in `taken`. */
function watcher(
  taken: RawArticle[],
  given: { held?: readonly string[]; feedOnly?: boolean; allowPrivate?: boolean } = {},
) {
  const log: string[] = [];
  const fetcher = new PoliteFetcher({
    userAgent: 'entente-test',
    allowPrivate: given.allowPrivate ?? true,
    timeout: 2_000,
    maxBytes: 100_000,
    maxRedirects: 3,
    hostDelay: 0,
    now: () => time,
  });
  const tools = {
    fetcher,
    state: WatchState.open(join(folder, 'state.json')),
    feedOnly: given.feedOnly ?? false,
    every: 60_000,
    now: () => time,
    holds: async (url: string) => given.held?.includes(url) ?? false,
    ingest: async (article: RawArticle) => void taken.push(article),
    log: (line: string) => void log.push(line),
    stopped: () => false,
  };
  return { poll: (path = '/feed') => pollFeed(base + path, tools), log };
}

describe('a watch', () => {
  it('loads the page of a new article once, whatever the feed repeats, and after a restart too', async () => {
    answers['/feed'] = text(
      rss(
        item('/a'),
        item('/a?utm_source=x'),
        item('/b', '<content:encoded>&lt;p&gt;Texte entier.&lt;/p&gt;</content:encoded>'),
      ),
    );
    answers['/a'] = text(page('Le ministre a parlé de la pêche.'));
    const taken: RawArticle[] = [];
    expect(await watcher(taken).poll()).toEqual({ articles: 2, known: 1, failed: 0 });
    expect(taken.map(({ url, published, source, language }) => ({ url, published, source, language }))).toEqual([
      { url: `${base}/a`, published: '2025-03-04', source: 'Agence', language: 'fr' },
      { url: `${base}/b`, published: '2025-03-04', source: 'Agence', language: 'fr' },
    ]);
    expect(taken[1]!.text).toBe('Texte entier.');
    expect(await watcher(taken).poll()).toEqual({ articles: 0, known: 3, failed: 0 });
    expect(asked.filter((path) => path === '/a')).toHaveLength(1);
    expect(asked).not.toContain('/b');
  });

  it('goes on after a kill: what the store holds is not loaded again, what it lacks is', async () => {
    answers['/feed'] = text(rss(item('/a'), item('/b')));
    answers['/a'] = text(page('Une phrase.'));
    answers['/b'] = text(page('Une autre phrase.'));
    const taken: RawArticle[] = [];
    // The state file was never written, the store has the first of the two.
    expect(existsSync(join(folder, 'state.json'))).toBe(false);
    expect(await watcher(taken, { held: [`${base}/a`] }).poll()).toEqual({ articles: 1, known: 1, failed: 0 });
    expect(asked).not.toContain('/a');
  });

  it('asks only for what changed', async () => {
    answers['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'])
        response.writeHead(304).end();
      else text(rss(item('/a')), { etag: '"1"', 'last-modified': 'Tue, 04 Mar 2025 10:00:00 GMT' })(request, response);
    };
    const taken: RawArticle[] = [];
    await watcher(taken, { feedOnly: true }).poll();
    const again = watcher(taken, { feedOnly: true });
    expect(await again.poll()).toEqual({ articles: 0, known: 0, failed: 0 });
    expect(again.log).toEqual([`${base}/feed: nothing new`]);
    expect(taken).toHaveLength(1);
  });

  it('leaves a host alone as long as it asks, then comes back', async () => {
    answers['/feed'] = (_request, response) => void response.writeHead(429, { 'retry-after': '120' }).end();
    const one = watcher([]);
    expect(await one.poll()).toMatchObject({ failed: 1 });
    expect(one.log[0]).toMatch(/answered 429; asked again in 120 s/);
    time += 119_000;
    await watcher([]).poll();
    expect(asked.filter((path) => path === '/feed')).toHaveLength(1);
    time += 2_000;
    answers['/feed'] = text(rss());
    expect(await watcher([]).poll()).toMatchObject({ failed: 0 });
  });

  it('waits longer after each fault of the server', async () => {
    answers['/feed'] = (_request, response) => void response.writeHead(500).end();
    const one = watcher([]);
    await one.poll();
    time += 121_000;
    await one.poll();
    expect(one.log.map((line) => /in (\d+) s/.exec(line)?.[1])).toEqual(['120', '240']);
  });

  it('loads nothing that robots.txt forbids', async () => {
    answers['/robots.txt'] = text('User-agent: *\nDisallow: /a\n');
    answers['/feed'] = text(rss(item('/a'), item('/b')));
    answers['/a'] = answers['/b'] = text(page('Une phrase.'));
    const taken: RawArticle[] = [];
    const one = watcher(taken);
    expect(await one.poll()).toEqual({ articles: 1, known: 0, failed: 1 });
    expect(asked).not.toContain('/a');
    expect(one.log.join('\n')).toMatch(/robots\.txt forbids/);
  });

  it('ends a loop of redirects, an answer without end, and a feed that is none', async () => {
    answers['/loop'] = (_request, response) => void response.writeHead(302, { location: '/loop' }).end();
    answers['/large'] = text('x'.repeat(200_000));
    answers['/broken'] = text('<rss><channel><item>');
    const one = watcher([]);
    for (const path of ['/loop', '/large', '/broken']) expect(await one.poll(path)).toMatchObject({ failed: 1 });
    expect(one.log[0]).toMatch(/leads on more than 3 times/);
    expect(one.log[1]).toMatch(/larger than 100000 bytes/);
    expect(asked.filter((path) => path === '/loop')).toHaveLength(4);
  });

  it('refuses addresses of this machine, also by redirect, and other schemes', async () => {
    const closed = watcher([], { allowPrivate: false });
    expect(await closed.poll()).toMatchObject({ failed: 1 });
    expect(closed.log[0]).toMatch(/private network/);
    expect(asked).toEqual([]);
    answers['/file'] = (_request, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    const open = watcher([]);
    expect(await open.poll('/file')).toMatchObject({ failed: 1 });
    expect(open.log[0]).toMatch(/only http and https/);
  });

  it('never writes an article’s text into its log', async () => {
    answers['/feed'] = text(rss(item('/a')));
    answers['/a'] = text(page('Geheimwort im Text.'));
    const one = watcher([]);
    await one.poll();
    expect(one.log.join('\n')).not.toContain('Geheimwort');
  });
});

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '100.64.0.1',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['8.8.8.8', '2606:4700::1111', '172.32.0.1'])('%s is not', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

describe('Retry-After', () => {
  it('is seconds or a date', () => {
    expect(waitOf('30', 0)).toBe(30);
    expect(waitOf('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60);
    expect(waitOf('soon', 0)).toBe(null);
    expect(waitOf(undefined, 0)).toBe(null);
  });
});

describe('entente watch', () => {
  it('codes what a feed tells, and nothing twice', async () => {
    answers['/feed'] = text(
      rss(item('/a', '<content:encoded>&lt;p&gt;La Pologne a condamné la Hongrie mardi.&lt;/p&gt;</content:encoded>')),
    );
    const store = join(folder, 'watch.db');
    const args = [
      'watch',
      `${base}/feed`,
      '--once',
      '--json',
      '--store',
      store,
      '--allow-private',
      '--host-delay',
      '0ms',
    ];
    expect((await entente(args)).json()).toMatchObject({ polls: 1, articles: 1, failed: 0 });
    expect((await entente(args)).json()).toMatchObject({ articles: 0, known: 1 });
    const found = await entente(['cypher', 'MATCH (e:Event) RETURN e.kind AS kind', '--json', '--store', store]);
    expect(found.json()).toEqual([{ kind: 'Criticism' }]);
  });

  it.each([
    [['watch', 'no-address'], /"no-address" is no address/],
    [['watch', 'http://example.org/f', '--every', '5'], /write it as 90s/],
  ])('%j is wrong use', async (args, message) => {
    const ran = await entente([...args, '--store', join(folder, 'x.db')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(message);
  });
});
