import { describe, expect, test } from 'vitest';
import { eventsOf, evidenceOf } from '../src/graph/index.js';
import { createPipeline } from '../src/pipeline.js';
import { codeStory, type PairFigures, pairFigures, readStories, tellingsOf } from './support/stories.js';

const CLOCK = '2026-11-24T08:00:00Z';
const pipeline = createPipeline({ clock: CLOCK });

const told = (below = '') =>
  readStories(below).map((story) => {
    const coded = codeStory(pipeline, story);
    const tellings = tellingsOf(story, coded);
    const events = eventsOf(coded.flatMap((one) => evidenceOf(one, CLOCK)));
    const eventOf = new Map(events.flatMap((event) => event.mentions.map((mention) => [mention, event.id] as const)));
    return { name: story.name, tellings, eventOf, figures: pairFigures(tellings, eventOf) };
  });
type ToldStory = ReturnType<typeof told>[number];

function sum(list: readonly ToldStory[]): PairFigures {
  const total = (key: keyof PairFigures) => list.reduce((all, { figures }) => all + figures[key], 0);
  return { same: total('same'), joined: total('joined'), both: total('both'), coded: total('coded') };
}

/** What coding missed, and each pair that is joined or apart where the story has it otherwise. */
function faults(list: readonly ToldStory[]): string[] {
  return list.flatMap(({ name, tellings, eventOf }) => [
    ...tellings
      .filter(({ mention }) => mention === null)
      .map(({ event, place }) => `${name} not coded: ${event} (${place})`),
    ...tellings.flatMap((a, index) =>
      tellings.slice(index + 1).flatMap((b) => {
        if (a.mention === null || b.mention === null) return [];
        const joined = eventOf.get(a.mention.id) === eventOf.get(b.mention.id);
        if (joined === (a.event === b.event)) return [];
        return [`${name} ${joined ? 'joined' : 'apart'}: ${a.event} (${a.place}) ${b.event} (${b.place})`];
      }),
    ),
  ]);
}

function print(what: string, list: readonly ToldStory[]): void {
  const share = (part: number, whole: number) => `${part}/${whole} = ${(part / whole).toFixed(3)}`;
  const { same, joined, both, coded } = sum(list);
  console.log(
    [
      `${what}: pairs joined that are one event (precision): ${share(both, joined)}`,
      `pairs of one event joined (recall), of those that coding found: ${share(both, coded)}`,
      `the same of all, coder misses included: ${share(both, same)}`,
      ...faults(list).map((line) => `  ${line}`),
    ].join('\n'),
  );
}

describe('ten stories, each told by several papers in three languages', () => {
  const stories = told();
  const total = sum(stories);

  test('join what is one event and keep apart what is not', () => {
    print('ten stories', stories);
    expect(stories).toHaveLength(10);
    expect(total.both / total.joined).toBeGreaterThanOrEqual(0.95);
    expect(total.both / total.coded).toBeGreaterThanOrEqual(0.85);
  });

  test('most pairs that the papers tell are coded at all', () => {
    expect(total.same).toBeGreaterThan(80);
    expect(total.coded / total.same).toBeGreaterThanOrEqual(0.75);
  });
});

test('stories that the grouping was not made with do as well', () => {
  const stories = told('held-out');
  const total = sum(stories);
  print('held out', stories);
  expect(total.both / total.joined).toBeGreaterThanOrEqual(0.9);
  expect(total.both / total.coded).toBeGreaterThanOrEqual(0.8);
});
