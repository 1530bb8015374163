import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { EntenteError, UsageError } from '../../errors.js';
import type { LanguageCode } from '../../model.js';
import { type GoldSentence, readConllu } from '../conllu.js';
import { treebanks as en } from '../en/treebanks.js';
import { treebanks as es } from '../es/treebanks.js';
import { treebanks as fr } from '../fr/treebanks.js';
import { isLanguageCode, LANGUAGES } from '../languages.js';
import { modelFile } from '../load.js';
import { encodeModel } from '../model-file.js';
import type { TreebankPlan } from '../treebank-plan.js';
import { writeCard } from './card.js';
import { SETTINGS } from './settings.js';
import { trainLanguage } from './train-language.js';

const PLANS: Readonly<Record<LanguageCode, TreebankPlan>> = { fr, en, es };

/**
 * Trains one language from the command line and writes its model and its card.
 *
 * `--lang fr [--treebanks DIR] [--models DIR] [--card-only]`; the last scores the model that is there.
 */
function main(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: 'string' },
      treebanks: { type: 'string', default: '../shared/treebanks' },
      models: { type: 'string' },
      'card-only': { type: 'boolean', default: false },
    },
  });
  const lang = values.lang ?? '';
  if (!isLanguageCode(lang)) throw new UsageError('Say which language to train: --lang fr, en or es.');
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const plan = PLANS[lang];
  const settings = { ...SETTINGS, seeds: plan.seeds, parserFloor: plan.parserFloor };
  const sentences = trainingSentences(plan, join(values.treebanks, lang, 'train.conllu.gz'));
  if (!values['card-only']) {
    const model = trainLanguage(sentences, LANGUAGES[lang], settings, log);
    writeModel(modelFile(lang, { modelsFolder: values.models }), encodeModel(model));
  }
  const card = writeCard(lang, plan, sentences, settings, { treebanks: values.treebanks, models: values.models });
  for (const [name, { upos, uas, las, raw }] of Object.entries(card.scores)) {
    log(`${name}: UPOS ${upos}, UAS ${uas}, LAS ${las}; raw LAS ${raw.las}`);
  }
}

/** Other programs may be reading the model: the new one takes its place at once. */
function writeModel(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

function trainingSentences(plan: TreebankPlan, file: string): GoldSentence[] {
  return readConllu(file).flatMap((sentence) => {
    const weight = plan.weight(sentence);
    if (weight > 0) plan.convert(sentence);
    return new Array<GoldSentence>(weight).fill(sentence);
  });
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof EntenteError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
