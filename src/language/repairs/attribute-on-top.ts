import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "Norwegian trucks loaded with tents crossed into Ghana": the verb with a tense is the predicate; the participle before
 * it, or the noun, that the parser put on top belongs to the subject.
 */
export const attributeOnTop: Repair = {
  id: 'attribute-on-top',
  examples: { en: 'Norwegian trucks loaded with tents crossed into Nepal on Friday.' },
  apply(tree) {
    let changed = 0;
    for (let verb = 3; verb < tree.length - 1; verb++) {
      if (!tree.is(verb, 'VERB') || !/^(?:advcl|acl|parataxis|[cx]comp)$/.test(tree.relation(verb))) continue;
      if (tree.feature(verb, 'VerbForm') !== 'Fin' || tree.feature(verb, 'Tense') !== 'Past') continue;
      if (tree.child(verb, /^(?:nsubj|csubj|mark|cc|aux|expl)/) >= 0) continue;
      const top = topOf(tree, verb);
      if (top >= 0 && lift(tree, verb, top)) changed++;
    }
    return changed;
  },
};

/** The participle or noun above, without a tense, with nothing but its own phrase up to the verb; -1 for anything else. */
function topOf(tree: Tree, verb: number): number {
  let top = tree.head(verb);
  while (top >= 0 && !isClauseTop(tree, top)) top = tree.head(top);
  if (top < 0 || top > verb || tree.child(top, /^(?:aux|cop|mark)/) >= 0) return -1;
  for (let at = top + 1; at < verb; at++)
    if (tree.is(at, 'PUNCT', 'AUX', 'SCONJ') || tree.feature(at, 'VerbForm') === 'Fin' || joinsVerb(tree, at))
      return -1;
  if (tree.is(top, 'NOUN', 'PROPN')) return tree.child(top, /^(?:nsubj|case)/) >= 0 ? -1 : top;
  const isParticiple = tree.is(top, 'VERB') && tree.feature(top, 'VerbForm') === 'Part';
  const subject = tree.child(top, /^nsubj/);
  return isParticiple && subject >= 0 && subject === top - 1 ? top : -1;
}

const joinsVerb = (tree: Tree, at: number): boolean => tree.is(at, 'CCONJ') && tree.is(at + 1, 'VERB', 'ADV');

function isClauseTop(tree: Tree, at: number): boolean {
  const subject = tree.child(at, /^nsubj/);
  return tree.head(at) < 0 || (tree.is(at, 'VERB') && subject >= 0 && subject < at);
}

function lift(tree: Tree, verb: number, top: number): boolean {
  const subject = tree.is(top, 'VERB') ? tree.child(top, /^nsubj/) : top;
  const end = tree.child(top, /^punct/);
  const head = tree.head(top);
  const relation = tree.relation(top);
  if (
    head < 0 ? !tree.makeRoot(verb, 'nsubj') : !(tree.attach(verb, head, relation) && tree.attach(top, verb, 'nsubj'))
  )
    return false;
  if (subject !== top && !(tree.attach(subject, verb, 'nsubj') && tree.attach(top, subject, 'acl'))) return false;
  return end < verb || tree.attach(end, verb, 'punct');
}
