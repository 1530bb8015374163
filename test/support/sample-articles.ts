import type { CodedArticle } from '../../src/model.js';
import {
  CHN,
  CUB,
  codedArticle,
  GIL,
  IRN,
  LAVROV,
  on,
  opponents,
  PUTIN,
  RUBIO,
  RUS,
  UN,
  UNDATED,
  USA,
  VEN,
} from '../graph/coded-articles.js';

const CARACAS = { id: 'place:caracas', name: 'Caracas', country: 'VEN' };

/** The clock of runs over the sample. */
export const NOW = '2026-01-01T00:00:00Z';

/** A name that would end a string, a pattern and a statement, were it ever put into a text. */
export const NASTY = `O'Brien"}) DETACH DELETE n // \\ \` $x {{}} ${'\u00e9'}\u{1F600}\n\u0000`.replace('\u0000', '');

/** A handful of articles that hold every label, every relationship and every precision of date. */
export function sampleArticles(): CodedArticle[] {
  return [
    codedArticle(
      'alpha',
      [
        { kind: 'PhoneCall', from: LAVROV, to: GIL, speaker: RUS, places: [CARACAS] },
        { kind: 'Support', from: RUS, to: VEN },
        { kind: 'Criticism', from: RUS, to: USA, when: on('2025-12') },
        { kind: 'Criticism', from: opponents('VEN'), to: VEN, when: on('2025-12-21') },
      ],
      { source: 'Alpha News' },
    ),
    codedArticle('beta', [
      { kind: 'PhoneCall', from: VEN, to: RUS },
      { kind: 'Criticism', from: RUS, to: USA, when: on('2025-12-20') },
      { kind: 'Sanction', from: USA, to: VEN, when: UNDATED, modality: 'future' },
      { kind: 'Sanction', from: USA, to: [VEN, CUB], when: on('2025-12-15', '2025-12-21'), speaker: GIL },
    ]),
    codedArticle(
      'gamma',
      [
        { kind: 'Agreement', from: CHN, to: IRN, when: on('2025') },
        { kind: 'Meeting', from: PUTIN, to: RUBIO, when: on('2025-12-19') },
        { kind: 'Attack', from: USA, to: VEN, when: on('2025-12-18'), polarity: 'denied', speaker: RUBIO },
        { kind: 'Criticism', from: UN, to: USA, when: UNDATED },
      ],
      { source: 'Gamma', published: '2025-12-24T10:00:00Z' },
    ),
    codedArticle(
      'delta',
      [
        { kind: 'Attack', from: USA, to: VEN, when: on('2025-12-18') },
        { kind: 'Support', from: CUB, to: VEN, when: on('2025-12-17') },
        { kind: 'Support', from: CHN, to: { ...VEN, surface: NASTY }, when: on('2025-12-17'), sentence: NASTY },
      ],
      { title: NASTY, published: null },
    ),
  ];
}
