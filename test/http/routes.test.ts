// biome-ignore-all lint/suspicious/noExplicitAny: answers are looked into as they are
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypherDate } from '../../src/store/index.js';
import { Contract } from './schema-check.js';
import { type Answer, ask, fixtureArticles, post, type Served, served } from './support.js';

let server: Served;
let contract: Contract;
/** Operations that a test below asked. */
const asked = new Set<string>();

beforeAll(async () => {
  server = await served();
  contract = await Contract.of(server.url);
});
afterAll(() => server.end());

/** Asks, and holds the answer against the document. */
async function get(operation: string, path: string, init?: RequestInit): Promise<Answer> {
  const answer = await ask(`${server.url}${path}`, init);
  asked.add(operation);
  contract.check(operation, answer);
  return answer;
}

describe('what the store holds', () => {
  it('is counted', async () => {
    const { json } = await get('GET /api/store', '/api/store');
    expect(json).toMatchObject({ name: 'news.db', engine: 'embedded', write: true, articles: 3, schemaVersion: 3 });
    expect(json.events).toBeGreaterThan(20);
    expect(json.origins).toEqual([{ origin: 'article', events: json.events }]);
    expect(json.kinds.map(({ kind }: { kind: string }) => kind)).toContain('PhoneCall');
    expect(json.firstDay <= json.lastDay).toBe(true);
  });
});

describe('ties', () => {
  it('make a network whose ties join its nodes, with places to draw them at', async () => {
    const { json } = await get('GET /api/network', '/api/network?asOf=2025-12-22&igos=true');
    const ids = json.nodes.map(({ id }: { id: string }) => id);
    expect(ids).toContain('state:VEN');
    for (const { a, b } of json.ties) expect(ids).toEqual(expect.arrayContaining([a, b]));
    const russia = json.nodes.find(({ id }: { id: string }) => id === 'state:RUS');
    expect(russia).toMatchObject({ code: 'RUS', name: 'Russia', kind: 'state' });
    expect(Math.round(russia.lat)).toBe(56);
    expect(russia.friends + russia.foes).toBeGreaterThan(0);
  });

  it('have no node without a tie', async () => {
    const { json } = await get('GET /api/network', '/api/network?asOf=1990-01-01');
    expect(json).toMatchObject({ asOf: '1990-01-01', nodes: [], ties: [] });
  });

  it('come page by page, each once, the strongest first', async () => {
    const all = await get('GET /api/ties', '/api/ties?limit=1000&igos=true');
    const pages = await everyPage('GET /api/ties', '/api/ties?limit=2&igos=true');
    expect(pages).toEqual(all.json.items);
    expect(all.json.items.length).toBeGreaterThan(3);
    const strengths = all.json.items.map(({ strength }: { strength: number }) => strength);
    expect(strengths).toEqual([...strengths].sort((x, y) => y - x));
  });

  it('may be friendly or hostile alone, with the sentences behind them', async () => {
    const { json } = await get('GET /api/ties', '/api/ties?sign=hostile&evidence=2');
    expect(json.items.every((tie: { sign: number }) => tie.sign === -1)).toBe(true);
    expect(json.items[0].evidence[0].quote.length).toBeGreaterThan(10);
  });

  it.each([
    ['GET /api/paths/{kind}', '/api/paths/tension?from=USA&to=VEN', ({ paths }: any) => paths[0].hops.length > 0],
    [
      'GET /api/paths/{kind}',
      '/api/paths/alliance?from=USA&to=VEN&avoid=RUS&maxHops=2&k=1',
      ({ paths }: any) => Array.isArray(paths),
    ],
    [
      'GET /api/dyads/{a}/{b}',
      '/api/dyads/USA/Venezuela?period=week',
      ({ a, series }: any) => a === 'USA' && series.length > 0,
    ],
    [
      'GET /api/actors/{id}/ego',
      '/api/actors/VEN/ego?limit=2&evidence=1',
      ({ ties }: any) => ties.length === 2 && ties[0].a === 'state:VEN',
    ],
    ['GET /api/triads', '/api/triads?since=2025-01-01&limit=5', ({ flipped }: any) => Array.isArray(flipped)],
    ['GET /api/blocs', '/api/blocs?seed=2&igos=true', ({ two }: any) => two.blocs.length === 2],
    ['GET /api/similar/{a}/{b}', '/api/similar/RUS/VEN', ({ a, b }: any) => a === 'RUS' && b === 'VEN'],
    ['GET /api/mediators', '/api/mediators', ({ mediators }: any) => Array.isArray(mediators)],
    ['GET /api/mediators/{a}/{b}', '/api/mediators/RUS/VEN', ({ between }: any) => Array.isArray(between)],
  ])('answer %s', async (operation, path, right) => {
    const { status, json } = await get(operation, path);
    expect(status).toBe(200);
    expect(right(json), JSON.stringify(json).slice(0, 300)).toBe(true);
  });
});

