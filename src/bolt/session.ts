import { performance } from 'node:perf_hooks';
import { setImmediate as breath } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { ChangeCounters } from '../store/index.js';
import { DATABASE, DATABASE_NAMES, SERVER_AGENT } from './catalog-table.js';
import { BoltFault, failureOf, ProtocolError } from './faults.js';
import type { Version } from './handshake.js';
import type { Structure } from './packstream.js';
import {
  mapField,
  type Portion,
  portionOf,
  REQUEST,
  statementOf,
  type TransactionWishes,
  wishesOf,
} from './requests.js';
import { checkRows, type OpenResult, Work, type WorkContext } from './work.js';

/** Rows that are made and sent in one go; between two goes other connections get their turn. */
const SLICE = 500;

/** What a session answers with. */
export interface Replies {
  success(metadata: Readonly<Record<string, unknown>>): void;
  /** Rows; the promise ends when the client can take more. */
  records(rows: readonly (readonly unknown[])[]): Promise<void>;
  failure(code: string, message: string): void;
  ignored(): void;
}

/** What a session is given at its beginning. */
export interface SessionOptions extends WorkContext {
  readonly version: Version;
  readonly id: string;
  readonly write: boolean;
  /** The address that a routing client is told, as it wrote it itself. */
  readonly address: string;
  /** A mark of the store's state, for clients that ask to read what they wrote. */
  bookmark(): string;
  /** True where these credentials may enter. */
  accepts(auth: Readonly<Record<string, unknown>>): boolean;
  /** Called when a client has proved who it is. */
  entered(): void;
}

type State = 'hello' | 'logon' | 'ready' | 'streaming' | 'transaction' | 'transaction-streaming' | 'failed' | 'ended';

/** The states in which each request may come; RESET, GOODBYE and those of another state are handled apart. */
const ALLOWED: Readonly<Record<number, readonly State[]>> = {
  [REQUEST.hello]: ['hello'],
  [REQUEST.logon]: ['logon'],
  [REQUEST.logoff]: ['ready'],
  [REQUEST.telemetry]: ['ready'],
  [REQUEST.route]: ['ready'],
  [REQUEST.run]: ['ready', 'transaction', 'transaction-streaming'],
  [REQUEST.begin]: ['ready'],
  [REQUEST.commit]: ['transaction'],
  [REQUEST.rollback]: ['transaction'],
  [REQUEST.pull]: ['streaming', 'transaction-streaming'],
  [REQUEST.discard]: ['streaming', 'transaction-streaming'],
};

/** The states of a Bolt 5 connection, and what each request does in them. */
export class Session {
  readonly #options: SessionOptions;
  readonly #replies: Replies;
  #state: State = 'hello';
  #work: Work | null = null;
  /** RESETs that have come and are not yet answered: what stands before them is ignored. */
  #resets = 0;
  #broken = new AbortController();

  constructor(options: SessionOptions, replies: Replies) {
    this.#options = options;
    this.#replies = replies;
  }

  get ended(): boolean {
    return this.#state === 'ended';
  }

  /** A RESET has come, perhaps with other requests before it: these end now. */
  interrupt(): void {
    this.#resets++;
    this.#breakOff(new BoltFault('Neo.TransientError.Transaction.Terminated', 'The client has reset the connection.'));
  }

  /** The client is gone. */
  end(): void {
    this.#state = 'ended';
    this.#breakOff(new BoltFault('Neo.TransientError.Transaction.Terminated', 'The connection has ended.'));
  }

  /** Does what a request says and answers it. @throws ProtocolError where the connection is to end */
  async handle(request: Structure): Promise<void> {
    if (this.#state === 'ended') return;
    const { signature } = request;
    if (signature === REQUEST.goodbye) return this.end();
    if (signature === REQUEST.reset) return this.#reset();
    if (this.#state === 'failed' || this.#resets > 0) return this.#replies.ignored();
    const states = ALLOWED[signature];
    if (states === undefined) throw new ProtocolError(`There is no request ${signature}.`);
    if (!states.includes(this.#state)) throw new ProtocolError(`The request ${signature} may not come now.`);
    try {
      await this.#answer(request);
    } catch (error) {
      if (error instanceof ProtocolError) throw error;
      await this.#fail(error);
    }
  }

  async #answer(request: Structure): Promise<void> {
    switch (request.signature) {
      case REQUEST.hello:
        return this.#hello(request);
      case REQUEST.logon:
        return this.#logon(mapField(request, 0), {});
      case REQUEST.logoff:
        this.#state = 'logon';
        return this.#replies.success({});
      case REQUEST.telemetry:
        return this.#replies.success({});
      case REQUEST.route:
        return this.#route(request);
      case REQUEST.run:
        return this.#run(request);
      case REQUEST.begin:
        return this.#begin(request);
      case REQUEST.commit:
        return this.#commit();
      case REQUEST.rollback:
        return this.#rollback();
      case REQUEST.pull:
        return this.#pull(portionOf(request));
      default:
        return this.#discard(portionOf(request));
    }
  }

  #hello(request: Structure): void {
    const extra = mapField(request, 0);
    const metadata = { server: SERVER_AGENT, connection_id: this.#options.id, hints: {} };
    // Version 5.0 tells who it is at once.
    if (this.#options.version.minor === 0) {
      this.#logon(extra, metadata);
      return;
    }
    this.#state = 'logon';
    this.#replies.success(metadata);
  }

  #logon(auth: Readonly<Record<string, unknown>>, metadata: Readonly<Record<string, unknown>>): void {
    if (!this.#options.accepts(auth)) {
      const { code, message } = failureOf(
        new BoltFault(
          'Neo.ClientError.Security.Unauthorized',
          'The token is missing or wrong: give it as the password.',
        ),
      );
      this.#replies.failure(code, message);
      this.end();
      return;
    }
    this.#state = 'ready';
    this.#options.entered();
    this.#replies.success(metadata);
  }

  #route(request: Structure): void {
    const { address } = mapField(request, 0);
    const extra = mapField(request, 2);
    checkDatabase(wishesOf(extra).database);
    const at = [typeof address === 'string' ? address : this.#options.address];
    const servers = ['ROUTE', 'READ', 'WRITE'].map((role) => ({ role, addresses: at }));
    this.#replies.success({ rt: { ttl: neo4j.int(300), db: DATABASE, servers } });
  }

  async #run(request: Structure): Promise<void> {
    const { statement, parameters } = statementOf(request);
    const within = this.#work !== null;
    // Before it is begun: a wish that is refused leaves nothing open.
    const wishes = within ? null : this.#wishes(mapField(request, 2));
    this.#work ??= await this.#open(wishes!);
    const { id, since, result } = await this.#work.run(statement, parameters);
    this.#state = within ? 'transaction-streaming' : 'streaming';
    const taken = neo4j.int(Math.round(performance.now() - since));
    this.#replies.success({ fields: result.columns, t_first: taken, ...(within ? { qid: neo4j.int(id) } : {}) });
  }

  async #begin(request: Structure): Promise<void> {
    this.#work = await this.#open(this.#wishes(mapField(request, 0)));
    this.#state = 'transaction';
    this.#replies.success({});
  }

