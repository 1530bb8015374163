/** What a server lets through, for HTTP and Bolt alike. */
export interface Limits {
  /** Bytes of the body of one request; an article. */
  readonly bodyBytes: number;
  /** Bytes of a batch of articles, and of one line of it. */
  readonly batchBytes: number;
  readonly lineBytes: number;
  /** Milliseconds that a request may take. */
  readonly requestTime: number;
  /** Rows of one page. */
  readonly rows: number;
  /** Open connections. */
  readonly connections: number;
  /** Requests at work at once, and those that wait for their turn. */
  readonly atOnce: number;
  readonly waiting: number;
}

const MEGABYTE = 1_000_000;

const defaults: Limits = Object.freeze({
  bodyBytes: 2 * MEGABYTE,
  batchBytes: 200 * MEGABYTE,
  lineBytes: 2 * MEGABYTE,
  requestTime: 30_000,
  rows: 1_000,
  connections: 512,
  atOnce: 64,
  waiting: 256,
});

/**
 * The limits of a server: what is given, and the defaults for the rest.
 *
 * @example
 * limitsOf({ requestTime: 5_000 }).bodyBytes //=> 2000000
 */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.freeze({ ...defaults, ...Object.fromEntries(told) });
}
