import { best, bestOf } from '../linear/scorer.js';
import { FEATS_TEMPLATES, forgetWord, newTagAtoms, tagAtoms, UPOS_TEMPLATES } from '../tag/tag-templates.js';
import { sureFeats } from '../tag/tagger.js';
import { UPOS } from '../tag/upos.js';
import type { Example } from './example.js';
import { Perceptron } from './perceptron.js';
import { Random } from './random.js';

/** How a perceptron is trained. */
export interface Schedule {
  readonly epochs: number;
  /** A right answer that leads by less than this still teaches. */
  readonly margin: number;
  /** Share of features left out of each decision, so that no feature is leant on alone. */
  readonly dropout: number;
  readonly seed: number;
  /** Share of decisions that do not see the word itself, as if it were unknown. */
  readonly wordDropout: number;
  /** How many updates a feature must call for before it is learnt at all. */
  readonly minUpdates: number;
}

/** Drops features at random, in place, and returns how many are left. */
export function thin(keys: Int32Array, count: number, dropout: number, random: Random): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (random.next() >= dropout) keys[kept++] = keys[i]!;
  return kept;
}

/** One step of learning: raises the right class and lowers its best rival where the lead is too small. */
export function learn(
  learner: Perceptron,
  keys: Int32Array,
  count: number,
  scores: Float64Array,
  gold: number,
  rival: number,
  margin: number,
): void {
  learner.tick();
  if (rival < 0 || rival === gold || scores[gold]! - scores[rival]! >= margin) return;
  learner.update(keys, count, gold, 1);
  learner.update(keys, count, rival, -1);
}

/** The class other than `gold` with the highest score, among the allowed ones if given; -1 where there is none. */
export function rivalOf(scores: Float64Array, classes: number, gold: number, allowed?: Uint16Array): number {
  const held = scores[gold]!;
  scores[gold] = Number.NEGATIVE_INFINITY;
  const rival = allowed ? bestOf(scores, allowed) : best(scores, classes);
  scores[gold] = held;
  return rival;
}

/** Trains the part-of-speech tagger, which reads its own predictions to the left. */
export function trainUpos(examples: readonly Example[], schedule: Schedule): Perceptron {
  const random = new Random(schedule.seed);
  const learner = new Perceptron(UPOS.length, schedule.minUpdates);
  const atoms = newTagAtoms();
  const keys = new Int32Array(UPOS_TEMPLATES.size);
  const scores = new Float64Array(UPOS.length);
  const order = [...examples];
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (const { draft, tags } of random.shuffle(order)) {
      for (let i = 0; i < draft.length; i++) {
        const sure = draft.infos[i]!.sureTag;
        if (sure >= 0) {
          draft.tags[i] = sure;
          continue;
        }
        tagAtoms(draft, i, false, atoms);
        if (random.next() < schedule.wordDropout) forgetWord(draft, i, atoms);
        const count = thin(keys, UPOS_TEMPLATES.extract(atoms, keys), schedule.dropout, random);
        learner.score(keys, count, scores);
        const gold = tags[i]!;
        const rival = rivalOf(scores, UPOS.length, gold);
        draft.tags[i] = scores[rival]! > scores[gold]! ? rival : gold;
        learn(learner, keys, count, scores, gold, rival, schedule.margin);
      }
    }
  }
  return learner;
}

/** Trains the feature tagger on drafts whose tags are already predicted. */
export function trainFeats(
  examples: readonly Example[],
  classes: number,
  featsOfTag: readonly Uint16Array[],
  schedule: Schedule,
): Perceptron {
  const random = new Random(schedule.seed);
  const learner = new Perceptron(classes, schedule.minUpdates);
  const atoms = newTagAtoms();
  const keys = new Int32Array(FEATS_TEMPLATES.size);
  const scores = new Float64Array(classes);
  const order = [...examples];
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (const { draft, tags, feats } of random.shuffle(order)) {
      for (let i = 0; i < draft.length; i++) {
        draft.tags[i] = tags[i]!;
        const allowed = featsOfTag[draft.tags[i]!]!;
        const sure = sureFeats(draft.infos[i]!, draft.tags[i]!, allowed);
        draft.feats[i] = sure >= 0 ? sure : feats[i]!;
        if (sure >= 0) continue;
        tagAtoms(draft, i, true, atoms);
        const count = thin(keys, FEATS_TEMPLATES.extract(atoms, keys), schedule.dropout, random);
        learner.score(keys, count, scores);
        const gold = feats[i]!;
        const rival = rivalOf(scores, classes, gold, allowed);
        if (rival >= 0 && scores[rival]! > scores[gold]!) draft.feats[i] = rival;
        learn(learner, keys, count, scores, gold, rival, schedule.margin);
      }
    }
  }
  return learner;
}
