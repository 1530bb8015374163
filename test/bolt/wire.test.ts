import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { REQUEST } from '../../src/bolt/requests.js';
import { HELLO_54, RawClient, until } from './client.js';
import { type Served, serve } from './support.js';

const UNAUTHORIZED = 'Neo.ClientError.Security.Unauthorized';
const INVALID = 'Neo.ClientError.Request.Invalid';
let server: Served;

beforeAll(async () => {
  server = await serve({ limits: { loginTime: 2000, openResults: 3 } });
});

afterAll(() => server.stop());

/** The server still answers. */
async function lives(served: Served = server): Promise<void> {
  const client = await RawClient.enter(served.port);
  client.run('RETURN 1 AS x');
  client.pull();
  expect(await client.answered(3)).toEqual(['success', 'record', 'success']);
  client.close();
}

async function greeted(hex: string, length = 4): Promise<RawClient> {
  const client = await RawClient.connect(server.port, length);
  client.write(Buffer.from(hex, 'hex'));
  await until(() => client.greeting.length === length || client.closed);
  return client;
}

describe('the handshake', () => {
  test.each([
    ['5.4 alone', '00000405000000000000000000000000', '00000405'],
    ['5.8 and eight below', '00080805000000000000000000000000', '00000405'],
    ['5.2 and two below', '00020205000000000000000000000000', '00000205'],
    ['5.0', '00000005000000000000000000000000', '00000005'],
    ['an unknown one first', '00000006000000ff0000010500000004', '00000105'],
  ])('chooses from %s', async (_, offers, answer) => {
    const client = await greeted(`6060b017${offers}`);
    expect(client.greeting.toString('hex')).toBe(answer);
    client.close();
  });

  test.each([
    ['only older ones', '00020404000000030000000000000000'],
    ['5.8 without those below', '00000805000000000000000000000000'],
    ['nothing', '00000000000000000000000000000000'],
  ])('says that it speaks none of: %s', async (_, offers) => {
    const client = await greeted(`6060b017${offers}`);
    expect(client.greeting.toString('hex')).toBe('00000000');
    await client.gone();
  });

  test('gives a manifest to who asks for one, and takes the choice', async () => {
    const client = await greeted('6060b017000001ff000804050002040400000003', 10);
    expect(client.greeting.toString('hex')).toBe('000001ff010004040500');
    client.write(Buffer.from('0000030500', 'hex'));
    client.send(REQUEST.hello, { user_agent: 'test/1' });
    expect(await client.answered(1)).toEqual(['success']);
    client.close();
  });

  test.each(['0000080500', '0000040600', '0000040501'])('takes no choice that it did not offer: %s', async (choice) => {
    const client = await greeted('6060b017000001ff000000000000000000000000', 10);
    client.write(Buffer.from(choice, 'hex'));
    await client.gone();
  });

  test('turns out what is not Bolt', async () => {
    const client = await RawClient.connect(server.port);
    client.write(Buffer.from('SSH-2.0-OpenSSH_9.2p1 Debian\r\n'));
    await client.gone();
    await lives();
  });

  test('comes byte by byte as well', async () => {
    const client = await RawClient.connect(server.port);
    for (const byte of HELLO_54) {
      client.write(Buffer.from([byte]));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await until(() => client.greeting.length === 4);
    client.close();
  });
});

describe('the states of a connection', () => {
  test('a failure makes what follows ignored until RESET', async () => {
    const client = await RawClient.enter(server.port);
    client.run('RETRN 1');
    client.pull();
    client.run('RETURN 1 AS x');
    client.send(REQUEST.reset);
    client.run('RETURN 1 AS x');
    client.pull();
    expect(await client.answered(7)).toEqual([
      'Neo.ClientError.Statement.SyntaxError',
      'ignored',
      'ignored',
      'success',
      'success',
      'record',
      'success',
    ]);
    client.close();
  });

  test('has_more tells whether rows are left, and DISCARD drops them', async () => {
    const client = await RawClient.enter(server.port);
    client.run('UNWIND range(1, 5) AS n RETURN n');
    client.pull(2);
    expect(await client.answered(4)).toEqual(['success', 'record', 'record', 'success']);
    expect(client.answers[3]!.fields[0]).toMatchObject({ has_more: true });
    client.send(REQUEST.discard, { n: neo4j.int(1) });
    await client.answered(5);
    expect(client.answers[4]!.fields[0]).toMatchObject({ has_more: true });
    client.send(REQUEST.discard, { n: neo4j.int(-1) });
    await client.answered(6);
    expect(client.answers[5]!.fields[0]).toMatchObject({ type: 'r', db: 'neo4j' });
    expect((client.answers[5]!.fields[0] as { bookmark: string }).bookmark).toMatch(/^entente:/);
    client.close();
  });

  test('a transaction has several answers, told apart by their ids', async () => {
    const client = await RawClient.enter(server.port);
    client.send(REQUEST.begin, { bookmarks: ['entente:earlier:1'], tx_metadata: { app: 'test' } });
    client.run('UNWIND [1, 2] AS n RETURN n');
    client.run('UNWIND [3, 4] AS n RETURN n');
    client.send(REQUEST.pull, { n: neo4j.int(-1), qid: neo4j.int(0) });
    client.pull();
    client.send(REQUEST.commit);
    await client.answered(10);
    const rows = client.answers
      .filter(({ signature }) => signature === 0x71)
      .map(({ fields }) => Number((fields[0] as unknown[])[0]));
    expect(rows).toEqual([1, 2, 3, 4]);
    expect(client.words().at(-1)).toBe('success');
    client.close();
  });

  test('answers that nobody reads are limited', async () => {
    const client = await RawClient.enter(server.port);
    client.send(REQUEST.begin, {});
    for (let count = 0; count < 4; count++) client.run('UNWIND range(1, 9) AS n RETURN n');
    expect(await client.answered(5)).toEqual(['success', 'success', 'success', 'success', INVALID]);
    client.close();
  });

  test('RESET ends a statement that is running, and the connection goes on', async () => {
    const client = await RawClient.enter(server.port);
    client.run(
      'UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a, b WHERE a * b % 7 = 8 RETURN count(*) AS n',
    );
    client.pull();
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.send(REQUEST.reset);
    client.run('RETURN 1 AS x');
    client.pull();
    expect(await client.answered(6)).toEqual(['ignored', 'ignored', 'success', 'success', 'record', 'success']);
    client.close();
  });

  test.each([
    ['RUN before LOGON', (client: RawClient) => client.run('RETURN 1 AS x')],
    ['RESET before HELLO', (client: RawClient) => client.send(REQUEST.reset)],
    ['COMMIT without BEGIN', (client: RawClient) => client.send(REQUEST.commit)],
    ['an unknown request', (client: RawClient) => client.send(0x7a)],
  ])('%s ends the connection', async (_, say) => {
    const client = await RawClient.connect(server.port);
    client.write(HELLO_54);
    say(client);
    expect(await client.answered(1)).toEqual([INVALID]);
    await client.gone();
    await lives();
  });

  test.each([
    ['a statement that is a number', (client: RawClient) => client.send(REQUEST.run, 1n, {}, {})],
    ['parameters that are a list', (client: RawClient) => client.send(REQUEST.run, 'RETURN 1 AS x', [], {})],
    ['a negative portion', (client: RawClient) => client.send(REQUEST.pull, { n: -5n })],
    ['a second HELLO', (client: RawClient) => client.send(REQUEST.hello, {})],
    ['PULL without RUN', (client: RawClient) => client.pull()],
  ])('%s ends the connection with a failure', async (_, say) => {
    const client = await RawClient.enter(server.port);
    say(client);
    expect(await client.answered(1)).toEqual([INVALID]);
    await client.gone();
  });

  test('LOGOFF asks for who it is again', async () => {
    const guarded = await serve({ token: { required: true, accepts: (secret) => secret === 'right' } });
    const client = await RawClient.connect(guarded.port);
    client.write(HELLO_54);
    client.send(REQUEST.hello, { user_agent: 'test/1' });
    client.send(REQUEST.logon, { scheme: 'basic', principal: 'a', credentials: 'right' });
    client.send(REQUEST.logoff);
    client.send(REQUEST.logon, { scheme: 'basic', principal: 'a', credentials: 'wrong' });
    expect(await client.answered(4)).toEqual(['success', 'success', 'success', UNAUTHORIZED]);
    await client.gone();
    await guarded.stop();
  });

  test('ROUTE gives back the address that the client came by', async () => {
    const client = await RawClient.enter(server.port);
    client.send(REQUEST.route, { address: 'graph.example:7687' }, [], {});
    await client.answered(1);
    const { rt } = client.answers[0]!.fields[0] as { rt: { servers: { role: string; addresses: string[] }[] } };
    expect(rt.servers.map(({ role }) => role)).toEqual(['ROUTE', 'READ', 'WRITE']);
    expect(new Set(rt.servers.flatMap(({ addresses }) => addresses))).toEqual(new Set(['graph.example:7687']));
    client.close();
  });
});

describe('limits', () => {
  test('one connection too many is closed, and its place is free when another ends', async () => {
    const small = await serve({ limits: { connections: 2 } });
    const [one, two] = [await RawClient.enter(small.port), await RawClient.enter(small.port)];
    const three = await RawClient.connect(small.port);
    await three.gone();
    one.close();
    await one.gone();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await lives(small);
    two.close();
    await small.stop();
  });

  test('who does not say who it is is closed', async () => {
    const quick = await serve({ limits: { loginTime: 100 } });
    const silent = await RawClient.connect(quick.port);
    const half = await RawClient.connect(quick.port);
    half.write(HELLO_54);
    half.send(REQUEST.hello, { user_agent: 'test/1' });
    const slow = await RawClient.connect(quick.port);
    slow.write(Buffer.from('GET / HTTP/1.1\r\nhost: x\r\n'));
    await Promise.all([silent.gone(), half.gone(), slow.gone()]);
    const entered = await RawClient.enter(quick.port);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(entered.closed).toBe(false);
    entered.close();
    await quick.stop();
  });

  test('a long message is refused, before LOGON a much shorter one', async () => {
    const client = await RawClient.connect(server.port);
    client.write(HELLO_54);
    client.send(REQUEST.hello, { user_agent: 'x'.repeat(20_000) });
    expect(await client.answered(1)).toEqual([INVALID]);
    await client.gone();
    const small = await serve({ limits: { messageBytes: 100_000 } });
    const entered = await RawClient.enter(small.port);
    entered.run('RETURN size($x) AS n', { x: 'x'.repeat(90_000) });
    entered.pull();
    await entered.answered(3);
    entered.run('RETURN size($x) AS n', { x: 'x'.repeat(110_000) });
    expect((await entered.answered(4)).at(-1)).toBe(INVALID);
    await small.stop();
  });

  test('too many rows are a failure and not a shorter answer', async () => {
    const small = await serve({ limits: { rows: 1000 } });
    const client = await RawClient.enter(small.port);
    client.run('UNWIND range(1, 1001) AS n RETURN n');
    client.pull();
    expect(await client.answered(2)).toEqual(['Neo.ClientError.Statement.ExecutionFailed', 'ignored']);
    client.close();
    await small.stop();
  });

  test('a transaction that stays open too long is ended, and others may write', async () => {
    const quick = await serve({ write: true, limits: { transactionTime: 300 } });
    const idle = await RawClient.enter(quick.port);
    idle.send(REQUEST.begin, {});
    idle.run('CREATE (:Left)');
    idle.pull();
    await idle.answered(3);
    await quick.store.transaction((runner) => runner.run('CREATE (:Next)'));
    idle.send(REQUEST.commit);
    expect((await idle.answered(4)).at(-1)).toBe('Neo.ClientError.Transaction.TransactionTimedOut');
    expect(await quick.store.run('MATCH (n:Left) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
    idle.close();
    await quick.stop();
  });

  test('a client that goes in the middle of a transaction leaves nothing', async () => {
    const served = await serve({ write: true });
    const client = await RawClient.enter(served.port);
    client.send(REQUEST.begin, {});
    client.run('CREATE (:Left)');
    await client.answered(2);
    client.close();
    await served.store.transaction((runner) => runner.run('CREATE (:Next)'));
    expect(await served.store.run('MATCH (n:Left) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
    await served.stop();
  });

  test('a client that does not read does not fill the memory', async () => {
    const client = await RawClient.enter(server.port);
    client.socket.pause();
    client.run("UNWIND range(1, 300000) AS n RETURN n, 'some text that takes its place' AS text");
    client.pull();
    const before = process.memoryUsage().rss;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
    await lives();
    client.close();
  });
});

describe('malformed input', () => {
  const frame = (bytes: Uint8Array) =>
    Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes, Buffer.from([0, 0])]);

  async function survives(bytes: Buffer, entered: boolean): Promise<void> {
    const client = entered ? await RawClient.enter(server.port) : await RawClient.connect(server.port);
    client.write(bytes);
    client.socket.end();
    await client.gone();
  }

  test('random bytes, as a greeting, as chunks and as messages', { timeout: 120_000 }, async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('greeting', 'chunks', 'message'), async (random, as) => {
        if (as === 'greeting') await survives(Buffer.from(random), false);
        else await survives(as === 'chunks' ? Buffer.from(random) : frame(random), true);
      }),
      { numRuns: 150 },
    );
    await lives();
  });

  test('requests with random fields', { timeout: 120_000 }, async () => {
    const signature = fc.constantFrom(...Object.values(REQUEST));
    const field = fc.uint8Array({ minLength: 0, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(signature, fc.integer({ min: 0, max: 4 }), field, async (one, count, rest) => {
        await survives(frame(Buffer.concat([Buffer.from([0xb0 | count, one]), rest])), true);
      }),
      { numRuns: 150 },
    );
    await lives();
  });

  test.each([
    ['a list of four thousand million items', 'b310816101d6ffffffff'],
    ['a map of as many', 'b310816101daffffffff'],
    ['a text of as many bytes', 'b310d2ffffffff'],
    ['bytes of as many', 'b310816101ceffffffff'],
    ['a structure that is not there', 'b31081788178b97f'],
    ['an empty message', 'b0'],
    ['a map with a number for a key', 'b310817800a10101'],
    ['a date that never was', `b3108178a18178b144cb7fffffffffffffffa0`],
  ])('%s', async (_, hex) => {
    await survives(frame(Buffer.from(hex, 'hex')), true);
    await lives();
  });

  test('lists in lists in lists', async () => {
    const deep = Buffer.concat([
      Buffer.from('b3108852455455524e2031a18178', 'hex'),
      Buffer.alloc(60_000, 0x91),
      Buffer.from('90a0', 'hex'),
    ]);
    await survives(frame(deep), true);
    await lives();
  });

  test('a message in sixteen thousand chunks of a byte', async () => {
    const client = await RawClient.enter(server.port);
    const chunk = Buffer.from([0, 1, 0x91]);
    client.write(Buffer.concat([...Array.from({ length: 16_000 }, () => chunk), Buffer.from([0, 0])]));
    expect(await client.answered(1)).toEqual([INVALID]);
    client.close();
  });

  test('a chunk that never ends is dropped with its connection', async () => {
    const client = await RawClient.enter(server.port);
    client.write(Buffer.from([0xff, 0xff, 1, 2, 3]));
    client.close();
    await lives();
  });
});

describe('WebSocket', () => {
  const open = (origin?: string) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}`, { origin });
    return new Promise<WebSocket | Error>((resolve) => {
      socket.on('open', () => resolve(socket));
      socket.on('error', resolve);
    });
  };

  test('is spoken on the same port', async () => {
    const socket = (await open()) as WebSocket;
    const first = new Promise<Buffer>((resolve) => socket.once('message', resolve));
    socket.send(HELLO_54);
    expect((await first).toString('hex')).toBe('00000405');
    socket.close();
  });

  test('without a token only pages of this machine may open one', async () => {
    expect(await open('http://localhost:8080')).toBeInstanceOf(WebSocket);
    expect(await open('https://evil.example')).toBeInstanceOf(Error);
    expect(await open('http://127.0.0.1.evil.example')).toBeInstanceOf(Error);
    expect(await open('null')).toBeInstanceOf(Error);
  });

  test('an ordinary request is told what this is', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(response.status).toBe(426);
    expect(await response.text()).toContain('Bolt');
  });
});
