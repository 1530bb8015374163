// `npm run bench:who`: who and when, by language, on the articles of fixtures/who-when, and on the few of
// fixtures/who-when-later, which nothing was mended by. Options: --misses prints each thing that is wrong; --lang CODE
// takes one language; --article PART takes articles whose name has that part; --later prints the misses of the later ones.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';
import { figures, readArticles, scoreArticle } from './who-when-score.mjs';

ensure();
const { values: options } = parseArgs({
  options: {
    misses: { type: 'boolean' },
    later: { type: 'boolean' },
    lang: { type: 'string' },
    article: { type: 'string' },
  },
});
const { loadLanguage } = await import('../dist/language/index.js');
const { createReferents, loadActors } = await import('../dist/resolve/index.js');

const actors = loadActors();
const languages = new Map();

/** What the resolver says of the articles of a folder that the options ask for. */
function read(folder) {
  const articles = readArticles(join(root, 'fixtures', folder)).filter(
    ({ language, slug }) =>
      (!options.lang || options.lang === language) && `${language}/${slug}`.includes(options.article ?? ''),
  );
  const rows = articles.flatMap((article) => {
    const { language, text, published } = article;
    if (!languages.has(language)) languages.set(language, loadLanguage(language));
    const analyzed = languages.get(language).analyze(text);
    return scoreArticle(article, analyzed, createReferents(actors, analyzed, { published }));
  });
  return { count: articles.length, rows };
}

const percent = ({ right, all }) =>
  `${String(right).padStart(4)}/${String(all).padEnd(4)} ${(all ? right / all : 0).toFixed(3)}`;

function show(name, folder, misses) {
  const { count, rows } = read(folder);
  if (misses)
    for (const { article, task, mention, expected, got } of rows.filter((r) => !r.right))
      console.log(`${article}  ${task}  [${mention}]  expected: ${expected || '-'}  got: ${got || '-'}`);
  console.log(`${`${name}: ${count} articles`.padEnd(24)} P     R     F1     references      places          dates`);
  for (const language of ['fr', 'en', 'es', 'all']) {
    const some = rows.filter((r) => language === 'all' || r.language === language);
    if (some.length === 0) continue;
    const f = figures(some);
    console.log(
      `${language.padEnd(24)} ${f.actors.p.toFixed(3)} ${f.actors.r.toFixed(3)} ${f.actors.f1.toFixed(3)}  ${percent(f.references)} ${percent(f.places)} ${percent(f.dates)}`,
    );
  }
}

show('corpus', 'who-when', options.misses);
console.log('asked:                               0.920            0.800                           0.950');
show('later', 'who-when-later', options.later);
