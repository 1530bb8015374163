// The sentences of fixtures/coding-later, which need no gold file beside the checkout: how many of their events are
// coded, and how much of what is coded about their sides is right.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { country, readLines, sides, verdict } from './gold.mjs';

const folder = fileURLToPath(new URL('../fixtures/coding-later', import.meta.url));

/** All sentences, of every language and set. */
export const laterCases = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readLines(join(folder, name)));

/**
 * Figures by set: cases, events (`gold`), how many were found with their sides and root (`found`), how many predictions
 * a case can judge (`judged`), how many of those are right (`right`), and sentences without an event that got one.
 */
export function laterFigures(cases, coded) {
  const figures = {};
  for (const one of cases) {
    figures[one.set] ??= { cases: 0, gold: 0, found: 0, judged: 0, right: 0, noise: 0 };
    const figure = figures[one.set];
    const events = coded.get(one.id);
    figure.cases++;
    if (one.noEvent) figure.noise += events.length > 0 ? 1 : 0;
    const wanted = (one.events ?? []).flatMap(pairs);
    figure.gold += wanted.length;
    figure.found += wanted.filter((want) => events.some((event) => answers(want, event))).length;
    const verdicts = events.map((event) => verdict(one, event)).filter((v) => v !== null);
    figure.judged += verdicts.length;
    figure.right += verdicts.filter(Boolean).length;
  }
  return figures;
}

/** An event of a case as one row a pair of sides. */
function pairs({ source, target, code, reciprocal }) {
  const root = code.slice(0, 2);
  if (reciprocal) {
    const [first, ...others] = sides(source);
    return others.map((other) => ({ root, source: first, target: other, reciprocal }));
  }
  return sides(source).flatMap((s) => sides(target).map((t) => ({ root, source: s, target: t, reciprocal: false })));
}

function answers(want, event) {
  if (event.cameo.slice(0, 2) !== want.root) return false;
  const [source, target] = [country(event.source), country(event.target)];
  const fits = (s, t) => (want.source === null || want.source === s) && (want.target === null || want.target === t);
  return fits(source, target) || (want.reciprocal && fits(target, source));
}

/** Prints the figures, a line a set. */
export function printLater(figures) {
  const share = (part, whole) => (whole ? (part / whole).toFixed(2) : '-');
  for (const [set, f] of Object.entries(figures))
    console.log(
      `${set.padEnd(18)} ${String(f.cases).padStart(5)}  events found ${share(f.found, f.gold)}, right of those judged ${share(f.right, f.judged)}, noise ${f.noise}`,
    );
}