describe('actors', () => {
  it('are found by any of their names, without case and accents', async () => {
    for (const q of ['RUSSI', 'russia', 'ŔUS'])
      expect((await get('GET /api/actors', `/api/actors?q=${encodeURIComponent(q)}&limit=1`)).json.items[0].id).toBe(
        'state:RUS',
      );
    expect((await get('GET /api/actors', '/api/actors?q=nobody-of-that-name')).json).toEqual({ items: [], next: null });
  });

  it('come page by page, each once', async () => {
    const all = (await get('GET /api/actors', '/api/actors?limit=1000')).json.items;
    expect(await everyPage('GET /api/actors', '/api/actors?limit=7')).toEqual(all);
    expect(new Set(all.map(({ id }: { id: string }) => id)).size).toBe(all.length);
  });

  it('may be of one kind', async () => {
    const { json } = await get('GET /api/actors', '/api/actors?kind=Person');
    expect(json.items.every(({ labels }: { labels: string[] }) => labels.includes('Person'))).toBe(true);
  });

  it('tell their offices by id, code or name', async () => {
    const byName = await get('GET /api/actors/{id}', '/api/actors/Sergey%20Lavrov');
    expect(byName.json.offices[0]).toMatchObject({ of: 'state:RUS' });
    const byId = await get('GET /api/actors/{id}', `/api/actors/${encodeURIComponent(byName.json.id)}`);
    expect(byId.json).toEqual(byName.json);
    expect((await get('GET /api/actors/{id}', '/api/actors/Atlantis')).status).toBe(404);
  });

  it('have a timeline, the latest first', async () => {
    const all = await everyPage('GET /api/actors/{id}/timeline', '/api/actors/VEN/timeline?limit=3');
    expect(all.length).toBeGreaterThan(5);
    expect(days(all)).toEqual([...days(all)].sort().reverse());
    const none = await get('GET /api/actors/{id}/timeline', '/api/actors/VEN/timeline?to=1990-01-01');
    expect(none.json.items).toEqual([]);
  });
});

