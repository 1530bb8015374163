#!/usr/bin/env node
// Scores the models on every dev and test treebank of a folder: node bench/parser.mjs [--treebanks DIR] [--lang fr]
// Needs a build (npm run build). One JSON line a file, as `entente bench parser` gives it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchParser } from '../dist/language/index.js';

const { values } = parseArgs({
  options: { treebanks: { type: 'string', default: '../shared/treebanks' }, lang: { type: 'string' } },
});
for (const lang of values.lang ? [values.lang] : ['fr', 'en', 'es']) {
  const folder = join(values.treebanks, lang);
  const files = readdirSync(folder).filter((name) => /^(?:dev|test).*\.conllu(?:\.gz)?$/.test(name));
  for (const name of files.sort()) {
    process.stdout.write(`${JSON.stringify(benchParser({ lang, file: join(folder, name) }))}\n`);
  }
}
