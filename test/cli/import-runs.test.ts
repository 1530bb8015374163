import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/config.js';
import { canonicalExport, openStore } from '../../src/store/index.js';
import { gdeltLine } from '../exchange/support.js';
import { entente, temporaryFolder } from './support.js';

// Processes of their own run what is compiled: `npm test` compiles first.
const program = join(packageRoot, 'dist/cli/main.js');
if (!existsSync(program)) throw new Error('run npm run build first');

const folder = temporaryFolder();
afterAll(() => folder.remove());

function start(...args: string[]): { child: ChildProcess; ended: Promise<{ status: number | null; stdout: string }> } {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  child.stdout!.on('data', (piece) => (stdout += String(piece)));
  return { child, ended: once(child, 'close').then(([status]) => ({ status: status as number | null, stdout })) };
}

async function graphOf(path: string): Promise<string> {
  const store = await openStore({ store: path });
  try {
    return await canonicalExport(store, { history: true });
  } finally {
    await store.close();
  }
}

describe('an import', () => {
  it('that is killed again and again ends with the same graph', { timeout: 170_000 }, async () => {
    const file = folder.file('rows.CSV');
    const rows = Array.from({ length: 5_000 }, (_, i) => gdeltLine({ id: i, url: `https://example.org/${i % 900}` }));
    writeFileSync(file, `${rows.join('\n')}\n`);
    const [whole, killed] = [folder.file('whole.db'), folder.file('killed.db')];
    const began = performance.now();
    expect((await start('import', 'gdelt-events', file, '--store', whole).ended).status).toBe(0);
    // Killed first at a quarter of what a whole import takes on this machine, and later each time.
    let kills = 0;
    for (let wait = (performance.now() - began) / 4; ; wait *= 1.5) {
      const { child, ended } = start('import', 'gdelt-events', file, '--store', killed, '--json');
      const timer = setTimeout(() => child.kill('SIGKILL'), wait);
      const { status, stdout } = await ended;
      clearTimeout(timer);
      if (status === null) {
        kills++;
        continue;
      }
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ rows: 5_000, failures: 0 });
      break;
    }
    expect(kills).toBeGreaterThan(0);
    expect(await graphOf(killed)).toEqual(await graphOf(whole));
  });

  it('in parts knows the header in each, and the numbers of the rows', { timeout: 120_000 }, async () => {
    const mapping = folder.file('mine.yaml');
    writeFileSync(
      mapping,
      'dataset: mine\nlayout: tab\nid: id\ndate: day\nevent: { column: code, as: cameo }\nsource: { code: a }\ntarget: { code: b }\n',
    );
    const rows = Array.from({ length: 7 }, (_, i) => `${i}\t112\t2024-01-0${i + 1}\tRUS\tUKR`);
    const text = ['id\tcode\tday\ta\tb', ...rows].join('\n');
    const store = folder.file('parts.db');
    const child = spawn(
      process.execPath,
      [program, 'import', mapping, '-', '--part-rows', '3', '--json', '--store', store],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    let stdout = '';
    child.stdout.on('data', (piece) => (stdout += String(piece)));
    child.stdin.end(text);
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 7, events: 7, failures: 0 });
    const asked = 'MATCH (m:Mention)-[:REPORTS]->(e:Event) RETURN m.row AS row, e.id AS id ORDER BY row';
    const found = (await entente(['cypher', asked, '--json', '--store', store])).json();
    expect(found).toEqual(rows.map((_, i) => ({ row: i + 1, id: `mine:${i}` })));
  });

  it('keeps the rows that failed, and tries them again once they are mended', async () => {
    const [store, letters] = [folder.file('retry.db'), folder.file('failed.jsonl')];
    const lines = [gdeltLine({ id: 1 }), gdeltLine({ id: 2, day: '20240230' }), 'no row', gdeltLine({ id: 4 })];
    const run = (...args: string[]) =>
      entente(['import', 'gdelt-events', ...args, '--store', store, '--json'], { stdin: `${lines.join('\n')}\n` });
    const first = await run('-', '--dead-letter', letters);
    expect(first.status).toBe(1);
    expect(first.json()).toMatchObject({ events: 2, failures: 2 });
    expect(first.json().failed[0]).toEqual({ row: 2, error: expect.stringContaining('20240230') });

    expect((await run('--retry', letters)).json()).toMatchObject({ rows: 2, events: 0, failures: 2 });
    writeFileSync(letters, readFileSync(letters, 'utf8').replaceAll('20240230', '20240229'));
    expect((await run('--retry', letters)).json()).toMatchObject({ rows: 2, events: 1, failures: 1 });
    expect(readFileSync(letters, 'utf8').trim().split('\n')).toHaveLength(1);
    const asked = "MATCH (m:Mention)-[:REPORTS]->(e:Event {id: 'gdelt:2'}) RETURN m.row AS row";
    expect((await entente(['cypher', asked, '--json', '--store', store])).json()).toEqual([{ row: 2 }]);

    const other = await entente(['import', 'icews', '--retry', letters, '--store', store]);
    expect(other.status).toBe(2);
    expect(other.stderr).toContain(`entente import gdelt-events --retry ${letters}`);
    expect((await entente(['import', 'icews', '--store', store])).status).toBe(2);
  });

  it('says that a file is none of its format, and takes no cell of it for a row', async () => {
    const table = ['a,b,c', '4,010,20240101', '5,020,20240102'].join('\n');
    const ran = await entente(['import', 'icews', '-', '--store', folder.file('other.db')], { stdin: table });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/no row of it is one of icews; is it a file of another format\?/);
    expect(ran.stdout).toContain('0 new event(s)');
  });
});

describe('a watch', () => {
  it('takes in each article once over kills, and ends by SIGTERM with 0', { timeout: 170_000 }, async () => {
    const items = Array.from(
      { length: 12 },
      (_, i) =>
        `<item><title>T${i}</title><link>http://HOST/${i}</link><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;La Pologne a condamné la Hongrie ${i + 1} fois.&lt;/p&gt;</description></item>`,
    );
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><language>fr</language>${items.join('')}</channel></rss>`;
    const server = createServer((request, response) => {
      if (request.url === '/feed') response.end(feed.replaceAll('HOST', request.headers.host!));
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
    const store = folder.file('watched.db');
    const args = ['watch', url, '--feed-only', '--allow-private', '--host-delay', '0ms', '--store', store, '--json'];
    for (let wait = 1_000; wait <= 4_000; wait += 1_000) {
      const { child, ended } = start(...args);
      const timer = setTimeout(() => child.kill('SIGKILL'), wait);
      await ended;
      clearTimeout(timer);
    }
    const { child, ended } = start(...args);
    await new Promise<void>((done) => {
      let told = '';
      child.stderr!.on('data', (piece) => {
        told += String(piece);
        if (/\d+ new, \d+ known, 0 failed|nothing new/.test(told)) done();
      });
    });
    child.kill('SIGTERM');
    const { status, stdout } = await ended;
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ failed: 0 });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    const asked =
      'MATCH (a:Article)-[:HAS_VERSION]->(v:Version) RETURN count(DISTINCT a) AS articles, count(v) AS versions';
    const found = (await entente(['cypher', asked, '--json', '--store', store])).json();
    expect(found).toEqual([{ articles: 12, versions: 12 }]);
  });
});
