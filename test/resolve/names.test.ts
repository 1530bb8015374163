import { describe, expect, it } from 'vitest';
import type { EventDate } from '../../src/model.js';
import { RefMaker } from '../../src/resolve/article/refs.js';
import { actors, ask } from './support.js';

const maker = new RefMaker(actors);
const undated: EventDate = { date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' };

describe('names shown', () => {
  it.each([
    ['USA', 'Government of the United States'],
    ['GBR', 'Government of the United Kingdom'],
    ['NLD', 'Government of the Netherlands'],
    ['PHL', 'Government of the Philippines'],
    ['CAF', 'Government of the Central African Republic'],
    ['ARE', 'Government of the United Arab Emirates'],
    ['DOM', 'Government of the Dominican Republic'],
    ['CZE', 'Government of Czechia'],
    ['SUN', 'Government of the Soviet Union'],
    ['MDV', 'Government of the Maldives'],
    ['BHS', 'Government of the Bahamas'],
    ['GMB', 'Government of the Gambia'],
    ['COM', 'Government of the Comoros'],
    ['SYC', 'Government of the Seychelles'],
    ['MHL', 'Government of the Marshall Islands'],
    ['SLB', 'Government of the Solomon Islands'],
    ['COK', 'Government of the Cook Islands'],
    ['COD', 'Government of DR Congo'],
    ['COG', 'Government of the Republic of the Congo'],
    ['FRA', 'Government of France'],
    ['MKD', 'Government of North Macedonia'],
  ])('%s: %s', (iso3, name) => {
    expect(maker.body(iso3, 'government', '').name).toBe(name);
  });

  it('have no article where the state stands alone', () => {
    expect(maker.state('USA', '').name).toBe('United States');
  });

  it('are in brackets or inverted for no state', () => {
    expect([...actors.states.values()].map((s) => s.name).filter((n) => /[(),–&’]/.test(n))).toEqual([]);
  });
});

describe('who acts for whom', () => {
  it.each([
    ['Venezuelan [dissidents] marched.', null, 'state:VEN'],
    ['Syrian [rebels] took the town.', null, 'state:SYR'],
    ['Japanese [companies] invested.', null, 'state:JPN'],
    ['Malian [soldiers] opened fire.', 'state:MLI', 'state:MLI'],
    ['Russian state [television] denied it.', 'state:RUS', 'state:RUS'],
    ['The [Kremlin] denied it.', 'state:RUS', 'state:RUS'],
    ['The UN Security [Council] met.', 'org:IGOUNO', 'org:IGOUNO'],
    ['[NATO] replied.', 'org:IGOWSTNAT', null],
    ['[Hamas] replied.', null, 'state:PSE'],
    ['[Barack] Obama replied.', null, 'state:USA'],
    ['[Emmanuel] Macron replied.', 'state:FRA', 'state:FRA'],
  ])('%s', (text, polity, partOf) => {
    const { referents, sentence, word } = ask('en', text, '2025-03-05');
    const [ref] = referents.resolve(sentence, word, undated);
    expect({ polity: ref?.polity, partOf: ref?.partOf }).toEqual({ polity, partOf });
  });

  it('is decided by the day of the event, not of the article', () => {
    const { referents, sentence, word } = ask('en', '[Barack] Obama replied.', '2025-03-05');
    const day: EventDate = { date: '2014-06-01', dateFrom: '2014-06-01', dateTo: '2014-06-01', datePrecision: 'day' };
    expect(referents.resolve(sentence, word, day)[0]).toMatchObject({
      code: 'USAGOV',
      office: 'head-of-state',
      polity: 'state:USA',
    });
  });
});

describe('places of an event', () => {
  it.each([
    ['en', 'The envoys [met] in Moscow.', ['RUS']],
    ['fr', 'Les émissaires se sont [rencontrés] à Moscou.', ['RUS']],
    ['es', 'Los enviados se [reunieron] en Moscú.', ['RUS']],
    ['en', 'Moscow [condemned] the raid.', []],
  ] as const)('%s: %s', (code, text, countries) => {
    const { referents, sentence, word } = ask(code, text, '2025-03-05');
    expect(referents.places(sentence, word).map((p) => p.country)).toEqual(countries);
  });

  it.each([
    ['en', 'Militants [attacked] a village near Goma.', ['place:COD:goma city -1.67 29.23']],
    ['fr', 'Des combats ont [éclaté] à Koundouz.', ['place:AFG:kunduz city 36.73 68.86']],
    ['en', 'The ministers [signed] a treaty in Moscow.', ['place:RUS:capital capital 55.75 37.62']],
    [
      'es',
      'La marina [expulsó] a un buque en el mar de la China Meridional.',
      ['place:sea:south-china-sea sea 12 113'],
    ],
    ['en', 'Leaders [met] at the White House.', ['place:USA:white-house site 38.9 -77.04']],
    ['en', 'Monks [protested] in the town of Mrauk.', []],
    ['fr', 'KIEV, 3 mai (AFP) - Des soldats ont [attaqué] la ville.', ['place:UKR:capital capital 50.45 30.52']],
    ['fr', 'KIEV, 3 mai (AFP) - Des soldats ont attaqué la ville. Ils ont [reculé].', []],
  ] as const)('%s: %s: %s', (code, text, expected) => {
    const { referents, sentence, word } = ask(code, text, '2025-03-05');
    const found = referents.places(sentence, word).map(({ id, kind, lat, lon }) => `${id} ${kind} ${lat} ${lon}`);
    expect(found).toEqual(expected);
  });
});
