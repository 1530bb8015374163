import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * «Lima, déjà sanctionnée en mai, a dénoncé …»: between commas a participle without an auxiliary tells more of the subject
 * before it, which is that of the finite verb behind.
 */
export const describedSubject: Repair = {
  id: 'described-subject',
  examples: {
    fr: 'Cette dernière, déjà condamnée en novembre, a dénoncé une erreur.',
  },
  apply(tree) {
    let changed = 0;
    for (let noun = 0; noun < tree.length - 4; noun++) {
      if (!/^nsubj/.test(tree.relation(noun))) continue;
      const participle = tree.head(noun);
      if (!isBareParticiple(tree, participle) || !isBehindComma(tree, noun, participle)) continue;
      const main = mainVerb(tree, participle);
      if (main < 0 || tree.child(main, /^[nc]subj/) >= 0) continue;
      if (tree.head(main) === participle && !tree.takePlace(main, participle, 'advcl')) continue;
      const subject = tree.child(main, /^aux:pass/) >= 0 ? 'nsubj:pass' : 'nsubj';
      if (tree.attach(noun, main, subject) && tree.attach(participle, noun, 'acl')) changed++;
    }
    return changed;
  },
};

/** Forms that look like participles, whatever the tagger saw in them: no finite verb is parted from its subject so. */
const participle = /(?:é|u|i)e?s?$/;

const isBareParticiple = (tree: Tree, verb: number): boolean =>
  tree.is(verb, 'VERB') &&
  (tree.feature(verb, 'VerbForm') === 'Fin' ? participle.test(tree.lower(verb)) : isPast(tree, verb)) &&
  tree.child(verb, /^(?:aux|cop|mark)/) < 0;

const isPast = (tree: Tree, verb: number): boolean =>
  tree.feature(verb, 'VerbForm') === 'Part' && tree.feature(verb, 'Tense') !== 'Pres';

/** One comma between the subject and the participle, with at most adverbs behind it. */
function isBehindComma(tree: Tree, noun: number, participle: number): boolean {
  let at = participle - 1;
  while (at > noun && tree.is(at, 'ADV')) at--;
  return at > noun && tree.lower(at) === ',' && tree.isUnder(at - 1, noun);
}

/** The finite verb right behind a comma that the participle hangs on, or that hangs on it. */
function mainVerb(tree: Tree, participle: number): number {
  for (let at = participle + 2; at < tree.length; at++) {
    const isTied =
      tree.head(participle) === at ||
      (tree.head(at) === participle && /^(?:conj|ccomp|parataxis)/.test(tree.relation(at)));
    if (!tree.is(at, 'VERB') || !isTied || tree.child(at, /^cc$/) >= 0) continue;
    const auxiliary = tree.child(at, /^aux/);
    const hasTense = tree.feature(auxiliary >= 0 ? auxiliary : at, 'VerbForm') === 'Fin';
    let start = auxiliary >= 0 && auxiliary < at ? auxiliary : at;
    while (start > participle && tree.is(start - 1, 'ADV', 'PRON', 'AUX')) start--;
    if (hasTense && tree.lower(start - 1) === ',') return at;
  }
  return -1;
}
