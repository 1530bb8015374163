import type { Draft } from '../draft.js';
import { best, type Scorer } from '../linear/scorer.js';
import type { Templates } from '../linear/templates.js';
import { ACTION_TEMPLATES, actionAtoms, GUIDED_ACTION_TEMPLATES, newActionAtoms } from './action-templates.js';
import { GUIDED_LABEL_TEMPLATES, LABEL_TEMPLATES, labelAtoms, newLabelAtoms } from './label-templates.js';
import { type FeatsInfo, ParseWords } from './parse-words.js';
import { LEFT, ParseState, RIGHT, SHIFT } from './state.js';

/** The templates of a parser's two classifiers. */
export interface ParserTemplates {
  readonly actions: Templates;
  readonly labels: Templates;
}

/** Templates of a parser that works alone, and of one that reads another's tree in the draft. */
export const FIRST: ParserTemplates = { actions: ACTION_TEMPLATES, labels: LABEL_TEMPLATES };
export const GUIDED: ParserTemplates = { actions: GUIDED_ACTION_TEMPLATES, labels: GUIDED_LABEL_TEMPLATES };

/** Finds heads and relations, greedily from left to right, in time linear in the sentence. */
export class Parser {
  private readonly words: ParseWords;
  private readonly state: ParseState;
  private readonly actionAtoms = newActionAtoms();
  private readonly labelAtoms = newLabelAtoms();
  private readonly keys: Int32Array;
  private readonly actionScores: Float64Array;
  private readonly labelScores: Float64Array;
  private readonly root: number;

  constructor(
    private readonly actions: Scorer,
    private readonly labels: Scorer,
    relations: readonly string[],
    featsInfos: readonly FeatsInfo[],
    private readonly templates: ParserTemplates,
  ) {
    this.keys = new Int32Array(Math.max(templates.actions.size, templates.labels.size));
    this.words = new ParseWords(featsInfos);
    this.state = new ParseState(markerTest(relations));
    this.actionScores = new Float64Array(actions.classes);
    this.labelScores = new Float64Array(labels.classes);
    this.root = relations.indexOf('root');
  }

  parse(draft: Draft): void {
    const { state, words } = this;
    words.load(draft);
    state.reset(draft.length);
    while (!state.done) {
      const action = this.choose();
      if (action === SHIFT) state.shift();
      else this.attach(action);
    }
    for (let i = 0; i < draft.length; i++) {
      draft.heads[i] = state.head[i]!;
      draft.labels[i] = state.head[i]! < 0 ? this.root : state.label[i]!;
    }
  }

  private choose(): number {
    const { state } = this;
    if (state.front === state.length) return RIGHT;
    if (state.depth === 0) return SHIFT;
    actionAtoms(state, this.words, this.actionAtoms);
    this.actions.score(this.keys, this.templates.actions.extract(this.actionAtoms, this.keys), this.actionScores);
    const scores = this.actionScores;
    const two = scores[LEFT]! > scores[SHIFT]! ? LEFT : SHIFT;
    return state.depth > 1 && scores[RIGHT]! > scores[two]! ? RIGHT : two;
  }

  private attach(action: number): void {
    const { state } = this;
    const dependent = state.stack[state.depth - 1]!;
    const head = action === LEFT ? state.front : state.stack[state.depth - 2]!;
    labelAtoms(head, dependent, state, this.words, this.labelAtoms);
    this.labels.score(this.keys, this.templates.labels.extract(this.labelAtoms, this.keys), this.labelScores);
    state.attach(head, best(this.labelScores, this.labels.classes));
  }
}

/** Tells the relations of prepositions and subordinators, whose word marks its phrase. */
export function markerTest(relations: readonly string[]): (label: number) => boolean {
  const markers = new Set(relations.flatMap((name, i) => (/^(case|mark)\b/.test(name) ? [i] : [])));
  return (label) => markers.has(label);
}
