import type { LanguageRules } from '../rules.js';
import { NEVER_FINAL, OPENERS, ORDINARY } from './abbreviations.js';
import { bareTimes } from './bare-times.js';
import { compoundModifiers } from './compound-modifiers.js';
import { COMPOUNDS } from './compounds.js';
import { splitToken } from './contractions.js';
import { CAPITALS, PAIRS, STATES } from './names.js';
import { repairWords } from './repair-words.js';

/** Prefixes that keep their hyphen, as the English Web Treebank has it; other hyphens stand alone. */
const PREFIX =
  '(?:[Ee]|[Aa]nti|[Bb]i|[Cc]o|[Cc]ounter|[Dd]e|[Ee]x|[Ii]nter|[Mm]id|[Mm]icro|[Mm]ulti|[Nn]on|[Oo]ver|[Pp]ost|[Pp]re|[Pp]ro|[Rr]e|[Ss]emi|[Ss]ub|[Uu]ltra|[Uu]n|[Uu]nder)-';

/** A compound in any form, with a capital or without: "Cease-fires", "machine-gunned". */
const COMPOUND = `(?:${COMPOUNDS.map((stem) => `[${stem[0]!.toUpperCase()}${stem[0]}]${stem.slice(1)}`).join('|')})(?:s|d|n?ed|n?ing)?(?![\\p{L}\\p{N}-])`;

/** What is particular to English. */
export const rules: LanguageRules = {
  code: 'en',
  tokens: {
    abbreviations: [...NEVER_FINAL, ...ORDINARY],
    patterns: [
      // Telephone numbers and the like keep their hyphens.
      '\\p{Nd}+(?:-\\p{Nd}+){2,}',
      // The possessive of a plural: "workers' rights".
      "(?<![\\p{L}\\p{N}'‘])\\p{L}+s['’](?=\\s+\\p{Ll})",
      COMPOUND,
      `${PREFIX}(?=\\p{L})\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?`,
    ],
    word: "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|['’`](?=\\p{L})|(?<=\\p{Lu})&(?=\\p{Lu}))*",
  },
  sentences: { neverFinal: new Set(NEVER_FINAL), openers: new Set(OPENERS) },
  split: splitToken,
  names: { single: new Set([...STATES, ...CAPITALS]), pairs: PAIRS },
  presentOf: (form) => (/[^s]s$/.test(form) ? form.slice(0, -1) : null),
  nounsAfterNames: true,
  bareSubject: 'plural',
  attributes: null,
  notVerbAlone: null,
  placedAdjective: null,
  participle: /(?:ed|en|ing)$/,
  auxiliaries: null,
  notVerb: null,
  finite: null,
  adverb: null,
  bareTimes,
  compoundModifiers,
  infinitive: null,
  former: /^ex$/i,
  hedges: /^(?:alleged|suspected)$/i,
  numerals:
    /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/i,
  partitive: null,
  presentParticiple: null,
  infinitiveMark: 'to',
  infinitiveTakers:
    /^(?:(?:decid|promis|refus|aspir|resolv|prepar|propos|hesitat|declin|continu)(?:e|es|ed|ing)|(?:want|intend|attempt|fail|seek|threaten|demand|volunteer|need|manag|hop|pledg|offer|vow|wish)(?:e|es|s|ed|ing)?|plan(?:s|ned|ning)?|tr(?:y|ies|ied|ying)|sought|sworn|vowing|ready|willing|unwilling|able|unable|likely|unlikely|eager|keen|determined|poised|set|right|effort|efforts|attempts|intention|willingness|readiness|ability|decision|bid|order|ordered|ought|going|refusal|pledges|offers|chose)$/i,
  agreeing: {
    verb: /^(?:agree[sd]?|agreeing)$/i,
    noun: /^(?:talks?|agreements?|deals?|terms|demands?|proposals?|plans?|programmes?|programs?|measures?|rules?|conditions?|negotiations|discussions|zones?|reforms?)$/i,
  },
  asking:
    /^(?:(?:urge|force|advise|require|order|ask|press|warn|request|instruct|direct|implore|compel|beg|oblige)(?:s|d|ed|led|ged|ing)?|urging|forcing|advising|requiring|obliging|tells?|telling|told)$/i,
  timeAttributes: /^(?:next|same|following|previous|day|week|morning|evening|night|year)$/i,
  wanting: /^(?:demand|insist|request|require|recommend|propose|suggest|urge|order|ask)(?:s|d|ed|ing)?$/i,
  subjects: /^(?:it|he|she)$/i,
  particle: /^(?:up|over|out|down|back|off|away|aside)$/i,
  afterPlural: null,
  clitics: null,
  accents: null,
  pastForms: {
    ending: /ed$/,
    taking:
      /^(?:named|called|dubbed|considered|deemed|aged|nicknamed|titled|entitled|codenamed|declared|appointed|elected|labell?ed|termed|ranked|valued|priced|numbered|awarded|offered|granted|denied|owed|allowed|handed|promised|refused|caused|based|dated|stationed|located|scheduled|asked)$/,
    joining:
      /^(?:backed|owned|funded|sponsored|controlled|brokered|occupied|armed|trained|mediated|supported|administered|aligned|dominated|related|wounded|armou?red|affected|associated|coded|colou?red|oriented|designed|proposed|planned|alleged|suspected|supposed|so-called)$/,
    openers: /^(?:which|whom|that|when|because|while|although)$/i,
    agentMark: 'by',
    clause: /^(?:as|after|before|since|until|while|when|because|although|though|if|that|who|which)$/,
    onlyParticiple: /(?:en|wn|rn|un|one|ung|um)$/,
    stative:
      /^(?:loaded|laden|armed|equipped|filled|packed|fitted|dressed|clad|masked|backed|based|accused|suspected|convicted|charged|known|wanted|wounded|injured|trapped|stranded|displaced|killed|linked|opposed|devoted|allied|aged|named|called|held|detained|jailed|trained|registered|born|made|built|left|seen|dated|involved|employed|concerned|headed|led|stationed|deployed|caught|used)$/,
    times:
      /^(?:last|this|next|earlier|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:second|minute|hour|day|week|month|year|decade|kilomet(?:re|er)|mile|met(?:re|er)|time)s?|km|morning|evening|night|overnight|that|every|each|ago|more|as|so|such)$/i,
  },
  parts: {
    relatives: /^(?:who|whom|whose|which|where)$/i,
    of: 'of',
    persons: /^who/i,
    past: /ed$/,
    agentMark: 'by',
    present: /ing$/,
    openers: /^(?:as|after|before|since|until|till|while|when|once|because|although|though|whereas|if|unless)$/i,
    tails: /^(?:after|before|while|because|although|though|whereas|until)$/,
    clauses: /^(?:that|whether|than)$/i,
    definite: 'the',
    indefinite: /^an?$/i,
  },
  repairWords,
};
