import { describe, expect, it } from 'vitest';
import { Gate, limitsOf } from '../../src/access/index.js';

function held(): { readonly done: Promise<string>; end(): void } {
  let end = () => {};
  const done = new Promise<string>((resolve) => {
    end = () => resolve('done');
  });
  return { done, end };
}

describe('a gate', () => {
  it('lets so many work, so many wait, and turns the rest away', async () => {
    const gate = new Gate({ atOnce: 1, waiting: 1 });
    const [first, second] = [held(), held()];
    const running = [gate.enter(() => first.done), gate.enter(() => second.done)];
    expect(gate.enter(async () => 'third')).toBeNull();
    expect(gate.size).toBe(2);
    first.end();
    expect(await running[0]).toBe('done');
    const later = gate.enter(async () => 'later');
    second.end();
    expect(await running[1]).toBe('done');
    expect(await later).toBe('later');
    await gate.idle();
    expect(gate.size).toBe(0);
  });

  it('gives a place free where work fails', async () => {
    const gate = new Gate({ atOnce: 1, waiting: 0 });
    await expect(gate.enter(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.enter(async () => 'next')).toBe('next');
  });
});

describe('limits', () => {
  it('are what is given, and the defaults for the rest', () => {
    expect(limitsOf({ rows: 5, atOnce: undefined })).toMatchObject({ rows: 5, atOnce: 64, bodyBytes: 2_000_000 });
  });
});
