import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LanguageCode } from '../../model.js';
import { type GoldSentence, readConllu } from '../conllu.js';
import { type GoldScores, rawText, scoreGoldTokens, scoreRaw } from '../evaluate/evaluate.js';
import type { RawScores } from '../evaluate/scores.js';
import { loadAnalyzer, modelFile } from '../load.js';
import type { TreebankPlan } from '../treebank-plan.js';
import type { Settings } from './settings.js';

/** What a model was made of, and what it reaches; stands beside the model as `<code>.card.json`. */
export interface Card {
  readonly language: LanguageCode;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  readonly sources: TreebankPlan['sources'];
  readonly sentences: number;
  readonly command: string;
  readonly settings: Settings;
  /** Percentages; relations without subtypes; gold sentences and words with predicted tags, and from raw text. */
  readonly scores: Readonly<Record<string, GoldScores & { readonly sentences: number; readonly raw: RawScores }>>;
  /** Sentences of each file whose text also stands among those trained on: all, and those of six words or more. */
  readonly leaks: Readonly<Record<string, { readonly all: number; readonly long: number }>>;
}

/** Shorter sentences, "Thanks.", recur by chance. */
const LONG = 6;

/** The file of a language's card. */
export function cardFile(code: LanguageCode, modelsFolder?: string): string {
  return modelFile(code, { modelsFolder }).replace(/\.model\.gz$/, '.card.json');
}

/** Scores a model on every dev and test file of a treebanks folder and writes its card. */
export function writeCard(
  code: LanguageCode,
  plan: TreebankPlan,
  training: readonly GoldSentence[],
  settings: Settings,
  folders: { readonly treebanks: string; readonly models?: string },
): Card {
  const file = modelFile(code, { modelsFolder: folders.models });
  const bytes = readFileSync(file);
  const analyzer = loadAnalyzer(code, { modelsFolder: folders.models });
  const trained = new Set(training.map(({ text }) => text));
  const scores: Record<string, Card['scores'][string]> = {};
  const leaks: Record<string, Card['leaks'][string]> = {};
  const folder = join(folders.treebanks, code);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of files.filter((one) => /^(?:dev|test).*\.conllu\.gz$/.test(one))) {
    const sentences = readConllu(join(folder, name));
    const raw = rounded(scoreRaw(analyzer.analyze(rawText(sentences)), sentences));
    scores[name] = { sentences: sentences.length, ...rounded(scoreGoldTokens(analyzer, sentences)), raw };
    const known = sentences.filter(({ text }) => trained.has(text));
    leaks[name] = { all: known.length, long: known.filter(({ words }) => words.length >= LONG).length };
  }
  const card: Card = {
    language: code,
    file: basename(file),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    licence: plan.licence,
    sources: plan.sources,
    sentences: training.length,
    command: `npm run train -- --lang ${code}`,
    settings,
    scores,
    leaks,
  };
  writeFileSync(cardFile(code, folders.models), `${JSON.stringify(card, null, 2)}\n`);
  return card;
}

function rounded<T extends { [K in keyof T]: number }>(scores: T): T {
  return Object.fromEntries(
    Object.entries<number>(scores).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  ) as T;
}
