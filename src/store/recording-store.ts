import { StoreError } from '../errors.js';
import { onlyReads } from './cypher-text.js';
import type { GraphStore, Parameters, Row, Runner, StoreFeatures } from './store.js';
import type { OpenTransaction } from './typed.js';

/** A statement that was asked for. */
export interface RecordedStatement {
  readonly statement: string;
  readonly parameters: Parameters;
}

/**
 * A store that keeps the statements it is given and runs none of them: for `--dry-run`, and to test texts.
 *
 * Given a store to read from, statements that only read are answered by it, so that a dry run counts what is already
 * there; without one every answer is empty.
 *
 * @example
 * const store = new RecordingStore();
 * await store.run('CREATE (n:Day {id: $id})', { id: '2025-12-22' }); //=> []
 * store.statements.length //=> 1
 */
export class RecordingStore implements GraphStore {
  readonly name = 'recording';
  readonly features: StoreFeatures = {
    runs: false,
    durable: false,
    constraintsIndex: true,
    labelIndexes: true,
    shared: false,
    growsByWriting: false,
    retries: false,
    catalog: false,
  };
  readonly #statements: RecordedStatement[] = [];
  readonly #reads: Runner | null;

  constructor({ reads = null }: { readonly reads?: Runner | null } = {}) {
    this.#reads = reads;
  }

  /** What was asked for so far, in order. */
  get statements(): readonly RecordedStatement[] {
    return this.#statements;
  }

  async run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    this.#statements.push({ statement, parameters });
    return this.#reads !== null && onlyReads(statement) ? this.#reads.run(statement, parameters) : [];
  }

  /** Statements of work that throws are forgotten, as another store would roll them back. */
  async transaction<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    const before = this.#statements.length;
    try {
      return await work(this);
    } catch (error) {
      this.#statements.length = before;
      throw error;
    }
  }

  async begin(): Promise<OpenTransaction> {
    throw new StoreError('recording', 'This store only notes statements: open a real one to run them.');
  }

  async close(): Promise<void> {}
}
