import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { actorOf } from './support.js';

type Row = readonly [language: LanguageCode, sentence: string, expected: string, published?: string];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'names that hold another name': [
    ['en', 'The Washington [Post] reported the raid.', 'none'],
    ['fr', 'Le Washington [Post] a révélé ce raid.', 'none'],
    ['es', 'El Washington [Post] reveló la redada.', 'none'],
    ['en', 'The [State] of Washington sued the company.', 'none'],
    ['fr', "L'[État] de Washington a porté plainte.", 'none'],
    ['fr', 'Le Kremlin-[Bicêtre] a voté.', 'none'],
    ['en', 'New [Mexico] passed the law.', 'none'],
    ['es', 'Nuevo [México] aprobó la ley.', 'none'],
    ['en', 'The company drilled in the [Gulf] of Mexico.', 'place'],
    ['fr', '[Air] France a annulé des vols.', 'none'],
    ['en', 'In [Atlanta], officials said Georgia would recount its ballots.', 'place'],
    ['en', 'In Atlanta, officials said [Georgia] would recount its ballots.', 'unresolved'],
    ['es', 'Los dos países firmaron [la] paz.', 'none'],
  ],
  'places that act for nobody': [
    ['en', 'The envoys met in [Moscow].', 'place'],
    ['fr', 'Les émissaires se sont rencontrés à [Moscou].', 'place'],
    ['es', 'Los enviados se reunieron en [Moscú].', 'place'],
    ['fr', 'Il est arrivé à [Caracas].', 'place'],
    ['es', 'Llegó a [Caracas].', 'place'],
    ['en', 'She travelled to [Nairobi].', 'place'],
    ['fr', 'Le train a quitté la gare de [Varsovie].', 'place'],
    ['en', 'Crowds gathered near the airport of [Lima].', 'place'],
    ['es', 'La cumbre se celebra en [Brasil].', 'place'],
    ['fr', 'La réunion se tient au [Qatar].', 'place'],
    ['en', 'The blast killed ten people in [Somalia].', 'place'],
    ['fr', 'Des tirs ont retenti dans les rues de [Port]-au-Prince.', 'place'],
    ['en', 'Protests erupted across [Peru].', 'place'],
  ],
  'names that act although a preposition stands before them': [
    ['fr', 'Le Chili a vendu des avions à la [Bolivie].', 'State BOL'],
    ['es', 'Chile exigió a [Bolivia] una respuesta.', 'State BOL'],
    ['en', 'Chile sold planes to [Bolivia].', 'State BOL'],
    ['fr', 'Le Chili a signé un accord avec la [Bolivie].', 'State BOL'],
    ['en', 'The attack was condemned by [Moscow].', 'State RUS'],
    ['fr', 'Une résolution contre la [Syrie] a échoué.', 'State SYR'],
  ],
  'those of a side': [
    ['en', 'Some pro-Russian [separatists] attacked the town.', 'Group ---SEP'],
    ['fr', 'Des [séparatistes] pro-russes ont attaqué la ville.', 'Group ---SEP'],
    ['es', 'Manifestantes anti-[chinos] atacaron la ciudad.', 'none'],
    ['en', 'Iran-backed [militias] attacked the town.', 'Group ---REB'],
  ],
  'nouns without a state': [
    ['en', 'The [soldiers] fled.', 'Group ---MIL'],
    ['fr', 'Les [soldats] ont fui.', 'Group ---MIL'],
    ['es', 'Los [soldados] huyeron.', 'Group ---MIL'],
    ['en', 'The [minister] resigned.', 'unresolved'],
    ['fr', 'Le [ministre] a démissionné.', 'unresolved'],
    ['es', 'El [ministro] dimitió.', 'unresolved'],
    ['en', 'The [army] advanced.', 'unresolved'],
    ['fr', "L'[opposition] a refusé.", 'unresolved'],
    ['en', '[Quentin] Zwarfel declined.', 'unresolved'],
    ['fr', 'La [météo] a changé.', 'none'],
    ['es', 'El [informe] llegó tarde.', 'none'],
    ['en', 'The [weather] changed.', 'none'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s: %s is %s', (language, sentence, expected, published) => {
    expect(actorOf(language, sentence, published)).toBe(expected);
  });
});

describe('those out of office', () => {
  it.each<Row>([
    ['fr', "L'ancien président français [François] Hollande a critiqué la loi.", 'Person FRAELI François Hollande'],
    ['en', 'Former British prime minister [Tony] Blair criticized the law.', 'Person GBRELI Tony Blair'],
    ['es', 'El expresidente [Rafael] Correa criticó la ley.', 'Person ECUELI Rafael Correa Delgado'],
    ['es', 'El ex presidente colombiano [Álvaro] Uribe criticó la ley.', 'Person COLELI Álvaro Uribe Vélez'],
    ['en', 'Former Kenyan minister [Kofi] Abrantie criticized the law.', 'Person KENELI Kofi Abrantie'],
    ['fr', "L'ex-ministre péruvien [Paco] Quintelar a critiqué la loi.", 'Person PERELI Paco Quintelar'],
    ['es', 'El exministro peruano [Paco] Quintelar criticó la ley.', 'Person PERELI Paco Quintelar'],
    ['en', '[Barack] Obama criticized the law.', 'Person USAELI Barack Obama'],
  ])('%s: %s is %s', (language, sentence, expected, published) => {
    expect(actorOf(language, sentence, published)).toBe(expected);
  });

  it.each<Row>([
    ['fr', "L'ancien [président] malien a critiqué la loi.", 'Group MLIELI'],
    ['en', 'A former Malian [president] criticized the law.', 'Group MLIELI'],
    ['es', 'El [expresidente] maliense criticó la ley.', 'Group MLIELI'],
    ['es', 'El [exministro] peruano de Defensa criticó la ley.', 'Group PERELI'],
    ['fr', "L'[ex]-ministre péruvien de la Défense a critiqué la loi.", 'Group PERELI'],
  ])('%s: %s is %s', (language, sentence, expected) => {
    expect(actorOf(language, sentence)).toBe(expected);
  });
});
