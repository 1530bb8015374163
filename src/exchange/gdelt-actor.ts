import type { ActorCodes } from '../resolve/index.js';

/** What GDELT writes of an actor beside code and name, in the order of its columns. */
export const ACTOR_PARTS = Object.freeze([
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
] as const);

/**
 * The parts that a CAMEO actor code implies: country, then types; a code of neither is a known group.
 *
 * @example
 * impliedParts('USAGOVMIL', codes) //=> ['USA', '', '', '', '', 'GOV', 'MIL', '']
 */
export function impliedParts(code: string, codes: ActorCodes): string[] {
  const pieces = code.match(/.{3}/g) ?? [];
  const country = pieces[0] !== undefined && codes.stateOfCode(pieces[0]) !== null ? pieces[0] : '';
  const rest = country === '' ? pieces : pieces.slice(1);
  const types = rest.filter((piece) => codes.isRole(piece) || OTHER_TYPES.has(piece));
  const group = rest.find((piece) => !types.includes(piece)) ?? '';
  return [country, group, '', '', '', types[0] ?? '', types[1] ?? '', types[2] ?? ''];
}

/** Types of CAMEO that are no roles of the lexicon. Source: CAMEO manual 1.1b3, chapter 3. */
const OTHER_TYPES: ReadonlySet<string> = new Set([
  'IGO',
  'NGO',
  'NGM',
  'MNC',
  'IMG',
  'INT',
  'UIS',
  'DEV',
  'MOD',
  'RAD',
  'SET',
]);
