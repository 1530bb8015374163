import { best } from '../linear/scorer.js';
import { actionAtoms, newActionAtoms } from '../parse/action-templates.js';
import { labelAtoms, newLabelAtoms } from '../parse/label-templates.js';
import { type FeatsInfo, ParseWords } from '../parse/parse-words.js';
import { markerTest, type ParserTemplates } from '../parse/parser.js';
import { ACTIONS, LEFT, ParseState, RIGHT, SHIFT } from '../parse/state.js';
import type { Example } from './example.js';
import { Oracle } from './oracle.js';
import { Perceptron } from './perceptron.js';
import { Random } from './random.js';
import { learn, rivalOf, type Schedule, thin } from './train-tagger.js';

/** A schedule that also says how often the parser follows its own mistakes, from the second epoch on. */
export interface ParserSchedule extends Schedule {
  readonly exploration: number;
}

/** Trains actions and relations together, on drafts whose tags, features and lemmas are already predicted. */
export class ParserTrainer {
  readonly actions: Perceptron;
  readonly labels: Perceptron;
  private readonly random: Random;
  private readonly words: ParseWords;
  private readonly state: ParseState;
  private readonly oracle = new Oracle();
  private readonly costs = new Float64Array(ACTIONS);
  private readonly actionAtoms = newActionAtoms();
  private readonly labelAtoms = newLabelAtoms();
  private readonly keys: Int32Array;
  private readonly actionScores = new Float64Array(ACTIONS);
  private readonly labelScores: Float64Array;

  constructor(
    private readonly schedule: ParserSchedule,
    relations: readonly string[],
    featsInfos: readonly FeatsInfo[],
    private readonly templates: ParserTemplates,
  ) {
    this.keys = new Int32Array(Math.max(templates.actions.size, templates.labels.size));
    this.random = new Random(schedule.seed);
    this.actions = new Perceptron(ACTIONS, schedule.minUpdates);
    this.labels = new Perceptron(relations.length, schedule.minUpdates);
    this.labelScores = new Float64Array(relations.length);
    this.words = new ParseWords(featsInfos);
    this.state = new ParseState(markerTest(relations));
  }

  /** Goes through all examples `epochs` times; `report` hears of every epoch and how many actions went wrong. */
  train(examples: readonly Example[], report: (epoch: number, mistakes: number) => void): void {
    const order = [...examples];
    for (let epoch = 0; epoch < this.schedule.epochs; epoch++) {
      let mistakes = 0;
      for (const example of this.random.shuffle(order)) mistakes += this.learnFrom(example, epoch);
      report(epoch, mistakes);
    }
  }

  private learnFrom(example: Example, epoch: number): number {
    const { state } = this;
    this.words.load(example.draft);
    this.oracle.load(example.heads);
    state.reset(example.draft.length);
    let mistakes = 0;
    while (!state.done) {
      this.oracle.costs(state, this.costs);
      const forced = state.front === state.length ? RIGHT : state.depth === 0 ? SHIFT : -1;
      const action = forced >= 0 ? forced : this.decide(epoch);
      if (this.costs[action]! > 0 && forced < 0) mistakes++;
      if (action === SHIFT) state.shift();
      else this.attach(example, action);
    }
    return mistakes;
  }

  /** Learns from one choice and returns the action to follow. */
  private decide(epoch: number): number {
    const { actionScores: scores, costs, keys, schedule, random } = this;
    actionAtoms(this.state, this.words, this.actionAtoms);
    const count = thin(keys, this.templates.actions.extract(this.actionAtoms, keys), schedule.dropout, random);
    this.actions.score(keys, count, scores);
    const least = Math.min(costs[SHIFT]!, costs[LEFT]!, costs[RIGHT]!);
    let right = -1;
    let wrong = -1;
    for (let a = 0; a < ACTIONS; a++) {
      if (costs[a] === Number.POSITIVE_INFINITY) continue;
      if (costs[a] === least) {
        if (right < 0 || scores[a]! > scores[right]!) right = a;
      } else if (wrong < 0 || scores[a]! > scores[wrong]!) wrong = a;
    }
    learn(this.actions, keys, count, scores, right, wrong, schedule.margin);
    if (wrong < 0 || scores[wrong]! <= scores[right]!) return right;
    return epoch > 0 && random.next() < schedule.exploration ? wrong : right;
  }

  private attach(example: Example, action: number): void {
    const { state, labelScores: scores, keys, schedule } = this;
    const dependent = state.stack[state.depth - 1]!;
    const head = action === LEFT ? state.front : state.stack[state.depth - 2]!;
    labelAtoms(head, dependent, state, this.words, this.labelAtoms);
    const count = thin(keys, this.templates.labels.extract(this.labelAtoms, keys), schedule.dropout, this.random);
    this.labels.score(keys, count, scores);
    const guess = best(scores, this.labels.classes);
    if (example.heads[dependent] === head) {
      const gold = example.labels[dependent]!;
      learn(this.labels, keys, count, scores, gold, rivalOf(scores, this.labels.classes, gold), schedule.margin);
    }
    state.attach(head, guess);
  }
}
