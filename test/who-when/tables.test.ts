import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { actorOf, actors, refersTo } from '../resolve/support.js';

const folder = fileURLToPath(new URL('../../lexicon/actors/', import.meta.url));
const lines = (file: string) =>
  readFileSync(`${folder}${file}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The rows of a table by column. */
function table(file: string): Record<string, string>[] {
  const [head = '', ...rows] = lines(file);
  const columns = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [columns[i] ?? `extra ${i}`, cell])));
}

describe('memberships', () => {
  const all = [...actors.memberships.values()].flat();

  it('name the main bodies', () => {
    const bodies =
      'IGOUNO IGOEUREEC IGOWSTNAT IGOAFRAFU IGOWAFWAS IGOMEAARL IGOGCC IGOSEAASN IGOOAS mercosur brics IGOGOS g20 IGOCAS csto IGOCASCIS IGOOPC IGOCWN francophonie';
    for (const body of bodies.split(' ')) expect(actors.memberships.get(body)?.length ?? 0).toBeGreaterThan(4);
  });

  it('have a row once, dates in order, and no state twice at a time', () => {
    const wrong = all.flatMap((one, i) => {
      const { organisation, iso3, from, to } = one;
      const late = from !== null && to !== null && to < from;
      const twice = all.some(
        (other, j) =>
          j > i &&
          other.organisation === organisation &&
          other.iso3 === iso3 &&
          (to === null || other.from === null || other.from < to) &&
          (other.to === null || from === null || from < other.to),
      );
      return late || twice ? [`${organisation} ${iso3} ${from}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['IGOEUREEC', '2019-06-01', 28],
    ['IGOEUREEC', '2021-06-01', 27],
    ['IGOWSTNAT', '2024-06-01', 32],
    ['IGOWAFWAS', '2025-06-01', 12],
    ['IGOUNO', '2024-01-01', 193],
    ['IGOAFRAFU', '2020-01-01', 55],
    ['IGOCWN', '2023-01-01', 56],
    ['IGOOPC', '2024-06-01', 12],
    ['brics', '2025-06-01', 10],
    ['IGOSEAASN', '2025-12-01', 11],
    ['IGOMEAARL', '2020-01-01', 22],
    ['IGOEURCOE', '2023-01-01', 46],
    ['IGOCAS', '2025-01-01', 10],
  ])('of %s on %s are %i', (organisation, day, count) => {
    const members = actors.memberships
      .get(organisation)!
      .filter(({ from, to }) => (from === null || from <= day) && (to === null || to > day));
    expect(members).toHaveLength(count);
  });

  it('begin and end with the states that are gone', () => {
    const wrong = all.filter(({ iso3, from, to }) => {
      const gone = actors.states.get(iso3)?.gone;
      return gone && (to === null || to.slice(0, 7) > gone.to.slice(0, 7) || (from !== null && from < gone.from));
    });
    expect(wrong).toEqual([]);
  });
});

describe('own persons and terms', () => {
  it('have ids in one form', () => {
    const wrong = table('persons-own')
      .map(({ id }) => id ?? '')
      .filter((id) => !/^(Q\d+|[\p{Ll}\d]+(-[\p{Ll}\d]+)*)$/u.test(id));
    expect(wrong).toEqual([]);
  });

  it('name an end or what the holder is known by', () => {
    const wrong = table('holders-own').filter(({ to, basis }) =>
      to === '' ? !/\d{4}/.test(basis ?? '') : basis !== 'source',
    );
    expect(wrong).toEqual([]);
  });

  it('have a source on each row', () => {
    for (const file of ['holders-own', 'memberships'])
      expect(table(file).filter(({ source }) => source !== 'own')).toEqual([]);
  });
});