  async #commit(): Promise<void> {
    await this.#work!.commit();
    this.#settle();
    this.#replies.success({ bookmark: this.#options.bookmark() });
  }

  async #rollback(): Promise<void> {
    await this.#work!.rollback();
    this.#settle();
    this.#replies.success({});
  }

  async #pull({ count, id }: Portion): Promise<void> {
    const work = this.#work!;
    const open = work.result(id);
    let left = count === -1 ? Number.POSITIVE_INFINITY : count;
    while (left > 0 && !open.result.done) {
      const rows = await work.wait(open.result.take(Math.min(left, SLICE)));
      left -= rows.length;
      open.taken += rows.length;
      checkRows(open.taken, this.#options.limits);
      await this.#replies.records(rows);
      await breath();
      if (this.#resets > 0 || this.ended) return this.#replies.ignored();
    }
    if (!open.result.done) return this.#replies.success({ has_more: true });
    await this.#close(open);
  }

  async #discard({ count, id }: Portion): Promise<void> {
    const work = this.#work!;
    const open = work.result(id);
    let left = count === -1 ? 0 : count;
    while (left > 0 && !open.result.done) left -= (await work.wait(open.result.take(Math.min(left, SLICE)))).length;
    if (count !== -1 && !open.result.done) return this.#replies.success({ has_more: true });
    await this.#close(open);
  }

  /** Ends an answer, and with it a transaction that was made for it alone. */
  async #close(open: OpenResult): Promise<void> {
    const work = this.#work!;
    work.forget(open);
    const counters = await open.result.counters();
    const alone = this.#state === 'streaming';
    if (alone) {
      await work.commit();
      this.#settle();
    } else if (!work.open) {
      this.#state = 'transaction';
    }
    this.#replies.success({
      type: open.result.type,
      t_last: neo4j.int(Math.round(performance.now() - open.since)),
      db: DATABASE,
      ...statistics(counters),
      ...(alone ? { bookmark: this.#options.bookmark() } : {}),
    });
  }

  async #reset(): Promise<void> {
    this.#resets--;
    await this.#forgetWork();
    if (this.#resets > 0) return this.#replies.ignored();
    if (this.#state === 'hello' || this.#state === 'logon') throw new ProtocolError('RESET may not come before LOGON.');
    this.#broken = new AbortController();
    this.#state = 'ready';
    this.#replies.success({});
  }

  async #fail(error: unknown): Promise<void> {
    await this.#forgetWork();
    if (this.#resets > 0 || this.ended) return this.#replies.ignored();
    this.#state = 'failed';
    const { code, message } = failureOf(error);
    this.#replies.failure(code, message);
  }

  /** A broken transaction is rolled back in its own time: the engine may still be at it. */
  async #forgetWork(): Promise<void> {
    const work = this.#work;
    this.#work = null;
    work?.breakOff(new BoltFault('Neo.TransientError.Transaction.Terminated', 'The transaction has ended.'));
  }

  #settle(): void {
    this.#work = null;
    this.#state = 'ready';
  }

  #wishes(extra: Readonly<Record<string, unknown>>): TransactionWishes {
    const wishes = wishesOf(extra);
    checkDatabase(wishes.database);
    return this.#options.write ? wishes : { ...wishes, access: 'read' };
  }

  #open(wishes: TransactionWishes): Promise<Work> {
    return Work.begin(this.#options, wishes, this.#broken.signal);
  }

  #breakOff(reason: Error): void {
    this.#broken.abort(reason);
    this.#work?.breakOff(reason);
  }
}

function checkDatabase(name: string | null): void {
  if (name === null || DATABASE_NAMES.includes(name)) return;
  const what = `There is no database "${name}": there is one, and it is called "${DATABASE}".`;
  throw new BoltFault('Neo.ClientError.Database.DatabaseNotFound', what);
}

/** Counters under Bolt's names, where something was changed. */
function statistics(counters: ChangeCounters | null): Record<string, unknown> {
  const changed = Object.entries(counters ?? {}).filter(([, count]) => count > 0);
  if (changed.length === 0) return {};
  const named = changed.map(([name, count]) => [
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    neo4j.int(count),
  ]);
  return { stats: { ...Object.fromEntries(named), 'contains-updates': true } };
}
