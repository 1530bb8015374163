import { describe, expect, test } from 'vitest';
import { eventsOf, toEvidence } from '../src/graph/index.js';
import { createPipeline } from '../src/pipeline.js';
import { codeStory, type PairFigures, pairFigures, readStories, tellingsOf } from './support/stories.js';

const CLOCK = '2026-11-24T08:00:00Z';
const pipeline = createPipeline({ clock: CLOCK });
const stories = readStories();

const told = stories.map((story) => {
  const coded = codeStory(pipeline, story);
  const tellings = tellingsOf(story, coded);
  const events = eventsOf(
    coded.flatMap(({ article, mentions }) => mentions.map((mention) => toEvidence(mention, article, CLOCK))),
  );
  const eventOf = new Map(events.flatMap((event) => event.mentions.map((mention) => [mention, event.id] as const)));
  return { name: story.name, tellings, eventOf, figures: pairFigures(tellings, eventOf) };
});

function sum(list: readonly PairFigures[]): PairFigures {
  const total = (key: keyof PairFigures) => list.reduce((all, figures) => all + figures[key], 0);
  return { same: total('same'), joined: total('joined'), both: total('both'), coded: total('coded') };
}

describe('ten stories, each told by several papers in three languages', () => {
  const total = sum(told.map(({ figures }) => figures));
  const missed = told.flatMap(({ name, tellings }) =>
    tellings.filter(({ mention }) => mention === null).map(({ event, place }) => `${name} ${event}: ${place}`),
  );
  const wrong = told.flatMap(({ name, tellings, eventOf }) =>
    tellings.flatMap((a, index) =>
      tellings.slice(index + 1).flatMap((b) => {
        if (a.mention === null || b.mention === null) return [];
        const joined = eventOf.get(a.mention.id) === eventOf.get(b.mention.id);
        if (joined === (a.event === b.event)) return [];
        return [`${name} ${joined ? 'joined' : 'apart'}: ${a.event} (${a.place}) ${b.event} (${b.place})`];
      }),
    ),
  );

  test('join what is one event and keep apart what is not', () => {
    const share = (part: number, whole: number) => `${part}/${whole} = ${(part / whole).toFixed(3)}`;
    console.log(
      [
        `pairs joined that are one event (precision): ${share(total.both, total.joined)}`,
        `pairs of one event joined (recall), of those that coding found: ${share(total.both, total.coded)}`,
        `the same of all, coder misses included: ${share(total.both, total.same)}`,
        ...missed.map((line) => `  not coded: ${line}`),
        ...wrong.map((line) => `  ${line}`),
      ].join('\n'),
    );
    expect(total.both / total.joined).toBeGreaterThanOrEqual(0.95);
    expect(total.both / total.coded).toBeGreaterThanOrEqual(0.85);
  });

  test('most of what the papers tell is coded at all', () => {
    const tellings = told.flatMap((story) => story.tellings);
    expect(tellings.length).toBeGreaterThan(80);
    expect(1 - missed.length / tellings.length).toBeGreaterThanOrEqual(0.85);
  });
});
