import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import neo4j from 'neo4j-driver';
import { MessageReader } from '../../src/bolt/framing.js';
import { decodeMessage, Encoder, type Structure } from '../../src/bolt/packstream.js';
import { REQUEST, RESPONSE } from '../../src/bolt/requests.js';
import { dehydrate } from '../../src/bolt/values.js';

/** The magic and the offer of 5.4 alone. */
export const HELLO_54 = Buffer.from('6060b01700000405000000000000000000000000', 'hex');

/** A client that says what it is told, right or wrong, and keeps the answers. */
export class RawClient {
  readonly socket: Socket;
  /** What came before the messages. */
  greeting = Buffer.alloc(0);
  readonly answers: Structure[] = [];
  closed = false;
  readonly #encoder = new Encoder(dehydrate);
  readonly #reader = new MessageReader(1 << 24, (bytes) => this.answers.push(decodeMessage(bytes, (one) => one)));
  readonly #greetingLength: number;

  private constructor(socket: Socket, greetingLength: number) {
    this.socket = socket;
    this.#greetingLength = greetingLength;
    socket.on('error', () => {});
    socket.on('close', () => {
      this.closed = true;
    });
    socket.on('data', (bytes) => {
      const missing = this.#greetingLength - this.greeting.length;
      this.greeting = Buffer.concat([this.greeting, bytes.subarray(0, missing)]);
      this.#reader.read(bytes.subarray(Math.max(0, missing)));
    });
  }

  static async connect(port: number, greetingLength = 4): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new RawClient(socket, greetingLength);
  }

  /** Connected, greeted and let in. */
  static async enter(port: number): Promise<RawClient> {
    const client = await RawClient.connect(port);
    client.write(HELLO_54);
    client.send(REQUEST.hello, { user_agent: 'test/1' });
    client.send(REQUEST.logon, { scheme: 'none' });
    await client.answered(2);
    client.answers.length = 0;
    return client;
  }

  write(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  send(signature: number, ...fields: readonly unknown[]): void {
    this.#encoder.message(signature, ...fields);
    this.write(this.#encoder.bytes());
  }

  run(statement: string, parameters: object = {}, extra: object = {}): void {
    this.send(REQUEST.run, statement, parameters, extra);
  }

  pull(n = -1): void {
    this.send(REQUEST.pull, { n: neo4j.int(n) });
  }

  /** Waits for so many answers, and gives them as words. */
  async answered(count: number): Promise<string[]> {
    await until(() => this.answers.length >= count || this.closed);
    return this.words();
  }

  async gone(): Promise<void> {
    await until(() => this.closed);
  }

  /** "success", "record", "ignored", or the code of a failure. */
  words(): string[] {
    return this.answers.map(({ signature, fields }) => {
      if (signature === RESPONSE.failure) return String((fields[0] as { code: string }).code);
      return Object.entries(RESPONSE).find(([, value]) => value === signature)![0];
    });
  }

  close(): void {
    this.socket.destroy();
  }
}

export async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
}
