import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../../src/config.js';
import { createPipeline } from '../../src/pipeline.js';
import { checks } from './checks.js';
import { readExpected } from './expected.js';

const pipeline = createPipeline({ clock: '2026-11-24T08:00:00Z' });

/** Every fixture article with its hand-checked events, in every language. */
for (const language of readdirSync(join(folders.fixtures, 'expected')).sort()) {
  for (const file of readdirSync(join(folders.fixtures, 'expected', language)).sort()) {
    const expected = readExpected(join(folders.fixtures, 'expected', language, file));
    const text = readFileSync(join(folders.fixtures, 'articles', language, file.replace('.json', '.txt')), 'utf8');
    const raw = {
      item: file,
      id: file,
      url: null,
      title: null,
      text,
      published: expected.article.published,
      language: null,
      source: null,
    };
    checks(`${language}/${file}`, expected, pipeline.code(raw).mentions);
  }
}
