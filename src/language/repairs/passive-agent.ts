import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * Who does something is no part of the object that a passive keeps ("were refused visas by the ministry"), nor of what
 * somebody is called («declarado persona non grata por el gobierno»).
 */
export const passiveAgent: Repair = {
  id: 'passive-agent',
  examples: {
    en: 'Members of a Nigerian choir were refused visas by the British consulate.',
    es: 'El cónsul alemán fue declarado persona non grata por Chad.',
  },
  apply(tree) {
    let changed = 0;
    for (let agent = 4; agent < tree.length; agent++) {
      if (tree.relation(agent) !== 'nmod' || !tree.is(agent, 'NOUN', 'PROPN')) continue;
      const object = tree.head(agent);
      const verb = tree.head(object);
      if (verb < 0 || verb > object || object > agent || !/^(?:obj|xcomp)$/.test(tree.relation(object))) continue;
      if (!tree.is(object, 'NOUN')) continue;
      const isKept = tree.child(verb, /^aux:pass/) >= 0 && tree.child(verb, /^obl:agent/) < 0;
      if (!isKept || !isBy(tree, agent)) continue;
      if (tree.attach(agent, verb, 'obl:agent') || tree.attach(agent, verb, 'obl')) changed++;
    }
    return changed;
  },
};

function isBy(tree: Tree, noun: number): boolean {
  const mark = tree.child(noun, /^case/);
  return mark >= 0 && mark < noun && /^p(?:ar|or)$|^by$/.test(tree.lower(mark));
}
