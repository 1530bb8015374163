// Ties on real data: ICEWS 2005–2015 (a public sample), judged by hand and against formal defence alliances.
//
//   node bench/icews.mjs [--data ../shared/data] [--as-of 2014-06-30] [--limit 20]
//
// The data are read where they lie and never copied. Prints the strongest ties of each sign on some days, blocs,
// flipped triads, mediators, and how well the sign and strength of ties tell allies from others (AUC).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';

ensure();
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '..', 'shared', 'data') },
    'as-of': { type: 'string', multiple: true },
    limit: { type: 'string', default: '20' },
    'half-life': { type: 'string', default: '30' },
    window: { type: 'string', default: '365' },
    scores: { type: 'string', default: 'goldstein' },
  },
});
const file = join(values.data, 'icews', 'icews05-15.sample.tsv.gz');
if (!existsSync(file)) {
  console.log(`icews: no ${file}; name the folder with --data`);
  process.exit(0);
}
const { blocs, computeTies, flippedTriads, mediators, similar, triads, viewOfEvents } = await import(
  '../dist/analysis/index.js'
);
const { readIcews } = await import('./support/icews.mjs');

const DAYS = values['as-of'] ?? ['2006-08-15', '2008-08-31', '2011-06-30', '2014-08-31', '2015-12-31'];
const limit = Number(values.limit);
const weighing = { halfLife: Number(values['half-life']), window: Number(values.window), scores: values.scores };

let started = performance.now();
const { events, polities, counts } = readIcews(file);
console.log(`read in ${seconds(started)}: ${JSON.stringify(counts)}`);
const names = new Map(polities.map(({ id, name }) => [id, name]));
const alliances = readAlliances(join(values.data, 'formal-alliances.tsv'));
const views = new Map();
for (const asOf of DAYS) {
  started = performance.now();
  const view = viewOfEvents(events, polities, { asOf, ...weighing });
  views.set(asOf, view);
  console.log(`\n== ${asOf}: ${view.ties.length} ties in ${seconds(started)}`);
  printTies(view, -1);
  printTies(view, 1);
  printStructure(view);
  printAuc(asOf);
}
for (let i = 1; i < DAYS.length; i++) {
  const flipped = flippedTriads(views.get(DAYS[i - 1]), views.get(DAYS[i]));
  const shown = flipped
    .slice(0, 5)
    .map((t) => `${t.polities.join('-')} (${t.before.signs.map(sign).join('')} → ${t.signs.map(sign).join('')})`);
  console.log(`flipped ${DAYS[i - 1]} → ${DAYS[i]}: ${flipped.length} triads; ${shown.join(', ')}`);
}
printPooled();
printByTreaty();

