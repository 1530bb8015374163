import neo4j, { type Driver, type Neo4jError } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve, TOKEN } from './support.js';

let reading: Served;
let writing: Served;
let guarded: Served;
let driver: Driver;

beforeAll(async () => {
  [reading, writing, guarded] = [await serve(), await serve({ write: true }), await serve({ token: TOKEN })];
  driver = neo4j.driver(`neo4j://127.0.0.1:${reading.port}`, undefined, { disableLosslessIntegers: true });
});

afterAll(async () => {
  await driver.close();
  for (const server of [reading, writing, guarded]) await server.stop();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (fault: Neo4jError) => fault,
  );
  return error?.code ?? 'no fault';
}

describe('the official JavaScript driver', () => {
  test('connects with routing, and with a manifest of versions', async () => {
    const { agent, protocolVersion } = await driver.getServerInfo();
    expect(agent).toMatch(/^Neo4j\/5/);
    expect(String(protocolVersion)).toContain('5.4');
  });

  test('gets nodes, dates and whole numbers', async () => {
    const { records } = await driver.executeQuery('MATCH (e:Event) RETURN e, e.date AS date, e.numMentions AS n');
    const { properties, labels } = records[0]!.get('e');
    expect(labels).toEqual(['Event', 'PhoneCall']);
    expect([String(properties.date), String(properties.span), properties.confidence]).toEqual([
      '2025-12-22',
      'P1M2DT3.500000000S',
      1,
    ]);
    expect([String(records[0]!.get('date')), records[0]!.get('n')]).toEqual(['2025-12-22', 3]);
  });

  test('gives back parameters of every kind', async () => {
    const { types } = neo4j;
    const values = [
      new types.Date(2025, 12, 22),
      new types.Date(-1, 1, 2),
      new types.LocalDateTime(2025, 12, 22, 1, 2, 3, 4_000_000),
      new types.DateTime(2025, 12, 22, 1, 2, 3, 5_000, 3600),
      new types.LocalTime(1, 2, 3, 4),
      new types.Time(1, 2, 3, 4, -12_600),
      new types.Duration(1, 2, -3, 500_000_000),
    ];
    for (const value of values) {
      const { records } = await driver.executeQuery('RETURN $value AS value', { value });
      const got = records[0]!.get('value');
      // A local date and time comes with milliseconds: the engine's rows have no more.
      if (neo4j.isLocalDateTime(value)) expect(got.toStandardDate()).toEqual(value.toStandardDate());
      else expect(String(got)).toBe(String(value));
    }
    const zoned = new types.DateTime(2025, 7, 1, 12, 0, 0, 0, 7200, 'Europe/Paris');
    const { records } = await driver.executeQuery('RETURN $zoned AS zoned', { zoned });
    expect(records[0]!.get('zoned').toStandardDate()).toEqual(new Date('2025-07-01T10:00:00Z'));
    expect(await codeOf(driver.executeQuery('RETURN $p AS p', { p: new types.Point(4326, 1, 2) }))).toMatch(
      /^Neo\.ClientError/,
    );
  });

  test('runs managed transactions, and rolls one back that throws', async () => {
    const writer = neo4j.driver(`bolt://127.0.0.1:${writing.port}`);
    const session = writer.session();
    try {
      const summary = await session.executeWrite(async (tx) => (await tx.run('CREATE (:Note {id: 1})')).summary);
      expect(summary.counters.updates()).toMatchObject({ nodesCreated: 1, propertiesSet: 1, labelsAdded: 1 });
      await expect(
        session.executeWrite(async (tx) => {
          await tx.run('CREATE (:Note {id: 2})');
          throw new Error('no more');
        }),
      ).rejects.toThrow('no more');
      const { records } = await session.run('MATCH (n:Note) RETURN count(n) AS n');
      expect(Number(records[0]!.get('n'))).toBe(1);
    } finally {
      await session.close();
      await writer.close();
    }
  });

  test('two that write at once wait for one another', async () => {
    const writer = neo4j.driver(`bolt://127.0.0.1:${writing.port}`);
    const add = async () => {
      const session = writer.session();
      await session.executeWrite((tx) => tx.run("MERGE (c:Counter {id: 'c'}) SET c.n = coalesce(c.n, 0) + 1"));
      await session.close();
    };
    await Promise.all(Array.from({ length: 10 }, add));
    const { records } = await writer.executeQuery('MATCH (c:Counter) RETURN c.n AS n');
    expect(Number(records[0]!.get('n'))).toBe(10);
    await writer.close();
  });

  test('streams a hundred thousand rows by fetch size, and breaks off in the middle', async () => {
    const session = driver.session({ fetchSize: 1000 });
    let rows = 0;
    for await (const record of session.run("UNWIND range(1, 100000) AS i RETURN i, 'x' AS x, i * 0.5 AS half")) {
      if (record.get('i') > 0) rows++;
    }
    expect(rows).toBe(100_000);
    let some = 0;
    for await (const _ of session.run('UNWIND range(1, 100000) AS i RETURN i')) if (++some === 1500) break;
    expect((await session.run('RETURN 1 AS x')).records[0]!.get('x')).toBe(1);
    await session.close();
  });

  test('gets the code of a wrong statement and of a write, and goes on', async () => {
    expect(await codeOf(driver.executeQuery('RETRN 1'))).toBe('Neo.ClientError.Statement.SyntaxError');
    expect(await codeOf(driver.executeQuery('CREATE (n:Evil)'))).toBe('Neo.ClientError.Statement.AccessMode');
    expect((await driver.executeQuery('RETURN 1 AS x')).records[0]!.get('x')).toBe(1);
  });

  test('needs the right token', async () => {
    const enter = async (auth: Parameters<typeof neo4j.driver>[1]) => {
      const one = neo4j.driver(`bolt://127.0.0.1:${guarded.port}`, auth);
      try {
        return await codeOf(one.verifyConnectivity());
      } finally {
        await one.close();
      }
    };
    expect(await enter(neo4j.auth.basic('any', 'right'))).toBe('no fault');
    expect(await enter(neo4j.auth.bearer('right'))).toBe('no fault');
    expect(await enter(neo4j.auth.basic('any', 'wrong'))).toBe('Neo.ClientError.Security.Unauthorized');
    expect(await enter(undefined)).toBe('Neo.ClientError.Security.Unauthorized');
  });

  test('a transaction that is left open is rolled back when the server stops', async () => {
    const server = await serve({ write: true });
    const left = neo4j.driver(`bolt://127.0.0.1:${server.port}`);
    const transaction = await left.session().beginTransaction();
    await transaction.run('CREATE (:Left)');
    await server.stop();
    await left.close();
  });
});
