import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { QueryError, StoreError } from '../../src/errors.js';
import type { GraphStore, NodeValue, PathValue, RelationshipValue } from '../../src/store/index.js';
import { NASTY } from '../support/sample-articles.js';
import type { Engine } from '../support/stores.js';
import { valuesContract } from './values-contract.js';

/** What every engine must do; called once for each in graph-store.test.ts. */
export function storeContract(engine: Engine): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await engine.open();
  });
  afterAll(async () => {
    await store.close();
    await engine.clean();
  });
  beforeEach(() => store.run('MATCH (n:Thing) DETACH DELETE n'));

  const things = async () => (await store.run('MATCH (n:Thing) RETURN n.id AS id ORDER BY id')).map((row) => row.id);

  valuesContract(() => store);

  describe('nodes, relationships and paths', () => {
    beforeEach(() =>
      store.run(
        "CREATE (:Thing:Red {id: 'a', n: 1})-[:NEXT {since: date('2025-01-01'), w: 0.5}]->(:Thing {id: 'b', tags: ['x', 'y']})",
      ),
    );

    test('a node has its labels sorted and its properties', async () => {
      const [row] = await store.run("MATCH (n:Thing {id: 'a'}) RETURN n");
      const node = row!.n as NodeValue;
      expect(node).toEqual({ id: expect.any(String), labels: ['Red', 'Thing'], properties: { id: 'a', n: 1 } });
      expect(Object.keys(node.properties)).toEqual(['id', 'n']);
    });

    test('a relationship has its type, its ends and its properties', async () => {
      const [row] = await store.run('MATCH (a:Red)-[r:NEXT]->(b) RETURN a, r, b');
      const [a, r, b] = [row!.a as NodeValue, row!.r as RelationshipValue, row!.b as NodeValue];
      expect(r).toEqual({
        id: expect.any(String),
        type: 'NEXT',
        from: a.id,
        to: b.id,
        properties: { since: '2025-01-01', w: 0.5 },
      });
    });

    test('a path has one node more than relationships', async () => {
      const [row] = await store.run("MATCH p = (:Thing {id: 'a'})-[:NEXT]->(:Thing {id: 'b'}) RETURN p");
      const path = row!.p as PathValue;
      expect(path.nodes.map((node) => node.properties.id)).toEqual(['a', 'b']);
      expect(path.relationships.map((link) => link.type)).toEqual(['NEXT']);
    });

    test('a path matched against the arrow begins where the pattern does', async () => {
      const [row] = await store.run("MATCH p = (:Thing {id: 'b'})<-[:NEXT]-(:Thing {id: 'a'}) RETURN p");
      expect((row!.p as PathValue).nodes.map((node) => node.properties.id)).toEqual(['b', 'a']);
    });

    test('nodes in a list and in a map are nodes', async () => {
      const [row] = await store.run("MATCH (n:Thing {id: 'b'}) RETURN [n] AS list, {node: n} AS map");
      const node = { id: expect.any(String), labels: ['Thing'], properties: { id: 'b', tags: ['x', 'y'] } };
      expect(row).toEqual({ list: [node], map: { node } });
    });

    test('a property set to null is no property', async () => {
      await store.run("MATCH (n:Thing {id: 'a'}) SET n.n = $none", { none: null });
      expect(await store.run("MATCH (n:Thing {id: 'a'}) RETURN keys(n) AS keys, n.n AS n")).toEqual([
        { keys: ['id'], n: null },
      ]);
    });

    test('a map that merely resembles a node stays a map', async () => {
      const value = { id: '1', labels: ['A'], nodes: [], edges: [] };
      expect((await store.run('RETURN $value AS value', { value }))[0]!.value).toEqual(value);
    });
  });

  describe('transactions', () => {
    test('keep everything where the work ends', async () => {
      const told = await store.transaction(async (runner) => {
        await runner.run("CREATE (:Thing {id: 'a'})");
        await runner.run("CREATE (:Thing {id: 'b'})");
        return 'done';
      });
      expect(told).toBe('done');
      expect(await things()).toEqual(['a', 'b']);
    });

    test('keep nothing where the work throws, and pass on what it threw', async () => {
      const fault = new RangeError('no more');
      const work = store.transaction(async (runner) => {
        await runner.run("CREATE (:Thing {id: 'a'})");
        throw fault;
      });
      await expect(work).rejects.toBe(fault);
      expect(await things()).toEqual([]);
    });

    test('keep nothing where a statement is wrong', async () => {
      const work = store.transaction(async (runner) => {
        await runner.run("CREATE (:Thing {id: 'a'})");
        await runner.run('RETRN 1');
      });
      await expect(work).rejects.toBeInstanceOf(QueryError);
      expect(await things()).toEqual([]);
    });

    test('undo changes and deletions too', async () => {
      await store.run("CREATE (:Thing {id: 'a', n: 1})-[:NEXT]->(:Thing {id: 'b'})");
      const work = store.transaction(async (runner) => {
        await runner.run("MATCH (t:Thing {id: 'a'}) SET t.n = 2, t:Red REMOVE t.id");
        await runner.run("MATCH (t:Thing {id: 'b'}) DETACH DELETE t");
        throw new Error('back');
      });
      await expect(work).rejects.toThrow('back');
      expect(
        await store.run('MATCH (a:Thing)-[:NEXT]->(b:Thing) RETURN a.id AS a, a.n AS n, a:Red AS red, b.id AS b'),
      ).toEqual([{ a: 'a', n: 1, red: false, b: 'b' }]);
    });

    test('see their own writes', async () => {
      const seen = await store.transaction(async (runner) => {
        await runner.run("CREATE (:Thing {id: 'a'})");
        return runner.run('MATCH (t:Thing) RETURN count(t) AS n');
      });
      expect(seen).toEqual([{ n: 1 }]);
    });

    test('begun at once end one after the other, none lost', async () => {
      await store.run("CREATE (:Thing {id: 'counter', n: 0})");
      const add = () =>
        store.transaction(async (runner) => {
          // The write first, so that a server locks the node before it is read.
          await runner.run("MATCH (t:Thing {id: 'counter'}) SET t.lock = true");
          const [row] = await runner.run("MATCH (t:Thing {id: 'counter'}) RETURN t.n AS n");
          await runner.run("MATCH (t:Thing {id: 'counter'}) SET t.n = $n", { n: Number(row!.n) + 1 });
        });
      await Promise.all(Array.from({ length: 8 }, add));
      expect(await store.run("MATCH (t:Thing {id: 'counter'}) RETURN t.n AS n")).toEqual([{ n: 8 }]);
    });

    test('that fail do not hinder the next', async () => {
      await expect(store.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
      await store.transaction((runner) => runner.run("CREATE (:Thing {id: 'a'})"));
      expect(await things()).toEqual(['a']);
    });
  });

  describe('faults', () => {
    test.each([
      ['a wrong word', 'MATCH (n)\nRETRN n', 2],
      ['a variable that is not there', 'MATCH (n)\nRETURN m', 2],
      ['a bracket left open', 'MATCH (n RETURN n', 1],
    ])('%s is a QueryError with its line and column', async (_name, statement, line) => {
      const fault = await store.run(statement).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(QueryError);
      expect(fault).toMatchObject({ code: 'query', line, column: expect.any(Number) });
      expect((fault as QueryError).message).not.toContain('\n');
      expect((fault as QueryError).message).toContain(`line ${line}`);
    });

    test('a parameter that is not given is a QueryError', async () => {
      await expect(store.run('RETURN $missing AS x')).rejects.toBeInstanceOf(QueryError);
    });

    test('a value twice under a uniqueness constraint is refused', async () => {
      await store.run("MERGE (:Day {id: '1900-01-01'})");
      await expect(store.run("CREATE (:Day {id: '1900-01-01'})")).rejects.toBeInstanceOf(QueryError);
      expect(await store.run("MATCH (d:Day {id: '1900-01-01'}) RETURN count(d) AS n")).toEqual([{ n: 1 }]);
      await store.run("MATCH (d:Day {id: '1900-01-01'}) DELETE d");
    });

    test('a node with relationships is not deleted without DETACH', async () => {
      await store.run("CREATE (:Thing {id: 'a'})-[:NEXT]->(:Thing {id: 'b'})");
      await expect(store.run("MATCH (t:Thing {id: 'a'}) DELETE t")).rejects.toThrow();
      expect(await things()).toEqual(['a', 'b']);
    });
  });

  describe('parameters', () => {
    test('a hostile name is found as it is and does nothing', async () => {
      await store.run('CREATE (:Thing {id: $id, name: $id})', { id: NASTY });
      expect(await store.run('MATCH (t:Thing {id: $id}) RETURN t.name AS name', { id: NASTY })).toEqual([
        { name: NASTY },
      ]);
    });

    test('rows travel as a list of maps', async () => {
      const rows = [
        { id: 'a', properties: { n: 1, name: NASTY } },
        { id: 'b', properties: { n: null, name: 'x' } },
      ];
      await store.run('UNWIND $rows AS row MERGE (t:Thing {id: row.id}) SET t += row.properties', { rows });
      expect(await store.run('MATCH (t:Thing) RETURN t.id AS id, t.n AS n, t.name AS name ORDER BY id')).toEqual([
        { id: 'a', n: 1, name: NASTY },
        { id: 'b', n: null, name: 'x' },
      ]);
    });
  });

  describe('closing', () => {
    test('what was written is there when the store is opened again, and closing twice is no fault', async () => {
      await store.run("CREATE (:Thing {id: 'kept'})");
      await store.close();
      await store.close();
      await expect(store.run('RETURN 1 AS one')).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store.transaction(async () => 1)).rejects.toBeInstanceOf(StoreError);
      store = await engine.reopen();
      expect(await things()).toEqual(['kept']);
    });
  });
}
