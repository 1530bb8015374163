import { ProtocolError } from './faults.js';

/** A list of many tiny chunks is folded into one at this length, so that it needs no more memory than its bytes. */
const FOLD = 64;

/**
 * Puts messages together from the chunks they come in: two bytes of length, the bytes, and a length of 0 at the end.
 *
 * Written here since the driver's own keeps an object for every chunk, however small, and knows no limit.
 */
export class MessageReader {
  #limit: number;
  readonly #onMessage: (message: Buffer) => void;
  #parts: Buffer[] = [];
  #size = 0;
  /** Bytes of the chunk that are still to come. */
  #wanted = 0;
  /** The first byte of a length whose second is still to come. */
  #half: number | null = null;

  constructor(limit: number, onMessage: (message: Buffer) => void) {
    this.#limit = limit;
    this.#onMessage = onMessage;
  }

  /** Bytes that one message may have from now on. */
  set limit(bytes: number) {
    this.#limit = bytes;
  }

  /** @throws ProtocolError where a message is longer than allowed */
  read(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#wanted > 0) {
        const end = Math.min(bytes.length, at + this.#wanted);
        this.#keep(bytes.subarray(at, end));
        this.#wanted -= end - at;
        at = end;
      } else if (this.#half === null) {
        this.#half = bytes[at++]!;
      } else {
        this.#begin((this.#half << 8) | bytes[at++]!);
        this.#half = null;
      }
    }
  }

  #begin(length: number): void {
    if (length === 0) {
      // Without a message it is a sign of life.
      if (this.#size === 0) return;
      const message = Buffer.concat(this.#parts);
      this.#parts = [];
      this.#size = 0;
      this.#onMessage(message);
      return;
    }
    this.#size += length;
    if (this.#size > this.#limit) throw new ProtocolError(`A message is longer than the ${this.#limit} bytes allowed.`);
    this.#wanted = length;
  }

  #keep(part: Buffer): void {
    // A copy: a slice would hold the whole of what came with it.
    this.#parts.push(Buffer.from(part));
    if (this.#parts.length >= FOLD) this.#parts = [Buffer.concat(this.#parts)];
  }
}
