import { describe, expect, test } from 'vitest';
import {
  actorRecords,
  articleId,
  bucketOf,
  contentHash,
  dayNumber,
  hashOf,
  hostOf,
  KINDS,
  mentionId,
  mergeActors,
  normalizeUrl,
  shiftDay,
  sourceIdOf,
  toEvidence,
  versionId,
} from '../../src/graph/index.js';
import { cypherText } from '../../src/store/index.js';
import { actor, codedArticle, GIL, LAVROV, minister, RUS, USA, VEN } from './coded-articles.js';

describe('the address of an article', () => {
  test.each([
    ['HTTP://www.Example.org:80/a/?b=2&a=1&utm_medium=rss#x', 'https://example.org/a?a=1&b=2'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/?fbclid=1', 'https://example.org'],
    ['https://example.org/A/b', 'https://example.org/A/b'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=1'],
    ['  not a url ', 'not a url'],
    ['https://éxample.org/é', 'https://xn--xample-9ua.org/%C3%A9'],
  ])('%s is %s', (url, normal) => {
    expect(normalizeUrl(url)).toBe(normal);
    expect(normalizeUrl(normal)).toBe(normal);
  });

  test.each([
    ['https://www.lemonde.fr/a', 'lemonde.fr'],
    ['nonsense', null],
    [null, null],
  ])('the host of %s is %s', (url, host) => expect(hostOf(url)).toBe(host));
});

describe('an article is the same', () => {
  const base = { url: null, sourceId: null, contentHash: contentHash('text') };

  test('by its URL first, whatever its text', () => {
    const one = articleId({ ...base, url: 'http://www.example.org/a/?utm_source=x', sourceId: '7' });
    expect(articleId({ url: 'https://example.org/a', sourceId: '8', contentHash: 'other' })).toBe(one);
  });

  test('by the id it came with next, by its content last', () => {
    expect(articleId({ ...base, sourceId: '7' })).toBe(articleId({ url: null, sourceId: '7', contentHash: 'other' }));
    expect(articleId(base)).not.toBe(articleId({ ...base, contentHash: contentHash('Text') }));
  });

  test('never across the three ways', () => {
    const same = 'https://example.org/a';
    const ids = [
      articleId({ ...base, url: same }),
      articleId({ ...base, sourceId: same }),
      articleId({ ...base, contentHash: same }),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  test('its text is the same however its accents are encoded', () => {
    expect(contentHash('caf\u00e9')).toBe(contentHash('cafe\u0301'));
    expect(versionId('article:1', contentHash('a'))).not.toBe(versionId('article:1', contentHash('b')));
  });
});

describe('hashes and ids', () => {
  test('keep their parts apart', () => {
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
    expect(hashOf('1')).not.toBe(hashOf(1));
    expect(hashOf(null)).not.toBe(hashOf('null'));
  });

  test("a mention's does not depend on the order within a side, but on the side", () => {
    const base = { article: 'a', start: 0, end: 5, rule: 'call' };
    const id = mentionId({ ...base, sources: [RUS, USA], targets: [VEN] });
    expect(mentionId({ ...base, sources: [USA, RUS], targets: [VEN] })).toBe(id);
    expect(mentionId({ ...base, sources: [VEN], targets: [RUS, USA] })).not.toBe(id);
  });

  test('a publisher is one whatever its spelling', () => {
    expect(sourceIdOf(' Le  Monde ')).toBe(sourceIdOf('LE MONDE'));
  });
});

describe('buckets', () => {
  const bucket = (told: Parameters<typeof codedArticle>[1][number], origin?: string) => {
    const { article, mentions } = codedArticle('a', [told]);
    return bucketOf(toEvidence(mentions[0]!, article, '2025-12-23', origin));
  };

  test('a person who acts for a state is in the bucket of the state', () => {
    expect(bucket({ kind: 'Support', from: LAVROV, to: VEN })).toBe(bucket({ kind: 'Support', from: RUS, to: GIL }));
  });

  test('sides matter, unless the event is reciprocal', () => {
    expect(bucket({ kind: 'Support', from: RUS, to: VEN })).not.toBe(bucket({ kind: 'Support', from: VEN, to: RUS }));
    expect(bucket({ kind: 'PhoneCall', from: RUS, to: VEN })).toBe(bucket({ kind: 'PhoneCall', from: VEN, to: RUS }));
  });

  test('kinds and origins are never mixed', () => {
    const told = { kind: 'Support', from: RUS, to: VEN } as const;
    expect(bucket(told)).not.toBe(bucket({ ...told, kind: 'Criticism' }));
    expect(bucket(told)).not.toBe(bucket(told, 'gdelt'));
  });
});

describe('days', () => {
  test.each([
    ['2025-03-01', -1, '2025-02-28'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-03-30T23:30:00Z', 1, '2025-03-31'],
  ])('%s shifted by %i is %s', (day, by, shifted) => expect(shiftDay(day, by)).toBe(shifted));

  test('are counted without regard to clocks', () => {
    expect(dayNumber('1970-01-11')).toBe(10);
    expect(dayNumber('2025-03-31') - dayNumber('2025-03-29')).toBe(2);
  });
});

describe('actor records', () => {
  const records = (...told: Parameters<typeof codedArticle>[1]) => actorRecords(codedArticle('a', told).mentions);

  test('a minister brings his state and his office', () => {
    const found = records({ kind: 'Criticism', from: LAVROV, to: USA });
    expect(found.map((record) => record.id)).toEqual([
      'office:RUS:foreign-minister',
      'person:Sergey Lavrov',
      'state:RUS',
      'state:USA',
    ]);
    expect(found[1]).toMatchObject({
      type: 'Person',
      polity: false,
      code: null,
      partOf: ['state:RUS'],
      holds: [{ office: 'office:RUS:foreign-minister', from: '2020-01-01', to: null }],
    });
    expect(found[2]).toMatchObject({ type: 'State', polity: true, code: 'RUS', iso3: 'RUS', name: null });
  });

  test('merge alike in any order, and with themselves change nothing', () => {
    const [a] = records({ kind: 'Criticism', from: minister('RUS', 'Sergey Lavrov'), to: USA }).filter(
      (r) => r.type === 'Person',
    );
    const b = {
      ...a!,
      name: 'Sergueï Lavrov',
      aliases: ['Lavrov', 'Lawrow'],
      wikidata: 'Q58217',
      partOf: ['org:X'],
      holds: [],
    };
    expect(mergeActors(a!, b)).toEqual(mergeActors(b, a!));
    expect(mergeActors(mergeActors(a!, b), b)).toEqual(mergeActors(a!, b));
    expect(mergeActors(a!, b)).toMatchObject({ wikidata: 'Q58217', partOf: ['org:X', 'state:RUS'] });
  });

  test('an actor that is only implied is of the type that its id tells', () => {
    const member = actor({ id: 'person:x', type: 'Person', name: 'X', partOf: 'group:VEN:OPP' });
    expect(records({ kind: 'Criticism', from: member, to: USA }).find((r) => r.id === 'group:VEN:OPP')).toMatchObject({
      type: 'Group',
      polity: false,
    });
  });
});

test('the kinds are sorted, each once, and those of the statement that takes them off', () => {
  expect(KINDS).toHaveLength(new Set(KINDS).size);
  expect([...KINDS].sort()).toEqual([...KINDS]);
  const [, removed] = /REMOVE e:([\w:]+)/.exec(cypherText('write', 'unlabel-events'))!;
  expect(removed!.split(':')).toEqual(['Event', 'Unconfirmed', 'Retracted', ...KINDS]);
});
