import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Adverbs of how often and since when, which no participle before its noun has: "long", but not "highly trained". */
const often = /^(?:long|repeatedly|consistently|always|never|often|frequently|previously|also|already|twice|since)$/;

/** "Has" with such an adverb and a participle is a perfect, no possession of an object: "has long resisted calls". */
export const adverbPerfect: Repair = {
  id: 'adverb-perfect',
  examples: { en: 'Denmark has long resisted calls from Riga to close the pipeline.' },
  apply(tree) {
    let changed = 0;
    for (let having = 1; having < tree.length - 3; having++) {
      if (!/^(?:has|have|had)$/.test(tree.lower(having)) || !tree.is(having, 'VERB', 'AUX')) continue;
      const participle = having + 2;
      const object = tree.head(participle);
      const isPerfect =
        often.test(tree.lower(having + 1)) &&
        tree.is(participle, 'VERB') &&
        tree.relation(participle) === 'amod' &&
        object > participle;
      if (!isPerfect) continue;
      const isPossession = tree.head(object) === having && tree.relation(object) === 'obj';
      const isPredicate = tree.head(having) === object && /^aux/.test(tree.relation(having));
      if (
        isPossession ? mend(tree, having, participle, object) : isPredicate && unfold(tree, having, participle, object)
      )
        changed++;
    }
    return changed;
  },
};

function mend(tree: Tree, having: number, participle: number, object: number): boolean {
  const parts: number[] = [];
  for (let at = 0; at < tree.length; at++) if (tree.head(at) === having && at !== object) parts.push(at);
  if (!tree.takePlace(participle, having, 'aux') || !tree.attach(object, participle, 'obj')) return false;
  for (const part of parts) tree.attach(part, participle, tree.relation(part));
  return tree.attach(having + 1, participle, 'advmod');
}

/** Where the object became the predicate, with the subject and "has" under it. */
function unfold(tree: Tree, having: number, participle: number, object: number): boolean {
  const parts: number[] = [];
  for (let at = 0; at < participle; at++) if (tree.head(at) === object) parts.push(at);
  if (tree.child(object, /^nsubj/) < 0 || !tree.takePlace(participle, object, 'obj')) return false;
  for (const part of parts) tree.attach(part, participle, tree.relation(part));
  return tree.attach(having, participle, 'aux');
}
