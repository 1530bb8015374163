import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Who does something is no part of the object that a passive keeps: "were refused visas by the ministry". */
export const passiveAgent: Repair = {
  id: 'passive-agent',
  examples: { en: 'Members of a Nigerian choir were refused visas by the British consulate.' },
  apply(tree) {
    let changed = 0;
    for (let agent = 4; agent < tree.length; agent++) {
      if (tree.relation(agent) !== 'nmod' || !tree.is(agent, 'NOUN', 'PROPN')) continue;
      const object = tree.head(agent);
      const verb = tree.head(object);
      if (verb < 0 || verb > object || object > agent || tree.relation(object) !== 'obj') continue;
      const isKept = tree.child(verb, /^aux:pass/) >= 0 && tree.child(verb, /^obl:agent/) < 0;
      if (isKept && isBy(tree, agent) && tree.attach(agent, verb, 'obl:agent')) changed++;
    }
    return changed;
  },
};

function isBy(tree: Tree, noun: number): boolean {
  const mark = tree.child(noun, /^case/);
  return mark >= 0 && mark < noun && tree.lower(mark) === 'by';
}
