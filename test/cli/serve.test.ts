import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/config.js';
import { openStore } from '../../src/store/index.js';
import { ask, post } from '../http/support.js';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const store = folder.file('news.db');
const children: ChildProcess[] = [];
beforeAll(async () => {
  await (await openStore({ store })).close();
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  folder.remove();
});

/** The real program, as a process of its own. */
async function start(...args: string[]) {
  const given = [
    join(packageRoot, 'dist/cli/main.js'),
    'serve',
    '--store',
    store,
    '--port',
    '0',
    '--bolt-port',
    '0',
    ...args,
  ];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const lines: string[] = [];
  let complaint = '';
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  child.stderr.on('data', (text) => {
    complaint += String(text);
  });
  const ended = once(child, 'close').then(([status, signal]) => ({ status, signal }));
  await Promise.race([once(reader, 'line'), ended.then(() => Promise.reject(new Error(complaint)))]);
  return { child, lines, ended, http: JSON.parse(lines[0]!).http as string, complaint: () => complaint };
}

describe('entente serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says in one line where it is, and ends cleanly on %s', async (signal) => {
    const { child, lines, ended, http } = await start();
    expect(lines).toHaveLength(1);
    expect(Object.keys(JSON.parse(lines[0]!))).toEqual(['http', 'bolt']);
    expect(http).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await ask(`${http}/api/store`)).json).toMatchObject({ name: 'news.db', write: false, events: 0 });
    child.kill(signal);
    expect(await ended).toEqual({ status: 0, signal: null });
    expect(lines).toHaveLength(1);
    await expect(ask(`${http}/api/store`)).rejects.toThrow();
  });

  it('lets a request under way end, and keeps what was written', async () => {
    const { child, ended, http } = await start('--write');
    const sent = ask(
      `${http}/api/articles`,
      post({ text: 'La Pologne a condamné la Hongrie mardi.', published: '2025-03-05' }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGTERM');
    const answer = await sent.catch(() => null);
    expect((await ended).status).toBe(0);
    const opened = await openStore({ store, readOnly: true });
    const [row] = await opened.run('MATCH (e:Event) RETURN count(e) AS n');
    await opened.close();
    expect(row!.n).toBe(answer?.status === 200 ? 1 : row!.n);
  });

  it('ends at once on a second signal', async () => {
    const { child, ended, http } = await start('--write');
    const long = {
      text: Array(5_000).fill('La Pologne a condamné la Hongrie mardi.').join(' '),
      published: '2025-03-05',
    };
    void ask(`${http}/api/extract`, post(long)).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ status: null, signal: 'SIGTERM' });
  });

  it('logs a line a request only where it is asked to, without what was asked', async () => {
    const quiet = await start();
    await ask(`${quiet.http}/api/actors/Secret`);
    quiet.child.kill('SIGINT');
    await quiet.ended;
    expect(quiet.complaint()).toBe('');
    const loud = await start('--verbose');
    await ask(`${loud.http}/api/actors/Secret`);
    loud.child.kill('SIGINT');
    await loud.ended;
    expect(loud.complaint()).toMatch(/^GET \/api\/actors\/\{id\} 404 [\d.]+ ms\n$/);
  });

  it('lets nobody but this machine in without a token', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
      const { status, stderr, stdout } = await entente(['serve', '--store', store, '--host', host, '--port', '0']);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('entente token --token-file');
    }
  });

  it('asks for the tokens of its file', async () => {
    const file = folder.file('tokens.tsv');
    const { stdout } = await entente(['token', '--token-file', file, '--name', 'notebook']);
    const { child, ended, http } = await start('--host', '127.0.0.1', '--token-file', file);
    expect((await ask(`${http}/api/store`)).status).toBe(401);
    expect((await ask(`${http}/api/store`, { headers: { authorization: `Bearer ${stdout.trim()}` } })).status).toBe(
      200,
    );
    child.kill('SIGINT');
    expect((await ended).status).toBe(0);
  });

  it('says what to do where a port is in use, an option is wrong or there is no store', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const wrong: [string[], string][] = [
      [['--port', port], `port ${port} of 127.0.0.1 is in use`],
      [['--port', '70000'], 'from 0 to 65535'],
      [['--port', 'x'], '--port x'],
      [['--public-url', 'javascript:x'], '--public-url'],
      [['--token-file', folder.file('none.tsv')], 'entente token --token-file'],
      [['--store', folder.file('none.db')], 'There is no store'],
    ];
    for (const [args, told] of wrong) {
      const { status, stderr, stdout } = await entente(['serve', '--store', store, ...args]);
      expect([args, status, stdout]).toEqual([args, 2, '']);
      expect(stderr).toContain(told);
    }
    other.close();
  });
});

describe('entente token', () => {
  it('prints a token once, lists names alone, and revokes', async () => {
    const file = folder.file('more.tsv');
    const made = await entente(['token', '--token-file', file, '--json']);
    expect(made.json()).toEqual({ name: 'token-1', token: expect.stringMatching(/^[\w-]{43}$/) });
    const listed = await entente(['token', '--token-file', file, '--list', '--json']);
    expect(listed.json()).toEqual({ tokens: [{ name: 'token-1', made: '2026-11-24T08:00:00Z' }] });
    expect((await entente(['token', '--token-file', file, '--revoke', 'token-1'])).status).toBe(0);
    expect((await entente(['token', '--token-file', file, '--revoke', 'token-1'])).status).toBe(2);
    expect((await entente(['token', '--token-file', file, '--list', '--revoke', 'x'])).status).toBe(2);
    expect((await entente(['token'])).status).toBe(2);
  });
});
