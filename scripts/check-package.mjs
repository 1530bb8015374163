// Packs the package, installs it in an empty folder without the checkout around it, and uses it as a user would.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

ensure();
const folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
const run = (command, args, options = {}) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options });
try {
  const tarball = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder, root]))[0];
  console.log(`package: ${tarball.filename}, ${(tarball.size / 1e6).toFixed(1)} MB, ${tarball.files.length} files`);
  writeFileSync(join(folder, 'package.json'), '{"name": "user", "private": true, "type": "module"}\n');
  run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel',
    'error',
    join(folder, tarball.filename),
    'typescript@5',
    '@types/node@20',
  ]);
  writeFileSync(join(folder, 'news.txt'), 'La Pologne a condamné la Hongrie mardi.\n');
  const [line] = run('npx', ['entente', 'extract', 'news.txt', '--published', '2025-03-05'])
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  if (line?.cameo !== '111' || line.date !== '2025-03-04') throw new Error(`extract gave ${JSON.stringify(line)}`);
  run('npx', ['entente', 'ingest', 'news.txt', '--published', '2025-03-05', '--store', 'news.db']);
  writeFileSync(
    join(folder, 'use.ts'),
    `import { type GraphStore, ingest, openStore } from 'entente';
const store: GraphStore = await openStore({ store: 'library.db' });
const report = await ingest(store, [{ text: 'La Pologne a condamné la Hongrie mardi.', published: '2025-03-05' }], { now: '2025-03-05T12:00:00Z' });
const rows = await store.run('MATCH (e:Event) RETURN e.kind AS kind');
await store.close();
console.log(JSON.stringify({ articles: report.articles, rows }));
`,
  );
  const tsc = ['tsc', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', 'use.ts'];
  run('npx', tsc);
  const used = run('node', ['use.js']).trim();
  if (used !== '{"articles":1,"rows":[{"kind":"Criticism"}]}') throw new Error(`the library gave ${used}`);
  console.log(
    `package: extract, ingest and the library work in an empty folder (entente ${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version})`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
