import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/errors.js';
import {
  loadAnalyzer,
  loadLanguage,
  rawText,
  readConllu,
  scoreGoldTokens,
  scoreRaw,
} from '../../src/language/index.js';
import type { LanguageCode } from '../../src/model.js';
import { treebanks } from './support.js';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
const FLOORS: readonly [LanguageCode, string, number][] = [
  ['fr', 'test-sequoia.conllu.gz', 85.5],
  ['fr', 'test-gsd.conllu.gz', 80.5],
  ['en', 'test-ewt.conllu.gz', 81.5],
  ['es', 'test-ancora.conllu.gz', 79.5],
];
const card = (code: LanguageCode) => JSON.parse(readFileSync(join(MODELS, `${code}.card.json`), 'utf8'));

describe.each(['fr', 'en', 'es'] as const)('the model of %s', (code) => {
  it('is the one its card describes, and at most 6 MB', () => {
    const bytes = readFileSync(join(MODELS, `${code}.model.gz`));
    const { sha256, bytes: size } = card(code);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(bytes.length).toBe(size);
    expect(bytes.length).toBeLessThanOrEqual(6_000_000);
  });

  it('names its sources, terms and leaks', () => {
    const { sources, licence, leaks, command } = card(code);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(licence).toContain('CC BY-SA');
    expect(command).toBe(`npm run train -- --lang ${code}`);
    for (const leak of Object.values<{ long: number }>(leaks)) expect(leak.long).toBeLessThan(20);
  });
});

const folder = treebanks();
describe.skipIf(folder === null)('on the treebanks (skipped where ../shared/treebanks is absent)', () => {
  it.each(FLOORS)(
    'the model of %s reaches on %s a LAS of %d, and what its card says',
    { timeout: 120_000 },
    (code, file, floor) => {
      const analyzer = loadAnalyzer(code);
      const sentences = readConllu(join(folder!, code, file));
      const gold = scoreGoldTokens(analyzer, sentences);
      const raw = scoreRaw(analyzer.analyze(rawText(sentences)), sentences);
      expect(gold.las).toBeGreaterThanOrEqual(floor);
      const said = card(code).scores[file];
      expect(gold.las).toBeCloseTo(said.las, 1);
      expect(gold.upos).toBeCloseTo(said.upos, 1);
      expect(raw.las).toBeCloseTo(said.raw.las, 1);
    },
  );
});

describe('loading', () => {
  it('says what is wrong with a missing or damaged model', () => {
    const empty = mkdtempSync(join(tmpdir(), 'entente-models-'));
    try {
      expect(() => loadLanguage('fr', { modelsFolder: empty })).toThrow(DataError);
      writeFileSync(join(empty, 'fr.model.gz'), 'not a model');
      expect(() => loadLanguage('fr', { modelsFolder: empty })).toThrow(/damaged/);
    } finally {
      rmSync(empty, { recursive: true });
    }
  });

  it('refuses a language that is not spoken here', () => {
    expect(() => loadLanguage('de' as LanguageCode)).toThrow(DataError);
  });
});
