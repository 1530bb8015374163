import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { arc, language } from './support.js';

describe('bare words of time', () => {
  it.each<[LanguageCode, string, readonly string[]]>([
    [
      'fr',
      'Le ministre a signé mardi un accord avec le Pérou.',
      ['mardi obl signé', 'accord obj signé', 'ministre nsubj signé'],
    ],
    [
      'fr',
      'Le Pérou a condamné jeudi soir la Bolivie.',
      ['jeudi obl condamné', 'soir obl condamné', 'Bolivie obj condamné'],
    ],
    [
      'en',
      'The minister signed Tuesday an agreement with Peru.',
      ['Tuesday obl signed', 'agreement obj signed', 'minister nsubj signed'],
    ],
    [
      'en',
      'A junior Danish envoy today thanked Ghana.',
      ['today obl thanked', 'envoy nsubj thanked', 'Ghana obj thanked'],
    ],
    [
      'en',
      'The envoy Monday night rejected the plan.',
      ['Monday obl rejected', 'night obl rejected', 'envoy nsubj rejected'],
    ],
    [
      'es',
      'Chile rechazó el pasado lunes las acusaciones.',
      ['el det lunes', 'pasado amod lunes', 'lunes obl rechazó', 'acusaciones obj rechazó'],
    ],
    ['es', 'El ministro firmó ayer un acuerdo con Perú.', ['ayer advmod firmó', 'acuerdo obj firmó']],
    [
      'fr',
      'Les insurgés ont rejeté, mardi 3 mai, le plan de paix.',
      ['mardi obl rejeté', 'mai nmod mardi', 'plan obj rejeté'],
    ],
    [
      'fr',
      'La marine a tiré ce jeudi 4 mars 2021 des obus sur un navire.',
      ['jeudi obl tiré', 'mars nmod jeudi', '2021 nummod jeudi', 'obus obj tiré'],
    ],
    [
      'es',
      'Los insurgentes rechazaron, este martes, el plan de paz.',
      ['martes obl rechazaron', 'plan obj rechazaron'],
    ],
    ['fr', 'Le ministre a signé ce mardi un accord.', ['ce det mardi', 'mardi obl signé', 'accord obj signé']],
    [
      'en',
      'Togo late on Wednesday night closed its border with Ghana.',
      ['Wednesday obl closed', 'on case Wednesday', 'Togo nsubj closed', 'border obj closed'],
    ],
    [
      'en',
      'Togo raised the price of fuel and in turn urged Ghana to import less.',
      ['turn obl urged', 'in case turn', 'urged conj raised', 'Ghana iobj urged'],
    ],
    [
      'en',
      'Ghana and Togo have each sent rice to Benin.',
      ['each obl sent', 'rice obj sent', 'Ghana nsubj sent', 'Benin obl sent'],
    ],
    ['en', 'Togo, in response, closed its border.', ['response obl closed', 'Togo nsubj closed']],
    ['en', 'In response to Togo, Ghana closed its border.', ['Togo nmod response', 'Ghana nsubj closed']],
  ])('%s: %s', (code, text, expected) => {
    const { words } = language(code).analyze(text).sentences[0]!;
    expect(expected.map((one) => arc(words, one.split(' ')[0]!))).toEqual(expected);
  });

  it('leave words alone that belong to a phrase', () => {
    const { words } = language('en').analyze("The minister rejected today's plan on Monday.").sentences[0]!;
    expect(arc(words, 'today')).toBe('today nmod plan');
    expect(arc(words, 'Monday')).toBe('Monday obl rejected');
  });
});
