/** What a Bolt server allows, so that no client can use up the process. */
export interface BoltLimits {
  /** Open connections; one more is closed at once. */
  readonly connections: number;
  /** Bytes of one message; before a client has proved who it is, {@link BoltLimits.firstMessageBytes}. */
  readonly messageBytes: number;
  readonly firstMessageBytes: number;
  /** Milliseconds until a client must have proved who it is. */
  readonly loginTime: number;
  /** Milliseconds a statement may take; a client may ask for less. */
  readonly queryTime: number;
  /** Milliseconds a transaction that writes may stay open, since others wait for it; a client may ask for less. */
  readonly transactionTime: number;
  /** The same of one that reads, which nobody waits for: long enough for a notebook that takes its rows slowly. */
  readonly readTime: number;
  /** Statements that the engine works on at a time; others wait. */
  readonly running: number;
  /** Rows of one answer. */
  readonly rows: number;
  /** Answers of one transaction that are not yet pulled to the end. */
  readonly openResults: number;
}

export const DEFAULT_LIMITS: BoltLimits = Object.freeze({
  connections: 100,
  messageBytes: 16 * 1024 * 1024,
  firstMessageBytes: 16 * 1024,
  loginTime: 10_000,
  queryTime: 30_000,
  transactionTime: 120_000,
  readTime: 1_800_000,
  running: 4,
  rows: 1_000_000,
  openResults: 16,
});