describe('events', () => {
  it('come page by page, each once, the latest first', async () => {
    const all = (await get('GET /api/events', '/api/events?limit=1000&unconfirmed=true')).json.items;
    expect(await everyPage('GET /api/events', '/api/events?limit=3&unconfirmed=true')).toEqual(all);
    const [{ n }] = (await server.store.run('MATCH (e:Occurrence) RETURN count(e) AS n')) as [{ n: number }];
    expect(all.length).toBe(n);
    expect(days(all)).toEqual([...days(all)].sort().reverse());
  });

  it('are those of the same answers as the command line gives', async () => {
    const { items } = (await get('GET /api/events', '/api/events?a=RUS&b=VEN&limit=1000')).json;
    const rows = (await get('GET /api/queries/events-between', '/api/queries/events-between?a=RUS&b=VEN')).json.rows;
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(
      rows.map(({ event }: { event: string }) => event).sort(),
    );
    const pair = await get('GET /api/dyads/{a}/{b}/events', '/api/dyads/VEN/RUS/events?limit=1000');
    expect(pair.json.items).toEqual(items);
  });

  it.each([
    ['kind=PhoneCall', (event: any) => event.kind === 'PhoneCall'],
    ['root=11', (event: any) => event.eventRootCode === '11'],
    ['code=04', (event: any) => event.eventCode.startsWith('04')],
    [
      'actor=Sergey%20Lavrov',
      (event: any) => [...event.sources, ...event.targets].some(({ name }) => name === 'Sergey Lavrov'),
    ],
    [
      'from=2025-12-20&to=2025-12-22',
      (event: any) => event.dateTo >= '2025-12-20' && (event.dateFrom ?? event.dateTo) <= '2025-12-22',
    ],
    ['a=VEN&actor=USA', (event: any) => event.standing === 'Event'],
    ['origin=article', (event: any) => event.origin === 'article'],
  ])('are only those of %s', async (query, right) => {
    const { items } = (await get('GET /api/events', `/api/events?${query}`)).json;
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((event: unknown) => !right(event))).toEqual([]);
  });

  it.each([
    ['kind=Criticism', (event: any) => event.kind === 'Criticism'],
    ['root=04', (event: any) => event.eventRootCode === '04'],
    ['from=2025-12-15', (event: any) => event.dateTo >= '2025-12-15'],
    ['to=2025-12-18', (event: any) => (event.dateFrom ?? event.dateTo) <= '2025-12-18'],
    ['a=VEN&b=USA', (event: any, between: ReadonlySet<string>) => between.has(event.id)],
    ['a=VEN&b=USA&origin=article', (event: any, between: ReadonlySet<string>) => between.has(event.id)],
  ])('page by page are all of those that %s asks for', async (query, right) => {
    const all = (await get('GET /api/events', '/api/events?limit=1000')).json.items;
    const rows = await server.store.run(
      'MATCH (:State {iso3: "VEN"})<-[:FROM|TO]-(e:Event)-[:FROM|TO]->(:State {iso3: "USA"}) RETURN DISTINCT e.id AS id',
    );
    const between = new Set(rows.map(({ id }) => String(id)));
    const wanted = all.filter((event: any) => right(event, between));
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.length).toBeLessThan(all.length);
    expect(await everyPage('GET /api/events', `/api/events?limit=2&${query}`)).toEqual(wanted);
  });

  it('that were written since stand in the lists', async () => {
    const lists = [
      '/api/events?limit=1000',
      '/api/events?kind=Sanction&limit=1000',
      '/api/dyads/RUS/USA/events?limit=1000',
    ];
    const read = async () => {
      const answers = await Promise.all(lists.map(async (path) => (await ask(`${server.url}${path}`)).json.items));
      return answers.map((items) => items.map(({ id }: any) => id));
    };
    const before = await read();
    const id = 'event:written-since';
    await server.store.run(
      `MATCH (r:State {iso3: 'RUS'}), (u:State {iso3: 'USA'})
       CREATE (e:Occurrence:Event:Sanction {id: $id, kind: 'Sanction', origin: 'article', dateFrom: $day, dateTo: $day}),
         (e)-[:FROM]->(r), (e)-[:TO]->(u)`,
      { id, day: cypherDate('2026-03-01') },
    );
    expect(await read()).toEqual(before.map((ids) => [id, ...ids]));
    await server.store.run('MATCH (e:Occurrence {id: $id}) DETACH DELETE e', { id });
    expect(await read()).toEqual(before);
  });

  it('of a data set that is not there are none', async () => {
    expect((await get('GET /api/events', '/api/events?origin=gdelt')).json).toEqual({ items: [], next: null });
  });

  it('answer by their id, and by a former one', async () => {
    const [event] = (await get('GET /api/events', '/api/events?limit=1')).json.items;
    expect((await get('GET /api/events/{id}', `/api/events/${event.id}`)).json).toEqual(event);
    await server.store.run('CREATE (r:Redirect {id: $id, to: $to})', { id: 'event:former', to: event.id });
    expect((await get('GET /api/events/{id}', '/api/events/event:former')).json.id).toBe(event.id);
    expect((await get('GET /api/events/{id}', '/api/events/event:none')).status).toBe(404);
  });

  it('show the sentences that report them, with the quote in its place', async () => {
    const [call] = (await get('GET /api/events', '/api/events?kind=PhoneCall')).json.items;
    const { json } = await get('GET /api/events/{id}/evidence', `/api/events/${call.id}/evidence`);
    expect(json.event.id).toBe(call.id);
    expect(json.mentions.length).toBe(call.numMentions);
    for (const { sentence, quote, quoteStart, quoteEnd } of json.mentions)
      expect(sentence.slice(quoteStart, quoteEnd)).toBe(quote);
    expect(json.mentions[0].article).toMatchObject({
      url: 'https://example.org/fr/lavrov-gil.txt',
      language: 'fr',
      source: 'Paper fr',
    });
  });
});

