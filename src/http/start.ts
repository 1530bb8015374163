import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Gate, type Limits, limitsOf, noTokens, type TokenCheck } from '../access/index.js';
import { folders, packageRoot, packageVersion } from '../config.js';
import { UsageError } from '../errors.js';
import { type ExchangeTools, type Exporter, exchangeTools, exporters } from '../exchange/index.js';
import { openLexicon } from '../lexicon.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import type { GraphStore } from '../store/index.js';
import { CodingThreads } from '../threads/index.js';
import { type AppOptions, createApp } from './app.js';
import { CountedStore } from './generation.js';
import { ProblemError } from './problem.js';
import { type ActorIndex, indexActors, rememberedCounts } from './reading/actors.js';
import { stateCoordinates } from './reading/coordinates.js';
import { EventLists } from './reading/event-lists.js';
import { rememberedSummaries } from './reading/events.js';
import { type StoreFacts, storeFacts } from './reading/store-facts.js';
import { rehearse } from './rehearse.js';
import { Remembered } from './remembered.js';
import type { Service } from './service.js';
import { Views } from './views.js';
import { warm } from './warm.js';

/** Options of {@link startHttp}. */
export interface HttpOptions {
  readonly store: GraphStore;
  /** Where the store is, as it was named. */
  readonly name: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Articles may be sent in and taken back. */
  readonly write: boolean;
  readonly tokens?: TokenCheck;
  readonly limits?: Partial<Limits>;
  /** ISO time; nothing here reads a clock. */
  readonly now: () => string;
  /** An analyst's folders laid over the lexicon. */
  readonly overlays?: readonly string[];
  readonly exporters?: Readonly<Record<string, Exporter>>;
  /** The address of a proxy in front of it. */
  readonly publicUrl?: string;
  /** The folder of the page; by default that of the package. */
  readonly pages?: string;
  /** Takes a line for each request. */
  readonly log?: (line: string) => void;
  /** Takes faults that no answer tells of. */
  readonly faults: (error: unknown) => void;
}

/** A server that runs. */
export interface RunningHttp {
  readonly port: number;
  /** Takes no more requests, lets those under way end for a few seconds, then cuts them off. */
  close(): Promise<void>;
}

/** How long requests under way may go on when the server ends, in milliseconds. */
const grace = 3_000;
/** A client that is slower to send its headers, or its next request, is cut off; looked at so often. In milliseconds. */
const slow = { headers: 10_000, idle: 65_000, looks: 2_000 };

/**
 * Serves a store over HTTP. The store is to be written by nobody else in this process but through {@link CountedStore}:
 * hand one in to share it.
 *
 * @example
 * const http = await startHttp({ store, name: './entente.db', host: '127.0.0.1', port: 0, write: false, now, faults });
 * http.port //=> 40123
 *
 * @throws UsageError where the port is taken or the host is not this machine's
 */
export async function startHttp(options: HttpOptions): Promise<RunningHttp> {
  const limits = limitsOf(options.limits);
  const service = serviceOf(options, limits);
  let port = options.port;
  const appOptions: AppOptions = {
    loopback: isLoopback(options.host),
    port: () => port,
    publicUrl: options.publicUrl ?? null,
    pages: options.pages ?? join(packageRoot, 'dist', 'viewer'),
    log: options.log ?? null,
    faults: options.faults,
  };
  const app = createApp(service, appOptions);
  // The start counts as a question: the first client comes soon after it.
  let asked = performance.now();
  const server = createAdaptorServer({
    fetch: (request, env) => {
      asked = performance.now();
      return app.fetch(request, env);
    },
    overrideGlobalObjects: false,
    // Long lists of names still reach our own checks, whose answer says what is wrong with them.
    serverOptions: { connectionsCheckingInterval: slow.looks, maxHeaderSize: 65_536 },
  }) as Server;
  server.headersTimeout = slow.headers;
  // A batch takes as long as its articles take to code: see body.ts for clients that stop sending.
  server.requestTimeout = 0;
  server.keepAliveTimeout = slow.idle;
  server.maxConnections = limits.connections;
  port = await listen(server, options);
  // Not waited for: until it is done, the first page of a pair takes longer.
  const warming = service.store.features.shared
    ? Promise.resolve()
    : prepare(service, appOptions, () => performance.now() - asked).catch(options.faults);
  return {
    port,
    close: async () => {
      service.lists.end();
      await end(server);
      await warming;
      await service.coder.close();
    },
  };
}

