import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const having = /^(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ait|aient)$/;

/** How far behind its auxiliary a participle may stand: «a dans le même temps dénoncé». */
const REACH = 5;

/**
 * «Le Ghana a de son côté dénoncé …»: an auxiliary and its participle are one predicate, also around an aside without
 * commas, which the parser takes for an object or for what the participle tells more of.
 */
export const insertedAside: Repair = {
  id: 'inserted-aside',
  examples: { fr: 'Le Ghana a à son tour dénoncé la décision de Lomé.' },
  apply(tree, { asides }) {
    let changed = 0;
    for (let auxiliary = 1; auxiliary < tree.length - 3; auxiliary++) {
      if (!having.test(tree.lower(auxiliary)) || !tree.is(auxiliary + 1, 'ADP')) continue;
      const verb = participleAfter(tree, auxiliary);
      if (verb < 0 || tree.head(auxiliary) === verb || !asides.has(tree.lower(verb - 1))) continue;
      if (mend(tree, auxiliary, verb)) changed++;
    }
    return changed;
  },
};

/** The participle behind one noun and its words; -1 where there is none. */
function participleAfter(tree: Tree, auxiliary: number): number {
  let at = auxiliary + 2;
  while (at < auxiliary + REACH && tree.is(at, 'DET', 'ADJ', 'NOUN')) at++;
  const isParticiple = tree.is(at, 'VERB') && tree.feature(at, 'VerbForm') === 'Part' && tree.is(at - 1, 'NOUN');
  return isParticiple && tree.feature(at, 'Tense') !== 'Pres' ? at : -1;
}

function mend(tree: Tree, auxiliary: number, verb: number): boolean {
  const subject = tree.is(auxiliary, 'VERB') ? tree.child(auxiliary, /^nsubj/) : nounAbove(tree, auxiliary);
  const top = tree.is(auxiliary, 'VERB') ? auxiliary : subject;
  if (subject < 0 || subject > auxiliary || !tree.takePlace(verb, top, 'aux:tense')) return false;
  for (let part = 0; part < tree.length; part++)
    if (tree.head(part) === auxiliary && part !== verb) tree.attach(part, verb, tree.relation(part));
  tree.attach(subject, verb, 'nsubj');
  tree.attach(auxiliary, verb, 'aux:tense');
  tree.attach(verb - 1, verb, 'obl');
  const object = tree.child(verb, /^nsubj:pass/);
  if (object > verb) tree.attach(object, verb, 'obj');
  return true;
}

/** The noun without a preposition that the auxiliary hangs under, or -1. */
function nounAbove(tree: Tree, auxiliary: number): number {
  let at = tree.head(auxiliary);
  for (let steps = 0; at > auxiliary && steps < tree.length; steps++) at = tree.head(at);
  // «l'Organisation des États … a»: the top of the phrase.
  while (at >= 0 && tree.relation(at) === 'nmod' && tree.is(tree.head(at), 'NOUN', 'PROPN')) at = tree.head(at);
  return at >= 0 && tree.is(at, 'NOUN', 'PROPN') && tree.child(at, /^(?:case|cop)/) < 0 ? at : -1;
}
