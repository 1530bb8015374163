import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { language } from './support.js';

function split(code: LanguageCode, text: string): string[] {
  return language(code)
    .analyze(text)
    .sentences.map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('do not end at abbreviations and initials', () => {
    expect(split('fr', 'M. Durand et Mme Roy sont venus. Ils repartent.')).toHaveLength(2);
    expect(split('en', 'The U.S. President met Mr. Smith. The talks failed.')).toHaveLength(2);
    expect(split('en', 'J. D. Vance spoke to Gen. Miller.')).toHaveLength(1);
    expect(split('es', 'El Sr. Gil viajó a EE.UU. El viaje fue breve.')).toEqual([
      'El Sr. Gil viajó a EE.UU.',
      'El viaje fue breve.',
    ]);
    expect(split('fr', 'Voir le décret n. 3 et les 2.500 pages.')).toHaveLength(1);
  });

  it('end inside quotations too, with the closing mark', () => {
    expect(split('fr', '« Nous partons. Nous reviendrons. » Il a souri.')).toEqual([
      '« Nous partons.',
      'Nous reviendrons. »',
      'Il a souri.',
    ]);
    expect(split('en', '“We lost. We will try again,” she said. "Really?" he asked.')).toHaveLength(3);
    expect(split('en', '"Is it over?" he asked.')).toHaveLength(1);
  });

  it('end with their paragraph, whether or not they have a stop', () => {
    expect(split('fr', 'Le sommet est reporté\n\nLes ministres se sont quittés sans accord.')).toHaveLength(2);
    expect(split('en', 'Leaders meet in Oslo\nTalks go on.')).toHaveLength(2);
    expect(split('es', '- pan\n- vino\n- queso')).toHaveLength(3);
  });

  it('go on over the line ends of a text wrapped by hand', () => {
    const wrapped = 'The ministers of the two countries have agreed to meet again\nbefore the end of the month.';
    expect(split('en', wrapped)).toHaveLength(1);
  });

  it('know the number of their paragraph', () => {
    const { sentences } = language('fr').analyze('Un. Deux.\n\nTrois.');
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it('are none in an empty text', () => {
    expect(language('fr').analyze('').sentences).toEqual([]);
    expect(language('fr').analyze(' \n\t ').sentences).toEqual([]);
  });
});
