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
  'when what a noun names takes place': [
    ['fr', "La [libération] d'un diplomate par le Pérou, intervenue lundi à Lima, a été saluée.", '2025-03-03'],
    ['en', 'The [visit], planned for next Monday, has been confirmed by Peru.', '2025-03-10'],
    ['es', 'La [visita], prevista para el próximo lunes, ha sido confirmada por Perú.', '2025-03-10'],
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
    ['en', 'Peru is to [expel] a diplomat on Friday.', '2025-03-07'],
    ['en', 'Peru is due to [expel] a diplomat on Friday.', '2025-03-07'],
    ['en', 'Peru plans to [expel] a diplomat on Friday.', '2025-03-07'],
    ['en', 'Peru has decided to [expel] a diplomat on Friday.', '2025-02-28'],
    ['fr', 'Le Pérou doit [expulser] un diplomate vendredi.', '2025-03-07'],
    ['fr', 'Le Pérou a dû [expulser] un diplomate vendredi.', '2025-02-28'],
    ['es', 'Perú debe [expulsar] a un diplomático el viernes.', '2025-03-07'],
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
    ['en', 'Peru [criticized] Chile, which expelled a diplomat in 2019.', '2025-03-05'],
    ['fr', 'Le Pérou a [critiqué] le Chili, qui avait expulsé un diplomate en 2019.', '2025-03-05'],
    ['es', 'Perú [criticó] a Chile, que expulsó a un diplomático en 2019.', '2025-03-05'],
    ['en', 'Peru criticized Chile on Monday for a treaty that it [signed] in 2019.', '2019-01-01..2019-12-31 year'],
    ['en', 'Chile [said] on Monday that Peru expelled a diplomat in May 2021.', '2025-03-03'],
    ['en', 'Chile said on Monday that Peru [expelled] a diplomat in May 2021.', '2021-05-01..2021-05-31 month'],
    ['fr', 'Le Chili a dit lundi que le Pérou avait [expulsé] un diplomate.', 'unknown'],
    ['en', 'On Monday Peru expelled a diplomat and [closed] its embassy.', '2025-03-03'],
    ['en', 'Peru may [march] alone.', 'unknown'],
  ],
  'clauses of the same time': [
    ['en', 'A farmer died on Monday when soldiers [bombed] a village.', '2025-03-03'],
    ['es', 'Un campesino murió el lunes cuando los soldados [bombardearon] una aldea.', '2025-03-03'],
    ['fr', 'Un paysan est mort lundi lorsque les soldats ont [bombardé] un village.', '2025-03-03'],
    ['en', 'Peru praised Chile on Monday when Mali had [attacked] Togo.', 'unknown'],
    ['en', 'Peru praised Chile on Monday when Mali had already [signed] a treaty.', 'unknown'],
    ['fr', 'Le Pérou a félicité le Chili lundi alors que le Mali avait [signé] un traité.', 'unknown'],
    ['en', 'Chile said on Monday that a farmer died because soldiers [bombed] a village.', 'unknown'],
  ],
  ranges: [
    ['en', 'From 3 to 5 February Peru [hosted] a delegation.', '2025-02-03..2025-02-05 week'],
    ['en', 'Peru [hosted] a delegation on February 3-5.', '2025-02-03..2025-02-05 week'],
    ['fr', 'Du 3 au 5 février, le Pérou a [reçu] une délégation.', '2025-02-03..2025-02-05 week'],
    ['es', 'Del 3 al 5 de febrero, Perú [recibió] a una delegación.', '2025-02-03..2025-02-05 week'],
    [
      'es',
      'Entre el 28 de enero y el 2 de febrero de 2021, Perú [recibió] a una delegación.',
      '2021-01-28..2021-02-02 week',
    ],
    ['fr', 'Du 28 janvier au 2 février 2021, le Pérou a [reçu] une délégation.', '2021-01-28..2021-02-02 week'],
    ['en', 'Between March and June 2010 Peru [expelled] ten diplomats.', '2010-03-01..2010-06-30 year'],
    ['en', 'Between 1991 and 1995 Peru [expelled] ten diplomats.', '1991-01-01..1995-12-31 year'],
    ['fr', 'Entre 1991 et 1995, le Pérou a [expulsé] dix diplomates.', '1991-01-01..1995-12-31 year'],
    ['es', 'Entre 1991 y 1995 Perú [expulsó] a diez diplomáticos.', '1991-01-01..1995-12-31 year'],
    ['fr', 'Dans la nuit de dimanche à lundi, le Pérou a [expulsé] un diplomate.', '2025-03-02..2025-03-03 week'],
    ['en', 'Peru and Chile [held] talks from Sunday to Tuesday.', '2025-03-02..2025-03-04 week'],
  ],
  decades: [
    ['en', 'In the 1990s Peru [expelled] ten diplomats.', '1990-01-01..1999-12-31 year'],
    ['fr', 'Dans les années 1990, le Pérou a [expulsé] dix diplomates.', '1990-01-01..1999-12-31 year'],
    ['fr', 'Dans les années 80, le Pérou a [expulsé] dix diplomates.', '1980-01-01..1989-12-31 year'],
    ['es', 'En los años 90, Perú [expulsó] a diez diplomáticos.', '1990-01-01..1999-12-31 year'],
    ['es', 'En la década de 1980, Perú [expulsó] a diez diplomáticos.', '1980-01-01..1989-12-31 year'],
    ['es', 'En los años setenta, Perú [expulsó] a diez diplomáticos.', '1970-01-01..1979-12-31 year'],
  ],
  'about how long ago': [
    ['en', 'Peru [expelled] a diplomat a few days ago.', '2025-02-28..2025-03-04 week'],
    ['fr', 'Il y a quelques jours, le Pérou a [expulsé] un diplomate.', '2025-02-28..2025-03-04 week'],
    ['es', 'Hace unos días Perú [expulsó] a un diplomático.', '2025-02-28..2025-03-04 week'],
    ['en', 'Peru [expelled] a diplomat several weeks ago.', '2025-01-29..2025-02-23 month'],
    ['fr', 'Ces derniers jours, le Pérou a [expulsé] deux diplomates.', '2025-02-26..2025-03-05 week'],
    ['en', 'Peru [expelled] two diplomats in the past three days.', '2025-03-02..2025-03-05 week'],
    ['es', 'En los últimos días Perú [expulsó] a dos diplomáticos.', '2025-02-26..2025-03-05 week'],
  ],
  'parts of a week, month or year': [
    ['en', 'Peru [expelled] a diplomat earlier this week.', '2025-03-03..2025-03-05 week'],
    ['fr', 'En début de semaine, le Pérou a [expulsé] un diplomate.', '2025-03-03..2025-03-05 week'],
    ['es', 'Perú [expulsó] a un diplomático a principios de semana.', '2025-03-03..2025-03-05 week'],
    ['en', 'Peru [expelled] a diplomat in mid-January.', '2025-01-01..2025-01-31 month'],
    ['fr', 'À la mi-janvier, le Pérou a [expulsé] un diplomate.', '2025-01-01..2025-01-31 month'],
    ['es', 'A mediados de enero, Perú [expulsó] a un diplomático.', '2025-01-01..2025-01-31 month'],
    ['fr', 'Fin 2019, le Pérou a [expulsé] un diplomate.', '2019-01-01..2019-12-31 year'],
    ['es', 'A finales de 2019, Perú [expulsó] a un diplomático.', '2019-01-01..2019-12-31 year'],
    ['en', 'In late 2019 Peru [expelled] a diplomat.', '2019-01-01..2019-12-31 year'],
    ['en', 'Peru [expelled] a diplomat earlier this year.', '2025-01-01..2025-12-31 year'],
  ],
  'hours of a day': [
    ['en', 'Peru [expelled] a diplomat at 10:30 GMT on Tuesday.', '2025-03-04'],
    ['fr', 'Le Pérou a [expulsé] un diplomate lundi à 14h30 GMT.', '2025-03-03'],
    ['es', 'Perú [expulsó] a un diplomático a las 10:00 GMT del lunes.', '2025-03-03'],
    ['en', 'Peru [expelled] a diplomat late Monday.', '2025-03-03'],
    ['fr', 'Le Pérou a [expulsé] un diplomate lundi soir.', '2025-03-03'],
    ['es', 'Perú [expulsó] a un diplomático en la noche del lunes.', '2025-03-03'],
  ],
  'time to come': [
    ['fr', 'Le ministre péruvien est [attendu] jeudi à Lima.', '2025-03-06'],
    ['en', 'The Peruvian minister is [expected] in Lima on Thursday.', '2025-03-06'],
    ['es', 'El ministro peruano es [esperado] el jueves en Lima.', '2025-03-06'],
    ['en', 'Peru will [expel] a diplomat in two weeks.', '2025-03-18..2025-03-20 week'],
    ['fr', 'Le Pérou [expulsera] un diplomate dans deux semaines.', '2025-03-18..2025-03-20 week'],
    ['es', 'Perú [expulsará] a un diplomático dentro de dos semanas.', '2025-03-18..2025-03-20 week'],
    ['en', 'Peru [expelled] ten diplomats in two weeks.', '2025-03-05'],
  ],
  'counted from what was told': [
    ['en', 'On 3 May 2010 Chile protested. Two days later Peru [expelled] a diplomat.', '2010-05-05'],
    [
      'fr',
      'Le 3 mai 2010, le Chili a protesté. Deux jours plus tard, le Pérou a [expulsé] un diplomate.',
      '2010-05-05',
    ],
    ['es', 'El 3 de mayo de 2010 Chile protestó. Dos días después Perú [expulsó] a un diplomático.', '2010-05-05'],
    ['en', 'On 3 May 2010 Chile protested. The next day Peru [expelled] a diplomat.', '2010-05-04'],
    ['fr', 'Le 3 mai 2010, le Chili a protesté. Le lendemain, le Pérou a [expulsé] un diplomate.', '2010-05-04'],
    ['es', 'El 3 de mayo de 2010 Chile protestó. Al día siguiente Perú [expulsó] a un diplomático.', '2010-05-04'],
    ['fr', 'Le 3 mai 2010, le Chili a protesté. La veille, le Pérou avait [expulsé] un diplomate.', '2010-05-02'],
    [
      'fr',
      'Le Chili avait exigé en mai 2010 le départ des soldats péruviens, qui ont [quitté] le pays un mois plus tard.',
      '2010-06-01..2010-06-30 month',
    ],
    ['fr', 'Le Pérou a accusé le Chili d’[armer] des rebelles, deux jours après l’assaut.', '2025-03-05'],
    ['en', 'Chile protested in 2010. The following year Peru [expelled] a diplomat.', '2011-01-01..2011-12-31 year'],
    ['es', 'Chile protestó en 2010. Un año después Perú [expulsó] a un diplomático.', '2011-01-01..2011-12-31 year'],
  ],
  'a time that names a thing': [
    ['en', "Peru will [condemn] Monday's attack on Chile.", 'unknown'],
    ['en', "Peru condemned Monday's [attack] on Chile.", '2025-03-03'],
    ['en', 'Peru will [reject] the 2015 accord with Chile.', 'unknown'],
    ['fr', "Le Pérou [condamnera] l'attaque de lundi.", 'unknown'],
    ['fr', "Le Pérou condamne l'[attaque] de lundi contre le Chili.", '2025-03-03'],
    ['es', 'Perú [rechazará] el acuerdo de 2015 con Chile.', 'unknown'],
    ['es', 'Perú condenó el [ataque] del lunes contra Chile.', '2025-03-03'],
  ],
  'what the lead tells in the past': [
    ['en', 'Peru [expelled] a diplomat.', '2025-03-05'],
    ['fr', 'Le Pérou a [expulsé] un diplomate.', '2025-03-05'],
    ['es', 'Perú [expulsó] a un diplomático.', '2025-03-05'],
    ['en', 'Peru has [expelled] a diplomat.', '2025-03-05'],
    ['en', 'A diplomat was [expelled] by Peru.', '2025-03-05'],
    ['en', 'Peru may [expel] a diplomat.', 'unknown'],
    ['en', 'Peru [expels] diplomats.', 'unknown'],
    ['en', 'Chile protested. Peru [expelled] a diplomat.', 'unknown'],
    ['fr', 'Le Chili a protesté. Le Pérou a [expulsé] un diplomate.', 'unknown'],
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
