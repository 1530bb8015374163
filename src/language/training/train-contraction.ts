import type { GoldSentence } from '../conllu.js';
import { newDraft } from '../draft.js';
import type { LanguageRules } from '../rules.js';
import { CONTRACTION_TEMPLATES, contractionAtoms, newContractionAtoms } from '../tag/contraction.js';
import type { FormTable } from '../tag/forms.js';
import type { Lexicon } from '../tag/lexicon.js';
import type { Tagger } from '../tag/tagger.js';
import { toWords } from '../text/words.js';
import { Perceptron } from './perceptron.js';
import { Random } from './random.js';
import { learn, type Schedule, thin } from './train-tagger.js';

interface Case {
  readonly keys: Int32Array;
  readonly two: boolean;
}

/** Trains the choice between one word and two for tokens that may be either, on their gold tokens. */
export function trainContraction(
  sentences: readonly GoldSentence[],
  rules: LanguageRules,
  tools: { readonly forms: FormTable; readonly lexicon: Lexicon; readonly tagger: Tagger },
  schedule: Schedule,
): Perceptron {
  const learner = new Perceptron(2);
  const random = new Random(schedule.seed);
  const cases = sentences.flatMap((sentence) => casesOf(sentence, rules, tools));
  const keys = new Int32Array(CONTRACTION_TEMPLATES.size);
  const scores = new Float64Array(2);
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (const one of random.shuffle(cases)) {
      keys.set(one.keys);
      const count = thin(keys, one.keys.length, schedule.dropout, random);
      learner.score(keys, count, scores);
      const gold = one.two ? 1 : 0;
      learn(learner, keys, count, scores, gold, 1 - gold, schedule.margin);
    }
  }
  return learner;
}

function casesOf(
  sentence: GoldSentence,
  rules: LanguageRules,
  { forms, lexicon, tagger }: { readonly forms: FormTable; readonly lexicon: Lexicon; readonly tagger: Tagger },
): Case[] {
  const surfaces = sentence.tokens.map(({ form }) => form);
  const list = toWords(surfaces, rules, () => false);
  if (list.unsure.length === 0) return [];
  const draft = newDraft(list.forms, (form) => forms.get(form));
  tagger.tagUpos(draft);
  const atoms = newContractionAtoms();
  return list.unsure.map((i) => {
    const keys = new Int32Array(CONTRACTION_TEMPLATES.size);
    contractionAtoms(draft, i, lexicon, atoms);
    CONTRACTION_TEMPLATES.extract(atoms, keys);
    const token = sentence.tokens[list.tokens[i]!]!;
    return { keys, two: token.to - token.from > 1 };
  });
}
