import type { NamedTie } from 'entente';

// What the server answers, as far as the page reads it; the whole is at /api/docs.

export type {
  DyadPeriod,
  DyadProfile as Dyad,
  EgoNetwork as Ego,
  Evidence,
  Hop,
  NamedTie,
  PathReport as Path,
} from 'entente';

export interface StoreInfo {
  readonly name: string;
  readonly engine: string;
  readonly write: boolean;
  readonly events: number;
  readonly articles: number;
  readonly mentions: number;
  readonly polities: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly origins: readonly { readonly origin: string; readonly events: number }[];
}

export interface NetworkNode {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: 'state' | 'igo';
  /** Degrees; null where the place is not known. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly events: number;
  readonly friends: number;
  readonly foes: number;
}

export type Tie = Omit<NamedTie, 'aName' | 'bName' | 'evidence'>;

export interface Network {
  readonly asOf: string | null;
  readonly events: number;
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly Tie[];
}

/** Where a row of a data set stands. */
export interface DataRow {
  readonly dataset: string;
  readonly row: number;
}

export interface Side {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

export interface EventSummary {
  readonly id: string;
  readonly kind: string;
  readonly eventCode: string;
  readonly goldsteinScale: number;
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly datePrecision: string;
  readonly claimed: boolean;
  readonly modality: string;
  readonly polarity: string;
  readonly confidence: number;
  readonly origin: string;
  readonly numMentions: number;
  readonly numSources: number;
  readonly numArticles: number;
  readonly reciprocal: boolean;
  readonly sources: readonly Side[];
  readonly targets: readonly Side[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** The cursor of the next page; null where this is the last. */
  readonly next: string | null;
}

export interface ArticleInfo {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly source: string | null;
}

export interface EventMention {
  readonly id: string;
  readonly quote: string | null;
  readonly sentence: string | null;
  /** Where the quote stands in the sentence. */
  readonly quoteStart: number | null;
  readonly quoteEnd: number | null;
  readonly rule: string | null;
  readonly confidence: number;
  readonly modality: string;
  readonly polarity: string;
  readonly speaker: Side | null;
  readonly article: ArticleInfo | null;
  readonly row: (DataRow & { readonly url: string | null }) | null;
}

export interface EventEvidence {
  readonly event: EventSummary;
  readonly mentions: readonly EventMention[];
}

/** A side of a mention as `extract` prints it. */
export interface ExtractedSide {
  readonly name: string;
  readonly code: string | null;
  readonly country: string | null;
}

export interface ExtractedMention {
  readonly event: string;
  readonly kind: string;
  readonly cameo: string;
  readonly goldstein: number;
  readonly sources: readonly ExtractedSide[];
  readonly targets: readonly ExtractedSide[];
  readonly reciprocal: boolean;
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly modality: string;
  readonly polarity: string;
  readonly speaker: ExtractedSide | null;
  readonly quote: string;
  /** UTF-16 units in the text. */
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

export interface ArticleMention {
  readonly id: string;
  readonly event: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface StoredArticle extends ArticleInfo {
  readonly text: string | null;
  readonly mentions: readonly ArticleMention[];
}
