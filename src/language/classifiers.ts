import { type Classifier, loadClassifiers } from './linear/classifier.js';
import { CLASSIFIERS, type ClassifierName, type ModelData } from './model-file.js';
import { featsInfo } from './parse/parse-words.js';
import { FIRST, GUIDED, Parser } from './parse/parser.js';
import { PUNCT_TEMPLATES } from './parse/punct-templates.js';
import { Punctuation } from './parse/punctuation.js';
import { TwoWayParser } from './parse/two-way-parser.js';
import { CONTRACTION_TEMPLATES } from './tag/contraction.js';
import { FEATS_TEMPLATES, UPOS_TEMPLATES } from './tag/tag-templates.js';

/** The templates of each classifier. */
const TEMPLATES = {
  upos: UPOS_TEMPLATES,
  feats: FEATS_TEMPLATES,
  contraction: CONTRACTION_TEMPLATES,
  firstActions: FIRST.actions,
  firstLabels: FIRST.labels,
  actions: GUIDED.actions,
  labels: GUIDED.labels,
  punctuation: PUNCT_TEMPLATES,
};

/** The classifiers of a model, ready to be asked. */
export function classifiersOf({ classifiers }: ModelData): Record<ClassifierName, Classifier> {
  const models = CLASSIFIERS.map((name) => [name, { rows: classifiers[name], templates: TEMPLATES[name] }] as const);
  return loadClassifiers(Object.fromEntries(models) as Parameters<typeof loadClassifiers<ClassifierName>>[0]);
}

/** The parsers of a model, put together. */
export function buildParser(model: ModelData, classifiers: Record<ClassifierName, Classifier>): TwoWayParser {
  const { firstActions, firstLabels, actions, labels, punctuation } = classifiers;
  const infos = model.feats.map(featsInfo);
  return new TwoWayParser(
    new Parser(firstActions, firstLabels, model.relations, infos),
    new Parser(actions, labels, model.relations, infos),
    new Punctuation(punctuation),
  );
}
