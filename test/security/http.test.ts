// biome-ignore-all lint/suspicious/noExplicitAny: answers are looked into as they are
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToken, revokeToken, tokensOf } from '../../src/access/index.js';
import { canonicalExport } from '../../src/store/index.js';
import { ask, NOW, post, raw, type Served, served } from '../http/support.js';

const POLAND = 'La Pologne a condamné la Hongrie mardi.';
const NASTY = `O'Brien"}) DETACH DELETE n // \\ \` $x {{}} <script>alert(1)</script> é😀`;

const ended: Served[] = [];
async function start(given: Parameters<typeof served>[0] = {}): Promise<Served> {
  const server = await served({ articles: [], ...given });
  ended.push(server);
  return server;
}
afterAll(async () => {
  for (const server of ended) await server.end();
});

describe('an open port', () => {
  let server: Served;
  beforeAll(async () => {
    server = await start({ publicUrl: 'https://graph.example.org' });
  });

  it.each(['evil.example.org', 'localhost', '127.0.0.1:1', 'localhost.evil.org', '169.254.169.254'])(
    'answers to no other name: %s',
    async (host) => {
      expect((await raw(server.url, { host })).status).toBe(421);
    },
  );

  it('answers to its own names, and to that of the proxy before it', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect((await raw(server.url, { host: `${host}:${server.http.port}` })).status).toBe(200);
    expect((await raw(server.url, { host: 'graph.example.org' })).status).toBe(200);
  });

  it('takes no writing request from a page of another site', async () => {
    const sent = { text: POLAND, published: '2025-03-05' };
    for (const headers of [
      { origin: 'https://evil.example.org' },
      { origin: 'null' },
      { origin: `http://localhost:${server.http.port + 1}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect(
        (await ask(`${server.url}/api/articles`, post(sent, headers as any))).status,
        JSON.stringify(headers),
      ).toBe(403);
    expect((await ask(`${server.url}/api/articles`, post(sent, { origin: server.url }))).status).toBe(200);
    expect((await ask(`${server.url}/api/articles`, post(sent, { origin: 'https://graph.example.org' }))).status).toBe(
      200,
    );
  });

  it('lets no other site read: there is no CORS header, also for a preflight', async () => {
    const answer = await ask(`${server.url}/api/store`, { headers: { origin: 'https://evil.example.org' } });
    const preflight = await ask(`${server.url}/api/articles`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example.org', 'access-control-request-method': 'POST' },
    });
    for (const { headers } of [answer, preflight])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(preflight.status).toBe(405);
  });

  it('sets no cookie, and the headers that keep browsers strict on every answer', async () => {
    for (const path of ['/', '/api/store', '/api/docs', '/api/nothing', '/api/events?nonsense=1']) {
      const { headers } = await ask(`${server.url}${path}`);
      expect(headers.get('set-cookie'), path).toBeNull();
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('content-security-policy'), path).not.toContain('unsafe');
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
  });
});

describe('the page', () => {
  it('is the files of its folder and nothing beside it', async () => {
    const pages = join((await start()).folder, 'viewer');
    mkdirSync(join(pages, 'assets'), { recursive: true });
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Entente</title>');
    writeFileSync(join(pages, 'assets', 'index-AbCdEf12.js'), 'export {};');
    writeFileSync(join(pages, '..', 'secret.txt'), 'secret');
    const server = await start({ pages });
    expect((await ask(`${server.url}/`)).headers.get('content-type')).toContain('text/html');
    const script = await ask(`${server.url}/assets/index-AbCdEf12.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const host = `127.0.0.1:${server.http.port}`;
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets',
      '/somewhere',
      '/%00',
      '/assets/%5c..%5c..%5csecret.txt',
    ]) {
      const { status, body } = await raw(server.url, { host }, 'GET', path);
      expect([path, status, body.includes('secret\n') || body === 'secret']).toEqual([path, 404, false]);
    }
  });
});

describe('a token file', () => {
  it('asks for a token on every route of the API, and for none for the page', async () => {
    const { folder } = await start();
    const file = join(folder, 'tokens.tsv');
    const { token } = addToken(file, 'one', NOW);
    const server = await start({ tokens: tokensOf(file) });
    const given = (secret: string) => ({ headers: { authorization: secret } });
    for (const path of ['/api/store', '/api/openapi.json', '/api/docs', '/api/nothing', '/api'])
      expect((await ask(`${server.url}${path}`)).status, path).toBe(401);
    for (const secret of [
      '',
      'Bearer',
      'Bearer ',
      'Bearer x',
      `Basic ${token}`,
      token,
      `Bearer ${token}x`,
      `Bearer ${token} x`,
    ])
      expect((await ask(`${server.url}/api/store`, given(secret))).status, secret).toBe(401);
    const refused = await ask(`${server.url}/api/store`);
    expect(refused.headers.get('www-authenticate')).toContain('Bearer');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect((await ask(`${server.url}/api/store`, given(`Bearer ${token}`))).status).toBe(200);
    expect((await ask(`${server.url}/api/store?token=${token}`)).status).toBe(401);
    expect((await ask(`${server.url}/`)).status).toBe(200);
    revokeToken(file, 'one');
    expect((await ask(`${server.url}/api/store`, given(`Bearer ${token}`))).status).toBe(401);
    expect(JSON.stringify(server.log)).not.toContain(token);
  });
});

