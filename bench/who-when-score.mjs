// Scores a resolver on the articles of fixtures/who-when: who is meant, whom an expression refers to, when things
// happened. The form of the articles and what counts as right stand in fixtures/who-when/README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['fr', 'en', 'es'];
const undated = { date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' };

/** The articles of a folder with a folder a language. */
export function readArticles(folder) {
  return languages.flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({
        language,
        slug: name.replace('.json', ''),
        ...JSON.parse(readFileSync(join(folder, language, name), 'utf8')),
      })),
  );
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a mention stands in the text: its n-th occurrence as whole words. */
export function spanOf(article, { mention, occurrence = 1 }) {
  const found = [
    ...article.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(mention)}(?![\\p{L}\\p{N}_])`, 'gu')),
  ];
  const at = found[occurrence - 1];
  if (!at)
    throw new Error(`${article.language}/${article.slug}: "${mention}" does not stand ${occurrence} time(s) there`);
  return { start: at.index, end: at.index + mention.length };
}

/** The words of a span that hang on no other word of it, with their sentence. */
function heads(analyzed, { start, end }) {
  for (const sentence of analyzed.sentences) {
    const inside = sentence.words.filter((w) => w.start < end && w.end > start);
    if (inside.length === 0) continue;
    const indices = new Set(inside.map((w) => w.index));
    return inside.filter((w) => !indices.has(w.head) && w.upos !== 'PUNCT').map((word) => ({ sentence, word }));
  }
  return [];
}

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** True where one name's words are all in the other: «Rafael Correa», «Rafael Correa Delgado». */
function sameName(a, b) {
  const [one, other] = [fold(a), fold(b)].sort((x, y) => x.length - y.length);
  return one.every((word) => other.includes(word));
}

const roleOf = (ref) => (ref.code ?? '').slice(3, 6);

/**
 * True where a reference is what an answer says: "RUS", "RUSGOV Sergey Lavrov", "VEN* Juan Pérez", "= Greenpeace".
 *
 * A state and its government count as one.
 */
export function matches(ref, answer) {
  const [, code, nobody, name] = /^(=|[A-Z0-9]+)(\*?)(?: (.+))?$/.exec(answer) ?? [];
  if (code === undefined) throw new Error(`No answer can be "${answer}"`);
  if (name !== undefined && ![ref.name, ...ref.aliases].some((n) => sameName(n, name))) return false;
  if (nobody && ref.polity !== null) return false;
  if (code === '=') return true;
  if (code.startsWith('IGO')) return (ref.country === code || ref.code === code) && ref.polity !== null;
  if ((ref.country ?? ref.code?.slice(0, 3)) !== code.slice(0, 3)) return false;
  const role = code.slice(3, 6);
  if (name !== undefined && role === '') return true;
  if (nobody && role === '') return true;
  const own = roleOf(ref);
  return role === '' || role === 'GOV' ? own === '' || own === 'GOV' : own === role;
}

/** True where each answer is met by a reference of its own and none is left over. */
function allMatch(refs, answers) {
  if (refs.length !== answers.length) return false;
  const left = [...refs];
  return answers.every((answer) => {
    const at = left.findIndex((ref) => matches(ref, answer));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const shown = (refs) =>
  refs.map((r) => `${r.code ?? '?'} ${r.name}${r.polity ? '' : ' (acts for nobody)'}`).join(' + ');

const shownDate = ({ date, dateFrom, dateTo, datePrecision }) =>
  datePrecision === 'unknown' ? 'unknown' : (date ?? `${dateFrom}..${dateTo} ${datePrecision}`);

/** What a resolver says of one article: a row for each thing asked, and for each actor it sees where there is none. */
export function scoreArticle(article, analyzed, referents) {
  const rows = [];
  const spans = [];
  // A crowd without a country («des civils») links to nobody.
  const linked = (ref) => ref.type !== 'Group' || ref.country !== null;
  const resolved = ({ sentence, word }) =>
    referents.kind(sentence, word.index) === 'place'
      ? []
      : referents.resolve(sentence, word.index, undated).filter(linked);
  const ask = (entry) => {
    const span = spanOf(article, entry);
    spans.push(span);
    return heads(analyzed, span);
  };
  const row = (task, mention, expected, got, right) => rows.push({ task, mention, expected, got, right });

  for (const [task, entries, key] of [
    ['actors', article.actors, 'is'],
    ['references', article.references, 'means'],
  ]) {
    for (const entry of entries) {
      const found = ask(entry).map(resolved);
      const right = found.find((refs) => allMatch(refs, entry[key]));
      const got = right ?? found.find((refs) => refs.length > 0) ?? [];
      row(
        task,
        entry.mention,
        entry[key].join(' + '),
        shown(got),
        right !== undefined || (got.length === 0 && entry[key].length === 0),
      );
    }
  }
  for (const entry of article.places) {
    const found =
      ask(entry)
        .map(resolved)
        .find((refs) => refs.length > 0) ?? [];
    row('places', entry.mention, '', shown(found), found.length === 0);
  }
  for (const entry of article.open ?? []) ask(entry);
  for (const entry of article.dates) {
    const at = ask(entry).at(-1);
    const got = at ? shownDate(referents.date(at.sentence, at.word.index)) : 'no such word';
    row('dates', entry.mention, entry.date, got, got === entry.date);
  }
  for (const sentence of analyzed.sentences) {
    for (const word of sentence.words) {
      if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
      if (/^(flat|fixed|goeswith)/.test(word.deprel)) continue;
      if (spans.some((s) => word.start < s.end && word.end > s.start)) continue;
      const got = resolved({ sentence, word });
      if (got.length > 0) row('extra', word.form, '', shown(got), false);
    }
  }
  return rows.map((r) => ({ ...r, article: `${article.language}/${article.slug}`, language: article.language }));
}

/**
 * Figures of rows: precision, recall and F1 of actor links; shares of references and dates that are right.
 *
 * Wrong links, links of what is nobody or only a place, and links of words that name nobody cost precision.
 */
export function figures(rows) {
  const of = (task) => rows.filter((r) => r.task === task);
  const share = (some) => ({ right: some.filter((r) => r.right).length, all: some.length });
  const named = of('actors').filter((r) => r.expected !== '');
  const right = named.filter((r) => r.right).length;
  const said =
    of('actors').filter((r) => r.got !== '').length +
    of('places').filter((r) => r.got !== '').length +
    of('extra').length;
  const [p, r] = [said ? right / said : 0, named.length ? right / named.length : 0];
  return {
    actors: { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0, right, said, gold: named.length },
    references: share(of('references')),
    places: share(of('places')),
    dates: share(of('dates')),
  };
}
