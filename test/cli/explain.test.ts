import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const [store, news] = ['explain.db', 'news.jsonl'].map(folder.file) as [string, string];
afterAll(() => folder.remove());

beforeAll(async () => {
  const articles = [
    { id: 'fr', language: 'fr', text: "L'Élysée a annoncé que la Pologne a condamné la Hongrie mardi.", source: 'Un' },
    { id: 'en', language: 'en', text: 'Poland criticised Hungary on Tuesday.', source: 'Two' },
    { id: 'copy', language: 'en', text: 'Poland criticised Hungary on Tuesday.', source: 'Two' },
  ];
  writeFileSync(news, articles.map((one) => `${JSON.stringify({ ...one, published: '2025-03-05' })}\n`).join(''));
  expect((await entente(['ingest', news, '--store', store])).status).toBe(0);
});

async function eventId(): Promise<string> {
  const asked = 'MATCH (e:Event) RETURN e.id AS id ORDER BY e.numMentions DESC LIMIT 1';
  return (await entente(['cypher', asked, '--json', '--store', store])).json()[0].id;
}

describe('explain', () => {
  it('shows the way through the tree from each side to the act, and why these actors and this day', async () => {
    const ran = await entente(['explain', await eventId(), '--store', store]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('Pologne ←nsubj— condamné');
    expect(ran.stdout).toContain('Hungary ←obj— criticised');
    expect(ran.stdout).toMatch(/source “Poland” → Poland \(POL\): the state by its name/);
    expect(ran.stdout).toMatch(/speaker “Élysée” → Government of France/);
    expect(ran.stdout).toMatch(/date 2025-03-04: told in the sentence: “mardi”, counted from the publication/);
    expect(ran.stdout).toMatch(/3 article\(s\) of 2 source\(s\)/);
  });

  it('gives the same as JSON', async () => {
    const { event, mentions } = (await entente(['explain', await eventId(), '--json', '--store', store])).json();
    expect(event).toMatchObject({ numSources: 2, numArticles: 3 });
    expect(mentions.map((mention: { mention: string }) => mention.mention)).toContain(event.restsOn);
    for (const { trace, frames } of mentions) {
      expect(frames.length).toBeGreaterThan(0);
      expect(trace.sides.map(({ side }: { side: string }) => side).slice(0, 2)).toEqual(['source', 'target']);
      expect(trace.sides[0].path).toMatch(/ ←nsubj— /);
    }
  });
});