describe('articles', () => {
  it('are listed and shown with their text and what was found in it', async () => {
    const items = await everyPage('GET /api/articles', '/api/articles?limit=2');
    expect(items.length).toBeGreaterThanOrEqual(3);
    const { json } = await get('GET /api/articles/{id}', `/api/articles/${items[0].id}`);
    for (const { start, end, quote } of json.mentions) expect(json.text.slice(start, end)).toBe(quote);
    expect((await get('GET /api/articles/{id}', '/api/articles/article:none')).status).toBe(404);
  });

  it('are coded without being stored', async () => {
    const before = (await get('GET /api/store', '/api/store')).json;
    const { json } = await get('POST /api/extract', '/api/extract', post({ text: POLAND, published: '2025-03-05' }));
    expect(json.mentions).toHaveLength(1);
    expect(json.mentions[0]).toMatchObject({
      kind: 'Criticism',
      date: '2025-03-04',
      quote: expect.stringContaining('condamné'),
    });
    expect((await get('GET /api/store', '/api/store')).json).toEqual(before);
  });

  it('are stored, are seen at once, and are taken back', async () => {
    const sent = post({ text: POLAND, published: '2025-03-05', url: 'https://example.org/pl' });
    const { json } = await get('POST /api/articles', '/api/articles', sent);
    expect(json).toMatchObject({ articles: 1, events: 1, mentions: 1, duplicates: 0 });
    expect((await get('GET /api/events/{id}', `/api/events/${json.eventIds[0]}`)).json.standing).toBe('Event');
    expect((await get('GET /api/actors', '/api/actors?q=Poland')).json.items[0].id).toBe('state:POL');
    expect((await get('POST /api/articles', '/api/articles', sent)).json).toMatchObject({ articles: 0, duplicates: 1 });
    const removed = await get('DELETE /api/articles/{id}', `/api/articles/${json.id}`, { method: 'DELETE' });
    expect(removed.json).toEqual({ article: json.id, mentions: 1, events: 1 });
    expect((await get('GET /api/events/{id}', `/api/events/${json.eventIds[0]}`)).json.standing).toBe('Retracted');
    const path = `/api/articles/${json.id}`;
    expect((await get('GET /api/articles/{id}', path)).json.detail).toContain('taken back');
    expect((await get('GET /api/articles/{id}', `${path}?retracted=true`)).json).toMatchObject({ retracted: true });
    const listed = (await get('GET /api/articles', '/api/articles')).json.items.map(({ id }: { id: string }) => id);
    expect(listed).not.toContain(json.id);
    const none = await get('DELETE /api/articles/{id}', '/api/articles/article:none', { method: 'DELETE' });
    expect(none.status).toBe(404);
  });

  it('come in a batch, with a line for each and the totals', async () => {
    const lines = [
      { text: POLAND, id: 'one', published: '2025-04-05' },
      { text: '' },
      { text: POLAND, id: 'one', published: '2025-04-05' },
    ];
    const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"text":\n\n`;
    const answer = await get(
      'POST /api/articles/batch',
      '/api/articles/batch',
      post(body, { 'content-type': 'application/x-ndjson' }),
    );
    const told = answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.map(({ ok }) => ok)).toEqual([true, false, true, false, undefined]);
    expect(told[3].error).toBe('the line is no JSON');
    expect(told.at(-1)).toMatchObject({ done: true, articles: 1, duplicates: 1, failed: 2 });
  });

  it('that cannot be read are told of', async () => {
    const bad: [unknown, number][] = [
      [{ text: 'Polska potępiła Węgry we wtorek za ostatnie decyzje rządu w Budapeszcie.' }, 422],
      [{ text: '  ' }, 400],
      [{ title: 'no text' }, 400],
      [{ text: POLAND, url: 'javascript:alert(1)' }, 400],
      [{ text: POLAND, published: 'yesterday' }, 422],
      [{ text: POLAND, nonsense: true }, 400],
      ['{"text":', 400],
      [[], 400],
    ];
    for (const [body, status] of bad)
      expect((await get('POST /api/extract', '/api/extract', post(body))).status, JSON.stringify(body)).toBe(status);
  });
});

describe('a list that grows while it is read', () => {
  it('gives each event that was there once, and none twice', async () => {
    const before = (await get('GET /api/events', '/api/events?limit=1000')).json.items.map(
      ({ id }: { id: string }) => id,
    );
    const first = (await get('GET /api/events', '/api/events?limit=5')).json;
    const [french] = fixtureArticles();
    const more = {
      text: `${french!.text}\nLa Chine a condamné le Japon mardi.`,
      url: 'https://example.org/more',
      published: '2025-12-23',
    };
    await get('POST /api/articles', '/api/articles', post(more));
    const rest = await everyPage('GET /api/events', '/api/events?limit=5', first.next);
    const seen = [...first.items, ...rest].map(({ id }: { id: string }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id: string) => !seen.includes(id))).toEqual([]);
  });
});

describe('ready-made queries', () => {
  it('are listed, and each answers', async () => {
    const { queries } = (await get('GET /api/queries', '/api/queries')).json;
    const given: Record<string, string> = { actor: 'VEN', polity: 'VEN', date: '2025-12-22', integer: '5', text: 'x' };
    for (const { name, parameters } of queries) {
      const needed = parameters.filter((one: any) => one.required).map((one: any) => `${one.name}=${given[one.type]}`);
      const answer = await get(`GET /api/queries/${name}`, `/api/queries/${name}?${needed.join('&')}`);
      expect(answer.status, name).toBe(200);
    }
    expect((await ask(`${server.url}/api/queries/nonsense`)).status).toBe(404);
  });
});

describe('exports', () => {
  it('are streamed under a name of their own', async () => {
    const { text, headers } = await get('GET /api/export/{format}', '/api/export/plover?polities=VEN&from=2025-12-01');
    const events = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.length).toBeGreaterThan(2);
    expect(headers.get('content-disposition')).toBe('attachment; filename="entente-plover.jsonl"');
    expect((await ask(`${server.url}/api/export/csv-nodes?polities=Atlantis`)).status).toBe(404);
  });

  it('that there are not are told with those that there are', async () => {
    for (const format of ['dbase', '__proto__', 'constructor'])
      expect((await get('GET /api/export/{format}', `/api/export/${format}`)).json.detail).toContain('graphml');
  });
});

describe('the document', () => {
  it('is OpenAPI 3.1, and a page to read without any script', async () => {
    expect(contract.document.openapi).toBe('3.1.0');
    const page = await ask(`${server.url}/api/docs`);
    expect(page.text).toContain('/api/events/{id}/evidence');
    expect(page.text).not.toContain('<script');
    expect((await ask(`${server.url}/api/docs/style.css`)).headers.get('content-type')).toContain('text/css');
  });

  it('has no operation that is not asked here', () => {
    expect(contract.operations().filter((one) => !asked.has(one))).toEqual([]);
  });

  it('and nothing went wrong meanwhile', () => {
    expect(server.faults).toEqual([]);
  });
});

const POLAND = 'La Pologne a condamné la Hongrie mardi.';

const days = (events: readonly { dateTo: string | null }[]) => events.map(({ dateTo }) => dateTo ?? '');

async function everyPage(operation: string, path: string, from: string | null = ''): Promise<any[]> {
  const items: any[] = [];
  for (let next = from; next !== null; ) {
    const { json }: Answer = await get(operation, `${path}${next === '' ? '' : `&cursor=${next}`}`);
    items.push(...json.items);
    next = json.next;
  }
  return items;
}
