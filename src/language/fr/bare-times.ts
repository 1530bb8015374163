import type { BareTimeWords } from '../bare-times.js';

/** Words of time that stand bare in French news. */
// biome-ignore format: lists
export const bareTimes: BareTimeWords = {
  days: new Set(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'hier', "aujourd'hui"]),
  parts: new Set(['matin', 'soir', 'midi']),
  articled: { articles: new Set(['ce']), days: new Set(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']), adjectives: new Set() },
  leads: null,
  links: null,
  floating: null,
  months: new Set(['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']),
  before: new Set(['le', 'les', 'ce', 'de', 'du', "d'", "jusqu'", 'depuis', 'dès', 'à', 'chaque', 'un', 'tous', 'et', 'ou', 'au', 'pour', 'par', 'avant', 'après', 'que', 'est', 'était']),
  after: new Set(['dernier', 'prochain', 'et', 'ou', 'passé', 'suivant', 'est', 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']),
};
