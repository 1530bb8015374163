import { setImmediate, setTimeout } from 'node:timers/promises';
import { cypherText } from '../store/index.js';
import type { Service } from './service.js';

/** Answers a path of the API as the server would. */
export type Ask = (path: string) => Promise<Response>;

/** What it needs of the service. */
type Rehearsed = Pick<Service, 'store' | 'actors'> & { readonly lists: Pick<Service['lists'], 'ended'> };

/** Requests of each kind: by then the engine of the language has compiled what every answer runs through. */
const rounds = 150;

/** How often it looks whether clients are quiet, in milliseconds. */
const look = 100;

/** No client has asked for so long, in milliseconds, before it goes on: whoever opens the page needs the processor. */
const quiet = 3_000;

/**
 * Asks for events, actors and pages of pairs as a client would, and lets go of the answers: code that nothing has run yet
 * takes several times as long, so that a busy server's first seconds would be spent on a queue.
 *
 * @param sinceAsked milliseconds since a client last asked for something
 */
export async function rehearse(service: Rehearsed, ask: Ask, sinceAsked: () => number): Promise<void> {
  const { generation } = service.store;
  const paths = await pathsOf(service);
  for (let i = 0; i < rounds && paths.length > 0; i++)
    for (const path of paths.map((list) => list[i % list.length]!)) {
      while (!service.lists.ended && sinceAsked() < quiet) await setTimeout(look);
      if (service.lists.ended || generation !== service.store.generation) return;
      const answer = await ask(path);
      await answer.arrayBuffer();
      // Clients come first.
      await setImmediate();
    }
}

/** Some of each kind that there is. */
async function pathsOf({ store, actors }: Rehearsed): Promise<string[][]> {
  const part = encodeURIComponent;
  const sample = (ending: string) => store.run(cypherText('internal', 'event-sample'), { ending });
  const some = await sample('01');
  // In a small store no id may end so.
  const rows = some.length > 0 ? some : await sample('');
  const { all } = await actors();
  const polities = all.filter(({ labels }) => labels.includes('Polity')).slice(0, 20);
  const kinds = [
    rows.slice(0, rounds).map(({ id }) => `/api/events/${part(String(id))}`),
    all.slice(0, rounds).map(({ id }) => `/api/actors/${part(id)}`),
    polities.flatMap(({ id: a }, i) =>
      polities.slice(i + 1).map(({ id: b }) => `/api/dyads/${part(a)}/${part(b)}/events?limit=50`),
    ),
  ];
  return kinds.filter((list) => list.length > 0);
}