function sign(value) {
  return value < 0 ? '-' : '+';
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(2)} s`;
}

function printTies(view, wanted) {
  console.log(wanted < 0 ? 'hostile' : 'friendly');
  const ties = view.ties
    .filter((tie) => tie.sign === wanted)
    .sort((x, y) => y.strength - x.strength || (x.a < y.a ? -1 : 1));
  for (const tie of ties.slice(0, limit)) {
    const allied = isAllied(alliances, view.query.asOf, tie) ? ' [allied]' : '';
    const top = tie.events.slice(0, 2).map(({ id }) => view.events.get(id).report.quote);
    console.log(
      `  ${names.get(tie.a)}–${names.get(tie.b)}${allied} ${(tie.sign * tie.strength).toFixed(2)} (C ${tie.cooperation.toFixed(1)}, K ${tie.conflict.toFixed(1)}, ${tie.events.length} events) ${top.join(' | ')}`,
    );
  }
}

function printStructure(view) {
  const { blocs: found, modularity, share, two } = blocs(view);
  console.log(
    `blocs: ${found
      .slice(0, 5)
      .map(({ members }) => members.slice(0, 8).join(' '))
      .join(
        ' / ',
      )}; modularity ${modularity.toFixed(2)}, ${(100 * share).toFixed(1)} % of ties against them; best two: ${(100 * two.share).toFixed(1)} % (${two.exact ? 'exact' : 'heuristic'})`,
  );
  const census = triads(view);
  console.log(
    `triads: ${census.balanced} balanced, ${census.unbalanced} not; by hostile ties ${census.byHostile.join(' ')}`,
  );
  console.log(
    `mediators: ${mediators(view)
      .slice(0, 8)
      .map((m) => `${m.polity} ${m.betweenness.toFixed(2)}`)
      .join(', ')}`,
  );
  const pairs = [
    ['GBR', 'FRA'],
    ['RUS', 'CHN'],
    ['USA', 'IRN'],
    ['USA', 'RUS'],
  ];
  console.log(
    `similar: ${pairs.map(([a, b]) => `${a}-${b} ${similar(view, a, b).s?.toFixed(2) ?? 'none'}`).join(', ')}`,
  );
}

/** Every pair with an event in the window: does the signed strength tell allies from others? */
function scored(asOf, options = weighing) {
  return computeTies(events, { asOf, ...options, all: true }).map((tie) => ({
    tie,
    score: tie.sign * tie.strength,
    allied: isAllied(alliances, asOf, tie),
  }));
}

function printAuc(asOf) {
  const all = scored(asOf);
  const strong = all.filter(({ score }) => Math.abs(score) >= 0.05);
  const share = (list) => `${list.filter(({ score }) => score > 0).length}/${list.length}`;
  console.log(
    `allies: AUC ${auc(all).toFixed(3)} over ${all.length} pairs with an event (${all.filter((p) => p.allied).length} allied); ` +
      `${auc(strong).toFixed(3)} over ${strong.length} ties; friendly ties: ${share(strong.filter((p) => p.allied))} of allies, ${share(strong.filter((p) => !p.allied))} of others`,
  );
}

/** All years together, each at its end, by half-life and scores. */
function printPooled() {
  console.log('\nAUC over the ends of 2005–2015, pairs of states with an event:');
  for (const scores of ['goldstein', 'plover']) {
    for (const halfLife of [7, 30, 90, 365]) {
      const pooled = [];
      for (let year = 2005; year <= 2015; year++)
        pooled.push(...scored(`${year}-12-31`, { scores, halfLife, window: 365 }));
      const active = pooled.filter(({ tie }) => tie.events.length >= 10);
      console.log(
        `  ${scores.padEnd(9)} half-life ${String(halfLife).padStart(3)}: ${auc(pooled).toFixed(3)} (${pooled.length} pairs, ${pooled.filter((p) => p.allied).length} allied); with ten events or more ${auc(active).toFixed(3)} (${active.length}, ${active.filter((p) => p.allied).length})`,
      );
    }
  }
}

/** All pairs at the ends of the years: other figures than the signed strength, and treaties of two apart from those of many. */
function printByTreaty() {
  const pairs = [];
  for (let year = 2005; year <= 2015; year++)
    pairs.push(
      ...scored(`${year}-12-31`, { ...weighing, halfLife: 365 }).map((pair) => ({ ...pair, day: `${year}-12-31` })),
    );
  const told = (name, score, list = pairs) =>
    console.log(`  ${name}: ${auc(list.map((pair) => ({ ...pair, score: score(pair) }))).toFixed(3)}`);
  console.log('\nAUC of other figures, half-life 365:');
  told('cooperation', ({ tie }) => tie.cooperation);
  told('little conflict', ({ tie }) => -tie.conflict);
  told('log-ratio', ({ tie }) => tie.logRatio);
  told('events', ({ tie }) => tie.events.length);
  console.log('AUC of the signed strength by treaty, allies of other treaties left out:');
  const groups = [
    ['two members', (members) => members.length === 2],
    ['three to fifteen', (members) => members.length > 2 && members.length <= 15],
    ['more (Arab League, OAS, NATO, African pacts)', (members) => members.length > 15],
  ];
  for (const [name, fits] of groups) {
    const some = alliances.filter(fits);
    const list = pairs
      .filter(({ tie, day, allied }) => !allied || isAllied(some, day, tie))
      .map((pair) => ({ ...pair }));
    told(`${name} (${list.filter((pair) => pair.allied).length} allied pairs)`, ({ score }) => score, list);
  }
  const conflict = (list) => (100 * list.filter(({ tie }) => tie.conflict > 0).length) / list.length;
  console.log(
    `pairs with any conflict in the year: ${conflict(pairs.filter((p) => p.allied)).toFixed(1)} % of allies, ${conflict(pairs.filter((p) => !p.allied)).toFixed(1)} % of others`,
  );
}

/** The chance that an allied pair scores above another, ties halved (Mann–Whitney). */
function auc(pairs) {
  const sorted = [...pairs].sort((x, y) => x.score - y.score);
  let [rankSum, positives] = [0, 0];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j].score === sorted[i].score) j++;
    const rank = (i + j + 1) / 2;
    for (; i < j; i++) {
      if (!sorted[i].allied) continue;
      rankSum += rank;
      positives++;
    }
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Alliances with an obligation to defend: from, to, and members with their own dates. */
function readAlliances(path) {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, members, from, to, type, , dates] = line.split('\t');
      if (!type.split(';').includes('defence')) return [];
      const own = new Map(
        (dates ?? '')
          .split(/[ ;]+/)
          .filter(Boolean)
          .map((entry) => {
            const [iso3, span] = entry.split(':');
            const [entered, left] = span.split('..');
            return [iso3, { from: entered, to: left }];
          }),
      );
      return [
        members.split(';').map((iso3) => ({ iso3, from: own.get(iso3)?.from || from, to: own.get(iso3)?.to || to })),
      ];
    });
}

function isAllied(list, day, { a, b }) {
  const bound = (members, id) =>
    members.some(({ iso3, from, to }) => `state:${iso3}` === id && from <= day && (!to || to >= day));
  return list.some((members) => bound(members, a) && bound(members, b));
}
