import { ARTICLE_ORIGIN } from '../../graph/index.js';

/** An actor on a side of an event, as an export writes it. */
export interface ExportedSide {
  readonly actor: string;
  readonly name: string;
  readonly code: string | null;
  readonly surface: string | null;
  /** What a data set said beside the code, see {@link ImportedSide}. */
  readonly columns: string | null;
}

export interface ExportedPlace {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly kind: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly adm1: string | null;
  readonly adm2: string | null;
  readonly featureId: string | null;
  readonly fips: string | null;
  readonly geoType: number | null;
}

export interface ExportedMention {
  readonly id: string;
  /** Null for a mention in an article. */
  readonly dataset: string | null;
  readonly url: string | null;
  readonly tone: number | null;
  readonly confidence: number | null;
  readonly columns: string | null;
  readonly isRootEvent: boolean | null;
  readonly start: number | null;
  readonly article: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
}

/** An event with all that exports write of it. */
export interface ExportedEvent {
  readonly id: string;
  readonly origin: string;
  readonly name: string;
  readonly kind: string;
  readonly reciprocal: boolean;
  readonly eventCode: string;
  readonly eventRootCode: string;
  readonly quadClass: number;
  readonly goldsteinScale: number;
  readonly ploverType: string | null;
  readonly ploverMode: string | null;
  readonly ploverContexts: readonly string[];
  readonly ploverQuad: number | null;
  readonly ploverScore: number | null;
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string;
  readonly datePrecision: string;
  readonly confidence: number;
  readonly claimed: boolean;
  readonly numMentions: number;
  readonly numSources: number;
  readonly numArticles: number;
  readonly firstSeen: string;
  readonly restsOn: string | null;
  readonly sources: readonly ExportedSide[];
  readonly targets: readonly ExportedSide[];
  /** Ids of polities. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly places: readonly ExportedPlace[];
  readonly mentions: readonly ExportedMention[];
}

/** Who did it to whom, one pair a row of a data set: both ways for what two do together. */
export function pairsOf(event: ExportedEvent): [ExportedSide | null, ExportedSide | null][] {
  const { sources, targets, reciprocal } = event;
  const [left, right] = [sources.length > 0 ? sources : [null], targets.length > 0 ? targets : [null]];
  const pairs = left.flatMap((a) => right.map((b): [ExportedSide | null, ExportedSide | null] => [a, b]));
  return reciprocal ? pairs.filter(([a, b]) => a?.actor !== b?.actor) : pairs;
}

/** The first day that an event may have happened on; for an undated one the last. */
export const dayOfEvent = (event: ExportedEvent): string => event.date ?? event.dateFrom ?? event.dateTo;

/** Where an event is read: the address of the report that it rests on, else of the first that has one. */
export function urlOf({ mentions, restsOn }: ExportedEvent): string | null {
  const best = mentions.find(({ id }) => id === restsOn) ?? mentions.find(({ isRootEvent }) => isRootEvent !== null);
  return best?.url ?? mentions.find(({ url }) => url !== null)?.url ?? null;
}

/** An actor's name for a row: as the data set had it, or the lexicon's for what an article calls otherwise. */
export function calledIn({ origin }: ExportedEvent, { name, surface }: ExportedSide): string {
  return origin === ARTICLE_ORIGIN ? name : (surface ?? name);
}
