import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../errors.js';
import type { LanguageCode } from '../../model.js';
import { type GoldSentence, readConllu } from '../conllu.js';
import { treebanks as en } from '../en/treebanks.js';
import { treebanks as es } from '../es/treebanks.js';
import { treebanks as fr } from '../fr/treebanks.js';
import { isLanguageCode, LANGUAGES } from '../languages.js';
import { modelFile } from '../load.js';
import { encodeModel } from '../model-file.js';
import type { TreebankPlan } from '../treebank-plan.js';
import { SETTINGS } from './settings.js';
import { trainLanguage } from './train-language.js';

const PLANS: Readonly<Record<LanguageCode, TreebankPlan>> = { fr, en, es };

/** Trains one language from the command line: `--lang fr [--treebanks DIR] [--models DIR] [--seeds N] [--epochs N]`. */
export function main(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: 'string' },
      treebanks: { type: 'string', default: '../shared/treebanks' },
      models: { type: 'string' },
      seeds: { type: 'string' },
      epochs: { type: 'string' },
    },
  });
  const lang = values.lang ?? '';
  if (!isLanguageCode(lang)) throw new UsageError('Say which language to train: --lang fr, en or es.');
  const sentences = trainingSentences(PLANS[lang], join(values.treebanks, lang, 'train.conllu.gz'));
  const parser = values.epochs ? { ...SETTINGS.parser, epochs: Number(values.epochs) } : SETTINGS.parser;
  const seeds = values.seeds ? SETTINGS.seeds.slice(0, Number(values.seeds)) : SETTINGS.seeds;
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const model = trainLanguage(sentences, LANGUAGES[lang], { ...SETTINGS, seeds, parser }, log);
  const file = modelFile(lang, { modelsFolder: values.models });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, encodeModel(model));
  renameSync(`${file}.new`, file);
  log(`wrote ${file}`);
}

function trainingSentences(plan: TreebankPlan, file: string): GoldSentence[] {
  return readConllu(file).flatMap((sentence) => {
    const weight = plan.weight(sentence);
    if (weight > 0) plan.convert(sentence);
    return new Array<GoldSentence>(weight).fill(sentence);
  });
}

main(process.argv.slice(2));
