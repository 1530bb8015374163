import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EntenteError } from '../errors.js';
import { addReports, type ImportReport, linesOf, NOTHING_IMPORTED } from '../exchange/index.js';

/**
 * Rows that one process imports. A row that was just written takes three times the memory of one that stood there already,
 * which is given back at the process's end; but each process opens the whole store and writes it anew as it closes it.
 * For a million rows parts that shrank to 100,000 took 2.4 GB at most, four of 250,000 took 2.7 GB.
 */
export const ROWS_OF_PART = 200_000;

/** The command line as a program of its own; there is none where the sources run uncompiled. */
const program = fileURLToPath(new URL('./main.js', import.meta.url));

/** True where an import can be done in parts. */
export const canPart = (): boolean => existsSync(program);

/** A part of an import ended otherwise than with its report. */
class ImportPartError extends EntenteError {
  constructor(why: string) {
    super('import', `The import was broken off: ${why}. What was written stands; start it again to go on.`);
  }
}

/**
 * Imports a file whose lines are rows in parts, each in a process of its own (the embedded engine needs several times the
 * memory for what it has just written, and gives it back at its end).
 *
 * @param args what the command line of a part says, but for `--first-row`
 */
export async function importInParts(
  text: AsyncIterable<string>,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  tools: {
    /** Rows that one process imports. */
    readonly rows: number;
    /** True for a first line that names the columns. */
    readonly isHeader: (line: string) => boolean;
    /** Called after each part with the rows read so far. */
    readonly onPart: (rows: number) => void;
  },
): Promise<ImportReport> {
  const lines = linesOf(text)[Symbol.asyncIterator]();
  let total = NOTHING_IMPORTED;
  let next = await lines.next();
  let header = '';
  if (!next.done && tools.isHeader(next.value)) {
    header = `${next.value}\n`;
    next = await lines.next();
  }
  let begun = 1;
  while (!next.done) {
    // One after the other: the lexicon of a process that waits would stand beside the memory of the one that writes.
    const part = startPart([...args, '--first-row', String(begun)], env);
    let [buffer, rows] = [header, 0];
    for (; !next.done && rows < tools.rows; next = await lines.next()) {
      if (next.value !== '') rows++;
      buffer += `${next.value}\n`;
      if (buffer.length > 1 << 18) {
        await part.write(buffer);
        buffer = '';
      }
    }
    await part.write(buffer);
    begun += rows;
    total = addReports(total, await part.end());
    tools.onPart(total.rows);
  }
  return total;
}

function startPart(args: readonly string[], env: NodeJS.ProcessEnv) {
  // A large heap of its own would only delay the collection of what rows leave behind.
  const child = spawn(process.execPath, ['--max-old-space-size=320', program, ...args], {
    // Of the GNU C library (others do not read these): memory in few places is given back sooner, and large pages take a
    // twelfth of the engine's time off, which reaches all over its memory.
    env: { MALLOC_ARENA_MAX: '2', GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
  });
  const ended = once(child, 'close');
  let broken = false;
  let goOn = () => {};
  // Whoever reads no longer says why in its exit status.
  const stop = () => {
    broken = true;
    goOn();
  };
  child.stdin
    .on('drain', () => goOn())
    .on('error', stop)
    .on('close', stop);
  return {
    async write(piece: string): Promise<void> {
      if (broken || piece === '' || child.stdin.write(piece)) return;
      await new Promise<void>((done) => {
        goOn = done;
      });
    },
    async end(): Promise<ImportReport> {
      child.stdin.end();
      const [status, signal] = (await ended) as [number | null, string | null];
      if (signal !== null) throw new ImportPartError(`a part was ended by ${signal}`);
      if (status === 2 || output === '') throw new ImportPartError(`a part ended with status ${status}`);
      return JSON.parse(output) as ImportReport;
    },
  };
}
