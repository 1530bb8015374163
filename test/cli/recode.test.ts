import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const [store, mine, news] = ['recode.db', 'mine', 'news.jsonl'].map(folder.file) as [string, string, string];
afterAll(() => folder.remove());

beforeAll(async () => {
  const texts = [
    'La Pologne a condamné la Hongrie mardi.',
    'La Pologne a frobé la Hongrie mardi. La France a critiqué la Russie mardi.',
  ];
  const lines = texts.map((text, index) =>
    JSON.stringify({ id: `a${index}`, text, published: '2025-03-05', language: 'fr', source: `Paper ${index}` }),
  );
  writeFileSync(news, `${lines.join('\n')}\n`);
  expect((await entente(['ingest', news, '--store', store])).status).toBe(0);
  mkdirSync(join(mine, 'frames'), { recursive: true });
  writeFileSync(
    join(mine, 'frames', 'mine.yaml'),
    [
      '- id: mine.frob',
      '  code: "111"',
      '  target: [object, against]',
      '  fr: { v: [frober] }',
      '  en: {}',
      '  es: {}',
      '  ex: { fr: ["La Pologne a frobé la Hongrie. => POL 111 HUN"] }',
      '',
    ].join('\n'),
  );
});

const events = async () => {
  const asked = 'MATCH (e:Event) RETURN e.eventCode AS cameo, e.numMentions AS mentions, e.name AS name ORDER BY name';
  return (await entente(['cypher', asked, '--json', '--store', store])).json();
};

describe('recode', () => {
  it('changes nothing where the rules are the same', async () => {
    const ran = await entente(['recode', '--store', store, '--json']);
    expect(ran.status).toBe(0);
    expect(ran.json()).toMatchObject({
      accepted: false,
      articles: 2,
      mentions: { added: 0, closed: 0, kept: 2 },
      added: [],
      removed: [],
      changed: [],
      dyads: [],
    });
  });

  it('shows what other rules would change, and writes nothing', async () => {
    const before = await events();
    const ran = await entente(['recode', '--store', store, '--lexicon', mine, '--json']);
    expect(ran.stderr).toBe('');
    const { mentions, changed, dyads } = ran.json();
    expect(mentions).toMatchObject({ added: 1, closed: 0 });
    expect(changed).toMatchObject([{ before: { mentions: 1 }, after: { mentions: 2, cameo: '111' } }]);
    expect(dyads).toEqual([]);
    expect(await events()).toEqual(before);
  });

  it('keeps it where it is accepted, and takes it back where the rules go', async () => {
    const before = await events();
    expect((await entente(['recode', '--store', store, '--lexicon', mine, '--accept'])).stdout).toMatch(/Kept\.$/m);
    expect((await events())[1]).toMatchObject({ mentions: 2 });
    const back = await entente(['recode', 'a1', '--store', store, '--accept', '--json'], {
      clock: '2026-11-25T08:00:00Z',
    });
    expect(back.json()).toMatchObject({ articles: 1, mentions: { added: 0, closed: 1 } });
    expect(await events()).toEqual(before);
    const record = 'MATCH (m:FormerMention) RETURN m.rule AS rule, m.knownFrom AS knownFrom, m.knownTo AS knownTo';
    expect((await entente(['cypher', record, '--json', '--store', store])).json()).toEqual([
      { rule: 'mine.frob', knownFrom: '2026-11-24T08:00:00Z', knownTo: '2026-11-25T08:00:00Z' },
    ]);
  });
});
