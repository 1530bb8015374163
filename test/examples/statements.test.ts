import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewTies, writeTies } from '../../src/analysis/index.js';
import type { ArticleInput } from '../../src/article/index.js';
import { folders } from '../../src/config.js';
import { ingest } from '../../src/library.js';
import { foreignRunner, type GraphStore } from '../../src/store/index.js';
import { type Engine, onBoth } from '../support/stores.js';
import { readStories } from '../support/stories.js';

const root = resolve(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

/** The statements of a file to paste from, each with the comment above it. */
function pasted(text: string): [string, string][] {
  const statements = text.split(/;\s*$/m).map((part) => part.trim());
  return statements
    .filter((part) => part !== '')
    .map((part) => [
      part
        .split('\n')
        .filter((line) => line.startsWith('//'))
        .at(-1)!,
      part,
    ]);
}

/** The blocks of a page that are marked as Cypher. */
function blocks(page: string): [string, string][] {
  return [...page.matchAll(/```cypher\n([\s\S]*?)```/g)].map(([, text]) => [text!.split('\n', 1)[0]!, text!]);
}

const statements = [...pasted(read('examples', 'queries.cypher')), ...blocks(read('docs', 'analysts.md'))];

/** Of the fixtures nobody is known to have done this. */
const MAY_BE_EMPTY = /rests on one side's word|Which papers stand/;

function suite(engine: Engine): void {
  let store: GraphStore;

  beforeAll(async () => {
    store = await engine.open();
    const told = readStories().flatMap((story) => story.articles) as ArticleInput[];
    const seed = join(folders.fixtures, 'articles');
    const texts = [join('fr', 'lavrov-gil.txt'), join('en', 'horn-of-africa.txt'), join('es', 'andes.txt')];
    const written = texts.map((name) => ({ text: readFileSync(join(seed, name), 'utf8'), published: '2025-12-22' }));
    await ingest(store, [...told, ...written], { now: '2026-01-01T00:00:00Z' });
    const { ties } = await viewTies(store, { asOf: '2025-12-31' });
    await writeTies(store, ties, '2025-12-31');
  });

  afterAll(async () => {
    await store.close();
    await engine.clean();
  });

  test.each(statements)('%s', async (about, statement) => {
    const rows = await foreignRunner(store).run(statement);
    if (!MAY_BE_EMPTY.test(about))
      expect(rows.length, 'an example that shows nothing teaches nothing').toBeGreaterThan(0);
  });
}

describe('statements to paste and of the page for analysts', () => {
  test('are found', () => {
    expect(statements.length).toBeGreaterThan(25);
  });

  onBoth(suite);
});
