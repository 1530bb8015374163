import { describe, expect, it } from 'vitest';
import { arc, language } from './support.js';

describe('attributes with a hyphen', () => {
  it.each<[string, readonly string[]]>([
    [
      'The 14-member Pacific forum condemned the raid.',
      ['forum nsubj condemned', 'member compound forum', '14 nummod member', 'raid obj condemned'],
    ],
    ['The monks met in famine-hit Eritrea.', ['Eritrea obl met', 'hit amod Eritrea', 'famine compound hit']],
    ['Ghana accused Togo-backed hill rebels of killing six people.', ['rebels obj accused', 'backed amod rebels']],
    [
      'Envoys visited Moscow-backed Transnistria in May.',
      ['Transnistria obj visited', 'backed amod Transnistria', 'Moscow compound backed'],
    ],
    ['A 70-year-old Danish monk criticised Ghana.', ['monk nsubj criticised', 'old amod monk', 'Ghana obj criticised']],
    ['The copper-rich Zambian province rejected the plan.', ['province nsubj rejected', 'rich amod province']],
  ])('hang on their noun: %s', (text, arcs) => {
    const words = language('en').analyze(text).sentences[0]!.words;
    for (const expected of arcs) expect(arc(words, expected.split(' ')[0]!)).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    // Both names take part: what stands before the noun is no attribute by itself.
    ['The Ghana-Togo talks ended.', ['talks nsubj ended']],
    // No noun behind it.
    ['The rebels, Ghana-backed and armed, rejected the plan.', ['rebels nsubj rejected', 'plan obj rejected']],
  ])('leave other words with a hyphen: %s', (text, arcs) => {
    const words = language('en').analyze(text).sentences[0]!.words;
    for (const expected of arcs) expect(arc(words, expected.split(' ')[0]!)).toBe(expected);
  });
});
