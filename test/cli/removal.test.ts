import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function storeOf(name: string): Promise<string> {
  const [store, news] = [folder.file(`${name}.db`), folder.file(`${name}.jsonl`)];
  const article = (id: string, text: string) =>
    JSON.stringify({ id, url: `https://example.org/${id}`, text, published: '2025-03-05', language: 'fr' });
  const both = 'La Pologne a condamné la Hongrie mardi.';
  writeFileSync(news, `${article('a', both)}\n${article('b', `${both} La France a critiqué la Russie mardi.`)}\n`);
  expect((await entente(['ingest', news, '--store', store])).status).toBe(0);
  return store;
}

const kinds = async (store: string) => {
  const asked = 'MATCH (e:Event) RETURN e.numArticles AS articles ORDER BY articles';
  return (await entente(['cypher', asked, '--json', '--store', store])).json();
};

describe('retract', () => {
  it('takes an article back by its address in any spelling, and leaves a record', async () => {
    const store = await storeOf('retract');
    const url = 'http://www.example.org/b/?utm_source=x';
    const ran = await entente(['retract', url, '--at', '2025-03-06', '--json', '--store', store]);
    expect(ran.status).toBe(0);
    expect(ran.json()).toMatchObject({ mentions: 2, events: 1 });
    expect(await kinds(store)).toEqual([{ articles: 1 }]);
    const record = 'MATCH (a:Article)-[:CONTAINED]->(m:FormerMention {knownTo: "2025-03-06"}) RETURN count(m) AS n';
    expect((await entente(['cypher', record, '--json', '--store', store])).json()).toEqual([{ n: 2 }]);
  });

  it('of an article that is not there says what to give', async () => {
    const store = await storeOf('none');
    const ran = await entente(['retract', 'nothing', '--store', store]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/no article "nothing": give its id, its URL or the path/);
  });
});

describe('purge', () => {
  it('deletes an article for good', async () => {
    const store = await storeOf('purge');
    const ran = await entente(['purge', 'b', '--json', '--store', store]);
    expect(ran.json()).toMatchObject({ mentions: 2, events: 1 });
    expect(await kinds(store)).toEqual([{ articles: 1 }]);
    const left = 'MATCH (n) WHERE n:FormerMention OR n:Retracted OR n.text CONTAINS "France" RETURN count(n) AS n';
    expect((await entente(['cypher', left, '--json', '--store', store])).json()).toEqual([{ n: 0 }]);
  });
});

describe('migrate', () => {
  it('brings a store of an older version up; until then every command names it', async () => {
    const path = await storeOf('older');
    const store = await openStore({ store: path });
    await store.run("MATCH (s:Store {id: 'store'}) SET s.schemaVersion = 1");
    await store.close();
    const before = await entente(['query', 'counts', '--store', path]);
    expect(before.status).toBe(2);
    expect(before.stderr).toContain('entente migrate');
    const ran = await entente(['migrate', '--json', '--store', path]);
    expect(ran.json()).toMatchObject({ from: 1, mentions: 3 });
    expect((await kinds(path)).length).toBe(2);
    expect((await entente(['migrate', '--store', path])).stdout).toMatch(/nothing to do/);
  });
});
