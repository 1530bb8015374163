import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromJson } from '../src/article/index.js';
import { loadCoder } from '../src/coding/index.js';
import { openLexicon } from '../src/lexicon.js';
import { createPipeline } from '../src/pipeline.js';
import { loadActors } from '../src/resolve/index.js';

const packaged = new URL('../lexicon', import.meta.url).pathname;
const clock = '2025-06-01T00:00:00Z';

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'overlay-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const load = (files: Readonly<Record<string, string>>) => loadActors(openLexicon(packaged, [folderOf(files)]));

const persons = 'id\tname\twikidata\taliases\tgender\nmira-holt\tMira Holt\t\tM. Holt\tf\n';
const holders = 'person\tpolity\toffice\tfrom\tto\nmira-holt\tNZL\tforeign-minister\t2025-04-02\t\n';

function coded(text: string, overlays: readonly string[]) {
  const pipeline = createPipeline({ clock, overlays });
  return pipeline.code(fromJson({ text, published: '2025-05-20', language: 'en' }, 'test'));
}

describe('what the build made of the lexicon', () => {
  const built = new URL('../dist/lexicon/', import.meta.url).pathname;

  it('is the lexicon as it stands', () => {
    const edited = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(packaged, edited, { recursive: true });
    // Another text of the same meaning: what the build made of the first is not taken for it.
    for (const file of readdirSync(edited, { recursive: true, encoding: 'utf8' }))
      if (/\.(yaml|tsv)$/.test(file)) appendFileSync(join(edited, file), '\n# edited\n');
    const [one, other] = [openLexicon(packaged), openLexicon(edited)];
    expect(loadCoder(one).frames).toEqual(loadCoder(other).frames);
    const [actors, read] = [loadActors(one), loadActors(other)];
    for (const table of ['states', 'organisations', 'bodies', 'offices', 'roles', 'persons', 'terms'] as const)
      expect(actors[table]).toEqual(read[table]);
    expect(readdirSync(built).filter((name) => name.endsWith('.json')).length).toBeGreaterThan(60);
  });

  it('is not taken for a file that was edited', () => {
    const edited = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(packaged, edited, { recursive: true });
    const states = join(edited, 'actors/states.tsv');
    writeFileSync(states, readFileSync(states, 'utf8').replace('\tFrance\n', '\tGaul\n'));
    expect(loadActors(openLexicon(edited)).states.get('FRA')!.name).toBe('Gaul');
  });
});

