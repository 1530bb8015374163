import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromJson } from '../../src/article/index.js';
import { folders } from '../../src/config.js';
import { partyOf, tail } from '../../src/graph/index.js';
import type { CodedArticle, Mention } from '../../src/model.js';
import type { Pipeline } from '../../src/pipeline.js';

/** An event of a story, and the words by which each article tells it. */
export interface ToldEvent {
  readonly id: string;
  readonly kind: string;
  /** ISO3 or IGO codes of both sides, in any order. */
  readonly sides: readonly string[];
  /** Words of the telling clause, by the key of the article. */
  readonly told: Readonly<Record<string, readonly string[]>>;
}

/** A story: some articles on the same happenings, and which happenings these are. */
export interface Story {
  readonly name: string;
  readonly articles: readonly unknown[];
  readonly events: readonly ToldEvent[];
}

/** One place of an article that tells an event, with the mention that coding found there, if any. */
export interface Telling {
  readonly event: string;
  readonly place: string;
  readonly mention: Mention | null;
}

/** Pairs of tellings: those of one event, those joined, and those that are both. */
export interface PairFigures {
  readonly same: number;
  readonly joined: number;
  readonly both: number;
  /** Pairs of one event of which coding missed neither. */
  readonly coded: number;
}

/** Every story of fixtures/stories, or of a folder below. */
export function readStories(below = ''): Story[] {
  const folder = join(folders.fixtures, 'stories', below);
  const names = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return names.sort().map((file) => {
    const name = file.replace('.jsonl', '');
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    const { events } = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'));
    return { name, articles: lines.map((line) => JSON.parse(line)), events };
  });
}

/** The articles of a story as the pipeline codes them. */
export function codeStory(pipeline: Pipeline, story: Story): CodedArticle[] {
  return story.articles.map((article, index) => pipeline.code(fromJson(article, `${story.name}:${index + 1}`)));
}

/** Each place that is to tell an event, with the mention that tells it: of its kind, between its sides, at its words. */
export function tellingsOf(story: Story, coded: readonly CodedArticle[]): Telling[] {
  return story.events.flatMap((event) =>
    Object.entries(event.told).flatMap(([key, places]) => {
      const { article, mentions } = coded.find((one) => one.article.sourceId === `${story.name}/${key}`)!;
      return places.map((words) => {
        const at = article.text.indexOf(words);
        if (at < 0) throw new Error(`${story.name}/${key} has no words "${words}"`);
        const found = mentions.find((mention) => tells(mention, event, at, at + words.length));
        return { event: event.id, place: `${key}: ${words}`, mention: found ?? null };
      });
    }),
  );
}

function tells(mention: Mention, event: ToldEvent, start: number, end: number): boolean {
  const within = mention.start < end && start < mention.end;
  const parties = new Set([...mention.sources, ...mention.targets].map((actor) => tail(partyOf(actor))));
  return within && mention.kind === event.kind && event.sides.every((side) => parties.has(side));
}

/** How the joining of mentions into events agrees with the story. */
export function pairFigures(tellings: readonly Telling[], eventOf: ReadonlyMap<string, string>): PairFigures {
  const figures = { same: 0, joined: 0, both: 0, coded: 0 };
  for (const [index, a] of tellings.entries()) {
    for (const b of tellings.slice(index + 1)) {
      const same = a.event === b.event;
      if (same) figures.same++;
      if (a.mention === null || b.mention === null) continue;
      if (same) figures.coded++;
      const joined = eventOf.get(a.mention.id) === eventOf.get(b.mention.id);
      if (joined) figures.joined++;
      if (joined && same) figures.both++;
    }
  }
  return figures;
}
