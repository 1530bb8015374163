// Whether what Entente exports opens in networkx: GEXF and GraphML of made-up events, counted on both sides.
//
//   node bench/formats-check.mjs --python .venv/bin/python [--rows 2000]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';

ensure();
const { values } = parseArgs({
  options: { python: { type: 'string', default: 'python3' }, rows: { type: 'string', default: '2000' } },
});
const { gdeltRows } = await import('./support/gdelt.mjs');
const folder = mkdtempSync(join(tmpdir(), 'entente-formats-'));
const at = (name) => join(folder, name);
try {
  writeFileSync(at('events.CSV'), [...gdeltRows(Number(values.rows))].join(''));
  entente('import', 'gdelt-events', at('events.CSV'));
  for (const format of ['gexf', 'graphml', 'gdelt']) entente('export', format, '--output', at(`out.${format}`));
  entente('export', 'csv', '--output', folder);
  run(values.python, [join(root, 'bench', 'formats-check.py'), folder, values.rows]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function entente(...args) {
  run(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args, '--store', at('formats.db')]);
}

function run(program, args) {
  const done = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) {
    console.error(`formats: ${program} ${args.slice(0, 3).join(' ')} ended with ${done.status ?? done.error}`);
    process.exit(1);
  }
}
