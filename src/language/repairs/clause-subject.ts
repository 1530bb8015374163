import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A noun right before a finite verb without a subject is its subject, though the parser made it the object of the verb
 * of saying before ("claimed Ghana had fired"), or hung it on the true main verb as if that were a participle ("The
 * president threatened Ghana would pay").
 */
export const clauseSubject: Repair = {
  id: 'clause-subject',
  examples: {
    en: 'The president threatened Togo would pay a heavy price.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let verb = 3; verb < tree.length; verb++)
      if (isReported(tree, verb, words)) changed += splitObject(tree, verb);
    for (let noun = 1; noun < tree.length - 1; noun++) {
      if (!tree.is(noun, 'NOUN', 'PROPN')) continue;
      const verb = finiteAfter(tree, noun);
      if (verb < 0) continue;
      if (tree.child(verb, /^(?:nsubj|csubj)/) >= 0) {
        if (liftReport(tree, noun, verb)) changed++;
        continue;
      }
      if (
        isObjectBefore(tree, noun, verb) &&
        tree.attach(verb, tree.head(verb), 'ccomp') &&
        tree.attach(noun, verb, 'nsubj')
      )
        changed++;
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
  tree.relation(noun) === 'obj' && /^[cx]comp$/.test(tree.relation(verb)) && tree.head(verb) === tree.head(noun);

/** A "participle" right behind the subject of a verb that has another noun for it right before it: that is the main verb. */
function liftReport(tree: Tree, noun: number, verb: number): boolean {
  const subject = tree.child(verb, /^nsubj$/);
  const report = tree.head(noun);
  const on = /^(?:obj|appos|nmod)$/.test(tree.relation(noun)) ? report : -1;
  const isFree = tree.child(noun, /^case$/) < 0 && noun > subject + 1;
  if (!isFree || (on !== subject && tree.head(on) !== subject)) return false;
  const main = on === subject ? tree.child(subject, /^acl$/) : on;
  if (main <= subject || main >= noun || tree.relation(main) !== 'acl' || !tree.is(main, 'VERB')) return false;
  // A participle of the noun has no other noun right behind it: "the president threatened Togo would pay".
  const isPast = /ed$/.test(tree.lower(main)) && tree.is(main + 1, 'PROPN', 'DET');
  if ((tree.feature(main, 'VerbForm') !== 'Fin' && !isPast) || !tree.takePlace(main, verb, 'ccomp')) return false;
  return tree.attach(subject, main, 'nsubj') && tree.attach(noun, verb, 'nsubj');
}

/** "Said his trip to the Dutch port was meant to help": a clause with a finite auxiliary, whose subject is missing. */
function isReported(tree: Tree, verb: number, { reporting }: RepairWords): boolean {
  const report = tree.head(verb);
  if (report < 0 || report > verb || !/^[cx]comp$/.test(tree.relation(verb))) return false;
  if (!reporting.has(tree.lemma(report)) || tree.child(verb, /^(?:nsubj|csubj|mark)/) >= 0) return false;
  const finite = tree.child(verb, /^(?:aux|cop)/);
  return finite > report && finite < verb && tree.feature(finite, 'VerbForm') === 'Fin';
}

/** The first object is the subject of the reported clause, and another belongs to the first. */
function splitObject(tree: Tree, verb: number): number {
  const report = tree.head(verb);
  let subject = -1;
  for (let at = report + 1; at < verb; at++) {
    if (tree.head(at) !== report || tree.relation(at) !== 'obj' || !tree.is(at, 'NOUN', 'PROPN')) continue;
    if (subject >= 0) tree.attach(at, subject, 'nmod');
    else subject = at;
  }
  if (subject < 0 || !tree.attach(verb, report, 'ccomp')) return 0;
  return tree.attach(subject, verb, tree.child(verb, /^aux:pass$/) >= 0 ? 'nsubj:pass' : 'nsubj') ? 1 : 0;
}
