import { utcTime, versionId } from '../graph/index.js';
import type { CodedArticle } from '../model.js';
import type { Row } from './store.js';

/** A version of an article as the store holds it. */
export interface StoredVersion {
  readonly id: string;
  readonly contentHash: string;
  readonly published: string | null;
  readonly knownFrom: string;
  readonly knownTo: string | null;
}

/** The times by which what comes in is known. */
export interface KnownTimes {
  /** When it was known, whatever the article says (`--known-at`); ISO day or date-time. */
  readonly knownAt?: string | null;
  /** The run's clock, for an article without a publication; ISO day or date-time. */
  readonly now: string;
}

/** A version to be written. */
export interface VersionPlan {
  readonly coded: CodedArticle;
  readonly version: string;
  readonly knownFrom: string;
  /** Null for the version that holds now; else it came in after the one that superseded it. */
  readonly knownTo: string | null;
  /** The version that it supersedes. */
  readonly closes: string | null;
  /** No version of this article is stored yet. */
  readonly first: boolean;
}

/**
 * What an article means for a store that holds some versions of it: nothing (null) where one of them has its text, else
 * a new version. It supersedes the one that holds, unless it is older than that: then it is history on arrival.
 */
export function planVersion(
  coded: CodedArticle,
  stored: readonly StoredVersion[],
  times: KnownTimes,
): VersionPlan | null {
  const { id, contentHash } = coded.article;
  const [published, knownAt] = [utcOrNull(coded.article.published), utcOrNull(times.knownAt)];
  const now = utcTime(times.now);
  if (stored.some((version) => version.contentHash === contentHash)) return null;
  const told = knownAt ?? published ?? now;
  const plan = { coded, version: versionId(id, contentHash), first: stored.length === 0 };
  const latest = [...stored].sort((a, b) => compare(a.knownFrom, b.knownFrom)).at(-1);
  if (latest === undefined) return { ...plan, knownFrom: told, knownTo: null, closes: null };
  const latestTold = knownAt === null ? (latest.published ?? latest.knownFrom) : latest.knownFrom;
  if (told < latestTold) {
    const next = stored
      .filter((version) => version.knownFrom > told)
      .sort((a, b) => compare(a.knownFrom, b.knownFrom))[0];
    return { ...plan, knownFrom: told, knownTo: next?.knownFrom ?? latest.knownFrom, closes: null };
  }
  // A correction that bears the date of what it corrects became known when it came in.
  const knownFrom =
    told > latest.knownFrom ? told : knownAt === null && now > latest.knownFrom ? now : latest.knownFrom;
  return { ...plan, knownFrom, knownTo: null, closes: latest.knownTo === null ? latest.id : null };
}

/** Times are compared as text, so all of them are in UTC. */
function utcOrNull(time: string | null | undefined): string | null {
  return time ? utcTime(time) : null;
}

/** A row of internal/article-versions.cypher. */
export function toStoredVersion(row: Row): StoredVersion {
  const text = (value: unknown) => (value === null ? null : String(value));
  return {
    id: String(row.id),
    contentHash: String(row.contentHash),
    published: utcOrNull(text(row.published)),
    knownFrom: String(row.knownFrom),
    knownTo: text(row.knownTo),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
