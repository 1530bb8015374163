import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { QueryError, StoreError } from '../errors.js';
import type { Columns } from './columns.js';
import { bareCypher } from './cypher-text.js';
import { openingFault, statementFault } from './embedded-faults.js';
import { EmbeddedTransaction } from './embedded-transaction.js';
import { rowFromEmbedded, toEmbedded } from './embedded-values.js';
import type { GraphStore, Parameters, Row, Runner, StoreFeatures } from './store.js';
import type { BeginOptions, OpenTransaction } from './typed.js';

/** The write-ahead log is folded into the file at this size at least, and at every close. */
const CHECKPOINT_BYTES = 64 * 1024 * 1024;

/**
 * To fold the log in writes the whole file anew, so a large file waits for a longer log: over the growth of a store the
 * work is then a few times its size, and not its square.
 */
const CHECKPOINT_SHARE = 0.5;

/** The part of the engine's connection and transaction that runs Cypher. */
interface Engine {
  executeCypher(statement: string, parameters: Record<string, unknown>): Promise<Result>;
}

type Result = Pick<grafeo.QueryResult, 'toArray' | 'toArrowIPC'>;

/** Options of {@link EmbeddedStore.open}. */
export interface EmbeddedOptions {
  /** Open an existing file so that several processes may read it; writes are refused. */
  readonly readOnly?: boolean;
}

/**
 * A store in one file, inside the process: nothing to install, nothing to start. One process may write at a time.
 *
 * @example
 * const store = EmbeddedStore.open('./entente.db');
 */
export class EmbeddedStore implements GraphStore {
  static readonly features: StoreFeatures = {
    runs: true,
    durable: true,
    constraintsIndex: false,
    labelIndexes: false,
    shared: false,
    growsByWriting: true,
    retries: false,
    catalog: false,
  };
  readonly name = 'embedded';
  readonly features = EmbeddedStore.features;
  readonly #path: string;
  readonly #database: grafeo.GrafeoDB;
  #open = true;
  /** The size of the log at which it is folded in. */
  #checkpointAt = 0;
  /** The last transaction begun: the next one waits for it, so that two never write at once. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Transactions that stay open. */
  readonly #begun = new Set<OpenTransaction>();

  private constructor(path: string, database: grafeo.GrafeoDB) {
    this.#path = path;
    this.#database = database;
  }

  /**
   * Opens a file, or makes it where there is none.
   *
   * @throws StoreError where the path is a directory, another program's file, in use, or cannot be written
   */
  static open(path: string, { readOnly = false }: EmbeddedOptions = {}): EmbeddedStore {
    checkPath(path, readOnly);
    try {
      if (readOnly) return new EmbeddedStore(path, grafeo.GrafeoDB.openReadOnly(resolve(path)));
      const database = grafeo.GrafeoDB.create(resolve(path));
      const store = new EmbeddedStore(path, database);
      store.#setCheckpoint();
      return store;
    } catch (error) {
      throw openingFault(error, path);
    }
  }

