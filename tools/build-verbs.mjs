// Writes lexicon/<lang>/verbs.tsv: infinitives by paradigm, so that forms no treebank shows are known as verbs.
//   fr: the verbs of Lefff (LGPL-LR), as npm's french-verbs-lefff has them
//   es: the verbs of the treebanks, the frames and the grammar, and irregular ones, as conjugate-spanish.mjs conjugates them
//   en: the verbs of the treebanks, the frames and the grammar, with the irregular forms of npm's english-verbs-irregular (Apache-2.0)
// Run: node tools/build-verbs.mjs FOLDER_OF_NODE_MODULES [TREEBANKS [LANGUAGE …]]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'js-yaml';
import { conjugateSpanish, irregularSpanish } from './conjugate-spanish.mjs';

const [modules, treebanks = '../shared/treebanks', ...wanted] = process.argv.slice(2);
if (!modules) {
  console.error('usage: node tools/build-verbs.mjs FOLDER_OF_NODE_MODULES [TREEBANKS [LANGUAGE …]]');
  process.exit(2);
}
const require = createRequire(join(modules, 'x.js'));

/** Treebanks whose terms allow what is taken from them to be passed on. */
const freeSources = /EWT|PUD|AnCora|-GSD/;

/** Lemmas tagged VERB at least twice in those treebanks, and the verbs of our own lexicon. */
function infinitives(lang, isInfinitive) {
  const counts = new Map();
  let free = false;
  for (const line of gunzipSync(readFileSync(join(treebanks, lang, 'train.conllu.gz')))
    .toString('utf8')
    .split('\n')) {
    const source = /^# source = (.*)/.exec(line);
    if (source) free = freeSources.test(source[1]);
    const [id, , lemma, upos] = line.split('\t');
    if (free && /^\d+$/.test(id) && upos === 'VERB') counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  }
  const found = new Set([...counts].filter(([, n]) => n >= 2).map(([lemma]) => lemma));
  for (const file of readdirSync('lexicon/frames')) {
    for (const row of load(readFileSync(join('lexicon/frames', file), 'utf8'))) {
      for (const text of row[lang]?.v ?? [])
        found.add(
          text
            .replace(/^(se |s')/, '')
            .split(' ')[0]
            .replace(/(?<=[aeií]r)se$/, ''),
        );
    }
  }
  const grammar = load(readFileSync(join('lexicon', lang, 'grammar.yaml'), 'utf8'));
  for (const list of [grammar.speech, grammar.implicative, grammar.negative, ...Object.values(grammar.support)]) {
    for (const text of list)
      found.add(
        text
          .replace(/^(se |s')/, '')
          .split(' ')[0]
          .replace(/(?<=[aeií]r)se$/, ''),
      );
  }
  return [...found].filter(isInfinitive).sort();
}

function frenchForms() {
  const all = JSON.parse(readFileSync(require.resolve('french-verbs-lefff/dist/conjugations.json'), 'utf8'));
  return new Map(
    Object.entries(all).map(([verb, tenses]) => [
      verb,
      Object.values(tenses)
        .flat()
        .filter((form) => form && form !== 'NA'),
    ]),
  );
}

/** The forms of Spanish verbs; without slips of the treebanks, whose forms are those of an irregular verb («impidir»). */
function spanishForms() {
  const irregular = new Map(irregularSpanish().map((verb) => [verb, conjugateSpanish(verb)]));
  const taken = new Set([...irregular.values()].flat());
  const regular = infinitives('es', (verb) => /^\p{Ll}{2,}[aeií]r$/u.test(verb)).filter((verb) => !irregular.has(verb));
  const others = regular.map((verb) => [verb, conjugateSpanish(verb)]);
  return new Map([
    ...irregular,
    ...others.filter(([, forms]) => !forms.some((form) => /ó$/.test(form) && taken.has(form))),
  ]);
}

function englishForms() {
  const table = require('english-verbs-irregular/dist/verbs.json');
  const forms = new Map();
  for (const verb of new Set([...infinitives('en', (v) => /^\p{Ll}{2,}$/u.test(v)), ...Object.keys(table)])) {
    const s = /(s|x|z|ch|sh|o)$/.test(verb)
      ? `${verb}es`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : `${verb}s`;
    const list = [s];
    const odd = table[verb];
    // "Initialled", "committed": which of the longer verbs double their last letter is a matter of stress and of country.
    const long = /[aeiou][^aeiou]+i?[aeiou][lmnprt]$/.test(verb) ? verb + verb.at(-1) : null;
    if (long) list.push(`${long}ing`, `${long}ed`);
    const double = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? verb + verb.at(-1) : verb;
    const bare = verb.endsWith('e') && !/(ee|oe|ye)$/.test(verb) ? verb.slice(0, -1) : double;
    list.push(verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : `${bare}ing`);
    if (odd) list.push(...[odd].flat(3).filter((form) => typeof form === 'string'));
    else
      list.push(/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${double}ed`);
    forms.set(verb, list);
  }
  return forms;
}

function commonStart(forms) {
  let start = forms[0];
  for (const form of forms) while (!form.startsWith(start)) start = start.slice(0, -1);
  return start;
}

for (const [lang, make] of [
  ['fr', frenchForms],
  ['es', spanishForms],
  ['en', englishForms],
]) {
  if (wanted.length > 0 && !wanted.includes(lang)) continue;
  const paradigms = new Map();
  for (const [verb, list] of make()) {
    const forms = [...new Set([verb, ...list])];
    const stem = commonStart(forms);
    // What changes from the first letter on (être, ir, go) is frequent enough for the treebanks.
    if (stem === '') continue;
    const key = `${verb.slice(stem.length) || '-'}\t${forms
      .map((form) => form.slice(stem.length) || '-')
      .sort()
      .join(' ')}`;
    const stems = paradigms.get(key);
    if (stems) stems.push(stem);
    else paradigms.set(key, [stem]);
  }
  const rows = [...paradigms].map(([key, stems]) => `${key}\t${stems.sort().join(' ')}`).sort();
  writeFileSync(join('lexicon', lang, 'verbs.tsv'), `infinitive\tendings\tstems\n${rows.join('\n')}\n`);
  console.log(lang, rows.length, 'paradigms', [...paradigms.values()].flat().length, 'verbs');
}
