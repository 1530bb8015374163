import { describe, expect, test } from 'vitest';
import { utcTime } from '../../src/graph/index.js';

describe('known times compare as text', () => {
  test.each([
    ['2025-12-22', '2025-12-22'],
    ['2025-12-22T10:00:00Z', '2025-12-22T10:00:00Z'],
    ['2025-12-22T10:00:00+02:00', '2025-12-22T08:00:00Z'],
    ['2025-12-22T01:00:00+0300', '2025-12-21T22:00:00Z'],
    ['2025-12-22T10:00', '2025-12-22T10:00:00Z'],
    ['2025-12-22T10:00:00.250Z', '2025-12-22T10:00:00.250Z'],
  ])('%s is %s', (given, expected) => {
    expect(utcTime(given)).toBe(expected);
  });
});
