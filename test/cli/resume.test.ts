import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const GOOD = { id: 'good', text: 'La Pologne a condamné la Hongrie mardi.', published: '2025-03-05' };
const GERMAN = { id: 'german', text: 'Die Außenministerin hat am Dienstag in Berlin ihren Amtskollegen empfangen.' };

describe('items that fail', () => {
  const [news, letters, store] = ['news.jsonl', 'failed.jsonl', 'letters.db'].map(folder.file) as [
    string,
    string,
    string,
  ];

  it('go to a file with the reason and all it takes to try them again', async () => {
    writeFileSync(news, `${JSON.stringify(GOOD)}\n{"text": ""}\n${JSON.stringify(GERMAN)}\n`);
    const ran = await entente([
      'ingest',
      news,
      '--store',
      store,
      '--dead-letter',
      letters,
      '--published',
      '2025-03-05',
      '--json',
    ]);
    expect(ran.status).toBe(1);
    expect(ran.json()).toMatchObject({ articles: 1, failed: [{}, {}] });
    const [empty, german] = lines(letters);
    expect(empty).toMatchObject({ item: `${news}:2`, error: expect.stringContaining('empty'), article: null });
    expect(german).toMatchObject({ article: { id: 'german' }, given: { published: '2025-03-05' } });
  });

  it('are not written twice by a second run', async () => {
    const before = readFileSync(letters, 'utf8');
    await entente(['ingest', news, '--store', store, '--dead-letter', letters, '--published', '2025-03-05']);
    expect(readFileSync(letters, 'utf8')).toBe(before);
  });

  it('stay in the file while they fail, leave it one by one, and the file goes with the last', async () => {
    const again = await entente(['ingest', '--retry', letters, '--store', store, '--json']);
    expect(again.status).toBe(1);
    expect(lines(letters)).toHaveLength(2);
    // The file that the empty one came from is mended; a line cut short by a kill is passed over.
    writeFileSync(news, `${JSON.stringify(GOOD)}\n{"text": "La France a critiqué la Russie mardi."}\n`);
    writeFileSync(letters, `${readFileSync(letters, 'utf8')}{"item": "cut`);
    const mended = await entente(['ingest', '--retry', letters, '--store', store, '--json']);
    expect(mended.json()).toMatchObject({ articles: 1, failed: [{ item: `${news}:3` }] });
    const [german] = lines(letters);
    writeFileSync(letters, `${JSON.stringify({ ...german, article: { ...german.article, text: GOOD.text } })}\n`);
    const last = await entente(['ingest', '--retry', letters, '--store', store, '--json']);
    expect(last.status).toBe(0);
    expect(existsSync(letters)).toBe(false);
  });

  it.each([
    [['ingest']],
    [['ingest', 'a.txt', '--retry', 'b.jsonl']],
    [['ingest', '--retry', 'nothing.jsonl']],
    [['ingest', 'a.txt', '--dead-letter', '/dev/null/none']],
  ])('%j is wrong use', async (args) => {
    const ran = await entente([...args, '--store', folder.file('unused.db')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^entente: .+/);
  });
});

describe('an article that the store holds', () => {
  it('changes nothing, beside one that is new', async () => {
    const store = folder.file('seen.db');
    const news = folder.file('seen.jsonl');
    writeFileSync(news, `${JSON.stringify(GOOD)}\n`);
    await entente(['ingest', news, '--store', store]);
    writeFileSync(news, `${JSON.stringify(GOOD)}\n${JSON.stringify({ ...GOOD, id: 'other' })}\n`);
    const ran = await entente(['ingest', news, '--store', store, '--json']);
    expect(ran.json()).toEqual({ articles: 1, events: 0, mentions: 1, duplicates: 1, failed: [] });
  });
});
