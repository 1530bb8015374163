import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { code } from './support.js';

/** News that is none of international relations: sport, weather, accidents, courts, crime, business, culture. */
const noise: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    'Spain beat Italy 3-1 in the final on Sunday.',
    'The French striker fired a shot into the net against Brazil.',
    'England will meet Germany in the semi-final.',
    'The Dutch team defeated Argentina on penalties.',
    'Argentina signed the young defender from Uruguay.',
    'A strong earthquake struck northern Chile.',
    'The storm killed twelve people in Mozambique.',
    'Two trains collided in India, killing nine people.',
    'A fire destroyed a warehouse in Manchester.',
    'Police in Toronto arrested a man after a burglary.',
    'A Swedish court sentenced a man to prison for fraud.',
    'A Swedish court sentenced two smugglers to prison.',
    'The Japanese carmaker opened a plant in Mexico.',
    'A German bank cut interest rates on savings.',
    'Oil prices fell on Monday after data from China.',
    'The Italian tenor gave a concert in Vienna.',
    'The comedian killed the audience in Dublin.',
    'Researchers in Denmark discovered a new species.',
    'A Canadian tourist was bitten by a shark in Australia.',
  ],
  fr: [
    'La France a battu le Maroc en demi-finale.',
    "L'attaquant brésilien a marqué contre le Chili.",
    'Le Sénégal affrontera le Ghana en quart de finale.',
    "L'Argentine a recruté un jeune défenseur uruguayen.",
    "Un violent orage a frappé l'Espagne.",
    'Le séisme a tué dix personnes au Népal.',
    'Un incendie a détruit un entrepôt à Marseille.',
    'Un tribunal belge a condamné un homme pour escroquerie.',
    'Un tribunal belge a condamné un trafiquant à six ans de prison.',
    'La police a arrêté un cambrioleur à Lyon.',
    'Le constructeur allemand a ouvert une usine au Mexique.',
    'La chanteuse canadienne a donné un concert à Rome.',
    'Le film iranien a reçu un prix à Cannes.',
    'Le musée a reçu un tableau espagnol.',
    'Les cours du pétrole ont chuté lundi.',
  ],
  es: [
    'España venció a Italia en la final.',
    'El delantero brasileño marcó contra Chile.',
    'Senegal se enfrentará a Ghana en cuartos de final.',
    'Argentina fichó a un joven defensa uruguayo.',
    'Una fuerte tormenta golpeó Portugal.',
    'El terremoto mató a diez personas en Nepal.',
    'Un incendio destruyó un almacén en Marsella.',
    'Un tribunal belga condenó a un hombre por estafa.',
    'La policía detuvo a un ladrón en Sevilla.',
    'El fabricante alemán abrió una planta en México.',
    'La cantante canadiense dio un concierto en Roma.',
    'La película iraní recibió un premio en Cannes.',
    'Los precios del petróleo cayeron el lunes.',
  ],
};

describe('news of no concern', () => {
  for (const [language, texts] of Object.entries(noise) as [LanguageCode, readonly string[]][]) {
    it.each(texts)(`${language}: %s`, (text) => {
      expect(code(language, text).map((m) => `${m.cameo} [${m.rule}]`)).toEqual([]);
    });
  }
});
