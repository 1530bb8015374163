import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders } from '../../src/config.js';
import { createPipeline, type Pipeline } from '../../src/pipeline.js';
import { checks } from './checks.js';
import { type Expected, readExpected } from './expected.js';

const text = readFileSync(join(folders.fixtures, 'articles/fr/lavrov-gil.txt'), 'utf8');
const expected = readExpected(join(folders.fixtures, 'expected/fr/lavrov-gil.json'));
const pipeline = createPipeline({ clock: '2026-11-24T08:00:00Z' });

const raw = (content: string, published: string | null) => ({
  item: 'test',
  id: 'test',
  url: null,
  title: null,
  text: content,
  published,
  language: null,
  source: null,
});

function code(p: Pipeline, content: string, published: string | null) {
  return p.code(raw(content, published));
}

const seed = code(pipeline, text, '2025-12-22');
checks('the seed article', expected, seed.mentions);

describe('the seed article', () => {
  it('keeps exact offsets', () => {
    for (const m of seed.mentions) {
      expect(text.slice(m.start, m.end)).toBe(m.quote);
      expect(text.slice(m.sentenceStart, m.sentenceEnd)).toBe(m.sentence);
    }
  });

  it('infers its day from weekday, day and offices where none is given', () => {
    const { article } = code(pipeline, text, null);
    expect(article.published?.slice(0, 10)).toBe('2025-12-22');
    expect(article.publishedInferred).toBe(true);
  });
});

/**
 * The same text with other countries, persons, capitals and dates: if the codes stay, nothing knew the article.
 * Each pair is replaced in one pass, the longest first, so that nothing is replaced twice.
 */
function swapped(pairs: readonly (readonly [string, string])[]): string {
  const map = new Map(pairs);
  const pattern = new RegExp(
    [...map.keys()]
      .sort((a, b) => b.length - a.length)
      .map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'gu',
  );
  return text.replace(pattern, (found) => map.get(found)!);
}

function expectedWith(
  codes: Readonly<Record<string, string>>,
  dates: (iso: string) => string,
  speakers: Readonly<Record<string, string>>,
): Expected {
  const code = (value: string) => (codes[value.slice(0, 3)] ?? value.slice(0, 3)) + value.slice(3);
  const codeList = <T extends string | string[]>(value: T): T =>
    (typeof value === 'string' ? code(value) : value.map(code)) as T;
  return {
    ...expected,
    notEvents: [],
    events: expected.events.map((event) => ({
      ...event,
      source: codeList(event.source),
      sourceAlso: event.sourceAlso.map(code),
      target: codeList(event.target),
      date:
        typeof event.date === 'string'
          ? dates(event.date)
          : event.date === null
            ? null
            : { from: dates(event.date.from), to: dates(event.date.to) },
      speaker: event.speaker ? (speakers[event.speaker] ?? event.speaker) : event.speaker,
    })),
  };
}

// Turkey and Azerbaijan against Armenia, in a week of October 2020.
const caucasus = swapped([
  ['Russie', 'Turquie'],
  ['le Venezuela', "l'Azerbaïdjan"],
  ['du Venezuela', "de l'Azerbaïdjan"],
  ['Venezuela', 'Azerbaïdjan'],
  ['les États-Unis', "l'Arménie"],
  ['avec les États-Unis', "avec l'Arménie"],
  ['Serguéi Lavrov', 'Mevlüt Çavuşoğlu'],
  ['Lavrov', 'Çavuşoğlu'],
  ['Iván Gil', 'Jeyhun Bayramov'],
  ['vénézuéliennes', 'azerbaïdjanaises'],
  ['vénézuéliens', 'azerbaïdjanais'],
  ['vénézuélien', 'azerbaïdjanais'],
  ['Washington', 'Erevan'],
  ['Moscou', 'Ankara'],
  ['Caracas', 'Bakou'],
  ['le Kremlin', 'le gouvernement turc'],
  ['du Kremlin', 'du gouvernement turc'],
  ['la Maison Blanche', 'le gouvernement arménien'],
  ['russe', 'turc'],
  ['américaines', 'arméniennes'],
  ['du président Donald Trump', 'du Premier ministre Nikol Pachinian'],
  ['Trump', 'Pachinian'],
  ['Nicolás Maduro', 'Ilham Aliyev'],
  ['Maduro', 'Aliyev'],
  ['la Chine', 'le Pakistan'],
  ["l'Iran", 'la Géorgie'],
  ['ce 22 décembre', 'ce 5 octobre'],
  ['novembre', 'septembre'],
]);
const caucasusDates: Record<string, string> = {
  '2025-12-22': '2020-10-05',
  '2025-12-14': '2020-09-27',
  '2025-12-16': '2020-09-29',
  '2025-11-01': '2020-09-01',
  '2025-11-30': '2020-09-30',
};
checks(
  'the same text about Turkey and Azerbaijan against Armenia',
  expectedWith({ RUS: 'TUR', VEN: 'AZE', USA: 'ARM', CHN: 'PAK', IRN: 'GEO' }, (iso) => caucasusDates[iso] ?? iso, {
    'Ministry of Foreign Affairs of Russia': 'Ministry of Foreign Affairs of Türkiye',
    'Venezuelan state media': 'Azerbaijani state media',
  }),
  code(pipeline, caucasus, '2020-10-05').mentions,
);

// France and Greece against Turkey, in a week of September 2020.
const aegean = swapped([
  ['Russie', 'France'],
  ['le Venezuela', 'la Grèce'],
  ['du Venezuela', 'de la Grèce'],
  ['Venezuela', 'La Grèce'],
  ['les États-Unis', 'la Turquie'],
  ['Serguéi Lavrov', 'Jean-Yves Le Drian'],
  ['Lavrov', 'Le Drian'],
  ['le chancelier vénézuélien', 'le chef de la diplomatie grecque'],
  ['Iván Gil', 'Nikos Dendias'],
  ['vénézuéliennes', 'grecques'],
  ['vénézuéliens', 'grecs'],
  ['dirigeant vénézuélien', 'dirigeant grec'],
  ['Washington', 'Ankara'],
  ['Moscou', 'Paris'],
  ['Caracas', 'Athènes'],
  ['le Kremlin', "l'Élysée"],
  ['du Kremlin', "de l'Élysée"],
  ['la Maison Blanche', 'la présidence turque'],
  ['russe', 'français'],
  ['américaines', 'turques'],
  ['Donald Trump', 'Recep Tayyip Erdogan'],
  ['Trump', 'Erdogan'],
  ['Nicolás Maduro', 'Kyriakos Mitsotakis'],
  ['Maduro', 'Mitsotakis'],
  ['la Chine', "l'Égypte"],
  ["l'Iran", 'Chypre'],
  ['Les chanceliers', 'Les ministres'],
  ['ce 22 décembre', 'ce 14 septembre'],
  ['novembre', 'août'],
]);
const aegeanDates: Record<string, string> = {
  '2025-12-22': '2020-09-14',
  '2025-12-14': '2020-09-06',
  '2025-12-16': '2020-09-08',
  '2025-11-01': '2020-08-01',
  '2025-11-30': '2020-08-31',
};
checks(
  'the same text about France and Greece against Turkey',
  expectedWith({ RUS: 'FRA', VEN: 'GRC', USA: 'TUR', CHN: 'EGY', IRN: 'CYP' }, (iso) => aegeanDates[iso] ?? iso, {
    'Ministry of Foreign Affairs of Russia': 'Ministry of Foreign Affairs of France',
    'Venezuelan state media': 'Greek state media',
  }),
  code(pipeline, aegean, '2020-09-14').mentions,
);
