import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore, TypedValue } from '../../src/store/index.js';
import type { Engine } from '../support/stores.js';

/** What every engine's transactions that stay open have in common. */
export function typedContract(engine: Engine): void {
  let store: GraphStore;

  beforeAll(async () => {
    store = await engine.open();
    await store.run(`CREATE (a:Event {id: 'event:1', date: date('2025-12-22'), n: 3, half: 0.5, whole: 2.0})
      -[:FROM {since: date('2024-01-01')}]->(b:State {id: 'state:RUS', name: 'Russia'})`);
  });

  afterAll(async () => {
    await store.close();
    await engine.clean();
  });

  async function first(statement: string, parameters: Record<string, TypedValue> = {}): Promise<TypedValue[]> {
    const transaction = await store.begin({ access: 'read' });
    try {
      const result = await transaction.run(statement, parameters);
      return (await result.take(1))[0]!;
    } finally {
      await transaction.rollback();
    }
  }

  describe('a transaction that stays open', () => {
    it('gives values with their Cypher types', async () => {
      const [date, n, half, whole, list, map] = await first(
        'MATCH (e:Event) RETURN e.date, e.n, e.half, e.whole, [1, 2], {a: date("2025-01-01"), b: 1.0}',
      );
      expect(String(date)).toBe('2025-12-22');
      expect(neo4j.isDate(date as object)).toBe(true);
      expect(neo4j.isInt(n)).toBe(true);
      expect([half, whole]).toEqual([0.5, 2]);
      expect((list as TypedValue[]).every((item) => neo4j.isInt(item))).toBe(true);
      expect(String((map as { a: TypedValue }).a)).toBe('2025-01-01');
      expect((map as { b: TypedValue }).b).toBe(1);
    });

    it('gives nodes, relationships and paths, with the types of their properties', async () => {
      const [path, mixed] = await first('MATCH p = (e:Event)-[r:FROM]->(s:State) RETURN p, [e, 1] AS mixed');
      expect(neo4j.isPath(path as object)).toBe(true);
      const { start, segments } = path as unknown as import('neo4j-driver').Path;
      expect(String(start.properties.date)).toBe('2025-12-22');
      expect(start.properties.whole).toBe(2);
      expect(String(segments[0]!.relationship.properties.since)).toBe('2024-01-01');
      expect(neo4j.isNode((mixed as TypedValue[])[0] as object)).toBe(true);
      expect(neo4j.isInt((mixed as TypedValue[])[1])).toBe(true);
    });

    it('takes typed parameters', async () => {
      const day = new neo4j.types.Date(2025, 12, 22);
      const [count] = await first('MATCH (e:Event) WHERE e.date = $day RETURN count(e)', { day });
      expect(Number(count)).toBe(1);
      expect(await first('RETURN $x / 2', { x: 3 })).toEqual([1.5]);
      expect(String((await first('RETURN $x / 2', { x: neo4j.int(3) }))[0])).toBe('1');
    });

    it('gives rows in portions', async () => {
      const transaction = await store.begin({ access: 'read' });
      const result = await transaction.run('UNWIND range(1, 25) AS n RETURN n');
      expect([result.columns, result.type, result.done]).toEqual([['n'], 'r', false]);
      const sizes = [];
      while (!result.done) sizes.push((await result.take(10)).length);
      expect(sizes).toEqual([10, 10, 5]);
      expect(await result.take(10)).toEqual([]);
      await transaction.rollback();
    });

    it('refuses to write where it may only read, and keeps nothing', async () => {
      const transaction = await store.begin({ access: 'read' });
      await expect(transaction.run('CREATE (n:Evil)')).rejects.toMatchObject({ code: 'refused.read-only' });
      await transaction.rollback();
      expect(await store.run('MATCH (n:Evil) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
    });

    it('refuses to read files, and to change the schema, also with leave to write', async () => {
      const transaction = await store.begin({ access: 'write' });
      await expect(transaction.run("LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l")).rejects.toThrow(
        /refused here/,
      );
      await transaction.rollback();
    });

    it('keeps what it wrote when it commits, and not when it rolls back', async () => {
      for (const how of ['commit', 'rollback'] as const) {
        const transaction = await store.begin({ access: 'write' });
        const result = await transaction.run('CREATE (n:Note {id: $how}) RETURN n.id', { how });
        expect(result.type).toBe('rw');
        expect(await result.take(5)).toEqual([[how]]);
        expect(await result.counters()).toMatchObject({ nodesCreated: 1, propertiesSet: 1 });
        await transaction[how]();
        await transaction.rollback();
      }
      expect(await store.run('MATCH (n:Note) RETURN n.id AS id')).toEqual([{ id: 'commit' }]);
    });

    it('goes on beside ordinary reads', async () => {
      const transaction = await store.begin({ access: 'read' });
      expect(await store.run('MATCH (e:Event) RETURN e.n AS n')).toEqual([{ n: 3 }]);
      await transaction.rollback();
    });
  });
}
