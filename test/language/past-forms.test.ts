import { describe, expect, it } from 'vitest';
import { language } from './support.js';

const feature = (text: string, form: string) =>
  language('en')
    .analyze(text)
    .sentences[0]!.words.find((word) => word.form === form)?.feats.VerbForm;

describe('a form that may be a participle', () => {
  it.each([
    ['The Togolese government raised fuel prices last week and on Monday freed six nurses.', 'raised'],
    ['Farmers armed with sticks blocked two roads in the hills, and nurses in the capital joined them.', 'blocked'],
    ['Ghana holds the hills, which Togolese armour entered on May 12.', 'entered'],
    ['Soldiers loyal to the king seized the main port of Togo.', 'seized'],
  ])('is a past tense between its subject and its object: %s', (text, form) => {
    expect(feature(text, form)).toBe('Fin');
  });

  it.each([
    ['A village named Togo was flooded.', 'named'],
    ['Nurses deployed last week to the hills were unpaid.', 'deployed'],
    ['Has the king praised Togo?', 'praised'],
    ['Those wounded by the storm were flown out.', 'wounded'],
  ])('and none elsewhere: %s', (text, form) => {
    expect(feature(text, form)).toBe('Part');
  });
});