describe('a server that only reads', () => {
  it('writes nothing, whatever is asked, and still codes an article', async () => {
    const server = await start({ write: false });
    const before = await canonicalExport(server.store, { history: true });
    const article = { text: POLAND, published: '2025-03-05' };
    const ndjson = { 'content-type': 'application/x-ndjson' };
    for (const [path, init] of [
      ['/api/articles', post(article)],
      ['/api/articles/batch', post(JSON.stringify(article), ndjson)],
      ['/api/articles/article:x', { method: 'DELETE' }],
    ] as const) {
      const { status, json } = await ask(`${server.url}${path}`, init);
      expect([path, status]).toEqual([path, 403]);
      expect(json.detail).toContain('--write');
    }
    expect((await ask(`${server.url}/api/extract`, post(article))).json.mentions).toHaveLength(1);
    expect(await canonicalExport(server.store, { history: true })).toEqual(before);
  });
});

describe('limits', () => {
  let server: Served;
  beforeAll(async () => {
    server = await start({ limits: { bodyBytes: 1_000, batchBytes: 5_000, lineBytes: 800, requestTime: 4_000 } });
  });
  const ndjson = { 'content-type': 'application/x-ndjson' };

  it('refuse a body that says it is too large, and one that proves to be', async () => {
    const large = { text: 'x'.repeat(2_000) };
    expect((await ask(`${server.url}/api/extract`, post(large))).status).toBe(413);
    const streamed = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 40; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(100)));
        controller.close();
      },
    });
    const init = { ...post(''), body: streamed, duplex: 'half' } as RequestInit;
    expect((await ask(`${server.url}/api/extract`, init)).status).toBe(413);
  });

  it('break off a batch at a line or a size that is too large, and say so in the last line', async () => {
    const article = JSON.stringify({ text: POLAND, published: '2025-03-05', id: 'kept' });
    for (const rest of [
      `{"text":"${'x'.repeat(900)}"}`,
      Array(100).fill('{"text":"Les chats dorment ici, et les chiens aussi. Il pleut."}').join('\n'),
    ]) {
      const answer = await ask(`${server.url}/api/articles/batch`, post(`${article}\n${rest}\n`, ndjson));
      const last = JSON.parse(answer.text.trim().split('\n').at(-1)!);
      const status = answer.status === 413 ? answer.json : last;
      expect(JSON.stringify(status)).toContain('more than');
    }
  });

  it('refuse other kinds of content', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect((await ask(`${server.url}/api/extract`, post('{"text":"a"}', { 'content-type': type }))).status).toBe(415);
    expect((await ask(`${server.url}/api/articles/batch`, post('{"text":"a"}'))).status).toBe(415);
    const latin = { ...post(''), body: Buffer.from('{"text":"\xe9"}', 'latin1') };
    expect((await ask(`${server.url}/api/extract`, latin)).status).toBe(400);
  });

  it('turn requests away where too many are at work', async () => {
    const busy = await start({ limits: { atOnce: 1, waiting: 0 } });
    const slow = ask(
      `${busy.url}/api/extract`,
      post({ text: Array(300).fill(POLAND).join(' '), published: '2025-03-05' }),
    );
    const [many] = await Promise.all([
      Promise.all(
        Array.from({ length: 5 }, () =>
          new Promise((r) => setTimeout(r, 100)).then(() => ask(`${busy.url}/api/blocs`)),
        ),
      ),
      slow,
    ]);
    const turned = many.filter(({ status }) => status === 503);
    expect(turned.length).toBeGreaterThan(0);
    expect(turned[0]!.headers.get('retry-after')).toBe('2');
  });

  it('break off what takes too long, and go on with the next', async () => {
    const quick = await start({ limits: { requestTime: 1_500 } });
    const long = await ask(
      `${quick.url}/api/extract`,
      post({ text: Array(20_000).fill(POLAND).join(' '), published: '2025-03-05' }),
    );
    expect(long.status).toBe(504);
    const after = await start({ limits: { requestTime: 20_000 } });
    expect((await ask(`${after.url}/api/extract`, post({ text: POLAND }))).status).toBe(200);
  });

  it('cut off a client that sends its headers for ever', async () => {
    const socket = connect(server.http.port, '127.0.0.1');
    socket.write('GET /api/store HTTP/1.1\r\nHost: x');
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += String(chunk);
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain('408');
  }, 60_000);
});

