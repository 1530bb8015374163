#!/usr/bin/env node
// Trains the model of one language: npm run train -- --lang fr [--treebanks DIR]
// Compiles first, so that what is trained is what stands in src.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ensure = new URL('./ensure.mjs', import.meta.url);

if (existsSync(ensure)) {
  await (await import(ensure.href)).ensure();
} else {
  const compiled = spawnSync('npx', ['tsc', '-p', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });
  if (compiled.status !== 0) process.exit(1);
}
const trainer = fileURLToPath(new URL('../dist/language/training/main.js', import.meta.url));
const trained = spawnSync(process.execPath, ['--max-old-space-size=8192', trainer, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(trained.status ?? 1);
