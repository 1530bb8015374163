import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCli } from '../../src/cli/program.js';

/** What a run of the command line left behind. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they please
  readonly json: () => any;
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** Runs the real command line in this process, with streams and a clock of the test's own. */
export async function entente(
  args: readonly string[],
  given: { stdin?: string | Buffer; env?: NodeJS.ProcessEnv; clock?: string } = {},
): Promise<Ran> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const status = await runCli(args, {
    stdout,
    stderr: stderr as unknown as NodeJS.WriteStream,
    stdin: Readable.from(given.stdin === undefined ? [] : [Buffer.from(given.stdin)]),
    env: given.env ?? {},
    clock: () => given.clock ?? '2026-11-24T08:00:00Z',
  });
  return { status, stdout: stdout.text, stderr: stderr.text, json: () => JSON.parse(stdout.text) };
}

/** A folder that is removed when the test file ends. */
export function temporaryFolder(): { readonly path: string; readonly file: (name: string) => string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'entente-cli-'));
  return { path, file: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}
