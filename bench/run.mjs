// `npm run bench`: parser figures on the test treebanks (where ../shared stands beside the checkout) and articles a
// second on the fixtures. Prints figures; judges nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, root } from '../scripts/ensure.mjs';

ensure();
const { benchParser } = await import('../dist/language/index.js');
const { createPipeline } = await import('../dist/pipeline.js');
const { ingest } = await import('../dist/library.js');
const { openStore } = await import('../dist/store/index.js');
const { mkdtempSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');

const treebanks = join(root, '..', 'shared', 'treebanks');
if (existsSync(treebanks)) {
  console.log('parser                 words  UPOS  lemma   UAS   LAS | raw: words  UPOS   UAS   LAS | words/s');
  for (const lang of ['fr', 'en', 'es']) {
    for (const file of readdirSync(join(treebanks, lang))
      .filter((name) => name.startsWith('test-'))
      .sort()) {
      const s = benchParser({ lang, file: join(treebanks, lang, file) });
      const f = (x) => x.toFixed(1).padStart(5);
      console.log(
        `${lang} ${file.replace('.conllu.gz', '').padEnd(18)} ${String(s.words).padStart(6)} ${f(s.upos)}  ${f(s.lemma)} ${f(s.uas)} ${f(s.las)} |      ${f(s.raw.words)} ${f(s.raw.upos)} ${f(s.raw.uas)} ${f(s.raw.las)} | ${Math.round(s.wordsPerSecond)}`,
      );
    }
  }
} else {
  console.log(
    'parser figures: no ../shared/treebanks beside this checkout; `entente bench parser --treebank FILE` scores any CoNLL-U file',
  );
}

const articles = [];
for (const lang of ['fr', 'en', 'es']) {
  const folder = join(root, 'fixtures', 'articles', lang);
  if (!existsSync(folder)) continue;
  for (const file of readdirSync(folder).sort())
    articles.push({ lang, text: readFileSync(join(folder, file), 'utf8') });
}
const now = '2026-01-01T00:00:00Z';
let started = performance.now();
const pipeline = createPipeline({ clock: now });
const raw = ({ lang, text }, id) => ({
  item: id,
  id,
  url: null,
  title: null,
  text,
  published: '2025-12-22',
  language: lang,
  source: null,
});
for (const article of articles) pipeline.code(raw(article, 'warm-up'));
console.log(
  `start: lexicon, models of ${new Set(articles.map((a) => a.lang)).size} language(s) and first article each in ${((performance.now() - started) / 1000).toFixed(2)} s`,
);

const rounds = 30;
started = performance.now();
let mentions = 0;
for (let i = 0; i < rounds; i++)
  for (const article of articles) mentions += pipeline.code(raw(article, `${i}`)).mentions.length;
const seconds = (performance.now() - started) / 1000;
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
console.log(
  `coding: ${((rounds * articles.length) / seconds).toFixed(0)} articles/s, ${Math.round((rounds * words) / seconds)} words/s, ${(mentions / rounds / articles.length).toFixed(1)} mentions an article`,
);

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
try {
  const store = await openStore({ store: join(folder, 'bench.db') });
  started = performance.now();
  const inputs = Array.from({ length: 300 }, (_, i) => ({
    id: `a${i}`,
    text: articles[i % articles.length].text,
    language: articles[i % articles.length].lang,
    published: `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  }));
  const report = await ingest(store, inputs, { now, pipeline });
  const time = (performance.now() - started) / 1000;
  await store.close();
  console.log(
    `ingest (embedded): ${(report.articles / time).toFixed(0)} articles/s, ${report.events} events, ${report.mentions} mentions`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// Ties and paths on a generated graph, in short; `node bench/ties.mjs --events 1000000` is the full form.
const { spawnSync } = await import('node:child_process');
spawnSync(process.execPath, [join(root, 'bench', 'ties.mjs'), '--events', '5000'], { stdio: 'inherit' });
