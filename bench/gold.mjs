// The gold sets in ../shared/eval/gold: codes them with the built pipeline and scores the result with score.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/ensure.mjs';

const evaluation = join(root, '..', 'shared', 'eval');

/** What is missing to measure, in words for a person; null if nothing is. */
export function missing() {
  const needed = [join(evaluation, 'gold'), join(evaluation, 'score.mjs')].filter((path) => !existsSync(path));
  return needed.length === 0 ? null : `no ${needed.join(' and no ')}`;
}

export const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

/** The files of gold cases, each with its cases. */
export function goldFiles() {
  const folder = join(evaluation, 'gold');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({
      name: name.replace('.jsonl', ''),
      file: join(folder, name),
      cases: readLines(join(folder, name)),
    }));
}

/** Codes cases as `entente code` does; gives the events by case and the seconds it took. */
export async function codeCases(pipeline, cases) {
  const { predictions } = await import('../dist/cli/commands/code.js');
  const coded = new Map();
  const started = performance.now();
  for (const one of cases) {
    const raw = {
      item: one.id,
      id: String(one.id),
      url: null,
      title: null,
      text: one.text,
      published: one.date ?? null,
      language: one.lang ?? null,
      source: null,
    };
    coded.set(one.id, predictions(pipeline.code(raw).mentions));
  }
  return { coded, seconds: (performance.now() - started) / 1000 };
}

/** score.mjs's report on a gold file: figures by set. */
export function score(gold, coded, folder) {
  const file = join(folder, `${gold.name}.jsonl`);
  writeFileSync(file, [...coded].map(([id, events]) => `${JSON.stringify({ id, events })}\n`).join(''));
  const run = spawnSync(process.execPath, [join(evaluation, 'score.mjs'), gold.file, file, '--json'], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`score.mjs failed: ${run.stderr}`);
  const { all: _all, ...sets } = JSON.parse(run.stdout);
  return sets;
}

const spelledNow = {
  JAP: 'JPN',
  ITL: 'ITA',
  VTN: 'VNM',
  ROM: 'ROU',
  ZAR: 'COD',
  SUN: 'RUS',
  KSV: 'XKX',
  BUR: 'MMR',
  TMP: 'TLS',
};
export const country = (code) => {
  if (!code || /^(~|---)/.test(code)) return null;
  return spelledNow[code.slice(0, 3)] ?? code.slice(0, 3);
};
export const sides = (value) => (Array.isArray(value) ? value : [value]).map(country);

/**
 * Whether a predicted event is right by a gold case: true, false, or null where the case does not tell (another true
 * event of the sentence, perhaps). As `judged` in score.mjs, and by the root alone where a case has no sides.
 */
export function verdict(one, event) {
  const gold = (one.events ?? []).filter((g) => g.code && /^\d\d/.test(g.code));
  if (one.doubtful || (gold.length === 0 && !one.noEvent)) return null;
  const rooted = gold.filter((g) => g.code.slice(0, 2) === event.cameo.slice(0, 2));
  const [source, target] = [country(event.source), country(event.target)];
  const matches = (g, s, t) =>
    sides(g.source).some((x) => x === null || x === s) && sides(g.target).some((x) => x === null || x === t);
  const samePair = (g) => matches(g, source, target) || matches(g, target, source) || g.reciprocal;
  const named = gold.some((g) => [...sides(g.source), ...sides(g.target)].some((x) => x !== null));
  if (!named) return rooted.length > 0 ? true : null;
  if (rooted.some(samePair)) return true;
  return gold.some(samePair) || rooted.length > 0 ? false : null;
}
