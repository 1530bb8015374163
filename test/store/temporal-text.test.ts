import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { dayFrom, dayText, durationFrom, momentFrom, timeFrom } from '../../src/store/temporal-text.js';

const { types } = neo4j;

describe('dates and times of ISO text', () => {
  test.each([
    ['P1Y2M3DT4.5S', new types.Duration(14, 3, 4, 500_000_000)],
    ['-P1M', new types.Duration(-1, 0, 0, 0)],
    ['P-1M1D', new types.Duration(-1, 1, 0, 0)],
    ['PT-2.5S', new types.Duration(0, 0, -3, 500_000_000)],
    ['PT-1.-5S', new types.Duration(0, 0, -2, 500_000_000)],
    ['P2W', new types.Duration(0, 14, 0, 0)],
    ['PT-1M57.5S', new types.Duration(0, 0, -3, 500_000_000)],
  ])('the duration %s', (text, duration) => {
    expect(String(durationFrom(text))).toBe(String(duration));
  });

  test.each(['2025-12-22', '0001-01-01', '-0044-03-15', '12025-01-01'])('the day %s, back and forth', (text) => {
    expect(dayText(dayFrom(text)!)).toBe(text);
  });

  test('a time has an offset or is local', () => {
    expect(neo4j.isTime(timeFrom('10:00:00-03:30')!)).toBe(true);
    expect(neo4j.isLocalTime(timeFrom('10:00:00.5')!)).toBe(true);
    expect(String(momentFrom('2025-12-22T10:00:00.5+02:00'))).toBe('2025-12-22T10:00:00.500000000+02:00');
    expect(String(momentFrom('2025-12-22T10:00:00Z'))).toBe('2025-12-22T10:00:00Z');
  });

  test.each(['', 'today', '2025-12', '22:00', 'P', 'PT1'])('"%s" is no day and no moment', (text) => {
    expect([dayFrom(text), momentFrom(text)]).toEqual([null, null]);
  });
});
