import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/article-coder.js';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const PAIRS = [
  ['Peru', 'Chile'],
  ['Kenya', 'Uganda'],
  ['Norway', 'Sweden'],
  ['Vietnam', 'Laos'],
];
const GERMAN = 'Die Außenministerin hat am Dienstag in Berlin ihren Amtskollegen empfangen.';

/** More articles than are coded without threads; one is in a language that is not spoken here. */
function manyArticles(): string {
  const lines = Array.from({ length: 80 }, (_, i) => {
    const [a, b] = PAIRS[i % PAIRS.length]!;
    const day = `2025-03-${String(1 + (i % 28)).padStart(2, '0')}`;
    const text =
      i === 60
        ? GERMAN
        : `The foreign minister of ${a} criticised ${b} on ${day}. Protesters no. ${i} in ${a} asked for more.`;
    return JSON.stringify({ id: `article-${i}`, text, published: day });
  });
  return `${lines.join('\n')}\n`;
}

describe('articles coded on threads', () => {
  const news = folder.file('news.jsonl');

  it('are stored as those coded one after the other, and what fails is told alike', async () => {
    writeFileSync(news, manyArticles());
    const runs = await Promise.all(
      ['1', '2'].map(async (threads) => {
        const store = folder.file(`threads-${threads}.db`);
        const ran = await entente(['ingest', news, '--store', store, '--threads', threads, '--json']);
        return { ran, stored: (await entente(['export', 'graphml', '--store', store])).stdout };
      }),
    );
    const [alone, threaded] = runs;
    expect(alone!.ran.json()).toMatchObject({
      articles: 79,
      failed: [{ item: expect.stringContaining('news.jsonl') }],
    });
    expect(threaded!.ran.json()).toEqual(alone!.ran.json());
    expect(threaded!.ran.stderr).toBe(alone!.ran.stderr);
    expect(alone!.stored).toContain('Criticism');
    expect(threaded!.stored).toBe(alone!.stored);
  });

  it('are printed in the order of the file', async () => {
    writeFileSync(news, manyArticles());
    const [alone, threaded] = await Promise.all(
      ['1', '3'].map((threads) => entente(['extract', news, '--threads', threads])),
    );
    expect(alone!.stdout.trim().split('\n').length).toBeGreaterThanOrEqual(79);
    expect(threaded).toMatchObject({ stdout: alone!.stdout, stderr: alone!.stderr, status: 1 });
  });

  it.each(['0', 'two', '1.5'])('on %s threads are wrong use, and no store is made', async (threads) => {
    const store = folder.file('none.db');
    const ran = await entente(['ingest', news, '--store', store, '--threads', threads]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('--threads');
    expect(existsSync(store)).toBe(false);
  });
});

describe('work in order', () => {
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('gives results in the order of the items, with no more under way than allowed', async () => {
    let [running, most] = [0, 0];
    const work = async (n: number) => {
      running += 1;
      most = Math.max(most, running);
      await later(n % 2 === 0 ? 8 : 1);
      running -= 1;
      return n * n;
    };
    const squares: number[] = [];
    for await (const square of inOrder([1, 2, 3, 4, 5, 6], work, () => 3)) squares.push(square);
    expect(squares).toEqual([1, 4, 9, 16, 25, 36]);
    expect(most).toBe(3);
  });

  it('fails where an item fails, after the results before it', async () => {
    const seen: number[] = [];
    const work = async (n: number) => {
      if (n === 2) throw new Error('two');
      return n;
    };
    const all = async () => {
      for await (const n of inOrder([1, 2, 3], work, () => 3)) seen.push(n);
    };
    await expect(all()).rejects.toThrow('two');
    expect(seen).toEqual([1]);
  });
});
