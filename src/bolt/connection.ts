import type { Duplex } from 'node:stream';
import { ProtocolError } from './faults.js';
import { MessageReader } from './framing.js';
import { answerOffers, BOLT_MAGIC, chosenVersion, type Version } from './handshake.js';
import type { BoltLimits } from './limits.js';
import { decodeMessage, Encoder, type Structure } from './packstream.js';
import { REQUEST, RESPONSE } from './requests.js';
import { type Replies, Session, type SessionOptions } from './session.js';
import { dehydrate, hydrate } from './values.js';

/** Requests that may wait; a client that sends more is not read until they are done. */
const MOST_WAITING = 256;
/** Milliseconds that a client has to read why it is turned out. */
const LAST_WORDS = 1000;

/** What all connections of a server share, and how a session of one is made. */
export interface ConnectionOptions {
  readonly limits: BoltLimits;
  session(version: Version, entered: () => void): Omit<SessionOptions, 'version' | 'entered'>;
}

/** One client, over TCP or WebSocket: the handshake, then requests in their order. */
export class Connection {
  readonly #stream: Duplex;
  readonly #options: ConnectionOptions;
  readonly #reader: MessageReader;
  readonly #encoder = new Encoder(dehydrate);
  readonly #waiting: Structure[] = [];
  readonly #loginTimer: NodeJS.Timeout;
  #stage: 'offers' | 'choice' | 'messages' | 'over' = 'offers';
  #greeting: Buffer = Buffer.alloc(0);
  #session: Session | null = null;
  #busy = false;

  constructor(stream: Duplex, options: ConnectionOptions) {
    const { limits } = options;
    this.#stream = stream;
    this.#options = options;
    this.#reader = new MessageReader(limits.firstMessageBytes, (message) => this.#receive(message));
    this.#loginTimer = setTimeout(() => stream.destroy(), limits.loginTime);
    stream.on('data', (bytes: Buffer) => this.#read(bytes));
    stream.on('error', () => stream.destroy());
    stream.on('close', () => this.#closed());
    stream.on('end', () => stream.end());
  }

  /** Ends it at once. */
  destroy(): void {
    this.#stream.destroy();
  }

  #read(bytes: Buffer): void {
    if (this.#stage === 'over') return;
    try {
      if (this.#stage === 'messages') this.#reader.read(bytes);
      else this.#greet(bytes);
    } catch (error) {
      this.#break(error);
    }
  }

  #greet(bytes: Buffer): void {
    this.#greeting = Buffer.concat([this.#greeting, bytes]);
    if (this.#stage === 'offers') {
      if (this.#greeting.length < 20) return;
      if (this.#greeting.readUInt32BE(0) !== BOLT_MAGIC) throw new ProtocolError('This is not Bolt.');
      const offered = answerOffers(this.#take(20).subarray(4));
      this.#stream.write(offered.answer);
      if (offered.kind === 'none') throw new ProtocolError('There is no version that both sides speak.');
      if (offered.kind === 'chosen') {
        this.#speak(offered.version);
        return;
      }
      this.#stage = 'choice';
    }
    if (this.#greeting.length < 5) return;
    const version = chosenVersion(this.#take(5));
    if (version === null) throw new ProtocolError('There is no such version.');
    this.#speak(version);
  }

  #take(count: number): Buffer {
    const taken = this.#greeting.subarray(0, count);
    this.#greeting = this.#greeting.subarray(count);
    return taken;
  }

  #speak(version: Version): void {
    this.#stage = 'messages';
    const entered = () => {
      clearTimeout(this.#loginTimer);
      this.#reader.limit = this.#options.limits.messageBytes;
    };
    this.#session = new Session({ ...this.#options.session(version, entered), version, entered }, this.#replies());
    const rest = this.#greeting;
    this.#greeting = Buffer.alloc(0);
    if (rest.length > 0) this.#reader.read(rest);
  }

  #receive(bytes: Buffer): void {
    const message = decodeMessage(bytes, hydrate);
    if (message.signature === REQUEST.reset) this.#session!.interrupt();
    this.#waiting.push(message);
    if (this.#waiting.length > MOST_WAITING) this.#stream.pause();
    if (!this.#busy) void this.#work();
  }

  /** Does the waiting requests, one after another. */
  async #work(): Promise<void> {
    this.#busy = true;
    try {
      for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
        await this.#session!.handle(message);
        if (this.#session!.ended) this.#stream.end();
        if (this.#waiting.length <= MOST_WAITING / 2) this.#stream.resume();
      }
    } catch (error) {
      this.#break(error);
    } finally {
      this.#busy = false;
    }
  }

  #replies(): Replies {
    const send = (signature: number, ...fields: readonly unknown[]) => {
      this.#encoder.message(signature, ...fields);
      this.#write();
    };
    return {
      success: (metadata) => send(RESPONSE.success, metadata),
      failure: (code, message) => send(RESPONSE.failure, { code, message }),
      ignored: () => send(RESPONSE.ignored),
      records: (rows) => {
        for (const row of rows) this.#encoder.message(RESPONSE.record, row);
        return this.#write() ? Promise.resolve() : this.#drained();
      },
    };
  }

  #write(): boolean {
    const bytes = this.#encoder.bytes();
    return this.#stream.destroyed || !this.#stream.writable || this.#stream.write(bytes);
  }

  /** Ends when the client has taken what was written, or is gone. */
  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#stream.off('drain', done);
        this.#stream.off('close', done);
        resolve();
      };
      this.#stream.on('drain', done);
      this.#stream.on('close', done);
    });
  }

  /** What is no Bolt gets one answer, where it can be given, and the end. */
  #break(error: unknown): void {
    if (this.#stage === 'messages' && !this.#stream.destroyed) {
      const message = error instanceof ProtocolError ? error.message : 'The server failed at this.';
      this.#encoder.message(RESPONSE.failure, { code: 'Neo.ClientError.Request.Invalid', message });
      this.#write();
    }
    this.#stage = 'over';
    this.#waiting.length = 0;
    this.#session?.end();
    this.#stream.end();
    // A client that does not end its side, or does not read, is not waited for.
    setTimeout(() => this.#stream.destroy(), LAST_WORDS).unref();
  }

  #closed(): void {
    clearTimeout(this.#loginTimer);
    this.#waiting.length = 0;
    this.#session?.end();
  }
}
