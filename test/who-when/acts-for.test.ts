import { describe, expect, it } from 'vitest';
import { fromJson } from '../../src/article/index.js';
import type { LanguageCode } from '../../src/model.js';
import { createPipeline } from '../../src/pipeline.js';
import { ask } from '../resolve/support.js';

/** The language, a sentence with the one who acts in brackets, the country, the day. */
type Row = readonly [language: LanguageCode, sentence: string, country: string, published?: string];

const pipeline = createPipeline({ clock: '2025-06-01T00:00:00Z' });
const undated = { date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' } as const;
const day = '2025-03-05';

/** Of a country, but not for it. */
const ofOnly: readonly Row[] = [
  ['fr', 'Des [opposants] vénézuéliens ont accusé le Chili de complicité.', 'VEN'],
  ['fr', "L'[opposition] sénégalaise a critiqué la France.", 'SEN'],
  ['fr', "L'opposant russe Alexeï [Navalny] a critiqué la Turquie.", 'RUS', '2019-05-06'],
  ['fr', "L'ancien président français Nicolas [Sarkozy] a critiqué l'Allemagne.", 'FRA'],
  ['fr', "L'ex-[chancelière] allemande Angela Merkel a critiqué la Pologne.", 'DEU'],
  ['fr', 'Des [rebelles] tchadiens ont menacé le Niger.', 'TCD'],
  ['fr', "Des [manifestants] bangladais ont dénoncé l'Inde.", 'BGD'],
  ['fr', 'Le [Hezbollah] a menacé Chypre.', 'LBN'],
  ['fr', 'Le [M23] a accusé le Burundi.', 'COD'],
  ['fr', "Des [agriculteurs] polonais ont dénoncé l'Ukraine.", 'POL'],
  ['fr', 'Des [étudiants] iraniens ont condamné la Russie.', 'IRN'],
  ['fr', 'Des [journalistes] turcs ont critiqué la Grèce.', 'TUR'],
  ['fr', "Des [insurgés] birmans ont accusé la Chine d'ingérence.", 'MMR'],
  ['fr', 'Un [évêque] égyptien a accusé le Soudan de complicité.', 'EGY'],
  ['en', '[Opponents] of the Venezuelan government accused Chile of complicity.', 'VEN'],
  ['en', 'The Senegalese [opposition] criticized France.', 'SEN'],
  ['en', 'Russian opposition leader Alexei [Navalny] criticized Turkey.', 'RUS', '2019-05-06'],
  ['en', 'Former French president Nicolas [Sarkozy] criticized Germany.', 'FRA'],
  ['en', 'Former Israeli prime minister Ehud [Barak] criticized Germany.', 'ISR'],
  ['en', 'Chadian [rebels] threatened Niger.', 'TCD'],
  ['en', 'Bangladeshi [protesters] denounced India.', 'BGD'],
  ['en', '[Hezbollah] threatened Cyprus.', 'LBN'],
  ['en', 'The [M23] accused Burundi.', 'COD'],
  ['en', 'Polish [farmers] denounced Ukraine.', 'POL'],
  ['en', 'Iranian [students] condemned Russia.', 'IRN'],
  ['en', 'Turkish [journalists] criticized Greece.', 'TUR'],
  ['en', "Myanmar's [insurgents] accused China of interference.", 'MMR'],
  ['en', 'An Egyptian [bishop] accused Sudan of complicity.', 'EGY'],
  ['es', 'Los [opositores] venezolanos acusaron a Chile de complicidad.', 'VEN'],
  ['es', 'La [oposición] senegalesa criticó a Francia.', 'SEN'],
  ['es', 'El opositor ruso Alexéi [Navalni] criticó a Turquía.', 'RUS', '2019-05-06'],
  ['es', 'El expresidente francés Nicolas [Sarkozy] criticó a Alemania.', 'FRA'],
  ['es', 'El [expresidente] colombiano Álvaro Uribe criticó a Ecuador.', 'COL'],
  ['es', 'Los [rebeldes] chadianos amenazaron a Níger.', 'TCD'],
  ['es', 'Los [manifestantes] bangladesíes denunciaron a India.', 'BGD'],
  ['es', '[Hezbolá] amenazó a Chipre.', 'LBN'],
  ['es', 'El [M23] acusó a Burundi.', 'COD'],
  ['es', 'Los [agricultores] polacos denunciaron a Ucrania.', 'POL'],
  ['es', 'Los [estudiantes] iraníes condenaron a Rusia.', 'IRN'],
  ['es', 'Los [periodistas] turcos criticaron a Grecia.', 'TUR'],
  ['es', 'Los [insurgentes] birmanos acusaron a China de injerencia.', 'MMR'],
  ['es', 'Un [obispo] egipcio acusó a Sudán de complicidad.', 'EGY'],
];

/** For it: the same acts by those who may. */
const actsFor: readonly Row[] = [
  ['fr', 'Le [gouvernement] vénézuélien a accusé le Chili de complicité.', 'VEN'],
  ['fr', 'Le [parlement] sénégalais a critiqué la France.', 'SEN'],
  ['fr', "L'[armée] tchadienne a menacé le Niger.", 'TCD'],
  ['fr', 'Le [ministère] turc de la Défense a critiqué la Grèce.', 'TUR'],
  ['fr', "Le président français Nicolas [Sarkozy] a critiqué l'Allemagne.", 'FRA', '2010-05-06'],
  ['en', 'The Venezuelan [government] accused Chile of complicity.', 'VEN'],
  ['en', "Senegal's [parliament] criticized France.", 'SEN'],
  ['en', "Chad's [army] threatened Niger.", 'TCD'],
  ['en', 'The Turkish defence [ministry] criticized Greece.', 'TUR'],
  ['en', 'French President Nicolas [Sarkozy] criticized Germany.', 'FRA', '2010-05-06'],
  ['es', 'El [gobierno] venezolano acusó a Chile de complicidad.', 'VEN'],
  ['es', 'El [parlamento] senegalés criticó a Francia.', 'SEN'],
  ['es', 'El [ejército] chadiano amenazó a Níger.', 'TCD'],
  ['es', 'El [Ministerio] turco de Defensa criticó a Grecia.', 'TUR'],
  ['es', 'El presidente francés Nicolas [Sarkozy] criticó a Alemania.', 'FRA', '2010-05-06'],
];

/** Countries of those who do something in a sentence, and the polities they act for. */
function doers(language: LanguageCode, marked: string, published: string) {
  const text = marked.replace(/[[\]]/g, '');
  const { mentions } = pipeline.code(fromJson({ text, published, language }, 'test'));
  const sources = mentions.flatMap((m) => m.sources);
  return { countries: sources.map((s) => s.country), polities: sources.map((s) => s.polity) };
}

describe('who is of a country acts for nobody', () => {
  it.each(ofOnly)('%s: %s: %s', (language, sentence, country, published = day) => {
    const { referents, sentence: parsed, word } = ask(language, sentence, published);
    const [ref] = referents.resolve(parsed, word, undated);
    expect(ref).toMatchObject({ country, polity: null });
    const { countries, polities } = doers(language, sentence, published);
    expect(countries).toContain(country);
    expect(polities.filter((p) => p !== null)).toEqual([]);
  });
});

describe('who acts for a state does', () => {
  it.each(actsFor)('%s: %s: %s', (language, sentence, country, published = day) => {
    expect(doers(language, sentence, published).polities).toContain(`state:${country}`);
  });
});
