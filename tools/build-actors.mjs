/**
 * Writes the generated tables of lexicon/actors from the tables of facts in ../shared/data.
 *
 * Usage, from the project's root: `node tools/build-actors.mjs [--data ../shared/data] [--out lexicon/actors]`.
 * Tables whose name ends in "-own.tsv" are written by hand and only read here.
 */
import { parseArgs } from 'node:util';
import { buildHolders } from './build-actors/holders.mjs';
import { buildOrganisations } from './build-actors/organisations.mjs';
import { buildStates } from './build-actors/states.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'lexicon/actors' },
  },
});

for (const build of [buildStates, buildHolders, buildOrganisations]) {
  for (const [file, rows] of Object.entries(build(values.data, values.out))) console.log(`${file}: ${rows} rows`);
}