/** Reads what requests will ask for, then asks it of a second app that nobody reaches: it needs no token and logs nothing. */
async function prepare(service: Service, options: AppOptions, sinceAsked: () => number): Promise<void> {
  await warm(service);
  const practice = createApp({ ...service, tokens: noTokens }, { ...options, log: null });
  const headers = { host: `127.0.0.1:${options.port()}` };
  await rehearse(service, async (path) => practice.request(path, { headers }), sinceAsked);
}

/** True for a host that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function serviceOf(options: HttpOptions, limits: Limits): Service {
  const { overlays = [], now } = options;
  const store = options.store instanceof CountedStore ? options.store : new CountedStore(options.store);
  const elapsed = () => performance.now();
  const views = new Views(store, elapsed);
  const actors = new Remembered<ActorIndex>(store, 1, elapsed);
  const facts = new Remembered<StoreFacts>(store, 1, elapsed);
  let pipeline: Pipeline | undefined;
  let exchange: ExchangeTools | undefined;
  let coordinates: ReturnType<typeof stateCoordinates> | undefined;
  return {
    store,
    name: nameOf(options.name),
    write: options.write,
    version: packageVersion(),
    limits,
    tokens: options.tokens ?? noTokens,
    batches: new Gate({ atOnce: 1, waiting: 0 }),
    now,
    exporters: options.exporters ?? exporters,
    exchange: () => {
      exchange ??= exchangeTools(openLexicon(folders.lexicon, overlays));
      return exchange;
    },
    coder: new CodingThreads({
      threads: 1,
      overlays,
      clock: now(),
      timeLimit: limits.requestTime,
      tooLong: () => new ProblemError(504, 'the article takes too long to code: send it in parts'),
    }),
    pipeline: async () => {
      pipeline ??= createPipeline({ clock: now(), overlays });
      return pipeline;
    },
    views: (query) => views.of(query),
    warmViews: () => views.warm(),
    actors: () => actors.get('', () => indexActors(store)),
    counts: rememberedCounts(store),
    lists: new EventLists(store, elapsed),
    summaries: rememberedSummaries(store),
    facts: () => facts.get('', () => storeFacts(store)),
    coordinates: () => {
      coordinates ??= stateCoordinates(folders.lexicon);
      return coordinates;
    },
  };
}

/** Of a file its name alone: where it lies is nobody's business. */
const nameOf = (where: string): string => (/^[a-z0-9+]+:\/\//i.test(where) ? where : basename(where));

async function listen(server: Server, { host, port }: HttpOptions): Promise<number> {
  try {
    server.listen(port, host.replace(/^\[|\]$/g, ''));
    await once(server, 'listening');
  } catch (error) {
    throw listeningFault(error as NodeJS.ErrnoException, host, port);
  }
  return (server.address() as AddressInfo).port;
}

/** Why a server cannot listen, as one line that says what to do. */
export function listeningFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `port ${port} of ${host} is in use; end what uses it, or choose another one (0 takes a free one)`,
        { cause: error },
      );
    case 'EACCES':
      return new UsageError(`port ${port} of ${host} may not be opened; choose one from 1024 up`, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(`${host} is no address of this machine; give one that is, or 127.0.0.1`, { cause: error });
    default:
      return error;
  }
}

async function end(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(timer);
}
