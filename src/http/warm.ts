import { chunks, cypherText } from '../store/index.js';
import { actorInFull } from './reading/actors.js';
import { eventPage } from './reading/event-page.js';
import { mentionsOfEvent } from './reading/events.js';
import type { Service } from './service.js';

/** Works out what the page opens with, then reads who did what to whom, polity by polity, and how much each actor did. */
export async function warm(service: Service): Promise<void> {
  const { store, actors, counts, facts, lists, summaries, warmViews } = service;
  const { generation } = store;
  await facts();
  await touch(service);
  await eventPage(store, {}, { after: null, limit: 50, lists, summaries });
  await warmViews();
  const { all } = await actors();
  const polities = all.filter(({ labels }) => labels.includes('Polity')).map(({ id }) => id);
  await lists.warm(polities);
  for (const some of chunks(all, countedAtOnce))
    if (!lists.ended && generation === store.generation) await counts(some.map(({ id }) => id));
}

/** Actors whose events are counted at once: some seconds' work in a store of a million events. */
const countedAtOnce = 1_000;

/** Events asked for at once: what comes between them waits for so many at most. */
const atOnce = 100;

/**
 * Asks for a sample of the events, for the evidence of one and for one actor: the embedded engine unpacks a stretch of a
 * column when something in it is first asked for, which takes a fifth of a second each time in a large store.
 */
async function touch({ store, summaries, actors, counts }: Service): Promise<void> {
  const { generation } = store;
  const rows = await store.run(cypherText('internal', 'event-sample'), { ending: '00' });
  const ids = rows.map(({ id }) => String(id));
  for (const some of chunks(ids, atOnce)) if (generation === store.generation) await summaries(some);
  for (const id of ids.slice(0, 1)) await mentionsOfEvent(store, id);
  for (const actor of (await actors()).all.slice(0, 1)) await actorInFull(store, counts, actor, null);
}
