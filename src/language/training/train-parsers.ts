import { reversed } from '../draft.js';
import { loadClassifiers } from '../linear/classifier.js';
import type { Rows } from '../linear/rows.js';
import { featsInfo } from '../parse/parse-words.js';
import { FIRST, GUIDED, Parser, type ParserTemplates } from '../parse/parser.js';
import { guide, mirroredTree } from '../parse/two-way-parser.js';
import { compress, trim } from './compress.js';
import type { Example, Inventory } from './example.js';
import type { Settings } from './settings.js';
import { ParserTrainer } from './train-parser.js';
import { trainPunct } from './train-punct.js';

/** The parser's share of a model's classifiers. */
export interface ParserRows {
  readonly firstActions: Rows;
  readonly firstLabels: Rows;
  readonly actions: Rows;
  readonly labels: Rows;
  readonly punctuation: Rows;
}

/** Seeds of the right-to-left parsers and of those for the folds are these numbers above the language's. */
const BACKWARD_SEED = 100;
const FOLD_SEED = 200;

/**
 * Trains the parsers that {@link TwoWayParser} puts together, on examples already tagged and lemmatised.
 *
 * The guide that the second parser learns to read must be as wrong as it will be on new text: so each fold of the
 * examples gets its guide from a right-to-left parser trained on the other folds.
 */
export function trainParsers(
  examples: readonly Example[],
  inventory: Inventory,
  settings: Settings,
  log: (line: string) => void,
): ParserRows {
  const { seeds, parser: course, folds, guideSeeds } = settings;
  const infos = inventory.feats.map(featsInfo);
  const learn = (items: readonly Example[], seed: number, templates: ParserTemplates, epochs = course.epochs) => {
    const trainer = new ParserTrainer({ ...course, epochs, seed }, inventory.relations, infos, templates);
    trainer.train(items, (epoch, mistakes) => log(`parser, seed ${seed}, epoch ${epoch + 1}: ${mistakes} mistakes`));
    return trainer;
  };
  const pack = (trainers: readonly ParserTrainer[]) => ({
    actions: compress(
      trainers.map((trainer) => trainer.actions),
      course.floor,
    ),
    labels: compress(
      trainers.map((trainer) => trainer.labels),
      course.labelFloor,
    ),
  });
  const build = (rows: { actions: Rows; labels: Rows }, templates: ParserTemplates) => {
    const { actions, labels } = loadClassifiers({
      actions: { rows: rows.actions, templates: templates.actions },
      labels: { rows: rows.labels, templates: templates.labels },
    });
    return new Parser(actions, labels, inventory.relations, infos);
  };

  const mirrors = examples.map(mirror);
  for (let fold = 0; fold < folds; fold++) {
    const others = mirrors.filter((_, i) => i % folds !== fold);
    const backward = build(pack([learn(others, FOLD_SEED + fold, FIRST, course.guideEpochs)]), FIRST);
    examples.forEach((example, i) => {
      if (i % folds === fold) guide(example.draft, backward);
    });
  }
  const second = pack(seeds.map((seed) => learn(examples, seed, GUIDED)));
  const first = pack(guideSeeds.map((seed) => learn(mirrors, BACKWARD_SEED + seed, FIRST, course.guideEpochs)));

  const forward = build(second, GUIDED);
  for (const { draft } of examples) forward.parse(draft);
  const punctuation = compress(
    seeds.map((seed) => trainPunct(examples, { ...settings.punctuation, seed })),
    settings.punctuation.floor,
  );
  log(`actions: ${first.actions.keys.length} + ${second.actions.keys.length} features`);
  log(`relations: ${first.labels.keys.length} + ${second.labels.keys.length}; punctuation: ${punctuation.keys.length}`);
  const kept = (rows: Rows) => trim(rows, settings.parserFloor);
  return {
    firstActions: kept(first.actions),
    firstLabels: kept(first.labels),
    actions: kept(second.actions),
    labels: kept(second.labels),
    punctuation,
  };
}

function mirror(example: Example): Example {
  return { ...example, draft: reversed(example.draft), ...mirroredTree(example.heads, example.labels) };
}
