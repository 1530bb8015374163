// Runs the notebooks of this folder against served stores, and fails where a cell does.
//
//   node examples/run-notebooks.mjs [--python .venv/bin/python] [--keep FOLDER] [NOTEBOOK…]
//
// Needs a Python with neo4j, pandas, networkx, matplotlib, nbclient and ipykernel (examples/requirements.txt). With
// --keep the notebooks are written there with what they showed; those of this folder are left without outputs.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';

ensure();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { python: { type: 'string', default: join(root, '.venv', 'bin', 'python') }, keep: { type: 'string' } },
});
const notebooks = positionals.length > 0 ? positionals : namesIn(join(root, 'examples'));
const folder = mkdtempSync(join(tmpdir(), 'entente-notebooks-'));
if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });

/** The last day of the made-up graph, which begins with 2015. */
const LAST_DAY = '2018-12-31';

/** The first notebook reads real articles; series and blocs need more events than these hold. */
const STORES = { '01': fromArticles, '02': madeUp, '03': madeUp };

function namesIn(where) {
  const names = readdirSync(where).filter((name) => name.endsWith('.ipynb'));
  return names.sort().map((name) => join(where, name));
}

function node(...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status !== 0) throw new Error(`${args.join(' ')} failed: ${done.stderr}`);
}

const entente = (...args) => node(join('dist', 'cli', 'main.js'), ...args);

function fromArticles(store) {
  const stories = join('fixtures', 'stories');
  const told = readdirSync(join(root, stories)).filter((name) => name.endsWith('.jsonl'));
  const files = told.map((name) => join(stories, name));
  entente('ingest', join('fixtures', 'articles'), ...files, '--published', '2025-12-22', '--store', store);
  entente('ties', '--as-of', '2025-12-31', '--store', store);
}

function madeUp(store) {
  node(join('bench', 'generate.mjs'), '--store', store, '--events', '6000', '--days', '1461', '--report', '6000');
  entente('ties', '--as-of', LAST_DAY, '--window', '1461', '--half-life', '500', '--store', store);
}

/** Serves a store by `entente serve` on free ports; it says on its first line which. */
async function serve(path) {
  const args = [join('dist', 'cli', 'main.js'), 'serve', '--store', path, '--port', '0', '--bolt-port', '0'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  // Where this process ends by a fault, the server does not outlast it.
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), ended.then(() => [])]);
  if (line === undefined) throw new Error('entente serve ended before it was ready');
  return {
    url: JSON.parse(line).bolt,
    async stop() {
      process.off('exit', end);
      end();
      const [status] = await ended;
      if (status !== 0) throw new Error(`entente serve ended with status ${status}`);
    },
  };
}

function execute(notebook, url) {
  const output = values.keep ?? folder;
  const script = `
import nbformat, sys
from nbclient import NotebookClient
book = nbformat.read(sys.argv[1], as_version=4)
try:
    NotebookClient(book, timeout=300, kernel_name="python3").execute()
finally:
    nbformat.write(book, sys.argv[2])
`;
  const args = ['-c', script, notebook, join(output, basename(notebook))];
  const env = {
    ...process.env,
    ENTENTE_BOLT: url,
    MPLBACKEND: 'module://matplotlib_inline.backend_inline',
    PYDEVD_DISABLE_FILE_VALIDATION: '1',
  };
  const child = spawn(values.python, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve(status === 0));
  });
}

const made = new Map();
let failed = 0;
try {
  for (const notebook of notebooks) {
    const make = STORES[basename(notebook).slice(0, 2)];
    const path = join(folder, `${make.name}.db`);
    if (!made.has(path)) make(path);
    made.set(path, true);
    const server = await serve(path);
    const began = performance.now();
    const fine = await execute(notebook, server.url);
    await server.stop();
    console.log(
      `${fine ? 'ran' : 'FAILED'} ${basename(notebook)} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    if (!fine) failed++;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
