// Writes lexicon/codebook/cameo.tsv from the CAMEO and PLOVER tables in ../shared/eval, with our choices where
// they are blank, doubled, or disagree. A row so decided says `own` and why. Run: node tools/build-codebook.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const source = process.argv[2] ?? '../shared/eval';
const table = (file) => {
  const [head, ...rows] = readFileSync(`${source}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
};

/** PLOVER types where the table leaves a blank or names two. */
const types = {
  '08': ['CONCEDE', 'two types; 080 is CONCEDE'],
  16: ['SANCTION', 'two types; 160 is SANCTION'],
  17: ['COERCE', 'two types; 170 is COERCE'],
  19: ['ASSAULT', 'two types; 190 is ASSAULT'],
  155: ['MOBILIZE', 'blank; as the rest of 15'],
  176: ['COERCE', 'blank; PLOVER has a mode cyber under COERCE'],
  1834: ['ASSAULT', 'blank; as the rest of 183'],
  1951: ['ASSAULT', 'blank; as 195'],
  1952: ['ASSAULT', 'blank; as 195'],
};
/** Modes that the manual of 2024 lacks (or that stand in the wrong column), and what stands for them here. */
const modes = {
  THREATEN: { ban: 'restrict', political: 'restrict' },
  COERCE: { ban: 'restrict' },
  ASSAULT: {
    assassinate: 'targeted',
    seize: 'destroy',
    cleansing: null,
    massacre: null,
    pro_autocracy: 'crowd-control',
  },
  RETREAT: { ease: null, return: 'release' },
};
const modeOf = { 176: 'cyber', 1834: 'explosives', 195: 'aerial', 1951: 'aerial', 1952: 'drone' };
const contexts = { democracy: 'pro_democracy', humanitarian: 'human_security' };
const contextOf = { 175: ['repression'], 155: ['cyber'], 176: ['cyber'], 1951: ['military'], 1952: ['military'] };
const quads = {
  '09': [2, 'quad: GDELT says 2, ICEWS and PLOVER 3; 2 kept, for its exports are named after GDELT'],
  14: [4, 'quad: GDELT says 3; 4 with ICEWS and PLOVER, for a protest is done, not said'],
};

const scores = new Map(table('plover.tsv').map((row) => [`${row.type}/${row.mode}`, row]));
const known = new Set(
  readFileSync(`${source}/plover-contexts.txt`, 'utf8')
    .split('\n')
    .map((s) => s.trim())
    .filter(Boolean),
);

const cameo = table('cameo.tsv');
const printed = new Map(cameo.map((row) => [row.code, row.goldstein || row.goldstein_icews]));
/** The Goldstein value of the nearest code above one whose own is blank. */
function inherited(code) {
  for (let above = code.slice(0, -1); above.length >= 2; above = above.slice(0, -1))
    if (printed.get(above)) return printed.get(above);
  throw new Error(`${code}: no Goldstein value above it`);
}

const rows = cameo.map((row) => {
  const notes = [];
  let type = row.plover;
  if (types[row.code]) {
    type = types[row.code][0];
    notes.push(`own: type ${types[row.code][1]}`);
  }
  let mode = row.plover_mode || null;
  if (modeOf[row.code]) {
    mode = modeOf[row.code];
    notes.push('own: mode chosen from the manual of 2024');
  } else if (mode && modes[type] && mode in modes[type]) {
    mode = modes[type][mode];
    notes.push(`own: mode ${row.plover_mode} is not in the manual of 2024`);
  }
  if (mode && !scores.has(`${type}/${mode}`)) {
    notes.push(`own: mode ${mode} is not one of ${type}`);
    mode = null;
  }
  const list =
    contextOf[row.code] ??
    row.plover_context
      .split('; ')
      .filter(Boolean)
      .map((c) => contexts[c] ?? c);
  for (const c of list) if (!known.has(c)) throw new Error(`${row.code}: unknown context ${c}`);
  const [quad, why] = quads[row.root] ?? [Number(row.quad), null];
  if (why) notes.push(`own: ${why}`);
  let goldstein = row.goldstein || row.goldstein_icews;
  if (!goldstein) {
    goldstein = inherited(row.code);
    notes.push(`own: Goldstein blank; that of ${row.code.slice(0, -1)} or its root`);
  }
  if (row.goldstein_icews && row.goldstein && Number(row.goldstein) !== Number(row.goldstein_icews))
    notes.push(`own: Goldstein ${row.goldstein} with GDELT, ICEWS has ${row.goldstein_icews}`);
  const score = type ? scores.get(`${type}/${mode ?? ''}`) : null;
  let ploverScore = score?.score ?? '';
  if (type === 'ACCUSE' && !mode) {
    ploverScore = '-3';
    notes.push('own: the manual prints the score of ACCUSE without its sign');
  }
  return [
    row.code,
    row.name,
    row.root,
    quad,
    Number(goldstein || 0),
    type,
    mode ?? '',
    list.join(';'),
    score?.quad ?? '',
    ploverScore,
    notes.join('; '),
  ];
});
const head = [
  'code',
  'name',
  'root',
  'quad',
  'goldstein',
  'plover',
  'mode',
  'contexts',
  'ploverQuad',
  'ploverScore',
  'note',
];
writeFileSync('lexicon/codebook/cameo.tsv', `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`);
console.log(`${rows.length} codes, ${rows.filter((row) => row[10]).length} with a choice of our own`);
