import type { GoldSentence } from '../conllu.js';
import { uposNumber } from '../tag/upos.js';
import { normalizeForm } from '../text/normalize.js';

/** Readings of forms seen at least this often are kept; rarer ones only in so far as they give a lemma. */
const MIN_FORM = 2;

/**
 * Builds the lexicon's text (see {@link Lexicon}) from treebank sentences.
 *
 * `featsNumber` gives the number of a feature class, "NOUN Gender=Fem|Number=Sing".
 */
export function buildLexicon(sentences: readonly GoldSentence[], featsNumber: (name: string) => number): string {
  const forms = new Map<string, Map<string, number>>();
  const edits = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, index) => {
      const tag = uposNumber(word.upos);
      const written = normalizeForm(word.form);
      const form = index === 0 && word.upos !== 'PROPN' ? written.toLowerCase() : written;
      const lemma = word.upos === 'PROPN' || word.lemma === form ? '' : word.lemma;
      count(forms, form, `${tag}:${featsNumber(`${word.upos} ${word.feats}`)}:#:${lemma}`);
      if (word.upos !== 'PROPN') countEdits(edits, tag, word.form.toLowerCase(), word.lemma);
    });
  }
  const lines: string[] = [];
  for (const [form, readings] of sorted(forms)) {
    let total = 0;
    for (const n of readings.values()) total += n;
    if (total < MIN_FORM) continue;
    const cells = [...readings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    lines.push([form, ...cells.map(([cell, n]) => cell.replace('#', String(Math.min(n, 99))))].join('\t'));
  }
  return `${lines.join('\n')}\n\n${suffixRules(edits).join('\n')}`;
}

function countEdits(edits: Map<string, Map<string, number>>, tag: number, form: string, lemma: string): void {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++;
  const edit = `${form.length - shared}\t${lemma.slice(shared)}`;
  for (let size = 0; size <= Math.min(7, form.length); size++) {
    if (form.length - shared > size + 2) continue;
    count(edits, `${tag}:${form.slice(form.length - size)}`, edit);
  }
}

/** Keeps the commonest edit of each suffix, unless the next shorter suffix says the same. */
function suffixRules(edits: Map<string, Map<string, number>>): string[] {
  const winners = new Map<string, string>();
  for (const [key, counts] of edits) {
    const [winner] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    winners.set(key, winner![0]);
  }
  const lines: string[] = [];
  for (const [key, winner] of sorted(winners)) {
    const [tag, suffix] = split(key);
    const shorter = suffix === '' ? undefined : winners.get(`${tag}:${suffix.slice(1)}`);
    if (winner !== shorter) lines.push(`${key}\t${winner}`);
  }
  return lines;
}

function split(key: string): [string, string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), key.slice(colon + 1)];
}

function count(table: Map<string, Map<string, number>>, key: string, value: string): void {
  let row = table.get(key);
  if (!row) {
    row = new Map();
    table.set(key, row);
  }
  row.set(value, (row.get(value) ?? 0) + 1);
}

function sorted<T>(map: Map<string, T>): [string, T][] {
  return [...map].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
