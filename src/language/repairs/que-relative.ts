import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** A participle that agrees with an object before it: «rejetée», «qualifiés». */
const agreeing = /(?:[éiu]|i[st]|ert|nt|ait)(?:e|s|es)$/;

/**
 * «accusation que Lima a rejetée», «ces manœuvres, que Lima a qualifiées de …»: behind a noun, or its comma, and before a
 * perfect that agrees with it, «que» is the object of a relative clause, and who follows is its subject.
 */
export const queRelative: Repair = {
  id: 'que-relative',
  examples: {
    fr: 'Le Chili a reproché à Lima de fournir des armes aux rebelles, accusation que le Pérou a aussitôt rejetée.',
  },
  apply(tree) {
    let changed = 0;
    for (let que = 1; que < tree.length - 2; que++) {
      if (!/^qu(?:e|['’])$/.test(tree.lower(que)) || !/^(?:mark|obj|nsubj)/.test(tree.relation(que))) continue;
      const verb = tree.head(que);
      const noun = tree.lower(que - 1) === ',' ? que - 2 : que - 1;
      if (isPerfectOf(tree, verb, que) && mend(tree, que, verb, headBefore(tree, noun))) changed++;
    }
    return changed;
  },
};

/** An agreeing participle with a form of «avoir» and nothing that it is done to. */
function isPerfectOf(tree: Tree, verb: number, que: number): boolean {
  const auxiliary = tree.child(verb, /^aux/);
  if (verb < que || !tree.is(verb, 'VERB') || !agreeing.test(tree.lower(verb)) || auxiliary < 0) return false;
  const object = tree.child(verb, /^obj/);
  return tree.lemma(auxiliary) === 'avoir' && (object < 0 || object === que);
}

/** The noun that ends at a word. */
function headBefore(tree: Tree, at: number): number {
  let head = at;
  while (/^(?:amod|flat)/.test(tree.relation(head)) && tree.head(head) >= 0 && tree.head(head) < head)
    head = tree.head(head);
  return tree.is(head, 'NOUN', 'PROPN') ? head : -1;
}

function mend(tree: Tree, que: number, verb: number, noun: number): boolean {
  const isDone = tree.relation(verb) === 'acl:relcl' && tree.relation(que) === 'obj';
  if (noun < 0 || isDone || !tree.attach(verb, noun, 'acl:relcl')) return false;
  tree.attach(que, verb, 'obj');
  const subject = tree.child(verb, /^nsubj:pass/);
  if (subject > que) tree.attach(subject, verb, 'nsubj');
  return true;
}
