import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** "Norwegian-backed rebels": the participle behind a hyphen is an attribute of the noun after it, never its verb. */
export const hyphenatedParticiple: Repair = {
  id: 'hyphenated-participle',
  examples: { en: 'Ghana accused Togo-backed hill rebels Monday of killing six people.' },
  apply(tree) {
    let changed = 0;
    for (let at = 1; at < tree.length - 2; at++) {
      const isOne =
        tree.lower(at) === '-' && tree.is(at + 1, 'VERB') && /(?:ed|led|run|held)$/.test(tree.lower(at + 1));
      if (isOne && tree.hasCapital(at - 1)) changed += mend(tree, at + 1);
    }
    return changed;
  },
};

function mend(tree: Tree, participle: number): number {
  const noun = tree.child(participle, /^obj/);
  const above = tree.head(participle);
  if (noun < participle || above < 0 || above > participle || !tree.is(noun, 'NOUN')) return 0;
  for (let at = participle + 1; at < noun; at++) if (!tree.is(at, 'ADJ', 'NOUN', 'PROPN')) return 0;
  const relation = tree.relation(participle);
  const others = childrenBehind(tree, participle, noun);
  const own = tree.is(above, 'VERB') && /^(?:xcomp|ccomp|advcl)/.test(relation) ? 'obj' : relation;
  if (!tree.attach(noun, above, own)) return 0;
  tree.attach(participle, noun, 'amod');
  for (const at of others) tree.attach(at, above, tree.relation(at));
  return 1;
}

function childrenBehind(tree: Tree, head: number, after: number): number[] {
  const found: number[] = [];
  for (let at = after + 1; at < tree.length; at++) if (tree.head(at) === head) found.push(at);
  return found;
}
