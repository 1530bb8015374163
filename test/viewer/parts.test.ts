import { describe, expect, it } from 'vitest';
import { addressOf, defaults, type View, viewOf } from '../../src/viewer/address-bar.js';
import { daysBetween, shifted } from '../../src/viewer/days.js';
import { dateText, isWebAddress, kindText } from '../../src/viewer/words.js';

describe('the address of a view', () => {
  const views: Record<string, Partial<View>> = {
    'the last day of the store': {},
    'a day, a window and a half-life': { asOf: '2025-12-31', window: 90, halfLife: 7 },
    'a state among camps': { layout: 'forces', selection: { kind: 'actor', id: 'state:CIV' } },
    'a tie from another data set': {
      origin: 'gdelt',
      igos: true,
      selection: { kind: 'tie', a: 'state:USA', b: 'org:EU' },
    },
    'a path with one end': { selection: { kind: 'path', path: 'alliance', from: 'state:CHN', to: '' } },
    'an event and an article': { selection: { kind: 'event', id: 'event:0a&b=c' } },
    'an article to be added': { selection: { kind: 'add' } },
  };

  it.each(Object.entries(views))('shows the same again: %s', (_, changed) => {
    const view = { ...defaults, ...changed };
    const address = addressOf(view);
    expect(viewOf(address.slice(1))).toEqual(view);
  });

  it('names nothing that is as by default', () => {
    expect(addressOf(defaults)).toBe('/');
  });

  it('is read as far as it makes sense', () => {
    expect(viewOf('?asOf=yesterday&window=-4&halfLife=x&layout=cube')).toEqual(defaults);
  });
});

describe('words of the page', () => {
  it('tell kinds and days', () => {
    expect(kindText('BreakOfRelations')).toBe('Break of relations');
    expect(dateText({ date: null, dateFrom: '2025-01-01', dateTo: '2025-01-31' })).toBe('2025-01-01 … 2025-01-31');
    expect(dateText({ date: null, dateFrom: null, dateTo: '2025-01-31' })).toBe('by 2025-01-31');
    expect(dateText({ date: null, dateFrom: null, dateTo: null })).toBe('undated');
  });

  it('lead to the web and nowhere else', () => {
    expect(isWebAddress('https://example.org/a')).toBe(true);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative', '', null])
      expect(isWebAddress(url)).toBe(false);
  });

  it('count days over months and leap years', () => {
    expect(shifted('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
