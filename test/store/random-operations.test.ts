import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalExport, type GraphStore, type Parameters } from '../../src/store/index.js';
import { embeddedEngine, neo4jEngine } from '../support/stores.js';

const SEED = 42;
const BATCHES = 40;
const OPERATIONS = 25;
const IDS = 30;
const LABELS = ['Red', 'Green', 'Blue'];
const embedded = embeddedEngine();
const neo4j = neo4jEngine();

type Operation = readonly [statement: string, parameters: Parameters];

describe.skipIf('skip' in neo4j)(`random writes${'skip' in neo4j ? ` (${neo4j.skip})` : ''}`, () => {
  let ours: GraphStore;
  let theirs: GraphStore;
  beforeAll(async () => {
    if ('skip' in neo4j) return;
    ours = await embedded.open();
    theirs = await neo4j.open();
    for (const store of [ours, theirs]) await store.run('CREATE INDEX thing_id IF NOT EXISTS FOR (n:Thing) ON (n.id)');
  });
  afterAll(async () => {
    for (const store of [ours, theirs]) await store?.close();
    if (!('skip' in neo4j)) await neo4j.clean();
    await embedded.clean();
  });

  test(`leave the same graph on both engines (seed ${SEED}), some batches rolled back, the file reopened in between`, async () => {
    const random = generator(SEED);
    for (let batch = 0; batch < BATCHES; batch++) {
      const operations = Array.from({ length: OPERATIONS }, () => operation(random));
      const abandoned = random(5) === 0;
      for (const store of [ours, theirs]) await runBatch(store, operations, abandoned);
      if (batch % 8 === 7) {
        await ours.close();
        ours = await embedded.reopen();
      }
      if (batch % 4 === 3) expect(await canonicalExport(ours)).toEqual(await canonicalExport(theirs));
    }
    expect((await canonicalExport(ours)).length).toBeGreaterThan(IDS / 2);
  });
});

async function runBatch(store: GraphStore, operations: readonly Operation[], abandoned: boolean): Promise<void> {
  const work = store.transaction(async (runner) => {
    for (const [statement, parameters] of operations) await runner.run(statement, parameters);
    if (abandoned) throw new Error('abandoned');
  });
  if (abandoned) await expect(work).rejects.toThrow('abandoned');
  else await work;
}

function operation(random: (below: number) => number): Operation {
  const id = `n${random(IDS)}`;
  const other = `n${random(IDS)}`;
  const label = LABELS[random(LABELS.length)]!;
  const value = [random(100), random(100) / 8, `text ${random(100)}`, random(2) === 0, [random(5), random(5)]][
    random(5)
  ]!;
  const key = ['p', 'q', 'r'][random(3)]!;
  const choices: readonly Operation[] = [
    ['MERGE (n:Thing {id: $id}) ON CREATE SET n.made = true ON MATCH SET n.met = coalesce(n.met, 0) + 1', { id }],
    ['MERGE (n:Thing {id: $id})', { id }],
    [`MATCH (n:Thing {id: $id}) SET n:${label}`, { id }],
    [`MATCH (n:Thing {id: $id}) REMOVE n:${label}`, { id }],
    [`MATCH (n:Thing {id: $id}) SET n.${key} = $value`, { id, value }],
    [`MATCH (n:Thing {id: $id}) REMOVE n.${key}`, { id }],
    ['MATCH (n:Thing {id: $id}) SET n += $map', { id, map: { [key]: value, q: null } }],
    ['MATCH (n:Thing {id: $id}) SET n = $map', { id, map: { id, [key]: value } }],
    [
      'MATCH (a:Thing {id: $id}) MATCH (b:Thing {id: $other}) MERGE (a)-[r:NEXT]->(b) SET r.w = $w',
      { id, other, w: random(9) },
    ],
    [
      'MATCH (a:Thing {id: $id}) MATCH (b:Thing {id: $other}) CREATE (a)-[:LINK {w: $w}]->(b)',
      { id, other, w: random(9) },
    ],
    ['MATCH (:Thing {id: $id})-[r:LINK]->() DELETE r', { id }],
    ['MATCH (:Thing {id: $id})-[r:NEXT|LINK]-(:Thing {id: $other}) SET r.seen = true', { id, other }],
    ['MATCH (n:Thing {id: $id}) WHERE NOT (n)--() DELETE n', { id }],
    ['MATCH (n:Thing {id: $id}) DETACH DELETE n', { id: random(3) === 0 ? id : 'none' }],
    ['UNWIND $ids AS id MERGE (n:Thing {id: id}) SET n.many = true', { ids: [id, other, id] }],
    ['WITH 1 AS one FOREACH (id IN $ids | MERGE (n:Thing {id: id}) SET n:Red:Blue)', { ids: [id, other] }],
  ];
  return choices[random(choices.length)]!;
}

/** A linear congruential generator (Numerical Recipes), so that a seed gives the same run everywhere. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
