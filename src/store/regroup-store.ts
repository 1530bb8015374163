import {
  bucketOfCell,
  cellsMeeting,
  type EventsAhead,
  eventsOf,
  type OpenMention,
  type Regrouping,
  regroup,
  type StoredEvent,
  spanOf,
} from '../graph/index.js';
import { cypherText } from './cypher-files.js';
import type { Parameters, Row, Runner } from './store.js';
import { type MentionAnchor, toOpenMention } from './stored-mention.js';
import { runRows } from './write-batch.js';
import { writeRegrouping } from './write-events.js';

/** What happens to the mentions of a store. */
export interface MentionChange {
  /** Not stored yet. */
  readonly added?: readonly OpenMention[];
  /** No longer open. */
  readonly closed?: readonly MentionAnchor[];
  /** As they were, but to be grouped anew. */
  readonly touched?: readonly MentionAnchor[];
}

/** A stretch of days of a bucket. */
interface Stretch {
  readonly bucket: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Makes the events follow from the open mentions again, after some were added and some are about to be closed, and
 * gives what that changed. Only the stretches of the buckets that these touch are read. What was added is not stored yet.
 */
export async function regroupStore(runner: Runner, change: MentionChange): Promise<Regrouping> {
  const regrouping = await planRegrouping(runner, change);
  await writeRegrouping(runner, regrouping);
  return regrouping;
}

/** What {@link regroupStore} would write; of events worked out `ahead` those are taken that still hold. */
export async function planRegrouping(runner: Runner, change: MentionChange, ahead?: EventsAhead): Promise<Regrouping> {
  const { added = [], closed = [] } = change;
  const gone = new Set(closed.map((anchor) => anchor.id));
  const read = await readTouched(runner, change);
  const kept = read.filter(({ evidence }) => !gone.has(evidence.mention.id));
  const open = [...kept, ...added];
  const events = eventsOf(
    open.map((mention) => mention.evidence),
    ahead,
  );
  const before = [...kept, ...closed].map((mention) => mention.event).filter((event) => event !== null);
  const stored = await storedEvents(runner, [...new Set([...before, ...events.map((event) => event.id)])]);
  return regroup(events, open, stored);
}

/** Reads until no mention found reaches beyond the days read: spans that meet form a whole, and it is read whole. */
async function readTouched(runner: Runner, change: MentionChange): Promise<OpenMention[]> {
  const { added = [], closed = [], touched = [] } = change;
  const stretches = new Map<string, Stretch>();
  let pending = new Set<string>();
  const widen = (stretch: Stretch) => {
    const known = stretches.get(stretch.bucket);
    if (known !== undefined && known.from <= stretch.from && known.to >= stretch.to) return;
    stretches.set(stretch.bucket, known === undefined ? stretch : hull(known, stretch));
    pending.add(stretch.bucket);
  };
  for (const { evidence } of added) widen({ bucket: evidence.bucket, ...spanOf(evidence) });
  for (const { bucket, spanFrom, spanTo } of [...closed, ...touched]) widen({ bucket, from: spanFrom, to: spanTo });
  const found = new Map<string, OpenMention>();
  const statement = cypherText('internal', 'open-mentions-of-cells');
  while (pending.size > 0) {
    const rows = await runRows(
      runner,
      statement,
      [...pending].flatMap((bucket) => cellRows(stretches.get(bucket)!)),
    );
    pending = new Set();
    for (const row of rows) {
      found.set(String(row.id), toOpenMention(row));
      widen({ bucket: bucketOfCell(String(row.cell)), from: String(row.spanFrom), to: String(row.spanTo) });
    }
  }
  return [...found.values()];
}

/** The cells in which the mentions of a stretch stand. */
function cellRows(stretch: Stretch): Parameters[] {
  const { from, to } = stretch;
  return cellsMeeting(stretch.bucket, stretch).map((cell) => ({ cell, from, to }));
}

function hull(a: Stretch, b: Stretch): Stretch {
  const [from, to] = [[a.from, b.from].sort()[0]!, [a.to, b.to].sort()[1]!];
  return { bucket: a.bucket, from, to };
}

async function storedEvents(runner: Runner, ids: readonly string[]): Promise<StoredEvent[]> {
  if (ids.length === 0) return [];
  const rows = await runner.run(cypherText('internal', 'stored-events'), { ids });
  return rows.map((row) => ({ id: String(row.id), digest: String(row.digest), standing: standingOf(row) }));
}

function standingOf(row: Row): StoredEvent['standing'] {
  const labels = row.labels as string[];
  return labels.includes('Event') ? 'Event' : labels.includes('Unconfirmed') ? 'Unconfirmed' : 'Retracted';
}
