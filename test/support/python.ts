import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const VENV = join(root, '.venv', 'bin', 'python');

/** The repository's own Python with some packages, or why there is none. */
export async function pythonWith(...packages: readonly string[]): Promise<string | { readonly skip: string }> {
  const how = `python3 -m venv .venv && .venv/bin/pip install ${packages.join(' ')}`;
  const given = existsSync(VENV) ? VENV : null;
  const imports = packages.map((name) => `import ${name}`).join('; ');
  const there = given !== null && (await run(given, ['-c', imports]).then(yes, no));
  if (there) return given;
  const skip = `Python with ${packages.join(', ')} is not here: ${how}`;
  if (process.env.ENTENTE_REQUIRE_PYTHON === '1') throw new Error(`Required, but ${skip}`);
  return { skip };
}

/** Runs a script and gives what it wrote, whatever its exit status. */
export async function runPython(python: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return run(python, [...args], { cwd: root, maxBuffer: 1 << 26 }).catch((error) => ({
    stdout: error.stdout ?? '',
    stderr: error.stderr ?? String(error),
  }));
}

function yes(): true {
  return true;
}

function no(): false {
  return false;
}