describe('an overlay', () => {
  it('brings persons, offices and an end for those before them', () => {
    const actors = load({ 'actors/persons.tsv': persons, 'actors/holders-2025.tsv': holders });
    const terms = actors.terms.get('NZL foreign-minister')!;
    expect(terms.at(-1)).toMatchObject({ person: 'mira-holt', from: '2025-04-02', to: null });
    expect(terms.at(-2)!.to).toBe('2025-04-02');
  });

  it('states a row of the package anew', () => {
    const before = loadActors().terms.get('USA head-of-state')!.at(-1)!;
    const row = `${before.person}\tUSA\thead-of-state\t${before.from}\t2031-01-20`;
    const actors = load({ 'actors/holders.tsv': `person\tpolity\toffice\tfrom\tto\n${row}\n` });
    const terms = actors.terms.get('USA head-of-state')!;
    expect(terms.filter((t) => t.person === before.person && t.from === before.from)).toHaveLength(1);
    expect(terms.at(-1)!.to).toBe('2031-01-20');
  });

  it('is used in coding, and the article says so', () => {
    const text = 'Mira Holt condemned the attack on Fiji on Monday. "We condemn Samoa," Holt said.';
    const overlay = folderOf({ 'actors/persons.tsv': persons, 'actors/holders.tsv': holders });
    const { mentions, codedBy } = coded(text, [overlay]);
    expect(mentions.flatMap((m) => m.sources.map((s) => `${s.code} ${s.name}`))).toContain('NZLGOV Mira Holt');
    expect(codedBy).toMatch(/\+lexicon\.[0-9a-f]{12}$/);
    expect(coded(text, []).mentions.flatMap((m) => m.sources.map((s) => s.name))).not.toContain('Mira Holt');
  });

  it('adds words of a language and frames', () => {
    const overlay = folderOf({
      'en/agents.tsv': 'role\tforms\ttype\nREB\tforest wardens\tperson\n',
      'frames/mine.yaml': [
        '- id: mine.snub',
        '  code: "120"',
        '  source: [agent]',
        '  target: [object]',
        '  en: { v: [cold-shoulder, snub] }',
        '  ex: { en: ["Peru snubbed Chile. => PER 120 CHL"] }',
      ].join('\n'),
    });
    const { mentions } = coded('The forest wardens of Guyana snubbed Suriname.', [overlay]);
    expect(mentions.map((m) => `${m.sources[0]!.code} ${m.cameo} ${m.targets[0]!.code} ${m.rule}`)).toEqual([
      'GUYREB 120 SUR mine.snub',
    ]);
  });

  it.each([
    [
      'a malformed date',
      { 'actors/holders.tsv': 'person\tpolity\toffice\tfrom\tto\nQ76\tUSA\thead-of-state\t20 Jan\t\n' },
      /actors\/holders\.tsv: line 2, column from: a date is YYYY/,
    ],
    [
      'an unknown person',
      {
        'actors/holders.tsv': 'person\tpolity\toffice\tfrom\tto\nno-one\tUSA\thead-of-state\t2025\t\n',
      },
      /actors\/holders\.tsv: line 2: there is no person "no-one"; add a row to persons\.tsv/,
    ],
    [
      'an unknown office',
      {
        'actors/persons.tsv': persons,
        'actors/holders.tsv': 'person\tpolity\toffice\tfrom\tto\nmira-holt\tNZL\tforeign minister\t2025\t\n',
      },
      /line 2: there is no office "foreign minister"/,
    ],
    [
      'an unknown state',
      { 'actors/places.tsv': 'iso3\tlang\tnames\nXYZ\ten\tAldora\n' },
      /actors\/places\.tsv: line 2: there is no state XYZ/,
    ],
    [
      'a missing column',
      { 'actors/persons.tsv': 'id\tname\nx\tX Y\n' },
      /line 1: column aliases is missing; the columns/,
    ],
    ['a column unknown', { 'actors/leaders.tsv': 'iso3\tnot\nFRA\tx\n' }, /line 1: there is no column "not"/],
    ['cells too many', { 'actors/leaders.tsv': 'iso3\nFRA\tx\n' }, /line 2: 2 cells under 1 columns/],
    ['a file of no table', { 'actors/people.tsv': 'id\n' }, /people\.tsv: no table of that name; actors\/ may hold/],
    ['a folder of no lexicon', { 'people/x.tsv': 'id\n' }, /people: a lexicon holds actors\//],
    ['nothing', { 'README.md': 'x' }, /holds no table/],
    [
      'a title without its office',
      { 'es/titles.tsv': 'office\tforms\timplied\nboss\tjefazo\t\n' },
      /es\/titles\.tsv: line 2: there is no office "boss"/,
    ],
  ])('with %s is refused with file, line and reason', (_what, files, message) => {
    expect(() => load(files as Record<string, string>)).toThrow(message);
  });

  it('that is no folder is refused', () => {
    expect(() => openLexicon(packaged, ['/nowhere/at/all'])).toThrow(/is no folder/);
  });

  it('with a broken frame is refused with file and line', () => {
    const overlay = folderOf({ 'frames/mine.yaml': '- id: a.b\n  code: "120\n' });
    expect(() => createPipeline({ clock, overlays: [overlay] })).toThrow(/frames\/mine\.yaml: line \d/);
  });
});
