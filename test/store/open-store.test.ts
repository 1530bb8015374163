import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EntenteError } from '../../src/errors.js';
import { EmbeddedStore, openStore, SCHEMA_VERSION, storeInfo } from '../../src/store/index.js';
import { EmbeddedWriter } from '../support/child.js';
import { neo4jForTests } from '../support/neo4j.js';
import { freePort } from '../support/neo4j-server.js';

const NOBODY = 65_534;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-open-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function faultOf(opening: Promise<unknown>): Promise<EntenteError> {
  const fault = await opening.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(EntenteError);
  expect((fault as EntenteError).message).not.toContain('\n');
  return fault as EntenteError;
}

describe('a store that cannot be opened is one clear line', () => {
  test('a directory', async () => {
    expect(await faultOf(openStore({ store: folder }))).toMatchObject({ code: 'store.directory' });
  });

  test("another program's file, which is left as it was", async () => {
    const path = join(folder, 'notes.txt');
    const text = 'These are my notes.\n'.repeat(500);
    writeFileSync(path, text);
    expect(await faultOf(openStore({ store: path }))).toMatchObject({ code: 'store.foreign' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test.each([
    ['an SQLite file', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096)])],
    ['a file of one byte', Buffer.from('x')],
    ['an empty file', Buffer.alloc(0)],
    ['a file of zeros', Buffer.alloc(20_000)],
  ])('%s', async (name, bytes) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.db`);
    writeFileSync(path, bytes);
    expect((await faultOf(openStore({ store: path }))).code).toMatch(/^store\.(foreign|unreadable)$/);
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('a folder that does not exist, which is not made', async () => {
    const path = join(folder, 'none', 'entente.db');
    expect(await faultOf(openStore({ store: path }))).toMatchObject({ code: 'store.no-folder' });
  });

  test('a store to be read that is not there, which is not made', async () => {
    const path = join(folder, 'missing.db');
    expect(await faultOf(openStore({ store: path, readOnly: true }))).toMatchObject({ code: 'store.missing' });
    expect(await faultOf(openStore({ store: path, readOnly: true }))).toMatchObject({ code: 'store.missing' });
  });

  test('a folder that may not be written', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    // Root may write everything: then the attempt is somebody else's.
    const uid = process.getuid?.() === 0 ? NOBODY : undefined;
    const writer = new EmbeddedWriter(join(closed, 'a.db'), { batchSize: 2, uid });
    await writer.ended();
    expect(writer.lines).toEqual([]);
    expect(writer.complaints.join('\n')).toContain("code: 'store.not-writable'");
  });

  test.each(['', '  ', 'http://localhost:7474', 'bolt://'])('the name %j', async (store) => {
    expect((await faultOf(openStore({ store }))).code).toMatch(/^store\.(url|unreachable)$/);
  });

  test('a URL with credentials, which are not repeated', async () => {
    const fault = await faultOf(openStore({ store: 'bolt://neo4j:s3cr3t@127.0.0.1:7687' }));
    expect(fault).toMatchObject({ code: 'store.credentials-in-url' });
    expect(`${fault.message} ${fault.stack}`).not.toContain('s3cr3t');
  });

  test('a Neo4j that is not there', async () => {
    const store = `bolt://127.0.0.1:${await freePort()}`;
    const fault = await faultOf(openStore({ store, user: 'neo4j', password: 's3cr3t' }));
    expect(fault).toMatchObject({ code: 'store.unreachable' });
    expect(fault.message).not.toContain('s3cr3t');
  });
});

describe('a store of another version', () => {
  test.each([
    [SCHEMA_VERSION - 1, 'store.older'],
    [SCHEMA_VERSION + 1, 'store.newer'],
  ])('version %i', async (version, code) => {
    const path = join(folder, `version-${version}.db`);
    const store = await openStore({ store: path });
    await store.run("MATCH (s:Store {id: 'store'}) SET s.schemaVersion = $version", { version });
    await store.close();
    expect(await faultOf(openStore({ store: path }))).toMatchObject({ code });
    expect(await faultOf(openStore({ store: path, readOnly: true }))).toMatchObject({ code });
  });
});

describe('an embedded store opened for reading', () => {
  test('answers, refuses to write, and leaves the file free for other readers', async () => {
    const path = join(folder, 'read.db');
    const writer = await openStore({ store: path });
    await writer.run("CREATE (:Thing {id: 'a'})");
    await writer.close();
    const reader = await openStore({ store: path, readOnly: true });
    const second = EmbeddedStore.open(path, { readOnly: true });
    expect(await reader.run('MATCH (t:Thing) RETURN t.id AS id')).toEqual([{ id: 'a' }]);
    expect(await second.run('MATCH (t:Thing) RETURN t.id AS id')).toEqual([{ id: 'a' }]);
    await expect(reader.run("CREATE (:Thing {id: 'b'})")).rejects.toMatchObject({ code: 'store.read-only' });
    await reader.close();
    await second.close();
  });

  test('LOAD CSV, which reads files, is refused with its position', async () => {
    const store = await openStore({ store: join(folder, 'csv.db') });
    const text = "RETURN 'LOAD CSV' AS x\nUNION\nLOAD  csv FROM 'file:///etc/passwd' AS line RETURN line[0] AS x";
    await expect(store.run(text)).rejects.toMatchObject({ code: 'query', line: 3, column: 1 });
    expect(await store.run("RETURN 'LOAD CSV' AS x // LOAD CSV")).toEqual([{ x: 'LOAD CSV' }]);
    await store.close();
  });

  test('opened twice keeps its schema and what it says of itself', async () => {
    const path = join(folder, 'twice.db');
    for (let time = 0; time < 2; time++) {
      const store = await openStore({ store: path });
      expect(await storeInfo(store)).toEqual({ schemaVersion: SCHEMA_VERSION, codedBy: null });
      await store.close();
    }
  });
});

const given = neo4jForTests();
describe.skipIf('skip' in given)(`a Neo4j server${'skip' in given ? ` (${given.skip})` : ''}`, () => {
  const address = given as Exclude<typeof given, { skip: string }>;

  test('refuses a wrong password, which is not repeated', async () => {
    const fault = await faultOf(openStore({ store: address.url, user: address.user, password: 'wr0ng-one' }));
    expect(fault).toMatchObject({ code: 'store.password' });
    expect(fault.message).not.toContain('wr0ng-one');
  });

  test('refuses nobody in particular', async () => {
    expect((await faultOf(openStore({ store: address.url }))).code).toBe('store.password');
  });

  test('has no database of some name', async () => {
    const { url, user, password } = address;
    const fault = await faultOf(openStore({ store: url, user, password, database: 'nowhere' }));
    expect(fault).toMatchObject({ code: 'store.no-database', message: expect.stringContaining('nowhere') });
  });
});
