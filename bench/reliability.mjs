// How far a stated confidence is the share that is right.
import { writeFileSync } from 'node:fs';
import { verdict } from './gold.mjs';

const bins = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

/** Prints, for each stretch of confidence, how many events could be judged and how many were right. */
export function reliability(rows) {
  const told = rows.map(({ one, event }) => ({ event, right: verdict(one, event) })).filter((r) => r.right !== null);
  console.log(`reliability (${told.length} of ${rows.length} events can be judged by their gold case):`);
  for (let i = 0; i + 1 < bins.length; i++) {
    const inside = told.filter(({ event }) => event.confidence >= bins[i] && event.confidence < bins[i + 1]);
    if (inside.length === 0) continue;
    const right = inside.filter((r) => r.right).length;
    const mean = inside.reduce((sum, { event }) => sum + event.confidence, 0) / inside.length;
    console.log(
      `  confidence ${bins[i].toFixed(1)}–${Math.min(1, bins[i + 1]).toFixed(1)}: stated ${mean.toFixed(2)}, right ${(right / inside.length).toFixed(2)} (${right} of ${inside.length})`,
    );
  }
}

/** Writes the precision of each root in each language, drawn towards that of the language where cases are few. */
export function fitPrecision(rows, file) {
  const tally = new Map();
  const add = (key, right) => {
    const t = tally.get(key) ?? tally.set(key, { n: 0, right: 0 }).get(key);
    t.n++;
    if (right) t.right++;
  };
  for (const { one, event } of rows) {
    const right = verdict(one, event);
    if (right === null) continue;
    add(`${one.lang} *`, right);
    add(`${one.lang} ${event.cameo.slice(0, 2)}`, right);
  }
  const lines = ['lang\troot\tcases\tprecision'];
  for (const [key, { n, right }] of [...tally].sort()) {
    const [lang, root] = key.split(' ');
    const whole = tally.get(`${lang} *`);
    const prior = whole.right / whole.n;
    const precision = root === '*' ? prior : (right + 4 * prior) / (n + 4);
    lines.push(`${lang}\t${root}\t${n}\t${precision.toFixed(3)}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`${file}: ${lines.length - 1} rows`);
}
