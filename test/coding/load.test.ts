import { expect, it } from 'vitest';
import { loadCoder } from '../../src/coding/index.js';
it('loads', () => { expect(loadCoder('lexicon').frames.length).toBeGreaterThan(10); });
