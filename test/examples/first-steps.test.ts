import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const cwd = resolve(import.meta.dirname, '../..');

describe('examples/first-steps.ts', () => {
  test('fits the types of the library and says what its comments say', { timeout: 180_000 }, async () => {
    await run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'examples'], { cwd });
    const { stdout } = await run(process.execPath, [join('.cache', 'examples', 'first-steps.js')], { cwd });
    expect(stdout).toContain("[ { kind: 'Criticism', target: 'Hungary', sources: 2 } ]");
    expect(stdout).toMatch(/^POL ✕ HUN .*(?:condamné|condemned)/m);
  });
});
