import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { dateOf } from './support.js';

/** The language, a sentence with the word of the event in brackets, its date. */
type Row = readonly [language: LanguageCode, sentence: string, expected: string];

/** All on the day before 2025-03-05, a Wednesday. */
const published = '2025-03-05';

const tables: Readonly<Record<string, readonly Row[]>> = {
  'days of the calendar': [
    ['fr', 'Le 12 juin 2023, le Pérou a [expulsé] un diplomate.', '2023-06-12'],
    ['en', 'On June 12, 2023, Peru [expelled] a diplomat.', '2023-06-12'],
    ['en', 'On 12 June 2023 Peru [expelled] a diplomat.', '2023-06-12'],
    ['es', 'El 12 de junio de 2023, Perú [expulsó] a un diplomático.', '2023-06-12'],
    ['fr', 'Le Pérou a [expulsé] un diplomate le 1er mars.', '2025-03-01'],
    ['en', 'Peru [expelled] a diplomat on March 1.', '2025-03-01'],
    ['es', 'Perú [expulsó] a un diplomático el 1 de marzo.', '2025-03-01'],
    ['fr', 'Le Pérou a [expulsé] un diplomate le 20 novembre.', '2024-11-20'],
    ['en', 'Peru [expelled] a diplomat on November 20.', '2024-11-20'],
    ['fr', 'Le Pérou [expulsera] un diplomate le 20 novembre.', '2025-11-20'],
    ['en', 'Peru will [expel] a diplomat on November 20.', '2025-11-20'],
    ['es', 'Perú [expulsará] a un diplomático el 20 de noviembre.', '2025-11-20'],
    ['fr', 'Ce mercredi 5 mars, le Pérou a [expulsé] un diplomate.', '2025-03-05'],
  ],
  'days in short': [
    ['en', 'Peru [expelled] a diplomat on Sept. 11.', '2024-09-11'],
    ['fr', 'Le Pérou a [expulsé] un diplomate le 11 déc. 2023.', '2023-12-11'],
    ['en', 'Peru [expelled] a diplomat on 2025-02-11.', '2025-02-11'],
  ],
  weekdays: [
    ['fr', 'Le Pérou a [expulsé] un diplomate lundi.', '2025-03-03'],
    ['en', 'Peru [expelled] a diplomat on Monday.', '2025-03-03'],
    ['es', 'Perú [expulsó] a un diplomático el lunes.', '2025-03-03'],
    ['fr', 'Le Pérou a [expulsé] un diplomate mercredi.', '2025-03-05'],
    ['en', 'Peru [expelled] a diplomat on Wednesday.', '2025-03-05'],
    ['fr', 'Le Pérou a [expulsé] un diplomate jeudi dernier.', '2025-02-27'],
    ['en', 'Peru [expelled] a diplomat last Thursday.', '2025-02-27'],
    ['es', 'Perú [expulsó] a un diplomático el jueves pasado.', '2025-02-27'],
    ['es', 'Perú [expulsó] a un diplomático el pasado jueves.', '2025-02-27'],
    ['fr', 'Le Pérou [expulsera] un diplomate lundi prochain.', '2025-03-10'],
    ['en', 'Peru will [expel] a diplomat next Monday.', '2025-03-10'],
    ['es', 'Perú [expulsará] a un diplomático el próximo lunes.', '2025-03-10'],
    ['en', 'Peru will [expel] a diplomat on Friday.', '2025-03-07'],
    ['fr', 'Le Pérou [expulsera] un diplomate vendredi.', '2025-03-07'],
  ],
  'yesterday, today, tomorrow': [
    ['fr', 'Hier, le Pérou a [expulsé] un diplomate.', '2025-03-04'],
    ['en', 'Yesterday Peru [expelled] a diplomat.', '2025-03-04'],
    ['es', 'Ayer Perú [expulsó] a un diplomático.', '2025-03-04'],
    ['fr', "Le Pérou a [expulsé] un diplomate aujourd'hui.", '2025-03-05'],
    ['en', 'Peru [expelled] a diplomat today.', '2025-03-05'],
    ['es', 'Perú [expulsó] hoy a un diplomático.', '2025-03-05'],
    ['fr', 'Le Pérou [expulsera] un diplomate demain.', '2025-03-06'],
    ['en', 'Peru will [expel] a diplomat tomorrow.', '2025-03-06'],
    ['es', 'Perú [expulsará] mañana a un diplomático.', '2025-03-06'],
    ['fr', 'Avant-hier, le Pérou a [expulsé] un diplomate.', '2025-03-03'],
    ['es', 'Anteayer Perú [expulsó] a un diplomático.', '2025-03-03'],
  ],
  'weeks, months, years': [
    ['fr', 'Le Pérou a [expulsé] un diplomate la semaine dernière.', '2025-02-24..2025-03-02 week'],
    ['en', 'Peru [expelled] a diplomat last week.', '2025-02-24..2025-03-02 week'],
    ['es', 'Perú [expulsó] a un diplomático la semana pasada.', '2025-02-24..2025-03-02 week'],
    ['en', 'Peru [expelled] a diplomat this week.', '2025-03-03..2025-03-09 week'],
    ['fr', 'Le Pérou a [expulsé] un diplomate le mois dernier.', '2025-02-01..2025-02-28 month'],
    ['en', 'Peru [expelled] a diplomat last month.', '2025-02-01..2025-02-28 month'],
    ['es', 'Perú [expulsó] a un diplomático el mes pasado.', '2025-02-01..2025-02-28 month'],
    ['en', 'Peru will [expel] a diplomat next month.', '2025-04-01..2025-04-30 month'],
    ['fr', 'En janvier, le Pérou a [expulsé] un diplomate.', '2025-01-01..2025-01-31 month'],
    ['en', 'In January, Peru [expelled] a diplomat.', '2025-01-01..2025-01-31 month'],
    ['es', 'En enero, Perú [expulsó] a un diplomático.', '2025-01-01..2025-01-31 month'],
    ['en', 'In October 2021, Peru [expelled] a diplomat.', '2021-10-01..2021-10-31 month'],
    ['es', 'En octubre de 2021, Perú [expulsó] a un diplomático.', '2021-10-01..2021-10-31 month'],
    ['fr', 'En octobre 2021, le Pérou a [expulsé] un diplomate.', '2021-10-01..2021-10-31 month'],
    ['en', 'In October, Peru [expelled] a diplomat.', '2024-10-01..2024-10-31 month'],
    ['fr', 'En 2019, le Pérou a [expulsé] un diplomate.', '2019-01-01..2019-12-31 year'],
    ['en', 'In 2019 Peru [expelled] a diplomat.', '2019-01-01..2019-12-31 year'],
    ['es', 'En 2019 Perú [expulsó] a un diplomático.', '2019-01-01..2019-12-31 year'],
    ['en', 'Peru [expelled] a diplomat last year.', '2024-01-01..2024-12-31 year'],
    ['fr', "Le Pérou a [expulsé] un diplomate l'an dernier.", '2024-01-01..2024-12-31 year'],
    ['es', 'Perú [expulsó] a un diplomático el año pasado.', '2024-01-01..2024-12-31 year'],
    ['en', 'Peru [expelled] a diplomat over the weekend.', '2025-03-01..2025-03-02 week'],
    ['fr', 'Le Pérou a [expulsé] un diplomate ce week-end.', '2025-03-01..2025-03-02 week'],
    ['es', 'Perú [expulsó] a un diplomático el fin de semana.', '2025-03-01..2025-03-02 week'],
  ],
  'weekends to come': [
    ['fr', 'Le Pérou [expulsera] un diplomate ce week-end.', '2025-03-08..2025-03-09 week'],
    ['en', 'Peru will [expel] a diplomat this weekend.', '2025-03-08..2025-03-09 week'],
    ['es', 'Perú [expulsará] a un diplomático este fin de semana.', '2025-03-08..2025-03-09 week'],
  ],
  'so long ago': [
    ['fr', 'Il y a trois jours, le Pérou a [expulsé] un diplomate.', '2025-03-02'],
    ['en', 'Three days ago Peru [expelled] a diplomat.', '2025-03-02'],
    ['es', 'Hace tres días Perú [expulsó] a un diplomático.', '2025-03-02'],
    ['fr', 'Le Pérou a [expulsé] un diplomate il y a deux ans.', '2023-01-01..2023-12-31 year'],
    ['en', 'Peru [expelled] a diplomat two years ago.', '2023-01-01..2023-12-31 year'],
    ['es', 'Perú [expulsó] a un diplomático hace dos años.', '2023-01-01..2023-12-31 year'],
    ['en', 'Peru [expelled] a diplomat a month ago.', '2025-02-01..2025-02-28 month'],
  ],
  'counted from another event': [
    [
      'fr',
      'Une semaine après que le Pérou a [expulsé] un diplomate, le Chili a protesté.',
      '2025-02-25..2025-02-27 week',
    ],
    ['en', 'A week after Peru [expelled] a diplomat, Chile protested.', '2025-02-25..2025-02-27 week'],
    [
      'es',
      'Una semana después de que Perú [expulsara] a un diplomático, Chile protestó.',
      '2025-02-25..2025-02-27 week',
    ],
    ['en', 'On Monday, two days after Peru [expelled] a diplomat, Chile protested.', '2025-03-01'],
  ],
  'what other clauses say': [
    ['en', 'Peru [criticized] Chile, which expelled a diplomat in 2019.', 'unknown'],
    ['fr', 'Le Pérou a [critiqué] le Chili, qui avait expulsé un diplomate en 2019.', 'unknown'],
    ['es', 'Perú [criticó] a Chile, que expulsó a un diplomático en 2019.', 'unknown'],
    ['en', 'Peru criticized Chile on Monday for a treaty that it [signed] in 2019.', '2019-01-01..2019-12-31 year'],
    ['en', 'Chile [said] on Monday that Peru expelled a diplomat in May 2021.', '2025-03-03'],
    ['en', 'Chile said on Monday that Peru [expelled] a diplomat in May 2021.', '2021-05-01..2021-05-31 month'],
    ['fr', 'Le Chili a dit lundi que le Pérou avait [expulsé] un diplomate.', 'unknown'],
    ['en', 'Peru [expelled] a diplomat.', 'unknown'],
    ['en', 'On Monday Peru expelled a diplomat and [closed] its embassy.', '2025-03-03'],
    ['en', 'Peru may [march] alone.', 'unknown'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s: %s: %s', (language, sentence, expected) => {
    expect(dateOf(language, sentence, published)).toBe(expected);
  });
});

describe('an article without a day', () => {
  it('dates what the text dates in full', () => {
    expect(dateOf('en', 'On June 12, 2023, Peru [expelled] a diplomat.', null)).toBe('2023-06-12');
  });
  it('does not date what only a day of publication could', () => {
    expect(dateOf('en', 'Peru [expelled] a diplomat on Monday.', null)).toBe('unknown');
    expect(dateOf('fr', 'Le Pérou a [expulsé] un diplomate le 20 novembre.', null)).toBe('unknown');
  });
});
