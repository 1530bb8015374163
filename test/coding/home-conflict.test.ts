import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { code, lineOf } from './support.js';

/** What is told about, the text as the press of a country at war with itself writes it, and the events in it. */
type Row = readonly [what: string, language: LanguageCode, text: string, ...events: string[]];

const rows: readonly Row[] = [
  // pronouns that look like articles
  [
    'whom they killed before a verb',
    'es',
    'Hombres armados detuvieron en Huánuco, Perú, a cuatro campesinos y los asesinaron.',
    'PER 173 PER',
    'PER 190 PER',
  ],
  [
    'whom they accuse behind an infinitive',
    'es',
    'Tras acusarlos de espionaje, los rebeldes peruanos fusilaron a dos maestros.',
    'PER 1125 PER',
    'PER 190 PER',
  ],
  ['what is killed is no article', 'es', 'Los asesinados eran de Perú.'],
  // people without an article
  ['people behind a place', 'es', 'En Quibdó, paramilitares de Colombia mataron a dos mineros.', 'COL 190 COL'],
  ['people that open a sentence', 'es', 'Guerrilleros lo mataron en Lima.', 'PER 190 -'],
  // datelines
  [
    'a dateline with a full stop and a dash',
    'es',
    'BOGOTÁ.— Perú condenó a Chile.',
    'PER 111 CHL',
  ],
];

describe('coding of conflict at home', () => {
  it.each(rows.map(([what, language, text, ...events]) => ({ what, language, text, events })))(
    '$what: $text',
    ({ language, text, events }) => {
      expect(code(language, text).map(lineOf).sort()).toEqual([...events].sort());
    },
  );
});
