import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A participle before a noun has no subject; a verb between its subject and a noun is no participle of the noun but has
 * it as object: "The two banks imposed limits on loans".
 */
export const verbWithSubject: Repair = {
  id: 'verb-with-subject',
  examples: { en: 'The United Kingdom imposed tariffs on Chile.' },
  apply(tree) {
    let changed = 0;
    for (let subject = 0; subject < tree.length; subject++) {
      const verb = tree.head(subject);
      if (verb <= subject || !/^nsubj/.test(tree.relation(subject)) || !tree.is(verb, 'VERB')) continue;
      const noun = tree.head(verb);
      if (tree.relation(verb) !== 'amod' || noun <= verb) continue;
      if (tree.takePlace(verb, noun, 'obj') && tree.attach(subject, verb, 'nsubj')) changed++;
    }
    for (let verb = 2; verb < tree.length - 1; verb++) changed += ofObject(tree, verb);
    return changed;
  },
};

/**
 * "Doctors from two groups sent and delivered medicine": the object got the subject, and no copula says what it is; the
 * word before the verb ends the subject's phrase.
 */
function ofObject(tree: Tree, verb: number): number {
  const object = tree.head(verb);
  if (!tree.is(verb, 'VERB') || tree.relation(verb) !== 'amod' || object < verb || !/ed$/.test(tree.lower(verb)))
    return 0;
  const subject = tree.child(object, /^nsubj/);
  const isVerbless = tree.child(object, /^(?:cop|aux|case|det)/) < 0 && tree.is(object, 'NOUN');
  const isBehind = tree.is(verb - 1, 'NOUN', 'PROPN', 'ADV') && !tree.is(verb + 1, 'PUNCT');
  if (subject < 0 || subject > verb || !isVerbless || !isBehind || !tree.takePlace(verb, object, 'obj')) return 0;
  for (let part = 0; part < verb; part++) {
    if (part === subject || tree.head(part) !== object) continue;
    tree.attach(
      part,
      tree.is(part, 'NOUN', 'PROPN', 'ADJ') && part > subject ? subject : verb,
      part > subject && tree.is(part, 'NOUN', 'PROPN') ? 'nmod' : tree.relation(part),
    );
  }
  return tree.attach(subject, verb, 'nsubj') ? 1 : 0;
}
