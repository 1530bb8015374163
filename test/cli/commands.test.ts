import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folders } from '../../src/config.js';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const seed = join(folders.fixtures, 'articles/fr/lavrov-gil.txt');
const store = folder.file('seed.db');

beforeAll(async () => {
  const { status } = await entente(['ingest', seed, '--published', '2025-12-22', '--store', store]);
  expect(status).toBe(0);
});
afterAll(() => folder.remove());

describe('help', () => {
  it('teaches: what to start with, and examples for every command', async () => {
    const { status, stdout } = await entente(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Start here:');
    for (const command of ['ingest', 'extract', 'code', 'cypher', 'query', 'path', 'explain', 'bench']) {
      expect(stdout).toContain(command);
      const help = await entente([command, '--help']);
      expect(help.status).toBe(0);
      expect(help.stdout).toMatch(/Examples?:/);
    }
  });

  it('knows every command that it lists by its name', async () => {
    const list = (await entente(['--help'])).stdout.split('Commands:\n')[1]!.split('\n\n')[0]!;
    const names = [...list.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]!).filter((name) => name !== 'help');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const { status, stdout } = await entente([name, '--help']);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Usage: entente ${name} `));
    }
  });

  it('shows itself where nothing is asked', async () => {
    expect((await entente([])).stdout).toContain('Usage: entente');
  });
});

describe('extract', () => {
  it('prints a JSON line a mention with every field of the contract', async () => {
    const { status, stdout } = await entente(['extract', seed, '--published', '2025-12-22']);
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(8);
    const text = readFileSync(seed, 'utf8');
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        'article',
        'event',
        'kind',
        'cameo',
        'plover',
        'mode',
        'contexts',
        'quadClass',
        'goldstein',
        'sources',
        'targets',
        'reciprocal',
        'date',
        'dateFrom',
        'dateTo',
        'datePrecision',
        'modality',
        'polarity',
        'speaker',
        'quote',
        'start',
        'end',
        'sentence',
        'sentenceStart',
        'sentenceEnd',
        'rule',
        'confidence',
      ]);
      expect(text.slice(line.start, line.end)).toBe(line.quote);
      expect(line.cameo).toMatch(/^\d{2,4}$/);
    }
    expect(lines[0]).toMatchObject({
      kind: 'PhoneCall',
      cameo: '041',
      plover: 'CONSULT',
      mode: 'phone',
      reciprocal: true,
      date: '2025-12-22',
    });
  });

  it('reads standard input', async () => {
    const { stdout } = await entente(['extract', '-', '--published', '2025-03-05'], {
      stdin: 'La Pologne a condamné la Hongrie mardi.',
    });
    expect(JSON.parse(stdout)).toMatchObject({ cameo: '111', date: '2025-03-04' });
  });
});

describe('ingest', () => {
  it('leaves the graph as it was the second time', async () => {
    const before = (await entente(['cypher', 'MATCH (n) RETURN count(n) AS n', '--store', store, '--json'])).stdout;
    const again = await entente(['ingest', seed, '--published', '2025-12-22', '--store', store, '--json']);
    expect(again.json()).toEqual({ articles: 0, events: 0, mentions: 0, duplicates: 1, failed: [] });
    expect((await entente(['cypher', 'MATCH (n) RETURN count(n) AS n', '--store', store, '--json'])).stdout).toBe(
      before,
    );
  });

  it('writes nothing on a dry run', async () => {
    const file = folder.file('dry.db');
    const { json, status } = await entente([
      'ingest',
      seed,
      '--published',
      '2025-12-22',
      '--store',
      file,
      '--dry-run',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(json().mentions).toBeGreaterThan(8);
    expect(() => readFileSync(file)).toThrow();
  });

  it('codes what it can of a batch and lists the rest', async () => {
    const file = folder.file('batch.jsonl');
    writeFileSync(
      file,
      '{"id":"a","text":"Poland condemned Hungary on Monday.","published":"2025-03-05"}\n{"text":5}\nno json\n{"id":"b","text":"Hungary expelled two Polish diplomats.","published":"yesterday"}\n',
    );
    const { status, json } = await entente(['ingest', file, '--store', folder.file('batch.db'), '--json']);
    expect(status).toBe(1);
    expect(json()).toMatchObject({ articles: 1, events: 1, mentions: 1 });
    expect(json().failed.map((f: { item: string }) => f.item.split(':').at(-1))).toEqual(['2', '3', '4']);
  });

  it('names states that the article only implies', async () => {
    const file = folder.file('implied.txt');
    writeFileSync(file, 'Sergey Lavrov phoned Marco Rubio on Monday.');
    const to = folder.file('implied.db');
    await entente(['ingest', file, '--published', '2025-03-05', '--store', to]);
    const { json } = await entente([
      'cypher',
      'MATCH (s:State) RETURN s.name AS name, s.iso3 AS iso3 ORDER BY iso3',
      '--store',
      to,
      '--json',
    ]);
    expect(json()).toEqual([
      { name: 'Russia', iso3: 'RUS' },
      { name: 'United States', iso3: 'USA' },
    ]);
  });

  it('infers the day of an article that names its day and weekday, and says so', async () => {
    const { stderr } = await entente(['ingest', seed, '--store', folder.file('inferred.db')]);
    expect(stderr).toContain('published on 2025-12-22, by what the text says');
  });
});

describe('path', () => {
  it('gives the best tension path with the sentence behind each hop', async () => {
    const { json } = await entente(['path', 'tension', 'USA', 'VEN', '--store', store, '--json']);
    const [best] = json().paths;
    expect(best.hops.length).toBeGreaterThan(0);
    expect(best.hops.filter((hop: { sign: number }) => hop.sign < 0).length % 2).toBe(1);
    expect(best.hops[0].evidence[0]).toEqual({
      event: expect.any(String),
      date: expect.anything(),
      kind: expect.any(String),
      cameo: expect.any(String),
      quote: expect.any(String),
      article: expect.any(String),
    });
  });

  it('gives the best alliance path', async () => {
    const { json } = await entente(['path', 'alliance', 'Russia', 'Venezuela', '--store', store, '--json']);
    expect(json().paths[0].hops).toMatchObject([{ from: 'RUS', to: 'VEN', sign: 1 }]);
  });

  it('is empty, not an error, where there is none', async () => {
    const { status, json } = await entente(['path', 'alliance', 'USA', 'JPN', '--store', store, '--json']);
    expect([status, json()]).toEqual([0, { paths: [] }]);
  });
});

describe('explain', () => {
  it('shows the sentences and the frame behind an event', async () => {
    const [row] = (
      await entente(['cypher', 'MATCH (e:PhoneCall) RETURN e.id AS id', '--store', store, '--json'])
    ).json();
    const { status, stdout } = await entente(['explain', row.id, '--store', store]);
    expect(status).toBe(0);
    expect(stdout).toContain('rule consult.phone');
    expect(stdout).toContain('041 Discuss by telephone');
    expect(stdout).toContain('conversation téléphonique');
  });
});

describe('code', () => {
  it('writes actual, affirmed events, a row a pair of sides', async () => {
    const [input, output] = [folder.file('cases.jsonl'), folder.file('predictions.jsonl')];
    writeFileSync(
      input,
      `${JSON.stringify({ id: 1, lang: 'en', text: 'Japan criticized China and Russia.' })}\n${JSON.stringify({ id: 'x', text: 'Sweden will send weapons to Moldova.' })}\n`,
    );
    const { status } = await entente(['code', '--input', input, '--output', output]);
    expect(status).toBe(0);
    const lines = readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].id).toBe(1);
    expect(lines[0].events).toMatchObject([
      { source: 'JPN', target: 'CHN', cameo: '111', plover: 'ACCUSE' },
      { source: 'JPN', target: 'RUS', cameo: '111', plover: 'ACCUSE' },
    ]);
    expect(lines[1]).toEqual({ id: 'x', events: [] });
  });
});

describe('query and cypher', () => {
  it('lists the ready-made queries with their parameters', async () => {
    const { stdout } = await entente(['query']);
    expect(stdout).toContain('timeline');
    expect(stdout).toContain('events-between');
  });

  it('runs one', async () => {
    const { json } = await entente(['query', 'counts-by-kind', '--store', store, '--json']);
    expect(json().length).toBeGreaterThan(3);
  });

  it('passes values as parameters only', async () => {
    const name = "'; MATCH (n) DETACH DELETE n //";
    const { json } = await entente([
      'cypher',
      'RETURN $name AS name',
      '--param',
      `name=${name}`,
      '--store',
      store,
      '--json',
    ]);
    expect(json()).toEqual([{ name }]);
  });
});
