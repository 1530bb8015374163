// `entente serve` as a process of its own, for measurements: started, its line read, ended by a signal.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/ensure.mjs';

/**
 * Starts it on free ports.
 *
 * @returns `{ http, pid, end() }`: its address, and what ends it and gives its exit status
 */
export async function serve(args) {
  const given = [join(root, 'dist/cli/main.js'), 'serve', '--port', '0', '--bolt-port', '0', ...args];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([text]) => text),
    closed.then(([status]) => Promise.reject(new Error(`entente serve ended with ${status} before it was ready`))),
  ]);
  return {
    http: JSON.parse(line).http,
    pid: child.pid,
    end: async () => {
      child.kill('SIGTERM');
      const [status] = await closed;
      return status;
    },
  };
}
