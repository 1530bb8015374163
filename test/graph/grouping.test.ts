import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Evidence,
  eventsOf,
  groupMentions,
  type OpenMention,
  regroup,
  shiftDay,
  toEvidence,
  UNDATED_REACH_DAYS,
} from '../../src/graph/index.js';
import { body, codedArticle, GIL, LAVROV, on, PUTIN, RUS, type Told, UNDATED, USA, VEN } from './coded-articles.js';

/** One article a mention, each of a publisher of its own. */
function told(...list: (Told & { published?: string })[]): Evidence[] {
  return list.map(({ published = '2025-12-23', ...mention }, index) => {
    const { article, mentions } = codedArticle(`article-${index}`, [mention], { published });
    return toEvidence(mentions[0]!, article, '2025-12-23');
  });
}

const call = { kind: 'PhoneCall', from: LAVROV, to: GIL } as const;
const criticism = { kind: 'Criticism', from: RUS, to: USA } as const;

describe('mentions are one event', () => {
  test.each<[string, (Told & { published?: string })[]]>([
    ['of the same day and the same sides', [call, call]],
    ['where one names the person and the other the state', [call, { ...call, from: RUS, to: VEN }]],
    ['of a reciprocal event told from the other side', [call, { ...call, from: GIL, to: LAVROV }]],
    [
      'where one code is the general form of the other',
      [
        { ...criticism, cameo: '110' },
        { ...criticism, cameo: '111' },
      ],
    ],
    [
      'of a month that holds exactly one day',
      [
        { ...criticism, when: on('2025-12-20') },
        { ...criticism, when: on('2025-12') },
      ],
    ],
    [
      'of a year that holds exactly one month that holds one week',
      [
        { ...criticism, when: on('2025-12-15', '2025-12-21') },
        { ...criticism, when: on('2025-12') },
        { ...criticism, when: on('2025') },
      ],
    ],
    [
      'undated, where one dated event is near',
      [
        { ...criticism, when: on('2025-12-20') },
        { ...criticism, when: UNDATED },
      ],
    ],
  ])('%s', (_name, list) => {
    expect(groupMentions(told(...list))).toHaveLength(1);
  });
});

describe('mentions are two events', () => {
  test.each<[string, (Told & { published?: string })[]]>([
    ['of different days', [call, { ...call, when: on('2025-12-21') }]],
    ['where they name different persons', [call, { ...call, from: PUTIN }]],
    [
      'of different bodies of a state',
      [
        { ...criticism, from: body('org:RUS:mil', 'Army', 'RUSMIL', 'state:RUS') },
        { ...criticism, from: body('org:RUS:mfa', 'Ministry', 'RUSGOV', 'state:RUS') },
      ],
    ],
    [
      'of codes that are not one within the other',
      [
        { ...criticism, cameo: '111' },
        { ...criticism, cameo: '112' },
      ],
    ],
    [
      'undated in different articles with nothing dated near',
      [
        { ...criticism, when: UNDATED },
        { ...criticism, when: UNDATED },
      ],
    ],
    [
      'undated, and the dated one lies too far back',
      [
        { ...criticism, when: on(shiftDay('2025-12-23', -UNDATED_REACH_DAYS - 1)) },
        { ...criticism, when: UNDATED },
      ],
    ],
    [
      'undated, and the dated one lies after publication',
      [
        { ...criticism, when: on('2025-12-24') },
        { ...criticism, when: UNDATED },
      ],
    ],
  ])('%s', (_name, list) => {
    expect(eventsOf(told(...list))).toHaveLength(2);
  });

  test('where a month holds two days it joins neither', () => {
    const days = ['2025-12-19', '2025-12-20'].map((day) => ({ ...criticism, when: on(day) }));
    const events = eventsOf(told(...days, { ...criticism, when: on('2025-12') }));
    expect(events.map((event) => event.mentions.length)).toEqual([1, 1, 1]);
  });

  test('a mention that fits two that exclude each other joins the better-agreeing one, and never makes the two one', () => {
    const general = { ...call, from: RUS, to: VEN };
    const events = eventsOf(told(call, { ...call, from: PUTIN }, general));
    expect(events).toHaveLength(2);
    expect(events.map((event) => event.mentions.length).sort()).toEqual([1, 2]);
  });
});

