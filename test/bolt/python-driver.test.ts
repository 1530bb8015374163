import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pythonWith, runPython } from '../support/python.js';
import { serve, TOKEN } from './support.js';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly error?: string;
}

const python = await pythonWith('neo4j');

describe('the official Python driver', () => {
  if (typeof python !== 'string') {
    test.skip(python.skip, () => {});
    return;
  }

  test('does all that drivers.py checks', { timeout: 240_000 }, async () => {
    const servers = [await serve(), await serve({ write: true }), await serve({ token: TOKEN })];
    try {
      const ports = servers.map(({ port }) => String(port));
      const { stdout, stderr } = await runPython(python, [join(import.meta.dirname, 'drivers.py'), ...ports]);
      const checks = stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Check);
      expect(checks.filter(({ ok }) => !ok).map(({ name, error }) => `${name}\n${error}`)).toEqual([]);
      expect(checks.length, stderr).toBeGreaterThan(15);
    } finally {
      for (const server of servers) await server.stop();
    }
  });
});
