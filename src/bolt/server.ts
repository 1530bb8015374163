import { createServer as createHttpServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import PQueue from 'p-queue';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { UsageError } from '../errors.js';
import type { GraphStore } from '../store/index.js';
import { Connection, type ConnectionOptions } from './connection.js';
import { type BoltLimits, DEFAULT_LIMITS } from './limits.js';

/** Who may enter. */
export interface BoltToken {
  /** Where false a client without credentials may enter too. */
  readonly required: boolean;
  /** True for the right secret; compares in constant time. */
  accepts(secret: string): boolean;
}

/** Options of {@link startBolt}. */
export interface BoltOptions {
  readonly store: GraphStore;
  /** An address such as "127.0.0.1". */
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Lets clients change the graph; files, the network and the schema stay refused. */
  readonly write: boolean;
  /** Without one everybody may enter. */
  readonly token?: BoltToken;
  /** The time now, as ISO text: part of the bookmarks, so that those of an earlier run are told apart. */
  readonly now: () => string;
  readonly limits?: Partial<BoltLimits>;
}

/** A Bolt server that runs. */
export interface BoltServer {
  readonly port: number;
  /** Ends all connections; what they had not committed is rolled back. */
  close(): Promise<void>;
}

/** What an HTTP request, and so a WebSocket, begins with. */
const GET = Buffer.from('GET ');
/** Milliseconds of silence after which the system asks whether a client is still there. */
const KEEP_ALIVE = 60_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Serves a store to the official Neo4j drivers, over TCP and WebSocket on one port.
 *
 * @example
 * const bolt = await startBolt({ store, host: '127.0.0.1', port: 0, write: false, now });
 * bolt.port //=> 41873
 * await bolt.close();
 *
 * @throws UsageError where the port cannot be had
 */
export async function startBolt(options: BoltOptions): Promise<BoltServer> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const sockets = new Set<Socket>();
  const connection = connectionOptions(options, limits);
  const open = (stream: Duplex) => void new Connection(stream, connection);
  /** What ends a socket that has not yet begun to speak Bolt. */
  const strangers = new WeakMap<Duplex, NodeJS.Timeout>();
  const web = webSockets(options.token?.required === true, limits, (stream, socket) => {
    clearTimeout(strangers.get(socket));
    open(stream);
  });
  const server = createServer((socket) => {
    // Over the limit there is nothing to say yet: the handshake has no word for it.
    if (sockets.size >= limits.connections) return socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE);
    const timer = setTimeout(() => socket.destroy(), limits.loginTime);
    strangers.set(socket, timer);
    socket.once('close', () => clearTimeout(timer));
    sniff(socket, web, () => {
      clearTimeout(timer);
      open(socket);
    });
  });
  const port = await listen(server, options);
  return {
    port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      await connection.idle();
    },
  };
}

/** Looks at the first bytes, and gives the socket to who understands them. */
function sniff(socket: Socket, web: HttpServer, open: () => void): void {
  const look = () => {
    const first: Buffer | null = socket.read(GET.length);
    if (first === null) return;
    socket.off('readable', look);
    socket.unshift(first);
    if (first.equals(GET)) web.emit('connection', socket);
    else open();
  };
  socket.on('readable', look);
}

/**
 * WebSockets. A page of any site may open one to this machine, so without a token only pages of this machine may; what
 * is no browser sends no origin.
 */
function webSockets(token: boolean, limits: BoltLimits, open: (stream: Duplex, socket: Duplex) => void): HttpServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false });
  const http = createHttpServer((_, response) => {
    response.writeHead(426, { 'content-type': 'text/plain', connection: 'close' });
    response.end('This port speaks Bolt, also over WebSocket: open it with a Neo4j driver.\n');
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!token && !fromHere(request.headers.origin)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => open(createWebSocketStream(client), socket));
  });
  return http;
}

function fromHere(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && LOOPBACK.test(new URL(origin).hostname);
}

function connectionOptions(options: BoltOptions, limits: BoltLimits): ConnectionOptions & { idle(): Promise<void> } {
  const { store, host, write, token, now } = options;
  const queue = new PQueue({ concurrency: limits.running });
  const started = now();
  let connections = 0;
  let bookmarks = 0;
  return {
    limits,
    session: () => ({
      store,
      limits,
      queue,
      write,
      id: `bolt-${++connections}`,
      address: host,
      bookmark: () => `entente:${started}:${++bookmarks}`,
      accepts: (auth) => admits(token, auth),
    }),
    idle: () => queue.onIdle(),
  };
}

/** The token is the password of basic authentication, whatever the user, or the whole of bearer authentication. */
function admits(token: BoltToken | undefined, auth: Readonly<Record<string, unknown>>): boolean {
  if (token === undefined) return true;
  const { scheme, credentials } = auth;
  const given = (scheme === 'basic' || scheme === 'bearer') && typeof credentials === 'string';
  return given ? token.accepts(credentials) : !token.required;
}

function listen(server: Server, { host, port }: BoltOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'it is in use' : (error.code ?? error.message);
      const what = `The port ${port} of ${host} cannot be had (${why}): choose another, or 0 for any that is free.`;
      reject(new UsageError(what, { cause: error }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
