import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexActors } from '../../src/http/reading/actors.js';
import { rehearse } from '../../src/http/rehearse.js';
import { type Served, served } from './support.js';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.end());

/** Rehearses against the real server; `stopAfter` requests the server ends. */
async function rehearsed(stopAfter = Number.POSITIVE_INFINITY, sinceAsked = () => 10_000) {
  const asked: { path: string; status: number }[] = [];
  const lists = {
    get ended() {
      return asked.length >= stopAfter;
    },
  };
  const ask = async (path: string) => {
    const answer = await fetch(server.url + path);
    asked.push({ path, status: answer.status });
    return answer;
  };
  await rehearse({ store: server.store, actors: () => indexActors(server.store), lists }, ask, sinceAsked);
  return asked;
}

describe('before anybody asks', () => {
  it('events, actors and pages of pairs are asked for, and all answered', async () => {
    const asked = await rehearsed();
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
    const kinds = new Set(asked.map(({ path }) => path.split('/').slice(0, 3).join('/')));
    expect(kinds).toEqual(new Set(['/api/events', '/api/actors', '/api/dyads']));
  });

  it('nothing while clients ask', async () => {
    let looked = 0;
    // Somebody has just asked, four times in a row; then nobody does.
    const asked = await rehearsed(1, () => (++looked > 4 ? 10_000 : 0));
    expect(looked).toBeGreaterThan(4);
    expect(asked).toHaveLength(1);
  });

  it('nothing more once the server ends', async () => {
    expect(await rehearsed(7)).toHaveLength(7);
  });
});