describe('the gazetteer', () => {
  it('has coordinates on the globe, and each place of a state once', () => {
    const rows = [...table('gazetteer'), ...table('gazetteer-own')];
    const off = rows.filter(({ lat, lon }) => Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180);
    expect(off).toEqual([]);
    for (const file of ['gazetteer', 'gazetteer-own']) {
      const names = table(file).map(({ iso3, name, geonames }) => `${iso3} ${name} ${geonames}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('places every state of today and its capital', () => {
    const states = [...actors.states.values()].filter((state) => state.gone === null);
    expect(states.filter(({ iso3 }) => actors.gazetteer.state(iso3) === null)).toEqual([]);
    const capitals = new Set(table('gazetteer').flatMap(({ iso3, kind }) => (kind === 'capital' ? [iso3] : [])));
    expect(states.map(({ iso3 }) => iso3).filter((iso3) => !capitals.has(iso3))).toEqual([]);
  });

  it('finds a place by its names in three languages', () => {
    for (const name of ['Kharkiv', 'Járkov']) expect(actors.gazetteer.inState('UKR', name)?.lat).toBeCloseTo(49.98, 1);
    for (const name of ['Kunduz', 'Koundouz']) expect(actors.gazetteer.inState('AFG', name)?.lat).toBeCloseTo(36.73, 1);
    expect(actors.gazetteer.inState('UKR', 'Nowhere')).toBeNull();
  });
});

describe('seats of power', () => {
  /** The language, a sentence with the seat in brackets, who it is. */
  const rows: readonly (readonly [LanguageCode, string, string])[] = [
    ['en', '[Aso] Rock rejected the report.', 'Organization NGAGOV'],
    ['fr', 'Le [palais] de Carthage a démenti.', 'Organization TUNGOV'],
    ['es', '[Itamaraty] convocó al embajador.', 'Organization BRAGOV'],
    ['es', 'El [Palacio] de Nariño rechazó el informe.', 'Organization COLGOV'],
    ['en', 'The [Pentagon] denied it.', 'Organization USAMIL'],
    ['fr', 'Le [Pentagone] a démenti.', 'Organization USAMIL'],
    ['en', '[Foggy] Bottom declined to comment.', 'Organization USAGOV'],
    ['en', 'The [Union] Buildings welcomed the deal.', 'Organization ZAFGOV'],
    ['fr', "L'[État] hébreu a riposté.", 'State ISR'],
    ['fr', '[Bercy] a démenti.', 'Organization FRAGOV'],
    ['fr', 'Le concert de Paris-[Bercy] a été annulé.', 'none'],
    ['en', 'He published the [Pentagon] Papers.', 'none'],
  ];
  it.each(rows)('%s: %s', (language, sentence, expected) => {
    expect(actorOf(language, sentence)).toBe(expected);
  });
});

describe('names that hold a state or capital', () => {
  /** Of persons, treaties and things; the brackets stand on the state's name. */
  const rows: readonly (readonly [LanguageCode, string, string, string?])[] = [
    ['en', '[Israel] Katz rejected the deal.', 'ISRGOV Israel Katz', '2025-06-05'],
    ['fr', '[Jordan] Bardella a critiqué Berlin.', 'FRAPTY Jordan Bardella', '2025-06-05'],
    ['es', '[Francia] Márquez criticó a Perú.', 'COLGOV Francia Márquez Mina', '2023-11-05'],
    ['es', '[Santiago] Peña visitó Taiwán.', 'PRYGOV Santiago Peña', '2024-11-05'],
    ['fr', '[Dominique] de Villepin a critiqué Israël.', 'FRAELI Dominique de Villepin'],
    ['fr', 'La [Dominique] a voté pour la résolution.', 'DMA'],
    ['fr', '[Dominique] a protesté.', '-'],
    ['en', '[Turkey] prices rose before Thanksgiving.', '-'],
    ['en', '[Turkey] condemned the raid.', 'TUR'],
    ['es', '[Sofía] Vergara llegó a Colombia.', '-'],
    ['fr', 'Le traité de [Rome] fut signé.', '-'],
    ['en', '[Havana] syndrome hit diplomats.', '-'],
    ['en', 'The [Geneva] Conventions bind armies.', '-'],
    ['en', 'The island of New [Guinea] shook.', '-'],
  ];
  it.each(rows)('%s: %s', (language, sentence, expected, published) => {
    expect(refersTo(language, sentence, published)).toBe(expected);
  });
});

describe('names of cities', () => {
  /** What is a person or a word beside being a big city stays that. */
  const rows: readonly (readonly [LanguageCode, string, string])[] = [
    ['en', '[Austin] said that the troops would stay.', '-'],
    ['en', 'The [phoenix] rose again.', '-'],
    ['es', '[Salvador] Allende fue presidente.', '-'],
    ['fr', '[Charlotte] a protesté.', '-'],
  ];
  it.each(rows)('%s: %s', (language, sentence, expected) => {
    expect(refersTo(language, sentence, '1990-03-05')).toBe(expected);
  });
});
