// Writes lexicon/<lang>/verbs.tsv: infinitives by paradigm, so that forms no treebank shows are known as verbs.
//   fr: the verbs of Lefff (LGPL-LR), as npm's french-verbs-lefff has them
//   es: the verbs of the treebanks, the frames and the grammar, conjugated by npm's spanish-verbs (Apache-2.0)
//   en: the same, with the irregular forms of npm's english-verbs-irregular (Apache-2.0)
// Run: node tools/build-verbs.mjs FOLDER_OF_NODE_MODULES [TREEBANKS]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'js-yaml';

const [modules, treebanks = '../shared/treebanks'] = process.argv.slice(2);
if (!modules) {
  console.error('usage: node tools/build-verbs.mjs FOLDER_OF_NODE_MODULES [TREEBANKS]');
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

/** Irregular participles: endings of infinitive and participle, and what stands before both ("-": nothing). */
const spanishParticiples = [
  ['rir', 'ierto', 'ab reab entreab cub descub encub recub redescub'],
  ['decir', 'dicho', '- pre contra des'],
  ['hacer', 'hecho', '- des re'],
  ['facer', 'fecho', 'satis'],
  ['morir', 'muerto', '-'],
  ['poner', 'puesto', '- com dis ex im o pro su de re inter sobre ante descom presu contra yuxta pos tras'],
  ['romper', 'roto', '-'],
  ['ver', 'visto', '- pre re entre'],
  ['volver', 'vuelto', '- de re en desen'],
  ['olver', 'uelto', 'res dis abs'],
  ['cribir', 'crito', 'es des ins sus trans pres pros circuns ads'],
  ['imprimir', 'impreso', '-'],
  ['proveer', 'provisto', '-'],
];

/** Irregular verbs that spanish-verbs lacks: infinitive, other forms, and what stands before them ("-": nothing). */
const spanishIrregulars = [
  [
    'venir',
    'vino vinieron vine vinimos viniera vinieran viniese viniesen viene vienen venga vengan vengo vendrá vendrán vendría vendrían viniendo',
    'con inter pre contra a sobre pro re',
  ],
  [
    'tener',
    'tuvo tuvieron tuve tuvimos tuviera tuvieran tuviese tuviesen tiene tienen tenga tengan tengo tendrá tendrán tendría tendrían',
    'abs de re sos man ob con entre',
  ],
  ['oír', 'oyó oyeron oye oyen oiga oigan oyera oyeran oyendo', 'des'],
  ['estir', 'istió istieron iste isten ista istan istiera istieran istiendo', 'emb inv v'],
  ['egir', 'igió igieron ige igen ija ijan igiera igieran igiendo', 'el reel corr'],
];

function irregularVerbs() {
  return spanishIrregulars.flatMap(([infinitive, forms, prefixes]) =>
    prefixes.split(' ').map((prefix) => [prefix + infinitive, forms.split(' ').map((form) => prefix + form), true]),
  );
}

/** An infinitive with the forms of its irregular participle. */
function irregularParticiples() {
  return spanishParticiples.flatMap(([infinitive, participle, prefixes]) =>
    prefixes.split(' ').map((prefix) => {
      const before = prefix === '-' ? '' : prefix;
      return [before + infinitive, ['o', 'a', 'os', 'as'].map((end) => before + participle.slice(0, -1) + end), true];
    }),
  );
}

function spanishForms() {
  const { getConjugation } = require('spanish-verbs');
  const tenses = [
    'INDICATIVE_PRESENT',
    'INDICATIVE_IMPERFECT',
    'INDICATIVE_PRETERITE',
    'INDICATIVE_FUTURE',
    'INDICATIVE_CONDITIONAL',
    'SUBJUNCTIVE_PRESENT',
    'SUBJUNCTIVE_IMPERFECT_RA',
    'SUBJUNCTIVE_IMPERFECT_SE',
  ];
  const forms = new Map();
  for (const verb of infinitives('es', (v) => /^\p{Ll}{2,}[aeií]r$/u.test(v))) {
    const list = [];
    for (const tense of tenses)
      for (let person = 0; person < 6; person++) {
        try {
          list.push(getConjugation(verb, tense, person));
        } catch {} // a tense it does not know for this verb
      }
    const stem = verb.slice(0, -2);
    const vowel = verb.at(-2);
    list.push(vowel === 'a' ? `${stem}ando` : /[aeiou]$/.test(stem) ? `${stem}yendo` : `${stem}iendo`);
    for (const end of ['o', 'a', 'os', 'as']) list.push(vowel === 'a' ? `${stem}ad${end}` : `${stem}id${end}`);
    forms.set(
      verb,
      list.filter((form) => form && !/\s/.test(form)),
    );
  }
  return forms;
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
  const paradigms = new Map();
  for (const [verb, list, irregular] of [
    ...make(),
    ...(lang === 'es' ? [...irregularParticiples(), ...irregularVerbs()] : []),
  ]) {
    const forms = irregular ? list : [...new Set([verb, ...list])];
    const stem = commonStart([verb, ...forms]);
    // Verbs that change from the first letter on (être, ir, go) are frequent enough for the treebanks; "tear", "tore" not.
    if (stem.length < (irregular || lang === 'en' ? 1 : 2)) continue;
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
