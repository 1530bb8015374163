import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CountedStore, startHttp } from '../../src/http/index.js';
import { openStore } from '../../src/store/index.js';
import { gdeltLine } from '../exchange/support.js';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const store = folder.file('imported.db');
afterAll(() => folder.remove());

beforeAll(async () => {
  const rows = [gdeltLine({ id: 1 }), gdeltLine({ id: 2, day: '20240116', code: '190', goldstein: -10, url: '' })];
  const ran = await entente(['import', 'gdelt-events', '-', '--store', store], { stdin: `${rows.join('\n')}\n` });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
});

const ask = (...args: string[]) => entente([...args, '--store', store]);
const row = { dataset: 'gdelt-events', row: 1 };

describe('an event of a data set', () => {
  it('is explained by its row and address, without words or frames', async () => {
    const { status, stdout } = await ask('explain', 'gdelt:1');
    expect(status).toBe(0);
    expect(stdout).toContain('gdelt-events, row 1\n  https://example.org/a\n');
    expect(stdout).toContain('says gdelt');
    expect(stdout).not.toMatch(/undefined|null|characters|rule /);
    const { mentions } = (await ask('explain', 'gdelt:1', '--json')).json();
    expect(mentions).toMatchObject([{ ...row, url: 'https://example.org/a', quote: null, frames: [], trace: null }]);
  });

  it('shows its row behind paths, ties and in timelines; without an address its place stands for the article', async () => {
    const { paths } = (await ask('path', 'tension', 'USA', 'RUS', '--origin', 'gdelt', '--json')).json();
    expect(paths[0].hops[0].evidence).toEqual([
      expect.objectContaining({ event: 'gdelt:2', quote: '', article: 'gdelt-events, row 2', row: { ...row, row: 2 } }),
      expect.objectContaining({ event: 'gdelt:1', quote: '', article: 'https://example.org/a', row }),
    ]);
    const ego = await ask('ego', 'USA', '--origin', 'gdelt', '--events', '2');
    expect(ego.stdout).toContain('2024-01-15 112 Accusation: gdelt-events, row 1, https://example.org/a');
    expect((await ask('dyad', 'USA', 'RUS', '--origin', 'gdelt')).stdout).toContain(
      '190 Attack: gdelt-events, row 2\n',
    );
    expect((await ask('timeline', 'USA')).stdout).toContain('gdelt-events, row 2');
    const [mention] = (await ask('query', 'mentions-of-event', '--param', 'id=gdelt:1', '--json')).json();
    expect(mention).toMatchObject({ ...row, article: null, url: 'https://example.org/a' });
  });

  it('tells its row over HTTP too, and an address only where it is one of the web', async () => {
    const opened = new CountedStore(await openStore({ store, readOnly: true }));
    const now = () => '2024-02-01T00:00:00Z';
    const options = { store: opened, name: store, host: '127.0.0.1', port: 0, write: false, now, faults: () => {} };
    const http = await startHttp(options);
    const evidence = async (id: string) =>
      (await (await fetch(`http://127.0.0.1:${http.port}/api/events/${id}/evidence`)).json()).mentions;
    expect(await evidence('gdelt:1')).toMatchObject([{ article: null, row: { ...row, url: 'https://example.org/a' } }]);
    expect(await evidence('gdelt:2')).toMatchObject([{ article: null, quote: '', row: { row: 2, url: null } }]);
    await http.close();
    await opened.close();
  });
});