describe('injection', () => {
  let server: Served;
  let whole: string[];
  beforeAll(async () => {
    server = await start({ articles: undefined as never });
    whole = await canonicalExport(server.store, { history: true });
  });

  it.each([
    NASTY,
    `' OR 1=1 //`,
    '$id',
    '`) DETACH DELETE (n',
    '}) RETURN 1 UNION MATCH (n) DETACH DELETE n //',
    '__proto__',
    'constructor',
    '%',
    '../../etc/passwd',
    '\u0000',
    '"',
    '\\',
  ])('through a path or a query parameter finds nothing and changes nothing: %j', async (text) => {
    const it = encodeURIComponent(text);
    const paths = [
      `/api/events/${it}`,
      `/api/events/${it}/evidence`,
      `/api/actors/${it}`,
      `/api/actors/${it}/ego`,
      `/api/actors/${it}/timeline`,
      `/api/dyads/${it}/${it}`,
      `/api/dyads/${it}/VEN/events`,
      `/api/articles/${it}`,
      `/api/similar/${it}/VEN`,
      `/api/export/${it}`,
      `/api/queries/${it}`,
      `/api/actors?q=${it}`,
      `/api/events?actor=${it}`,
      `/api/events?kind=${it}`,
      `/api/events?origin=${it}`,
      `/api/events?code=${it}`,
      `/api/events?from=${it}`,
      `/api/events?cursor=${it}`,
      `/api/ties?origins=${it}`,
      `/api/network?asOf=${it}`,
      `/api/paths/tension?from=${it}&to=VEN`,
      `/api/queries/timeline?actor=${it}`,
      `/api/store?${it}=1`,
    ];
    for (const path of paths) {
      const { status, text: body } = await ask(`${server.url}${path}`);
      expect([200, 400, 404], `${path} ${status}`).toContain(status);
      if (status === 200) expect(body, path).toMatch(/"(items|rows|ties)":\[\]/);
      expect(body, path).not.toMatch(/node_modules|\/src\/|at .*\.js:\d+/);
    }
    expect(await canonicalExport(server.store, { history: true })).toEqual(whole);
  });

  it('through what an article says and is called is stored as it is, and told as text', async () => {
    const sent = {
      id: NASTY,
      title: NASTY,
      source: NASTY,
      text: `${POLAND} ${NASTY} a condamné la Pologne mercredi.`,
      url: 'https://example.org/?q=%22%3E%3Cscript%3E&x=%60%7D',
      published: '2025-03-05',
    };
    const { status, json } = await ask(`${server.url}/api/articles`, post(sent));
    expect(status).toBe(200);
    const article = (await ask(`${server.url}/api/articles/${json.id}`)).json;
    expect(article).toMatchObject({ title: NASTY, source: NASTY, text: sent.text, url: sent.url });
    const { headers } = await ask(`${server.url}/api/articles/${json.id}`);
    expect(headers.get('content-type')).toBe('application/json');
    const after = await canonicalExport(server.store);
    expect(after.length).toBeGreaterThan(whole.length);
    for (const label of ['script', 'n // ', 'Event`'])
      expect(after.some((line) => JSON.parse(line).labels?.includes(label))).toBe(false);
  });

  it('of an address that runs a script is refused coming in, and is not told where it stands already', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'JAVASCRIPT:alert(1)',
      'file:///etc/passwd',
      ' javascript:x',
    ])
      expect((await ask(`${server.url}/api/articles`, post({ text: POLAND, url }))).status, url).toBe(400);
    const [{ id }] = (await server.store.run('MATCH (a:Article) RETURN a.id AS id LIMIT 1')) as [{ id: string }];
    await server.store.run('MATCH (a:Article {id: $id}) SET a.url = $url', { id, url: 'javascript:alert(1)' });
    expect((await ask(`${server.url}/api/articles/${id}`)).json.url).toBeNull();
  });

  it('through the lines of a batch is told line by line', async () => {
    const lines = [
      '{"text":"a","__proto__":{"write":true}}',
      '[]',
      '1',
      'null',
      `{"text":${JSON.stringify(NASTY)}}`,
      '{"text":{"$gt":""}}',
      '\u0000',
    ];
    const answer = await ask(
      `${server.url}/api/articles/batch`,
      post(lines.join('\n'), { 'content-type': 'application/x-ndjson' }),
    );
    const told = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.filter(({ ok }) => ok === true)).toEqual([]);
    expect(told.at(-1)).toMatchObject({ done: true, failed: lines.length });
  });

  it('leaves no value and no text in the log, and no fault behind', async () => {
    const log = server.log.join('\n');
    expect(log).toMatch(/^GET \/api\/events\/\{id\} \d+ [\d.]+ ms$/m);
    expect(log).not.toMatch(/DETACH|Pologne|passwd|VEN\b/);
    expect(server.faults).toEqual([]);
  });
});
