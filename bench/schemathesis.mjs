// The HTTP API against its own OpenAPI document: requests made up from the schemas, valid and invalid, and every answer
// held against what the document says of it. Fails where an answer is a 5xx or off its schema.
//
//   node bench/schemathesis.mjs --python .venv/bin/python [--seconds 90] [--seed 1] [--examples 20]
//
// The server is a real one, with --write and a token, over a store filled from fixtures/articles. Needs schemathesis:
// .venv/bin/pip install schemathesis
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';
import { serve } from './support/serve.mjs';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    seconds: { type: 'string', default: '90' },
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});

/**
 * All checks but two. A valid request may name an actor that is not there, or a cursor that no list gave, which no schema
 * can tell: so not every valid request is accepted. And a batch with a line that is wrong is taken: the line's own answer
 * says what is wrong with it. (Not by --checks, which would stand over this.)
 */
const config = `
[checks]
positive_data_acceptance.enabled = false

[[operations]]
include-path = "/api/articles/batch"
checks = { negative_data_rejection = { enabled = false }, positive_data_acceptance = { enabled = false } }
`;

ensure();
const { addToken } = await import('../dist/access/index.js');
const { ingest } = await import('../dist/index.js');
const { openStore } = await import('../dist/store/index.js');

const folder = mkdtempSync(join(tmpdir(), 'entente-schemathesis-'));
try {
  process.exitCode = await checked();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function checked() {
  const store = join(folder, 'news.db');
  await fill(store);
  const tokens = join(folder, 'tokens.tsv');
  const { token } = addToken(tokens, 'schemathesis', new Date().toISOString());
  const server = await serve(['--store', store, '--write', '--token-file', tokens]);
  const found = run(server.http, token);
  const status = await server.end();
  if (status !== 0) console.error(`entente serve ended with ${status}`);
  return found || status;
}

function run(http, token) {
  writeFileSync(join(folder, 'schemathesis.toml'), config);
  const done = spawnSync(
    // It runs in a folder of its own; a bare name is looked up in PATH.
    values.python.includes('/') ? resolve(values.python) : values.python,
    [
      ...['-m', 'schemathesis.cli', 'run', `${http}/api/openapi.json`],
      ...['-H', `Authorization: Bearer ${token}`],
      ...['--max-examples', values.examples, '--seed', values.seed, '--max-time', values.seconds],
      ...['--no-color', '--generation-database', 'none', '--request-timeout', '40'],
      ...(values.only ? ['--include-path-regex', values.only] : []),
    ],
    {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, PYTHONUTF8: '1', SCHEMATHESIS_HOOKS: join(root, 'bench/support/schemathesis_hooks.py') },
    },
  );
  if (done.error) throw new Error(`${values.python} cannot be run: ${done.error.message}`);
  return done.status;
}

async function fill(path) {
  const store = await openStore({ store: path });
  const articles = ['fr', 'en', 'es'].flatMap((language) =>
    readdirSync(join(root, 'fixtures/articles', language)).map((file) => ({
      text: readFileSync(join(root, 'fixtures/articles', language, file), 'utf8'),
      url: `https://example.org/${language}/${file}`,
      published: '2025-12-22',
      source: `Paper ${language}`,
    })),
  );
  await ingest(store, articles, { now: '2025-12-23T00:00:00Z' });
  await store.close();
}
