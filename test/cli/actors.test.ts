import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const [store, news] = ['actors.db', 'news.jsonl'].map(folder.file) as [string, string];
afterAll(() => folder.remove());

beforeAll(async () => {
  const text = 'La Pologne a condamné la Hongrie mardi.';
  writeFileSync(news, `${JSON.stringify({ id: 'a', text, published: '2025-03-05', language: 'fr' })}\n`);
  expect((await entente(['ingest', news, '--store', store])).status).toBe(0);
});

const names = async () => {
  const asked = 'MATCH (s:State) WHERE s.iso3 IN ["POL", "HUN"] RETURN s.name AS name ORDER BY name';
  const rows = (await entente(['cypher', asked, '--json', '--store', store])).json() as { name: string }[];
  return rows.map(({ name }) => name);
};

describe('actors', () => {
  it('renames, lists and takes back', async () => {
    const renamed = await entente(['actors', 'rename', 'POL', 'Republic of Poland', '--json', '--store', store]);
    expect(renamed.json()).toMatchObject({ kind: 'rename', actor: 'state:POL', before: 'Poland' });
    expect(await names()).toEqual(['Hungary', 'Republic of Poland']);
    const { id } = renamed.json();
    expect((await entente(['actors', 'list', '--store', store])).stdout).toContain('is called Republic of Poland');
    expect((await entente(['actors', 'undo', id, '--store', store])).stdout).toMatch(/^taken back: /);
    expect(await names()).toEqual(['Hungary', 'Poland']);
    expect((await entente(['actors', 'list', '--json', '--store', store])).json()).toEqual({ entries: [] });
  });

  it('merges, so that what one did is the other’s', async () => {
    const merged = await entente(['actors', 'merge', 'Hungary', 'POL', '--json', '--store', store]);
    expect(merged.json()).toMatchObject({ kind: 'merge', actor: 'state:HUN', into: { id: 'state:POL' } });
    const asked = 'MATCH (e:Event)-[:HAS_TARGET]->(a) RETURN a.id AS id';
    expect((await entente(['cypher', asked, '--json', '--store', store])).json()).toEqual([{ id: 'state:POL' }]);
    await entente(['actors', 'undo', merged.json().id, '--store', store]);
    expect((await entente(['cypher', asked, '--json', '--store', store])).json()).toEqual([{ id: 'state:HUN' }]);
  });

  it.each([
    [['actors', 'undo', 'entry:none'], /no entry "entry:none": entente actors list/],
    [['actors', 'merge', 'Atlantis', 'POL'], /no actor "Atlantis"/],
    [['actors', 'rename', 'POL'], /missing required argument 'name'/],
  ])('%j is wrong use', async (args, message) => {
    const ran = await entente([...args, '--store', store]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(message);
  });
});
