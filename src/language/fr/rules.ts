import type { LanguageRules } from '../rules.js';
import { NEVER_FINAL, OPENERS, ORDINARY } from './abbreviations.js';
import { accents } from './accents.js';
import { bareTimes } from './bare-times.js';
import { splitToken } from './contractions.js';
import { CAPITALS, PAIRS, STATES } from './names.js';
import { repairWords } from './repair-words.js';

/** Pronouns that a hyphen ties to a verb, with the t that may come between: «a-t-il», «est-ce», «dites-vous»; «ce jour-là». */
const CLITIC = '(?:[tT]-)?(?:ils?|elles?|on|ce|je|tu|vous|nous|moi|toi|lui|leur|en|y|là|ci)(?![\\p{L}\\p{N}-])';

/** What is particular to French. */
export const rules: LanguageRules = {
  code: 'fr',
  tokens: {
    abbreviations: [...NEVER_FINAL, ...ORDINARY],
    patterns: [
      // Words that an apostrophe does not cut; names like N'Djamena.
      "(?:[Aa]ujourd|AUJOURD)['’](?:hui|HUI)|[Qq]uelqu['’]une?s?|[Pp]resqu['’]îles?|[Pp]rud['’]hom\\p{L}+|[Cc]['’]est-à-dire",
      "N['’](?:Dj|Go|Gu|Di|Za)\\p{L}+|[Rr]endez-vous|[Cc]e(?:lui|lles?|ux)-(?:là|ci)|(?:[Pp]ar|[Dd]e|[Jj]usque)-là",
      '[Nn]°(?!\\p{L})',
      // Elided words.
      '(?:[cdjlmnstCDJLMNST]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi|[Pp]arce )?[qQ][uU]|[Qq]uel[qQ]u|[Ee]ntr)[\'’](?=[\\p{L}\\p{N}"«“‘])',
      `(?<=\\p{L})-${CLITIC}`,
    ],
    word: `[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|[-‐](?!${CLITIC})(?=[\\p{L}\\p{N}])|(?<=\\p{Lu}[\\p{M}]?)['’](?=\\p{Lu}\\p{Ll})|(?<=\\p{Lu})&(?=\\p{Lu}))*`,
  },
  sentences: { neverFinal: new Set(NEVER_FINAL), openers: new Set(OPENERS) },
  split: splitToken,
  names: { single: new Set([...STATES, ...CAPITALS]), pairs: PAIRS },
  presentOf: (form) => (form.endsWith('e') ? `${form}r` : null),
  nounsAfterNames: false,
  bareSubject: null,
  notVerbAlone: { forms: /^(?:rebelle|victime)s?$/, reflexive: /^s(?:e|['’])$/i },
  placedAdjective: { forms: /^(?:présent|absent)es?$/, next: /^(?:en|à|dans)$/ },
  attributes: {
    participle: /(?:é|u|i)e?s?$/,
    alone: /^(?:sortant|élu|déchu|désigné)e?s?$/,
    having: /^(?:a|ont|avait|avaient|aura|auront)$/,
  },
  participle: /(?:é|i|u|is|it|ert|nt)e?s?$/,
  auxiliaries: null,
  notVerb: null,
  finite: /(?:èrent|aient)$/,
  adverb: null,
  bareTimes,
  compoundModifiers: null,
  // (Not «à»: «au sortir de» is of a noun.)
  infinitive: {
    // Infinitives that are nouns as well: «l'heure du déjeuner».
    ending: /(?<!^(?:déjeun|dîn|soup|goût|lev|couch|parl|deven|souven|repent|sort|viv|ri|souri))(?:er|ir|re)$/,
    opener: /^(?:de|d['’]|pour|sans)$/i,
    between: /^(?:les?|la|l['’]|lui|leur|[nv]ous|y|en)$/i,
  },
  former: /^ex$/i,
  hedges: /^(?:présumé|supposé)e?s$/i,
  numerals:
    /^(?:deux|trois|quatre|cinq|sept|huit|dix|onze|douze|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf)|(?:vingt|trente|quarante|cinquante|soixante)(?:-\p{L}+)?|quatre-vingts?(?:-\p{L}+)*)$/iu,
  partitive: /^d(?:e|['’])$/i,
  presentParticiple: /ants?$/,
  infinitiveMark: null,
  infinitiveTakers: null,
  agreeing: null,
  asking: null,
  timeAttributes: null,
  wanting: null,
  subjects: null,
  particle: null,
  afterPlural: null,
  clitics: null,
  accents,
  pastForms: null,
  parts: null,
  repairWords,
};
