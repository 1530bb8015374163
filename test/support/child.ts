import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Options of {@link EmbeddedWriter}. */
export interface WriterOptions {
  /** Nodes a batch. */
  readonly batchSize: number;
  /** The number of the first batch. */
  readonly begin?: number;
  /** Id of the user to run as; only root may choose one. */
  readonly uid?: number;
}

/** A process of its own that writes to an embedded store until it is killed; see embedded-writer.mjs. */
export class EmbeddedWriter {
  /** What it said: "open", then the number of each batch that was acknowledged. */
  readonly lines: string[] = [];
  /** What it complained of. */
  readonly complaints: string[] = [];
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  constructor(store: string, { batchSize, begin = 0, uid }: WriterOptions) {
    const program = path('./embedded-writer.mjs');
    const given = [program, path('../../src/store/index.ts'), store, String(batchSize), String(begin)];
    this.#child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'], cwd: path('../..'), uid });
    this.#exit = once(this.#child, 'close');
    createInterface({ input: this.#child.stdout! }).on('line', (line) => this.lines.push(line));
    createInterface({ input: this.#child.stderr! }).on('line', (line) => this.complaints.push(line));
  }

  /** Waits until it has said so many lines. */
  async said(count: number): Promise<void> {
    while (this.lines.length < count) {
      if (this.#child.exitCode !== null) throw new Error(`The writer ended: ${this.complaints.join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits until it ends by itself. */
  async ended(): Promise<void> {
    await this.#exit;
  }

  /** `kill -9`; ends when the process has. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }
}
