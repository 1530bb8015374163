// Installs the packages and compiles the sources where that is missing or stale, so that every command of
// the README works on a fresh checkout. Uses nothing but Node's own modules: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);

/** Runs a program with its output on standard error, so that `--json` on standard output stays JSON. */
function step(what, command, args) {
  process.stderr.write(`entente: ${what} …\n`);
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.error || done.status !== 0) {
    const why = done.error ? done.error.message : `exit status ${done.status}`;
    process.stderr.write(`entente: ${what} failed (${why}); run it by hand: ${command} ${args.join(' ')}\n`);
    process.exit(1);
  }
}

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

const stale = (stamp, ...times) => !existsSync(stamp) || times.some((time) => time > statSync(stamp).mtimeMs);

export function ensure() {
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`entente: Node ${process.versions.node} is too old; install Node 20.19 or newer\n`);
    process.exit(2);
  }
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.entente-installed');
  const wanted = readFileSync(lock, 'utf8');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    // Not `npm ci`: it refuses a lock file that lacks the optional packages of a platform the lock was not made on.
    step('installing packages', 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error']);
    writeFileSync(installed, wanted);
  }
  const viewer = join(root, 'src', 'viewer');
  const page = join(root, 'dist', 'viewer', 'index.html');
  if (stale(page, newest(viewer), statSync(lock).mtimeMs)) {
    const config = join(viewer, 'vite.config.mjs');
    step('building the page', process.execPath, [
      join('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      config,
    ]);
  }
  const built = join(root, 'dist', '.built');
  if (stale(built, newest(join(root, 'src')), statSync(join(root, 'tsconfig.json')).mtimeMs)) {
    step('compiling', process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']);
    step('assembling the kernel', process.execPath, [join('scripts', 'build-kernel.mjs')]);
    mkdirSync(dirname(built), { recursive: true });
    writeFileSync(built, '');
  }
  const read = join(root, 'dist', 'lexicon', '.built');
  if (stale(read, newest(join(root, 'lexicon')), statSync(built).mtimeMs)) {
    step('reading the lexicon', process.execPath, [join('scripts', 'build-lexicon.mjs')]);
    writeFileSync(read, '');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensure();