  async run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.#execute(this.#database, statement, parameters);
  }

  async columns(statement: string, parameters: Parameters = {}): Promise<Columns> {
    const [result, { columnsOf }] = await Promise.all([
      this.#result(this.#database, statement, parameters),
      // Arrow is loaded here and not before: most commands of the command line need none.
      import('./embedded-columns.js'),
    ]);
    return columnsOf(result.toArrowIPC());
  }

  transaction<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    const result = this.#turn.then(() => this.#transact(work));
    // Whether it failed is told to whoever asked for it; the next only waits.
    this.#turn = result.then(nothing, nothing);
    return result;
  }

  async begin({ access }: BeginOptions): Promise<OpenTransaction> {
    const free = access === 'write' ? await this.#takeTurn() : nothing;
    try {
      this.#requireOpen();
      const transaction = new EmbeddedTransaction(this.#database.beginTransaction(), access, this.#path, () => {
        free();
        this.#begun.delete(transaction);
        // A store that is open for reading only has no log to fold in.
        if (access === 'write' && this.#open && this.#checkpointAt > 0) this.#setCheckpoint();
      });
      this.#begun.add(transaction);
      return transaction;
    } catch (error) {
      free();
      throw error;
    }
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    // Whoever left a transaction open does not keep the store from closing.
    await Promise.allSettled([...this.#begun].map((transaction) => transaction.rollback()));
    await this.#turn;
    this.#open = false;
    this.#database.close();
  }

  /** Waits until every transaction before has ended; what is given ends this one's turn. */
  async #takeTurn(): Promise<() => void> {
    const before = this.#turn;
    let free = nothing;
    this.#turn = new Promise<void>((resolve) => {
      free = resolve;
    });
    await before;
    return free;
  }

  async #transact<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    this.#requireOpen();
    const transaction = this.#database.beginTransaction();
    let result: T;
    try {
      result = await work({ run: (statement, parameters) => this.#execute(transaction, statement, parameters) });
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      // What the work itself threw is its caller's; what the engine threw is a fault already.
      throw error;
    }
    await this.#commit(transaction);
    return result;
  }

  /** As a statement a commit runs on a thread of the engine's, so that this one goes on meanwhile; it takes a tenth of a second. */
  async #commit(transaction: grafeo.Transaction): Promise<void> {
    try {
      await transaction.execute('COMMIT');
    } catch (error) {
      throw statementFault(error, '', this.#path);
    }
    this.#setCheckpoint();
  }

  /** Sets when the log is folded in, where the file has grown so much that this should be later. */
  #setCheckpoint(): void {
    const size = existsSync(this.#path) ? statSync(this.#path).size : 0;
    const walBytes = Math.max(CHECKPOINT_BYTES, Math.round(size * CHECKPOINT_SHARE));
    if (walBytes === this.#checkpointAt) return;
    this.#checkpointAt = walBytes;
    this.#database.setCheckpointTriggers({ walBytes });
  }

  async #execute(engine: Engine, statement: string, parameters: Parameters = {}): Promise<Row[]> {
    return (await this.#result(engine, statement, parameters)).toArray().map(rowFromEmbedded);
  }

  async #result(engine: Engine, statement: string, parameters: Parameters): Promise<Result> {
    this.#requireOpen();
    refuseFiles(statement);
    try {
      return await engine.executeCypher(statement, toEmbedded(parameters));
    } catch (error) {
      throw statementFault(error, statement, this.#path);
    }
  }

  #requireOpen(): void {
    if (!this.#open) throw new StoreError('closed', `The store ${this.#path} is closed.`);
  }
}

function nothing(): void {}

/** LOAD CSV would let a query read any file that the process may read. */
function refuseFiles(statement: string): void {
  const match = /\bLOAD\s+CSV\b/i.exec(bareCypher(statement));
  if (match === null) return;
  const before = statement.slice(0, match.index).split('\n');
  const position = { line: before.length, column: before.at(-1)!.length + 1 };
  const where = `(line ${position.line}, column ${position.column})`;
  throw new QueryError(`LOAD CSV reads files and is refused here ${where}: use entente import.`, position);
}

/** What the engine would answer unclearly or set right silently (it makes missing folders) is refused before. */
function checkPath(path: string, readOnly: boolean): void {
  const full = resolve(path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    throw new StoreError(
      'directory',
      `The store ${path} is a directory: name a file in it, such as ${path}/entente.db.`,
    );
  }
  if (stats === undefined && readOnly) {
    throw new StoreError(
      'missing',
      `There is no store at ${path}: make one with entente ingest, or name another with --store.`,
    );
  }
  if (stats?.size === 0) {
    throw new StoreError('foreign', `${path} is an empty file, not a store: remove it, or choose another --store.`);
  }
  const folder = dirname(full);
  if (!existsSync(folder)) {
    throw new StoreError('no-folder', `The folder of the store ${path} does not exist: make ${dirname(path)} first.`);
  }
  if (readOnly) return;
  for (const needed of stats === undefined ? [folder] : [folder, full]) {
    if (!writable(needed)) {
      throw new StoreError('not-writable', `The store ${path} cannot be written: no permission to write ${needed}.`);
    }
  }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
