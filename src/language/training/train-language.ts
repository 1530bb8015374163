import { featsByTag } from '../analyzer.js';
import type { GoldSentence } from '../conllu.js';
import { loadClassifiers } from '../linear/classifier.js';
import type { ModelData } from '../model-file.js';
import type { LanguageRules } from '../rules.js';
import { FormTable } from '../tag/forms.js';
import { Lexicon } from '../tag/lexicon.js';
import { FEATS_TEMPLATES, UPOS_TEMPLATES } from '../tag/tag-templates.js';
import { Tagger } from '../tag/tagger.js';
import { PROPN } from '../tag/upos.js';
import { compress } from './compress.js';
import { type Example, takeInventory, toExamples } from './example.js';
import { buildLexicon } from './lexicon-builder.js';
import type { Perceptron } from './perceptron.js';
import type { Settings } from './settings.js';
import { trainContraction } from './train-contraction.js';
import { trainParsers } from './train-parsers.js';
import { trainFeats, trainUpos } from './train-tagger.js';

/**
 * Trains all classifiers of a language, one after the other, each on what the ones before it predict.
 *
 * Everything random comes from the seeds, so the same sentences and settings give the same model.
 */
export function trainLanguage(
  sentences: readonly GoldSentence[],
  rules: LanguageRules,
  settings: Settings,
  log: (line: string) => void,
): ModelData {
  const inventory = takeInventory(sentences);
  const numbers = new Map(inventory.feats.map((name, i) => [name, i]));
  const lexiconText = buildLexicon(sentences, (name) => numbers.get(name) ?? 0);
  const lexicon = new Lexicon(lexiconText);
  const forms = new FormTable(lexicon);
  const examples = toExamples(sentences, inventory, forms);
  const featsOfTag = featsByTag(inventory.feats);
  const perSeed = (train: (seed: number) => Perceptron) => settings.seeds.map(train);

  log(
    `${sentences.length} sentences, ${inventory.feats.length} feature classes, ${inventory.relations.length} relations`,
  );
  const upos = compress(
    settings.tagSeeds.map((seed) => trainUpos(examples, { ...settings.upos, seed })),
    settings.upos.floor,
  );
  log(`parts of speech: ${upos.keys.length} features`);
  const feats = compress(
    perSeed((seed) => trainFeats(examples, inventory.feats.length, featsOfTag, { ...settings.feats, seed })),
    settings.feats.floor,
  );
  log(`features: ${feats.keys.length} features`);
  const loaded = loadClassifiers({
    upos: { rows: upos, templates: UPOS_TEMPLATES },
    feats: { rows: feats, templates: FEATS_TEMPLATES },
  });
  const tagger = new Tagger(loaded.upos, loaded.feats, featsOfTag);
  const tools = { forms, lexicon, tagger };
  const contraction = compress(
    perSeed((seed) => trainContraction(sentences, rules, tools, { ...settings.contraction, seed })),
    settings.contraction.floor,
  );
  for (const example of examples) annotate(example, tagger, lexicon);
  const parsers = trainParsers(examples, inventory, settings, log);
  const classifiers = { upos, feats, contraction, ...parsers };
  return { language: rules.code, ...inventory, lexicon: lexiconText, classifiers };
}

function annotate({ draft }: Example, tagger: Tagger, lexicon: Lexicon): void {
  tagger.tagUpos(draft);
  tagger.tagFeats(draft);
  for (let i = 0; i < draft.length; i++) {
    const tag = draft.tags[i]!;
    draft.lemmas[i] = lexicon.lemma(draft.forms[i]!, tag, draft.feats[i]!, tag === PROPN);
  }
}
