import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/graph/index.js';
import { cypherNames, cypherText, type GraphStore, type Parameters } from '../../src/store/index.js';
import { embeddedEngine } from '../support/stores.js';

/** Labels of which a large store has hundreds of thousands of nodes; `*` is any node. */
const MANY = /\bNodeScan \(\w+:(?:Mention|FormerMention|Article|Version|Event|Occurrence|Unconfirmed|Retracted|\*)\)/;
/** How a statement names what it looks up: by an id that it is given. */
const LOOK_UP = /\bid: (?:\$\w+|id|row\.\w+)\}/;

const engine = embeddedEngine();
let store: GraphStore;

beforeAll(async () => {
  store = await engine.open();
});

afterAll(async () => {
  await store.close();
  await engine.clean();
});

/** The lines of a plan that read all nodes of a label, or all there are, one by one. */
function walks(plan: readonly string[]): string[] {
  return plan.filter((line, i) => {
    if (!MANY.test(line)) return false;
    const above = plan[i - 1] ?? '';
    // "Any node" above other steps is what these hand on.
    const below = plan[i + 1] ?? '';
    if (line.includes(':*)') && indent(below) > indent(line)) return false;
    return !above.includes('[index: ');
  });
}

const indent = (line: string) => line.length - line.trimStart().length;

async function planOf(text: string): Promise<string[]> {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name!);
  const parameters: Parameters = Object.fromEntries(
    names.map((name) => [name, name === 'limit' ? 10 : name.endsWith('s') ? [] : 'x']),
  );
  const rows = await store.run(`EXPLAIN ${text}`, parameters);
  return rows.flatMap((row) => String(Object.values(row)[0]).split('\n'));
}

describe.each(['internal', 'read', 'exchange', 'write'])('the statements of cypher/%s', (folder) => {
  const lookUps = cypherNames(folder).filter((name) => LOOK_UP.test(cypherText(folder, name)));

  test.each(lookUps)(
    '%s finds what it is given by the index of ids, and what is beside it from there',
    async (name) => {
      const plan = await planOf(cypherText(folder, name));
      expect(walks(plan), plan.join('\n')).toEqual([]);
    },
  );
});

test('a walk is seen where there is one', async () => {
  const optional =
    'UNWIND $ids AS id MATCH (e:Event {id: id}) WITH e MATCH (e)<-[:REPORTS]-(m:Mention) ' +
    'OPTIONAL MATCH (m)<-[:CONTAINS]-(a:Article) RETURN e.id AS event, a.id AS article';
  expect(walks(await planOf(optional))).not.toEqual([]);
  const farEnd = 'UNWIND $ids AS id MATCH (a:Article)-[:CONTAINS]->(m:Mention {id: id}) RETURN m.id AS id';
  expect(walks(await planOf(farEnd))).not.toEqual([]);
});

test('counts asks for every label that a statement of ours gives, and every kind', () => {
  const texts = (['write', 'exchange', 'internal'] as const).flatMap((folder) =>
    cypherNames(folder).map((name) => cypherText(folder, name)),
  );
  const given = texts.flatMap((text) => [...text.matchAll(/\((?:\w+)?((?::[A-Z]\w+)+)|SET \w+((?::[A-Z]\w+)+)/g)]);
  const labels = given.flatMap(([, made, set]) => (made ?? set)!.slice(1).split(':'));
  const counted = [...cypherText('read', 'counts').matchAll(/MATCH \(n:(\w+)\) RETURN '(\w+)'/g)];
  expect(counted.filter(([, label, name]) => label !== name)).toEqual([]);
  // "Kind" stands for these in the statements that give labels from a closed list.
  const listed = [...KINDS, 'Unconfirmed', 'State', 'Organization', 'Person', 'Office', 'Group', 'Polity'];
  const missing = new Set([...labels, ...listed].filter((label) => label !== 'Kind'));
  for (const [, label] of counted) missing.delete(label!);
  expect([...missing]).toEqual([]);
});
