import { newPunctAtoms, PUNCT_TEMPLATES, punctAtoms } from '../parse/punct-templates.js';
import { gaps, subtreeEdges } from '../parse/punctuation.js';
import type { Example } from './example.js';
import { Perceptron } from './perceptron.js';
import { Random } from './random.js';
import { type Schedule, thin } from './train-tagger.js';

/** Trains the choice of punctuation's heads on drafts that a parser has parsed. */
export function trainPunct(examples: readonly Example[], schedule: Schedule): Perceptron {
  const learner = new Perceptron(1, schedule.minUpdates);
  const random = new Random(schedule.seed);
  const order = [...examples];
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (const example of random.shuffle(order)) learnFrom(example, learner, random, schedule);
  }
  return learner;
}

function learnFrom({ draft, heads }: Example, learner: Perceptron, random: Random, schedule: Schedule): void {
  const edges = subtreeEdges(draft);
  const atoms = newPunctAtoms();
  const scores = new Float64Array(1);
  for (const gap of gaps(draft)) {
    const gold = gap.path.indexOf(heads[gap.at]!);
    if (gold < 0 || gap.path.length === 1) continue;
    let rival = -1;
    let highest = Number.NEGATIVE_INFINITY;
    let goldScore = 0;
    const features = gap.path.map((_, place) => {
      const keys = new Int32Array(PUNCT_TEMPLATES.size);
      punctAtoms(draft, gap, place, edges, atoms);
      const count = thin(keys, PUNCT_TEMPLATES.extract(atoms, keys), schedule.dropout, random);
      learner.score(keys, count, scores);
      if (place === gold) goldScore = scores[0]!;
      else if (scores[0]! > highest) {
        highest = scores[0]!;
        rival = place;
      }
      return { keys, count };
    });
    learner.tick();
    if (goldScore - highest >= schedule.margin) continue;
    learner.update(features[gold]!.keys, features[gold]!.count, 0, 1);
    learner.update(features[rival]!.keys, features[rival]!.count, 0, -1);
  }
}
