// Rows of GDELT 2.0's table of events: made up from a seed, in the published layout (61 columns between tabs).
//
// Shares as in published event data: nine rows in ten have a first actor, seven a second; six and a half and five of
// them with a country; most acts are talk; three rows share an article; places are heavy-tailed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/ensure.mjs';
import { generator } from './random.mjs';

const ROLES = ['GOV', 'GOV', 'GOV', 'MIL', 'COP', 'OPP', 'CVL', 'BUS', 'MED', 'JUD', 'REB', 'LEG', 'EDU'];
const NO_COUNTRY = ['COP', 'MED', 'GOV', 'BUS', 'CVL', 'JUD', 'REB', 'IGOUNO', 'NGO', 'EUR', 'UIS', 'CRM', 'MNC'];
const WORDS = 'summit border talks sanctions trade protest army visit court oil vote crisis deal aid strike'.split(' ');

/** Yields `count` rows as lines with their line ends. */
export function* gdeltRows(count, seed = 1, firstDay = '2024-01-01') {
  const random = generator(seed);
  const states = table('actors/states.tsv').filter((s) => s.iso2 !== '');
  const codes = table('codebook/cameo.tsv').filter((c) => c.code.length > 2);
  const talk = codes.filter((c) => c.root <= '05');
  const pick = (list) => list[Math.floor(random() * list.length)];
  const heavy = (list) => list[Math.floor(list.length * random() ** 3)];
  const day0 = Date.parse(firstDay);
  let url = '';
  let place = null;
  for (let i = 0; i < count; i++) {
    const day = new Date(day0 + Math.floor(i / 100_000) * 86_400_000 + 0)
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '');
    const code = random() < 0.7 ? pick(talk) : pick(codes);
    if (i % 3 === 0) {
      const host = `www.news${Math.floor(20_000 * random() ** 3)}.example`;
      url = `https://${host}/${day.slice(0, 4)}/${day.slice(4, 6)}/${pick(WORDS)}-${pick(WORDS)}-${pick(WORDS)}-${i}.html`;
    }
    if (place === null || random() < 0.6) place = placeOf(heavy(states), Math.floor(300 * random() ** 4), random);
    const mentions = 1 + Math.floor(12 * random() ** 3);
    const quarter = Math.floor((i % 100_000) / 1_042);
    const time = `${String(Math.floor(quarter / 4)).padStart(2, '0')}${['00', '15', '30', '45'][quarter % 4]}00`;
    yield `${[
      1_150_000_000 + i,
      day,
      day.slice(0, 6),
      day.slice(0, 4),
      (Number(day.slice(0, 4)) + (Number(day.slice(4, 6)) * 30 + Number(day.slice(6))) / 365).toFixed(4),
      ...actor(0.9, 0.65),
      ...actor(0.72, 0.5),
      random() < 0.6 ? 1 : 0,
      code.code,
      code.code.slice(0, 3),
      code.root,
      code.quad,
      code.goldstein,
      mentions,
      1 + (random() < 0.1 ? 1 : 0),
      mentions,
      (random() * 16 - 10).toFixed(12),
      ...'0\t\t\t\t\t\t\t'.split('\t'),
      ...'0\t\t\t\t\t\t\t'.split('\t'),
      ...(random() < 0.97 ? place : '0\t\t\t\t\t\t\t'.split('\t')),
      `${day}${time}`,
      url,
    ].join('\t')}\n`;
  }

  function actor(present, placed) {
    if (random() > present) return ['', '', '', '', '', '', '', '', '', ''];
    if (random() < placed / present) {
      const state = heavy(states);
      const country = state.cameo || state.iso3;
      if (random() < 0.55) return [country, state.name.toUpperCase(), country, '', '', '', '', '', '', ''];
      const role = pick(ROLES);
      return [country + role, `${state.name.toUpperCase()} ${role}`, country, '', '', '', '', role, '', ''];
    }
    const code = pick(NO_COUNTRY);
    if (code === 'IGOUNO') return [code, 'UNITED NATIONS', '', 'UNO', '', '', '', 'IGO', '', ''];
    if (code === 'EUR') return [code, 'EUROPEAN', 'EUR', '', '', '', '', '', '', ''];
    return [code, code, '', '', '', '', '', code, '', ''];
  }
}

function placeOf(state, number, random) {
  const fips = state.fips.split(';')[0] || 'OS';
  if (number < 30) return ['1', state.name, fips, fips, '', '40.5', '10.25', fips];
  const id = String(-2_000_000 - number);
  const adm1 = `${fips}${String(number % 40).padStart(2, '0')}`;
  const lat = (-60 + ((number * 7) % 120) + 0.0001 * (number % 9973)).toFixed(4);
  const lon = (-180 + ((number * 13) % 360)).toFixed(4);
  return ['4', `Town ${number}, ${state.name}`, fips, adm1, String(random() < 2 ? number * 31 : 0), lat, lon, id];
}

function table(name) {
  const [head, ...lines] = readFileSync(join(root, 'lexicon', name), 'utf8').split('\n');
  const names = head.split('\t');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell])));
}