describe('an event', () => {
  test('says how many publishers, articles and mentions it has, and when it was seen', () => {
    const [event] = eventsOf(told(call, { ...call, published: '2025-12-26' }));
    expect(event!.properties).toMatchObject({
      numMentions: 2,
      numArticles: 2,
      numSources: 2,
      firstSeen: '2025-12-23',
      lastSeen: '2025-12-26',
    });
  });

  test('takes the dates of the finest mention and the code of the most specific', () => {
    const [event] = eventsOf(
      told(
        { ...criticism, when: on('2025-12'), cameo: '1121' },
        { ...criticism, when: on('2025-12-20'), cameo: '112' },
      ),
    );
    expect(event).toMatchObject({
      date: '2025-12-20',
      day: '2025-12-20',
      month: null,
      properties: { datePrecision: 'day', eventCode: '1121' },
    });
  });

  test.each<[string, Partial<Told>[], string, string, string]>([
    ['actual beats future', [{ modality: 'future' }, {}], 'Event', 'actual', 'affirmed'],
    [
      'future beats conditional',
      [{ modality: 'conditional' }, { modality: 'future' }],
      'Unconfirmed',
      'future',
      'affirmed',
    ],
    ['denied by all', [{ polarity: 'denied' }, { polarity: 'denied' }], 'Unconfirmed', 'actual', 'denied'],
    ['denied by one', [{}, { polarity: 'denied' }], 'Unconfirmed', 'actual', 'disputed'],
  ])('%s', (_name, list, standing, modality, polarity) => {
    const [event] = eventsOf(told(...list.map((given) => ({ ...criticism, ...given }))));
    expect(event).toMatchObject({ standing, properties: { modality, polarity } });
  });

  test('is claimed only where every mention has a speaker who does not act for its source', () => {
    const claimed = (...speakers: Told['speaker'][]) =>
      eventsOf(told(...speakers.map((speaker) => ({ ...criticism, speaker }))))[0]!.properties.claimed;
    expect(claimed(GIL, GIL)).toBe(true);
    expect(claimed(GIL, null)).toBe(false);
    expect(claimed(LAVROV)).toBe(false);
  });

  test('that is reciprocal has every participant on both sides', () => {
    const [event] = eventsOf(told(call));
    const both = ['person:Sergey Lavrov', 'person:Yván Gil'];
    expect(event!.sources.map((side) => side.actor)).toEqual(both);
    expect(event!.targets.map((side) => side.actor)).toEqual(both);
    expect([event!.from, event!.to]).toEqual([
      ['state:RUS', 'state:VEN'],
      ['state:RUS', 'state:VEN'],
    ]);
  });

  test('among equals has an id of its own', () => {
    const ids = eventsOf(told(call, { ...call, from: PUTIN })).map((event) => event.id);
    expect(ids[1]).toBe(`${ids[0]}-2`);
  });
});

describe('grouping is a function of the set', () => {
  const mention = fc.record({
    kind: fc.constantFrom('PhoneCall' as const, 'Criticism' as const),
    from: fc.constantFrom(RUS, LAVROV, PUTIN),
    to: fc.constantFrom(VEN, GIL),
    when: fc.constantFrom(
      on('2025-12-20'),
      on('2025-12-21'),
      on('2025-12-15', '2025-12-21'),
      on('2025-12'),
      on('2025'),
      UNDATED,
    ),
    published: fc.constantFrom('2025-12-20', '2025-12-23', '2026-02-01'),
    confidence: fc.constantFrom(0.5, 0.8),
  });
  const lists = fc.array(mention, { minLength: 1, maxLength: 10 }).map((list) => told(...list));

  test('not of its order', () => {
    const shuffled = lists.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        expect(eventsOf(order)).toEqual(eventsOf(list));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('every mention is in exactly one event, and ids are unique', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const events = eventsOf(list);
        const members = events.flatMap((event) => event.mentions);
        expect([...members].sort()).toEqual(list.map((evidence) => evidence.mention.id).sort());
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe('regrouping', () => {
  const open = (list: readonly Evidence[], event: (id: string) => string | null): OpenMention[] =>
    list.map((evidence) => ({ evidence, event: event(evidence.mention.id) }));

  test('writes nothing where nothing has changed', () => {
    const list = told(call, criticism);
    const events = eventsOf(list);
    const at = (id: string) => events.find((event) => event.mentions.includes(id))!.id;
    const stored = events.map(({ id, digest, standing }) => ({ id, digest, standing }));
    expect(regroup(events, open(list, at), stored)).toEqual({
      created: [],
      changed: [],
      moved: [],
      redirected: [],
      retracted: [],
    });
  });

  test('redirects an event whose mentions report another now, and retracts one without mentions', () => {
    const [coarse, fine] = told({ ...criticism, when: on('2025-12') }, { ...criticism, when: on('2025-12-20') });
    const [before] = eventsOf([coarse!]);
    const events = eventsOf([coarse!, fine!]);
    const stored = [
      { id: before!.id, digest: before!.digest, standing: 'Event' as const },
      { id: 'event:lone', digest: 'x', standing: 'Unconfirmed' as const },
    ];
    const plan = regroup(
      events,
      open([coarse!, fine!], (id) => (id === coarse!.mention.id ? before!.id : null)),
      stored,
    );
    expect(plan.created.map((event) => event.id)).toEqual([events[0]!.id]);
    expect(plan.redirected).toEqual([{ id: before!.id, to: events[0]!.id }]);
    expect(plan.retracted).toEqual(['event:lone']);
    expect(plan.moved).toHaveLength(2);
  });

  test('brings a retracted event back', () => {
    const list = told(call);
    const [event] = eventsOf(list);
    const plan = regroup(
      [event!],
      open(list, () => null),
      [{ id: event!.id, digest: event!.digest, standing: 'Retracted' }],
    );
    expect(plan.changed.map(({ id }) => id)).toEqual([event!.id]);
    expect(plan.retracted).toEqual([]);
  });
});
