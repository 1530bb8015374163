import * as driver from 'neo4j-driver-bolt-connection';
import { ProtocolError } from './faults.js';

/** What the driver's packages do not declare of their codec. */
interface Codec {
  readonly packstream: {
    readonly v2: { readonly Packer: new (chunker: Chunker) => Packer; readonly Unpacker: new () => Unpacker };
    readonly structure: { readonly Structure: new (signature: number, fields: unknown[]) => Structure };
  };
  readonly channel: {
    readonly Chunker: new (sink: { write(part: { _buffer: Buffer }): void }, size: number) => Chunker;
    alloc(content: Buffer): Cursor;
  };
}

interface Chunker {
  messageBoundary(): void;
  flush(): void;
}

interface Packer {
  packable(value: unknown, dehydrate: (value: unknown) => unknown): () => void;
  packStruct(signature: number, fields: readonly (() => void)[]): void;
}

interface Cursor {
  readUInt8(): number;
  hasRemaining(): boolean;
}

interface Unpacker {
  unpack(cursor: Cursor, hydrate: (structure: Structure) => unknown): unknown;
}

/** A tagged group of fields: a message, or a value that PackStream has no marker for. */
export interface Structure {
  readonly signature: number;
  readonly fields: readonly unknown[];
}

const { packstream, channel } = driver as unknown as Codec;
const TINY_STRUCTURE = 0xb0;
const CHUNK = 16 * 1024;

/** A tagged group of fields as {@link Encoder} takes it. */
export function structure(signature: number, fields: unknown[]): Structure {
  return new packstream.structure.Structure(signature, fields);
}

/** Writes messages, in chunks, with the official driver's codec. */
export class Encoder {
  readonly #parts: Buffer[] = [];
  readonly #chunker: Chunker;
  readonly #packer: Packer;
  readonly #dehydrate: (value: unknown) => unknown;

  /** @param dehydrate makes a {@link Structure} of a value that needs one, and leaves others as they are */
  constructor(dehydrate: (value: unknown) => unknown) {
    this.#chunker = new channel.Chunker({ write: (part) => this.#parts.push(part._buffer) }, CHUNK);
    this.#packer = new packstream.v2.Packer(this.#chunker);
    this.#dehydrate = dehydrate;
  }

  /** Adds a message; an integer is a driver's `Integer` or a bigint, a number is a float. */
  message(signature: number, ...fields: readonly unknown[]): void {
    this.#packer.packStruct(
      signature,
      fields.map((field) => this.#packer.packable(field, this.#dehydrate)),
    );
    this.#chunker.messageBoundary();
  }

  /** The bytes of all messages added since the last time. */
  bytes(): Buffer {
    this.#chunker.flush();
    return Buffer.concat(this.#parts.splice(0));
  }
}

/**
 * Reads one message with the official driver's codec. A length that the message does not have is a fault before
 * anything is made of it, and so is one nested so deeply that the reading would overflow.
 *
 * @throws ProtocolError
 */
export function decodeMessage(bytes: Buffer, hydrate: (structure: Structure) => unknown): Structure {
  try {
    const cursor = channel.alloc(bytes);
    const marker = cursor.readUInt8();
    if ((marker & 0xf0) !== TINY_STRUCTURE) throw new ProtocolError('A message is to be a structure.');
    const signature = cursor.readUInt8();
    const unpacker = new packstream.v2.Unpacker();
    const fields = Array.from({ length: marker & 0x0f }, () => unpacker.unpack(cursor, hydrate));
    if (cursor.hasRemaining()) throw new ProtocolError('A message is longer than its structure.');
    return { signature, fields };
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    throw new ProtocolError('A message cannot be read.', { cause: error });
  }
}
