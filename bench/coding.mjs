// `npm run bench:coding`: how well events are coded, by language and set, against the figures of the last commit
// (bench/coding.json). Fails where the three plover-gsr sets together lose more than two points of judged F1, or one
// set more than three cases. The sentences of fixtures/coding-later are scored too, with or without the gold. Options:
// --update writes the figures; --fit writes lexicon/codebook/precision.tsv.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ensure, root } from '../scripts/ensure.mjs';

ensure();
const { codeCases, goldFiles, missing, score } = await import('./gold.mjs');
const { laterCases, laterFigures, printLater } = await import('./coding-later.mjs');
const { createPipeline } = await import('../dist/pipeline.js');
const pipeline = createPipeline({ clock: '2026-01-01T00:00:00Z' });
const later = laterCases();
printLater(laterFigures(later, (await codeCases(pipeline, later)).coded));
const lacking = missing();
if (lacking) {
  console.log(
    `coding figures: ${lacking}; the gold cases stand beside the project's own checkout and are not part of it`,
  );
  process.exit(0);
}
const { reliability, writePrecision } = await import('./reliability.mjs');
const { resolvedSides } = await import('./sides.mjs');

const committed = join(root, 'bench', 'coding.json');
const before = existsSync(committed) ? JSON.parse(readFileSync(committed, 'utf8')) : {};
const folder = mkdtempSync(join(tmpdir(), 'entente-coding-'));
const figures = {};
const judged = [];
const fired = {};
let sentences = 0;
let seconds = 0;
try {
  for (const gold of goldFiles()) {
    // Once to warm up: the figure is that of a long run.
    await codeCases(pipeline, gold.cases);
    const { coded, seconds: took } = await codeCases(pipeline, gold.cases);
    sentences += gold.cases.length;
    seconds += took;
    for (const one of gold.cases) {
      for (const event of coded.get(one.id)) {
        judged.push({ one, event });
        count(one.lang, event.cameo);
      }
    }
    for (const [set, row] of Object.entries(score(gold, coded, folder))) figures[set] = row;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function count(lang, cameo) {
  fired[lang] ??= new Map();
  fired[lang].set(cameo, (fired[lang].get(cameo) ?? 0) + 1);
}

const levels = ['root', 'dyad', 'judged'];
const cell = (f) => (f.gold ? `${f.p.toFixed(2)} ${f.r.toFixed(2)} ${f.f1.toFixed(2)}` : '-').padEnd(15);
console.log(
  `${'set'.padEnd(18)} cases  a case   ${levels.map((l) => `${l} P R F1`.padEnd(15)).join(' ')} code  noise  change`,
);
for (const [set, row] of Object.entries(figures)) {
  const old = before[set];
  const change = old ? levels.filter((l) => row[l].gold).map((l) => `${l} ${signed(row[l].f1 - old[l].f1)}`) : ['new'];
  console.log(
    `${set.padEnd(18)} ${String(row.cases).padStart(5)}  ${row.eventsPerCase.toFixed(2).padStart(6)}   ${levels.map((l) => cell(row[l])).join(' ')} ${String(row.code ?? '-').padEnd(5)} ${String(row.noEventHit ?? '-').padEnd(6)} ${change.join(', ')}`,
  );
}
function signed(x) {
  return `${x < 0 ? '' : '+'}${x.toFixed(3)}`;
}
console.log(`speed: ${Math.round(sentences / seconds)} sentences a second, text to coded events, one thread`);

await resolvedSides();

// Texts that nobody wrote for this coder: the news parts of the treebanks' tests.
for (const lang of ['fr', 'en', 'es']) {
  const treebanks = join(root, '..', 'shared', 'treebanks', lang);
  if (!existsSync(treebanks)) continue;
  for (const name of readdirSync(treebanks).filter((n) => n.startsWith('test-'))) {
    const text = gunzipSync(readFileSync(join(treebanks, name))).toString('utf8');
    const cases = [...text.matchAll(/^# text = (.+)$/gm)].map((m, i) => ({ id: `${name}-${i}`, text: m[1], lang }));
    const { coded } = await codeCases(pipeline, cases);
    for (const events of coded.values()) for (const event of events) count(lang, event.cameo);
    const hit = [...coded.values()].filter((events) => events.length > 0).length;
    console.log(`${lang} ${name.replace('.conllu.gz', '')}: ${hit} of ${cases.length} sentences have an event`);
  }
}
for (const [lang, codes] of Object.entries(fired)) {
  const roots = new Set([...codes.keys()].map((c) => c.slice(0, 2)));
  console.log(`${lang}: ${codes.size} CAMEO codes of ${roots.size} roots fired on these texts`);
}
if (process.argv.includes('--codes'))
  for (const [lang, codes] of Object.entries(fired))
    console.log(
      `${lang}: ${[...codes]
        .sort()
        .map(([c, n]) => `${c}×${n}`)
        .join(' ')}`,
    );

reliability(judged);
if (process.argv.includes('--fit')) writePrecision(judged, join(root, 'lexicon', 'codebook', 'precision.tsv'));
if (process.argv.includes('--update')) {
  writeFileSync(committed, `${JSON.stringify(figures, null, 2)}\n`);
  console.log('bench/coding.json: written');
}

const right = (row) =>
  Math.round((row.judged.gold ? row.judged.r * row.judged.gold : row.plover.r * row.plover.gold) || 0);
const rooted = (row) => Math.round(row.root.r * row.root.gold || 0);
const pooled = (sets) => {
  const rows = ['plover-gsr', 'plover-gsr-fr', 'plover-gsr-es'].map((set) => sets[set]?.judged).filter(Boolean);
  const found = rows.reduce((sum, f) => sum + f.r * f.gold, 0);
  const gold = rows.reduce((sum, f) => sum + f.gold, 0);
  const said = rows.reduce((sum, f) => sum + (f.p ? (f.r * f.gold) / f.p : 0), 0);
  return gold + said ? (2 * found) / (gold + said) : 0;
};
const failures = [];
const [now, then] = [pooled(figures), pooled(before)];
console.log(`judged F1, the three plover-gsr sets pooled: ${now.toFixed(3)}, before ${then.toFixed(3)}`);
if (now < then - 0.02)
  failures.push(`judged F1 of the plover-gsr sets fell from ${then.toFixed(3)} to ${now.toFixed(3)}`);
for (const [set, row] of Object.entries(before)) {
  if (!figures[set]) failures.push(`${set} is no longer measured`);
  else if (right(figures[set]) < right(row) - 3)
    failures.push(`${set}: ${right(figures[set])} events right, before ${right(row)}`);
  else if (rooted(figures[set]) < rooted(row) - 3)
    failures.push(`${set}: ${rooted(figures[set])} roots right, before ${rooted(row)}`);
}
for (const failure of failures) console.log(`worse: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
