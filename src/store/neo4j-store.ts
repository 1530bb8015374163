import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import { StoreError } from '../errors.js';
import { neo4jFault } from './neo4j-faults.js';
import { type Ask, Neo4jPlans } from './neo4j-plans.js';
import { Neo4jTransaction } from './neo4j-transaction.js';
import { fromNeo4j, toNeo4j } from './neo4j-values.js';
import type { GraphStore, Parameters, Row, Runner, StoreFeatures } from './store.js';
import type { BeginOptions, OpenTransaction } from './typed.js';

/** Options of {@link Neo4jStore.open}. */
export interface Neo4jOptions {
  readonly user?: string;
  readonly password?: string;
  /** The server's default where not given. */
  readonly database?: string;
  readonly readOnly?: boolean;
  /** How long a transaction is tried again when the server is gone, in milliseconds; 30 seconds by default. */
  readonly retryFor?: number;
}

/** What both kinds of the driver's transactions have. */
interface DriverRunner {
  run(
    statement: string,
    parameters: Record<string, unknown>,
  ): PromiseLike<{ records: { keys: PropertyKey[]; get(key: PropertyKey): unknown }[] }>;
}

/**
 * A Neo4j server, or a cluster or Aura: `neo4j://` addresses are routed, `+s` ones are encrypted.
 *
 * Reads see the writes made before through the same store (bookmarks), on whatever member of a cluster they run.
 *
 * @example
 * const store = await Neo4jStore.open('bolt://localhost:7687', { user: 'neo4j', password });
 */
export class Neo4jStore implements GraphStore {
  static readonly features: StoreFeatures = {
    runs: true,
    durable: true,
    constraintsIndex: true,
    labelIndexes: true,
    shared: true,
    growsByWriting: false,
    retries: true,
    catalog: true,
  };
  readonly name = 'neo4j';
  readonly features = Neo4jStore.features;
  readonly #driver: Driver;
  readonly #server: string;
  readonly #options: Neo4jOptions;
  readonly #plans = new Neo4jPlans();
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();

  private constructor(driver: Driver, server: string, options: Neo4jOptions) {
    this.#driver = driver;
    this.#server = server;
    this.#options = options;
  }

  /**
   * Connects to a server and asks whether it lets us in.
   *
   * @throws StoreError where the URL holds credentials, nobody answers, or the password is wrong
   */
  static async open(url: string, options: Neo4jOptions = {}): Promise<Neo4jStore> {
    const server = serverOf(url);
    const driver = driverOf(url, server, options);
    try {
      await driver.verifyConnectivity({ database: options.database });
    } catch (error) {
      await driver.close();
      throw neo4jFault(error, server, options.database);
    }
    return new Neo4jStore(driver, server, options);
  }

  run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.#withSession((session) => runWith(session, statement, parameters));
  }

  transaction<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    return this.#withSession(async (session) => {
      const ask: Ask = (statement) =>
        session.executeRead(async (transaction) => (await runWith(transaction, statement, {}))[0]);
      await this.#plans.before(ask);
      const result = await session.executeWrite((transaction) =>
        work({ run: (statement, parameters = {}) => runWith(transaction, statement, parameters) }),
      );
      await this.#plans.after(ask);
      return result;
    });
  }

  async begin({ access, timeout }: BeginOptions): Promise<OpenTransaction> {
    const { database } = this.#options;
    const write = access === 'write' && this.#options.readOnly !== true;
    const defaultAccessMode = write ? neo4j.session.WRITE : neo4j.session.READ;
    const session = this.#driver.session({ database, defaultAccessMode, bookmarkManager: this.#bookmarks });
    const fault = (error: unknown) => neo4jFault(error, this.#server, database);
    try {
      return new Neo4jTransaction(session, await session.beginTransaction({ timeout }), write, fault);
    } catch (error) {
      await session.close();
      throw fault(error);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const { database, readOnly = false } = this.#options;
    const defaultAccessMode = readOnly ? neo4j.session.READ : neo4j.session.WRITE;
    try {
      const session = this.#driver.session({ database, defaultAccessMode, bookmarkManager: this.#bookmarks });
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    } catch (error) {
      // What the work of a transaction itself threw is its caller's.
      if (!(error instanceof neo4j.Neo4jError)) throw error;
      throw neo4jFault(error, this.#server, database);
    }
  }
}

async function runWith(runner: DriverRunner, statement: string, parameters: Parameters): Promise<Row[]> {
  const { records } = await runner.run(statement, toNeo4j(parameters));
  return records.map((record) =>
    Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(key))])),
  );
}

function driverOf(url: string, server: string, { user, password, retryFor = 30_000 }: Neo4jOptions): Driver {
  const nobody = user === undefined && password === undefined;
  const auth = nobody ? undefined : neo4j.auth.basic(user ?? 'neo4j', password ?? '');
  try {
    return neo4j.driver(url, auth, {
      maxTransactionRetryTime: retryFor,
      connectionAcquisitionTimeout: Math.max(5_000, retryFor),
      connectionTimeout: 10_000,
      userAgent: 'entente',
    });
  } catch (error) {
    // A host that is none, or a query that this kind of address may not have.
    const message = `The address of the store ${server} is not one: write bolt://HOST:7687 or neo4j://HOST:7687.`;
    throw new StoreError('url', message, { cause: error });
  }
}

/** Scheme, host and port, for messages; a URL with credentials is refused, as it would end up in logs and histories. */
function serverOf(url: string): string {
  if (!URL.canParse(url))
    throw new StoreError('url', 'The address of the store is no URL: write bolt://HOST:7687 or neo4j://HOST:7687.');
  const { protocol, host, username, password } = new URL(url);
  if (username !== '' || password !== '') {
    throw new StoreError(
      'credentials-in-url',
      `The address of the store holds credentials: leave them out (${protocol}//${host}) and set NEO4J_USERNAME and NEO4J_PASSWORD.`,
    );
  }
  return `${protocol}//${host}`;
}
