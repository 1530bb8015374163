import { readFileSync } from 'node:fs';
import { DataError } from '../../errors.js';

/** What `kernel.wat` exports: both take the address of a classifier's block. */
export interface Kernel {
  readonly few: (self: number) => void;
  readonly many: (self: number) => void;
}

/** What is used here of the WebAssembly of Node, which its types leave to those of browsers. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { initial: number });
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, Memory>>);
    readonly exports: unknown;
  }
}

/** The kernel as the build makes it: the same file under the tests and when installed. */
const KERNEL = new URL('../../../dist/language/linear/kernel.wasm', import.meta.url);
let compiled: WebAssembly.Module | undefined;

const PAGE = 1 << 16;
/** The kernel reads and writes so many numbers at once, of so many bytes each. */
export const LANES = 4;
export const BYTES = 4;

/** A kernel with memory for pieces of these lengths, in numbers of 32 bits; `room` hands them out. */
export function newKernel(lengths: readonly number[]): { kernel: Kernel; room: Room } {
  const bytes = lengths.reduce((sum, length) => sum + padded(length) * BYTES, 0);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  compiled ??= compile();
  const { exports } = new WebAssembly.Instance(compiled, { entente: { memory } });
  return { kernel: exports as Kernel, room: new Room(memory.buffer) };
}

function compile(): WebAssembly.Module {
  try {
    return new WebAssembly.Module(readFileSync(KERNEL));
  } catch (cause) {
    throw new DataError(
      'model',
      `The classifiers' kernel ${KERNEL.pathname} is missing or damaged; run "npm run build".`,
      { cause },
    );
  }
}

/** Hands out the kernel's memory, piece after piece. */
export class Room {
  private at = 0;

  constructor(private readonly memory: ArrayBuffer) {}

  take(length: number): Int32Array {
    const piece = new Int32Array(this.memory, this.at, length);
    this.at += padded(length) * BYTES;
    return piece;
  }

  copy(numbers: Int32Array): Int32Array {
    const piece = this.take(numbers.length);
    piece.set(numbers);
    return piece;
  }
}

function padded(length: number): number {
  return Math.ceil(length / LANES) * LANES;
}
