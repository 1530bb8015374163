import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RefusedError } from '../../src/errors.js';
import { canonicalExport, foreignRunner, type GraphStore, openStore } from '../../src/store/index.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-foreign-'));
const path = join(folder, 'foreign.db');
const secret = join(folder, 'secret.csv');
let store: GraphStore;

beforeAll(async () => {
  writeFileSync(secret, 'a secret line\n');
  store = await openStore({ store: path });
  await store.run("CREATE (:State {id: 'state:RUS', name: 'Russia'})<-[:FROM]-(:Event {id: 'event:1', n: 3})");
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every way to write that the engine's Cypher has, and every disguise of it. */
const WRITES: Readonly<Record<string, string>> = {
  create: 'CREATE (n:Evil)',
  'create a relationship': 'MATCH (a:State), (b:Event) CREATE (a)-[:EVIL]->(b)',
  merge: 'MERGE (n:Evil {id: 1})',
  'merge what is there': "MERGE (n:State {id: 'state:RUS'}) ON MATCH SET n.evil = true",
  'set a property': 'MATCH (n) SET n.evil = 1',
  'set to the value it has': 'MATCH (n:Event) SET n.n = n.n',
  'add to a map': 'MATCH (n) SET n += {evil: 1}',
  'set a label': 'MATCH (n) SET n:Evil',
  'remove a label': 'MATCH (n:State) REMOVE n:State',
  'remove a property': 'MATCH (n) REMOVE n.name',
  delete: 'MATCH ()-[r]->() DELETE r',
  'detach delete': 'MATCH (n) DETACH DELETE n',
  'of nothing': 'MATCH (n:NoSuch) SET n.x = 1',
  foreach: 'FOREACH (x IN [1, 2] | CREATE (:Evil {x: x}))',
  'foreach on nodes': 'MATCH (n) FOREACH (x IN [1] | SET n.evil = x)',
  'in a subquery': 'MATCH (n) CALL { WITH n SET n.evil = 1 } RETURN n',
  'in a scoped subquery': 'MATCH (n) CALL (n) { CREATE (:Evil) } RETURN n',
  'in a subquery that returns': 'CALL { CREATE (x:Evil) RETURN x } RETURN x',
  'in a subquery of a subquery': 'CALL { CALL { CREATE (x:Evil) RETURN x } RETURN x } RETURN x',
  'in the second branch of a union': 'RETURN 1 AS a UNION CREATE (:Evil) RETURN 1 AS a',
  'in the first branch of a union': 'CREATE (:Evil) RETURN 1 AS a UNION ALL RETURN 1 AS a',
  'after a read': 'MATCH (n) WITH n LIMIT 1 CREATE (:Evil) RETURN n',
  'after a comment': '/* only MATCH here */ CREATE (n:Evil)',
  'within comments': 'CRE/**/ATE (n:Evil)',
  'after a line comment': '// MATCH (n) RETURN n\nCREATE (n:Evil)',
  'with a comment between': 'MATCH (n) /* RETURN n */ SET /* */ n.evil = 1',
  'small letters': 'cReAtE (n:Evil)',
  'other spaces': '\u00a0CREATE\u2003(n:Evil)',
  'an escape in the keyword': 'CR\\u0045ATE (n:Evil)',
  'a look-alike letter': 'СREATE (n:Evil)',
  'a second statement': 'MATCH (n) RETURN n; CREATE (m:Evil)',
  'a second statement after a comment': 'RETURN 1 AS x //\n; CREATE (m:Evil)',
  explained: 'EXPLAIN CREATE (n:Evil)',
  profiled: 'PROFILE CREATE (n:Evil)',
  'profiled twice': 'PROFILE PROFILE CREATE (n:Evil)',
  'a name that ends the plan': 'CREATE (`x)\nReturn (n`:Evil)',
  'a name like an operator': 'MATCH (`NodeScan`) SET `NodeScan`.evil = 1',
  'an index': 'CREATE INDEX evil FOR (n:Evil) ON (n.x)',
  'an index dropped': 'DROP INDEX event_id',
  'a constraint': 'CREATE CONSTRAINT evil FOR (n:Evil) REQUIRE n.x IS UNIQUE',
  'the language of the engine': 'INSERT (:Evil)',
  'another graph': 'CREATE GRAPH evil',
  'a transaction': 'COMMIT',
  'a session': 'SESSION SET SCHEMA evil',
};

/** What reaches files or the network, or may. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'load csv': `LOAD CSV FROM 'file://${secret}' AS line RETURN line`,
  'load csv in a subquery': `CALL { LOAD CSV FROM 'file://${secret}' AS line RETURN line } RETURN line`,
  'load csv in a union': `RETURN [''] AS line UNION LOAD CSV FROM 'file://${secret}' AS line RETURN line`,
  'load csv after a comment': `LOAD/* */CSV FROM 'file://${secret}' AS line RETURN line`,
  'load csv from the network': "LOAD CSV FROM 'http://127.0.0.1:9/' AS line RETURN line",
  'a procedure of another engine': "CALL apoc.load.json('file:///etc/hostname') YIELD value RETURN value",
  'a procedure that is not listed': "CALL grafeo.search.vector('A', 'b', [1.0]) YIELD node_id RETURN node_id",
};

const READS: Readonly<Record<string, string>> = {
  'words in text': "RETURN 'CREATE (n) SET n.x = 1; LOAD CSV' AS x",
  'a property named like a keyword': 'MATCH (n) RETURN n.`delete` AS x',
  'an optional match':
    'MATCH (s:State) OPTIONAL MATCH (s)<-[:FROM]-(e) RETURN s, count(e) AS n ORDER BY n SKIP 0 LIMIT 5',
  subqueries: 'MATCH (s:State) CALL { WITH s MATCH (s)<-[:FROM]-(e) RETURN count(e) AS n } RETURN n',
  'exists and count': 'MATCH (s:State) WHERE EXISTS { (s)<--() } RETURN COUNT { (s)<--() } AS n',
  comprehensions: 'MATCH (s:State) RETURN [(s)<--(e) | e.id] AS ids, reduce(t = 0, x IN [1, 2] | t + x) AS t',
  'a shortest path': 'MATCH p = shortestPath((a:State)-[*..3]-(b:Event)) RETURN length(p) AS n',
  union: 'RETURN 1 AS a UNION ALL RETURN 2 AS a',
  procedures: 'CALL grafeo.pagerank() YIELD node_id, score RETURN count(*) AS n',
  'a plan': 'EXPLAIN MATCH (n) RETURN n',
  'a profile': 'PROFILE MATCH (n) RETURN n',
  'an end': 'MATCH (n) RETURN count(n) AS n;',
};

describe('a statement of somebody who may only read', () => {
  test.each(Object.entries(WRITES))('is refused where it writes: %s', async (_, statement) => {
    const before = await canonicalExport(store, { history: true });
    await expect(foreignRunner(store).run(statement)).rejects.toThrow(/only read|[Ss]yntax error|not allowed/);
    expect(await canonicalExport(store, { history: true })).toEqual(before);
    expect(await store.run('SHOW INDEXES')).not.toContainEqual(expect.objectContaining({ label: 'Evil' }));
  });

  test.each(Object.entries(OUTSIDE))('is refused where it reaches outside: %s', async (_, statement) => {
    await expect(foreignRunner(store).run(statement)).rejects.toThrow(/refused|not allowed|[Ss]yntax error/);
    await expect(foreignRunner(store, { write: true }).run(statement)).rejects.toThrow(
      /refused|not allowed|[Ss]yntax error/,
    );
  });

  test.each(Object.entries(READS))('is run where it reads: %s', async (_, statement) => {
    expect((await foreignRunner(store).run(statement)).length).toBeGreaterThan(0);
  });

  test('is run with parameters of any length and with any text', async () => {
    const runner = foreignRunner(store);
    expect(await runner.run('RETURN size($text) AS n', { text: 'x'.repeat(1_000_000) })).toEqual([{ n: 1_000_000 }]);
    const text = '\n  Create (n:Evil)\n  LoadCsv (x)\n"';
    expect(await runner.run('MATCH (s:State) WHERE s.name <> $text RETURN $text AS text', { text })).toEqual([
      { text },
    ]);
  });

  test('is refused with a fault of its own', async () => {
    await expect(foreignRunner(store).run('CREATE (n:Evil)')).rejects.toBeInstanceOf(RefusedError);
    await expect(foreignRunner(store).run('CREATE (n:Evil)')).rejects.toMatchObject({ code: 'refused.read-only' });
  });

  test('is refused by a store that is open for reading only as well', async () => {
    await store.close();
    const reading = await openStore({ store: path, readOnly: true });
    try {
      expect(await foreignRunner(reading).run('MATCH (s:State) RETURN s.name AS name')).toEqual([{ name: 'Russia' }]);
      await expect(foreignRunner(reading).run('CREATE (n:Evil)')).rejects.toThrow(/only read/);
      await expect(foreignRunner(reading, { write: true }).run('CREATE (n:Evil)')).rejects.toThrow(/reading only/);
    } finally {
      await reading.close();
      store = await openStore({ store: path });
    }
  });
});

describe('a statement of somebody who may write', () => {
  test('changes the graph, but not its schema', async () => {
    const runner = foreignRunner(store, { write: true });
    await runner.run('CREATE (:Note {id: $id})', { id: 'n' });
    expect(await store.run('MATCH (n:Note) RETURN n.id AS id')).toEqual([{ id: 'n' }]);
    await runner.run('MATCH (n:Note) DELETE n');
    await expect(runner.run('CREATE INDEX evil FOR (n:Evil) ON (n.x)')).rejects.toThrow(/schema/);
  });
});

describe('what the engine would not survive is refused before', () => {
  test.each([
    ['a long statement', `RETURN '${'x'.repeat(40_000)}' AS x`],
    ['a chain of clauses', `${'OPTIONAL MATCH () '.repeat(2000)}RETURN 1 AS x`],
    ['a shorter chain of clauses', `${'OPTIONAL MATCH()'.repeat(1000)}RETURN 1 AS x`],
    ['brackets in brackets', `RETURN ${'('.repeat(9000)}1${')'.repeat(9000)} AS x`],
  ])('%s', async (_, statement) => {
    await expect(foreignRunner(store).run(statement)).rejects.toThrow(/allowed|nesting/);
  });

  test('a chain of as many clauses as are let through only ends in a fault', async () => {
    await expect(foreignRunner(store).run(`${'OPTIONAL MATCH () '.repeat(399)}RETURN 1 AS x`)).rejects.toThrow(
      /nests deeper/,
    );
  });

  test('a deep parameter', async () => {
    let deep: never[] | number = 1;
    for (let level = 0; level < 100; level++) deep = [deep] as never[];
    const transaction = await store.begin({ access: 'read' });
    await expect(transaction.run('RETURN $deep AS x', { deep })).rejects.toThrow(/nested/);
    await transaction.rollback();
  });

  test('more rows than are asked for at most', async () => {
    const runner = foreignRunner(store, { mostRows: 10 });
    expect(await runner.run('UNWIND range(1, 10) AS x RETURN x')).toHaveLength(10);
    await expect(runner.run('UNWIND range(1, 11) AS x RETURN x')).rejects.toThrow(/more than 10 rows/);
  });
});
