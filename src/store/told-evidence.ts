import { setImmediate } from 'node:timers/promises';
import { type BucketEvents, type EventsAhead, type Evidence, eventsByBucket, evidenceOf } from '../graph/index.js';
import type { CodedArticle } from '../model.js';
import { codedText } from './coded-text.js';

/** What can be made of an article's mentions before the store is asked. */
export interface ToldEvidence {
  readonly evidence: readonly Evidence[];
  /** Each of them as {@link codedText}. */
  readonly texts: readonly string[];
}

/** The evidence of an article; `fallback` is the time to take where it has no publication. */
export function toldEvidence(coded: CodedArticle, fallback: string): ToldEvidence {
  const evidence = evidenceOf(coded, fallback);
  return { evidence, texts: evidence.map(codedText) };
}

/** What can be made of a batch before the store is asked. */
export interface ToldAhead {
  readonly evidence: ReadonlyMap<CodedArticle, ToldEvidence>;
  /** The events of its mentions, should the store hold no others of their buckets. */
  readonly events: EventsAhead;
}

/** Articles or buckets between two pauses: a few milliseconds, in which the engine does not wait for its next statement. */
const BETWEEN_PAUSES = 20;

/**
 * The evidence of some articles, with pauses in which a transaction under way goes on. An article without a publication
 * is left out: when it was known is told by the store.
 */
export async function tellAhead(batch: readonly CodedArticle[]): Promise<ToldAhead> {
  const evidence = new Map<CodedArticle, ToldEvidence>();
  for (const [index, coded] of batch.entries()) {
    if (index % BETWEEN_PAUSES === 0) await setImmediate();
    const { published } = coded.article;
    if (published !== null) evidence.set(coded, toldEvidence(coded, published));
  }
  const events = new Map<string, BucketEvents>();
  for (const [bucket, found] of eventsByBucket([...evidence.values()].flatMap((told) => told.evidence))) {
    if (events.size % BETWEEN_PAUSES === 0) await setImmediate();
    events.set(bucket, found);
  }
  return { evidence, events };
}
