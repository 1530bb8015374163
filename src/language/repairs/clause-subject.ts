import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** Words that open a clause as well as a phrase. */
const openers = new Set(['as', 'after', 'before', 'since', 'until', 'than']);

/**
 * A noun right before a finite verb without a subject is its subject, though the parser made it the object of the verb
 * of saying before ("claimed Ghana had fired"), gave it the conjunction as its preposition ("as the rebels fired"), or
 * hung it on the true main verb as if that were a participle ("The president threatened Ghana would pay").
 */
export const clauseSubject: Repair = {
  id: 'clause-subject',
  examples: {
    en: 'The dispute over Benin deepened on Monday as the government vowed to punish Togo.',
  },
  apply(tree) {
    let changed = 0;
    for (let noun = 1; noun < tree.length - 1; noun++) {
      if (!tree.is(noun, 'NOUN', 'PROPN')) continue;
      const verb = finiteAfter(tree, noun);
      if (verb < 0) continue;
      if (tree.child(verb, /^(?:nsubj|csubj)/) >= 0) {
        if (liftReport(tree, noun, verb)) changed++;
        continue;
      }
      if (isObjectBefore(tree, noun, verb) ? tree.attach(noun, verb, 'nsubj') : openClause(tree, noun, verb)) changed++;
    }
    return changed;
  },
};

/** The finite verb, or the one with a finite auxiliary, that begins right behind a noun; -1 where none does. */
function finiteAfter(tree: Tree, noun: number): number {
  let at = noun + 1;
  while (tree.is(at, 'ADV')) at++;
  if (!tree.is(at, 'VERB', 'AUX') || tree.feature(at, 'VerbForm') !== 'Fin') return -1;
  return tree.is(at, 'AUX') && /^aux/.test(tree.relation(at)) ? tree.head(at) : at;
}

/** "Claimed Ghana had fired": the object of the verb that reports the clause. */
const isObjectBefore = (tree: Tree, noun: number, verb: number): boolean =>
  tree.relation(noun) === 'obj' && tree.relation(verb) === 'ccomp' && tree.head(verb) === tree.head(noun);

/** A "participle" right behind the subject of a verb that has another noun for it right before it: that is the main verb. */
function liftReport(tree: Tree, noun: number, verb: number): boolean {
  const subject = tree.child(verb, /^nsubj$/);
  const report = tree.head(noun);
  const on = /^(?:obj|appos|nmod)$/.test(tree.relation(noun)) ? report : -1;
  const isFree = tree.child(noun, /^case$/) < 0 && noun > subject + 1;
  if (!isFree || (on !== subject && tree.head(on) !== subject)) return false;
  const main = on === subject ? tree.child(subject, /^acl$/) : on;
  if (main <= subject || main >= noun || tree.relation(main) !== 'acl' || !tree.is(main, 'VERB')) return false;
  if (tree.feature(main, 'VerbForm') !== 'Fin' || !tree.takePlace(main, verb, 'ccomp')) return false;
  return tree.attach(subject, main, 'nsubj') && tree.attach(noun, verb, 'nsubj');
}

function openClause(tree: Tree, noun: number, verb: number): boolean {
  const opener = tree.child(noun, /^case$/);
  const above = tree.head(noun);
  if (opener < 0 || opener > noun || !openers.has(tree.lower(opener)) || above < 0 || above > opener) return false;
  if (tree.head(verb) !== above || !/^(?:conj|parataxis|advcl)/.test(tree.relation(verb))) return false;
  if (tree.child(verb, /^cc$/) >= 0 || !tree.is(above, 'VERB', 'AUX', 'ADJ', 'NOUN')) return false;
  return tree.attach(verb, above, 'advcl') && tree.attach(noun, verb, 'nsubj') && tree.attach(opener, verb, 'mark');
}
