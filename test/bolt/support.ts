import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BoltOptions, type BoltServer, startBolt } from '../../src/bolt/index.js';
import { type GraphStore, openStore } from '../../src/store/index.js';

/** A store in a folder of its own, and a Bolt server over it. */
export interface Served {
  readonly store: GraphStore;
  readonly bolt: BoltServer;
  readonly port: number;
  stop(): Promise<void>;
}

/** Two states, an event between them with every type of value, and a path. */
const SAMPLE = `CREATE (r:State:Polity:Actor {id: 'state:RUS', name: 'Russia', iso3: 'RUS'})
CREATE (v:State:Polity:Actor {id: 'state:VEN', name: 'Venezuela', iso3: 'VEN'})
CREATE (e:Event:PhoneCall {id: 'event:1', kind: 'PhoneCall', date: date('2025-12-22'), dates: [date('2025-12-21')],
  numMentions: 3, confidence: 1.0, goldsteinScale: 2.5, big: 9007199254740993, claimed: true,
  at: datetime('2025-12-22T10:00:00.5+02:00'), local: localdatetime('2025-12-22T10:00:00'),
  clock: localtime('10:00:00'), zoned: time('10:00:00+01:00'), span: duration('P1M2DT3.5S')})
CREATE (e)-[:FROM {since: date('2024-01-01'), weight: 2.0}]->(r)
CREATE (e)-[:TO]->(v)`;

/** Starts a server over a new store with a small graph. */
export async function serve(options: Partial<BoltOptions> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bolt-'));
  const store = await openStore({ store: join(folder, 'bolt.db') });
  await store.run(SAMPLE);
  const now = () => '2026-01-01T00:00:00Z';
  const bolt = await startBolt({ store, host: '127.0.0.1', port: 0, write: false, now, ...options });
  return {
    store,
    bolt,
    port: bolt.port,
    stop: async () => {
      await bolt.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A token that is "right". */
export const TOKEN = { required: true, accepts: (secret: string) => secret === 'right' };
