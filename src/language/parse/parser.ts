import type { Draft } from '../draft.js';
import type { Classifier } from '../linear/classifier.js';
import { best } from '../linear/scorer.js';
import type { Templates } from '../linear/templates.js';
import { ACTION_TEMPLATES, actionAtoms, GUIDED_ACTION_TEMPLATES } from './action-templates.js';
import { GUIDED_LABEL_TEMPLATES, LABEL_TEMPLATES, labelAtoms } from './label-templates.js';
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
  private readonly root: number;

  constructor(
    private readonly actions: Classifier,
    private readonly labels: Classifier,
    relations: readonly string[],
    featsInfos: readonly FeatsInfo[],
  ) {
    this.words = new ParseWords(featsInfos);
    this.state = new ParseState(markerTest(relations));
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
    const { atoms, scores } = this.actions;
    if (state.front === state.length) return RIGHT;
    if (state.depth === 0) return SHIFT;
    actionAtoms(state, this.words, atoms);
    this.actions.score();
    const two = scores[LEFT]! > scores[SHIFT]! ? LEFT : SHIFT;
    return state.depth > 1 && scores[RIGHT]! > scores[two]! ? RIGHT : two;
  }

  private attach(action: number): void {
    const { state } = this;
    const dependent = state.stack[state.depth - 1]!;
    const head = action === LEFT ? state.front : state.stack[state.depth - 2]!;
    const { atoms, scores } = this.labels;
    labelAtoms(head, dependent, state, this.words, atoms);
    this.labels.score();
    state.attach(head, best(scores, scores.length));
  }
}

/** Tells the relations of prepositions and subordinators, whose word marks its phrase. */
export function markerTest(relations: readonly string[]): (label: number) => boolean {
  const markers = new Set(relations.flatMap((name, i) => (/^(case|mark)\b/.test(name) ? [i] : [])));
  return (label) => markers.has(label);
}
