// Asks Entente for paths and mediators in random signed graphs and has networkx check the answers.
//
//   node bench/networkx-check.mjs [--python .venv/bin/python] [--graphs 60] [--seed 1]
//
// Needs a Python with networkx (pip install networkx). Exit status 1 where an answer differs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';
import { generator } from './support/random.mjs';

ensure();
const { findPaths, mediators, projectTies } = await import('../dist/analysis/index.js');

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    graphs: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});

const random = generator(Number(values.seed));
const below = (limit) => Math.floor(random() * limit);
const cases = Array.from({ length: Number(values.graphs) }, (_, number) =>
  caseOf(5 + (number % 16), 0.15 + random() * 0.45),
);
const checked = spawnSync(values.python, [join(root, 'bench', 'networkx-check.py')], {
  input: JSON.stringify(cases),
  encoding: 'utf8',
});
process.stdout.write(checked.stdout ?? '');
process.stderr.write(checked.stderr ?? '');
if (checked.error) {
  console.error(`networkx-check: ${values.python} does not run: give one that has networkx with --python`);
  process.exit(2);
}
process.exit(checked.status ?? 1);

/** A signed graph of so many polities in which a pair has a tie by so much chance, with questions and our answers. */
function caseOf(size, chance) {
  const polities = Array.from({ length: size }, (_, i) => `state:${String(i).padStart(2, '0')}`);
  const ties = [];
  for (const a of polities) {
    for (const b of polities) {
      if (a >= b || random() > chance) continue;
      const strength = 0.05 + random() * 0.9;
      ties.push({ a, b, sign: random() < 0.4 ? -1 : 1, strength, cost: -Math.log(strength), sources: 1, events: [] });
    }
  }
  const graph = projectTies(
    ties,
    polities.map((id) => ({ id, name: id, code: id, state: true })),
    false,
  );
  const queries = Array.from({ length: 12 }, (_, i) => {
    const query = {
      kind: i % 2 ? 'tension' : 'alliance',
      from: polities[below(size)],
      to: polities[below(size)],
      k: 1 + below(6),
      maxHops: i % 4 === 0 ? size : 1 + below(4),
    };
    return { ...query, costs: findPaths(graph, query).map((path) => path.cost) };
  }).filter(({ from, to }) => from !== to);
  const betweenness = Object.fromEntries(mediators({ graph, ties }).map((one) => [one.polity, one.betweenness]));
  return { ties, queries, betweenness };
}
