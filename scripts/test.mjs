// `npm test`: installs and builds what is missing, runs all tests, says what was skipped and why, and ends with the
// real counts. With ENTENTE_REQUIRE_NEO4J=1 (CI) a skipped test fails the run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

ensure();
const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
const report = join(folder, 'report.json');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
const run = spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
  cwd: root,
  stdio: 'inherit',
});

let status = run.status ?? 1;
try {
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    testResults,
  } = JSON.parse(readFileSync(report, 'utf8'));
  const pending = testResults.flatMap((file) =>
    file.assertionResults.filter((t) => t.status === 'pending' || t.status === 'skipped'),
  );
  for (const name of new Set(pending.map((t) => t.ancestorTitles[0] ?? t.title))) console.log(`skipped: ${name}`);
  if (skipped > 0 && process.env.ENTENTE_REQUIRE_NEO4J === '1') {
    console.log(`${skipped} tests were skipped; here none may be`);
    status = status || 1;
  }
  // A file that fails to load has no failed test of its own; it counts as one.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  ).length;
  if (failed + broken > 0) status = status || 1;
  console.log(`${passed} passed, ${failed + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
} catch (error) {
  console.log(`the tests did not finish: ${error.message}`);
  console.log('0 passed, 1 failed');
  status = status || 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);
