import type { AccentRules } from '../text/accents.js';

/** How Spanish is written without accents. */
export const accents: AccentRules = {
  letters: /[áéíóúüñ]/i,
  ambiguous: new Set(['esta', 'estas', 'este', 'como', 'para', 'solo', 'cual', 'quien', 'donde', 'cuando', 'aun']),
  endings: [
    ['cion', 'ción'],
    ['sion', 'sión'],
  ],
  verbEndings: [
    ['o', 'ó'],
    ['ia', 'ía'],
    ['ian', 'ían'],
  ],
  beforeNouns: new Set([
    'el',
    'un',
    'su',
    'del',
    'al',
    'este',
    'ese',
    'de',
    'en',
    'con',
    'sin',
    'por',
    'a',
    'para',
    'sobre',
    'tras',
    'cada',
    'todo',
    'otro',
    'nuevo',
    'primer',
    'gran',
  ]),
};
