// How fast rows of GDELT's layout come into the embedded store, and in how much memory.
//
//   node bench/import.mjs [--rows 1000000] [--seed 1] [--folder /tmp]      (--short: 20,000 rows)
//                         [--keep big.db]                                  the store is left there, for other benches
//
// The rows are made up (bench/support/gdelt.mjs); the memory is the largest sum of the resident memory of the import's
// processes, read ten times a second where /proc is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';

ensure();
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: tmpdir() },
    keep: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const rows = values.short ? 20_000 : Number(values.rows);
const { gdeltRows } = await import('./support/gdelt.mjs');
const folder = mkdtempSync(join(values.folder, 'entente-import-'));
const [file, store] = [join(folder, 'events.CSV'), values.keep ?? join(folder, 'import.db')];

try {
  const out = createWriteStream(file);
  let piece = '';
  for (const line of gdeltRows(rows, Number(values.seed))) {
    piece += line;
    if (piece.length < 1 << 20) continue;
    if (!out.write(piece)) await once(out, 'drain');
    piece = '';
  }
  out.end(piece);
  await once(out, 'finish');
  console.log(`${rows} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  await measure('import', ['import', 'gdelt-events', file, '--store', store, '--json']);
  console.log(`store ${(statSync(store).size / 1e6).toFixed(0)} MB`);
  await measure('ties', ['ties', '--origin', 'gdelt', '--store', store, '--json', '--dry-run']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(what, args) {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid));
  }, 100);
  const [status] = await once(child, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${what}: ${seconds.toFixed(1)} s (${Math.round(rows / seconds)} rows a second), ${peak === 0 ? 'memory not known here' : `${(peak / 1e6).toFixed(0)} MB at most`}, status ${status}; ${output.slice(0, 200).trim()}`,
  );
}

/** Bytes of a process and those that it began. */
function residentOf(pid) {
  let bytes = 0;
  try {
    bytes += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    for (const task of readdirSync(`/proc/${pid}/task`))
      for (const one of readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
        if (one.trim() !== '') bytes += residentOf(Number(one));
  } catch {
    // It has ended meanwhile, or there is no /proc.
  }
  return bytes;
}
