import type { LanguageRules } from '../rules.js';
import { NEVER_FINAL, OPENERS, ORDINARY } from './abbreviations.js';
import { accents } from './accents.js';
import { bareTimes } from './bare-times.js';
import { splitToken } from './contractions.js';
import { CAPITALS, PAIRS, STATES } from './names.js';
import { repairWords } from './repair-words.js';

/** What is particular to Spanish. */
export const rules: LanguageRules = {
  code: 'es',
  tokens: {
    abbreviations: [...NEVER_FINAL, ...ORDINARY],
    patterns: ['[ºª°]'],
    word: "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|[-‐](?=[\\p{L}\\p{N}])|['’](?=\\p{L})|(?<=\\p{Lu})&(?=\\p{Lu}))*",
  },
  sentences: { neverFinal: new Set(NEVER_FINAL), openers: new Set(OPENERS) },
  split: splitToken,
  names: { single: new Set([...STATES, ...CAPITALS]), pairs: PAIRS },
  presentOf: (form) => (/[ae]$/.test(form) ? `${form}r` : null),
  nounsAfterNames: false,
  bareSubject: 'singular',
  attributes: null,
  notVerbAlone: null,
  placedAdjective: null,
  participle: /(?:[ai]d|ert|est|ech|ich|rit|ot)[oa]s?$/,
  auxiliaries: {
    perfect: /^(?:ha|han|haber|habiendo|hab[ií]an?|hayan?|habrían?|hubieran?)$/,
    passive: /^(?:fue|fueron|sido|siendo|sean?|será|serán|fueran?)$/,
  },
  notVerb: /(?:[^m]os|íe?s?)$/,
  finite: /(?:ó|[ai]e?ron)$/,
  adverb: /.{3}mente$/,
  bareTimes,
  compoundModifiers: null,
  infinitive: null,
  former: /^ex$/i,
  hedges: /^(?:presunt|supuest)[oa]s$/i,
  numerals:
    /^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci(?:séis|siete|ocho|nueve)|veinte|veinti\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)$/iu,
  partitive: null,
  presentParticiple: null,
  infinitiveMark: null,
  infinitiveTakers: null,
  agreeing: null,
  asking: null,
  timeAttributes: null,
  wanting: null,
  subjects: null,
  particle: null,
  afterPlural: /^(?:de|del|que|\p{Ll}+(?:ron|aban|ían|rán|[nrsvc][oa]s))$/u,
  clitics: { forms: /^(?:las?|los?)$/i, infinite: /(?:[aei]r|ndo)$/ },
  accents,
  pastForms: null,
  parts: null,
  repairWords,
};
