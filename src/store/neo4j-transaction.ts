import type { Record as DriverRecord, Plan, QueryResult, Session, Transaction } from 'neo4j-driver';
import { RefusedError } from '../errors.js';
import { readOnly } from './embedded-plan.js';
import type { ChangeCounters, OpenTransaction, TypedParameters, TypedResult, TypedValue } from './typed.js';

/** Procedures that tell of the database and change nothing. */
const HARMLESS = /^(?:db\.(?:labels|relationshipTypes|propertyKeys|ping|info|schema\.\w+)|dbms\.components)(?:\(|$|\s)/;

/** A transaction of a Neo4j server that stays open. The server itself refuses writes of a session that reads. */
export class Neo4jTransaction implements OpenTransaction {
  readonly #session: Session;
  readonly #transaction: Transaction;
  readonly #write: boolean;
  readonly #fault: (error: unknown) => Error;

  constructor(session: Session, transaction: Transaction, write: boolean, fault: (error: unknown) => Error) {
    this.#session = session;
    this.#transaction = transaction;
    this.#write = write;
    this.#fault = fault;
  }

  async run(statement: string, parameters: TypedParameters = {}): Promise<TypedResult> {
    try {
      const explained = await this.#transaction.run(`EXPLAIN ${statement}`, parameters);
      const type = explained.summary.queryType;
      if (type !== 'r' && !this.#write) throw readOnly(`type ${type}`);
      if (explained.summary.plan !== false) refuseOutside(explained.summary.plan);
      return await Neo4jResult.of(this.#transaction.run(statement, parameters), type === 'r' ? 'r' : 'rw', this.#fault);
    } catch (error) {
      throw this.#fault(error);
    }
  }

  async commit(): Promise<void> {
    await this.#end(() => this.#transaction.commit());
  }

  async rollback(): Promise<void> {
    await this.#end(() => this.#transaction.rollback());
  }

  async #end(how: () => Promise<void>): Promise<void> {
    try {
      if (this.#transaction.isOpen()) await how();
    } catch (error) {
      throw this.#fault(error);
    } finally {
      await this.#session.close();
    }
  }
}

/** Refuses what reads files or the network: it stands in the plan of a statement wherever it is in its text. */
function refuseOutside({ operatorType, arguments: details, children }: Plan): void {
  if (/^LoadCSV/i.test(operatorType)) {
    throw new RefusedError('forbidden', 'LOAD CSV reads files and is refused here: use entente import.');
  }
  const told = (details as { Details?: unknown }).Details;
  if (/^ProcedureCall/.test(operatorType) && !HARMLESS.test(String(told))) {
    throw new RefusedError('forbidden', `The procedure ${String(told).split('(', 1)[0]} is not allowed here.`);
  }
  for (const child of children) refuseOutside(child);
}

/** An answer of a server, of which the driver keeps no more than it fetched. */
class Neo4jResult implements TypedResult {
  readonly size = null;
  readonly type: TypedResult['type'];
  readonly columns: readonly string[];
  readonly #records: AsyncIterator<DriverRecord, QueryResult['summary']>;
  readonly #fault: (error: unknown) => Error;
  /** The row after those taken: it tells whether there are more. */
  #next: IteratorResult<DriverRecord, QueryResult['summary']>;

  private constructor(
    columns: readonly string[],
    records: AsyncIterator<DriverRecord, QueryResult['summary']>,
    next: IteratorResult<DriverRecord, QueryResult['summary']>,
    type: TypedResult['type'],
    fault: (error: unknown) => Error,
  ) {
    this.columns = columns;
    this.type = type;
    this.#records = records;
    this.#next = next;
    this.#fault = fault;
  }

  static async of(
    result: ReturnType<Transaction['run']>,
    type: TypedResult['type'],
    fault: (error: unknown) => Error,
  ): Promise<Neo4jResult> {
    const records = result[Symbol.asyncIterator]() as AsyncIterator<DriverRecord, QueryResult['summary']>;
    const next = await records.next();
    return new Neo4jResult((await result.keys()).map(String), records, next, type, fault);
  }

  get done(): boolean {
    return this.#next.done === true;
  }

  async take(count: number): Promise<TypedValue[][]> {
    const rows: TypedValue[][] = [];
    try {
      while (rows.length < count && this.#next.done !== true) {
        const record = this.#next.value;
        rows.push(record.keys.map((key) => record.get(key) as TypedValue));
        this.#next = await this.#records.next();
      }
    } catch (error) {
      throw this.#fault(error);
    }
    return rows;
  }

  async counters(): Promise<ChangeCounters | null> {
    if (this.#next.done !== true) return null;
    const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, ...other } =
      this.#next.value.counters.updates();
    const { propertiesSet, labelsAdded, labelsRemoved } = other;
    return {
      nodesCreated,
      nodesDeleted,
      relationshipsCreated,
      relationshipsDeleted,
      propertiesSet,
      labelsAdded,
      labelsRemoved,
    } as ChangeCounters;
  }
}
