// `npm run bench:who`: who and when, by language, on the articles of fixtures/who-when. Options: --misses prints each
// thing that is wrong; --lang CODE takes one language; --article PART takes articles whose name has that part.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';
import { figures, readArticles, scoreArticle } from './who-when-score.mjs';

ensure();
const { values: options } = parseArgs({
  options: { misses: { type: 'boolean' }, lang: { type: 'string' }, article: { type: 'string' } },
});
const { loadLanguage } = await import('../dist/language/index.js');
const { createReferents, loadActors } = await import('../dist/resolve/index.js');

const actors = loadActors();
const languages = new Map();
const rows = [];
let articles = 0;
for (const article of readArticles(join(root, 'fixtures', 'who-when'))) {
  const { language, slug, text, published } = article;
  if (options.lang && options.lang !== language) continue;
  if (options.article && !`${language}/${slug}`.includes(options.article)) continue;
  if (!languages.has(language)) languages.set(language, loadLanguage(language));
  const analyzed = languages.get(language).analyze(text);
  rows.push(...scoreArticle(article, analyzed, createReferents(actors, analyzed, { published })));
  articles += 1;
}

if (options.misses)
  for (const { article, task, mention, expected, got } of rows.filter((r) => !r.right))
    console.log(`${article}  ${task}  [${mention}]  expected: ${expected || '-'}  got: ${got || '-'}`);

const percent = ({ right, all }) =>
  `${String(right).padStart(4)}/${String(all).padEnd(4)} ${(all ? right / all : 0).toFixed(3)}`;
console.log(`${articles} articles   actor links P     R     F1     references      places          dates`);
for (const language of ['fr', 'en', 'es', 'all']) {
  const some = rows.filter((r) => language === 'all' || r.language === language);
  if (some.length === 0) continue;
  const f = figures(some);
  console.log(
    `${language.padEnd(24)} ${f.actors.p.toFixed(3)} ${f.actors.r.toFixed(3)} ${f.actors.f1.toFixed(3)}  ${percent(f.references)} ${percent(f.places)} ${percent(f.dates)}`,
  );
}
console.log('asked:                               0.920            0.800                           0.950');
