import type { BareTimeWords } from '../bare-times.js';

/** Words of time that stand bare in Spanish news; weekdays take an article there. */
// biome-ignore format: lists
export const bareTimes: BareTimeWords = {
  days: new Set(['hoy', 'ayer', 'anoche']),
  parts: new Set(['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']),
  articled: {
    articles: new Set(['el', 'este', 'ese']),
    days: new Set(['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']),
    adjectives: new Set(['pasado', 'próximo', 'mismo']),
  },
  leads: null,
  links: null,
  floating: null,
  months: new Set(['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre']),
  before: new Set(['de', 'desde', 'hasta', 'a', 'y', 'o', 'por', 'para', 'que', 'es', 'era', 'en', 'antes']),
  after: new Set(['y', 'o', 'por', 'en', 'mismo', 'día', 'es', 'de']),
};
