import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

/**
 * The first of several subjects, «la chancelière allemande, le ministre belge et le roi danois ont …», which parsers
 * take for an adverbial or hang the others on as if they told more of it.
 */
export const enumeratedSubject: Repair = {
  id: 'enumerated-subject',
  examples: {
    fr: 'La chancelière allemande, le ministre belge et le roi danois ont salué la Finlande.',
    en: 'The German chancellor, the Belgian prime minister and the Polish president congratulated Finland.',
    es: 'La canciller alemana, el ministro belga y el rey danés saludaron a Finlandia.',
  },
  apply(tree, words) {
    const { roles } = words;
    let changed = 0;
    for (let second = 2; second < tree.length - 1; second++) {
      if (tree.is(second, 'PROPN')) changed += joinNames(tree, second, words);
      if (!tree.is(second, 'NOUN') || !hasPartner(tree, second)) continue;
      const first = firstOf(tree, second);
      // Only those who hold an office: «la semaine dernière, le ministre et le roi …» begins with a time.
      if (first >= 0 && roles.has(tree.lemma(first).toLowerCase()) && join(tree, first, second)) changed++;
    }
    return changed;
  },
};

/** A noun with an article that a conjunction joins to another with one. */
function hasPartner(tree: Tree, noun: number): boolean {
  const partner = tree.child(noun, /^conj/);
  if (partner < noun || tree.child(partner, /^cc/) < 0) return false;
  return tree.child(noun, /^det/) >= 0 && tree.child(partner, /^det/) >= 0;
}

/** The noun with an article that ends before the comma before another and has the same verb, if that is of several. */
function firstOf(tree: Tree, second: number): number {
  const isAppos = /^appos/.test(tree.relation(second));
  const verb = isAppos ? tree.head(tree.head(second)) : tree.head(second);
  if (verb < second || !(isAppos || /^nsubj/.test(tree.relation(second)))) return -1;
  let start = second;
  while (start > 0 && tree.isUnder(start - 1, second) && tree.lower(start - 1) !== ',') start--;
  if (tree.lower(start - 1) !== ',') return -1;
  for (let at = 0; at < start - 1; at++) {
    const fits = tree.head(at) === verb && /^(?:obl|nsubj|dislocated|appos)/.test(tree.relation(at));
    if (!fits || !tree.is(at, 'NOUN') || tree.child(at, /^case/) >= 0 || tree.child(at, /^det/) < 0) continue;
    if (isAppos && at !== tree.head(second)) continue;
    // An English past does not say how many did it, but a bare noun before it is no adverbial.
    if (!isOfSeveral(tree, verb) && tree.relation(at) !== 'obl:unmarked') continue;
    return tree.isUnder(start - 2, at) ? at : -1;
  }
  return -1;
}

/** A verb that is not told of one: plural, or of a language that does not say. */
function isOfSeveral(tree: Tree, verb: number): boolean {
  const finite = tree.child(verb, /^aux/);
  const number = tree.feature(finite >= 0 ? finite : verb, 'Number');
  return number === 'Plur' || (number === '' && tree.is(verb, 'VERB'));
}

function join(tree: Tree, first: number, second: number): boolean {
  const verb = tree.head(first);
  const subject = /^nsubj/.test(tree.relation(second)) ? tree.relation(second) : tree.relation(first);
  return tree.attach(first, verb, /^nsubj/.test(subject) ? subject : 'nsubj') && tree.attach(second, first, 'conj');
}

/**
 * "The United States, the EU, Australia and Japan expressed", «la Ligue arabe, le Qatar et la Libye»: a name or a noun for
 * a body and, behind a comma, others as a second subject.
 */
function joinNames(tree: Tree, second: number, { days, periods }: RepairWords): number {
  const verb = tree.head(second);
  const start = tree.is(second - 1, 'DET') ? second - 1 : second;
  if (verb < second || tree.relation(second) !== 'nsubj' || tree.lower(start - 1) !== ',') return 0;
  const partner = tree.child(second, /^conj/);
  // "Iraq, Iran and Oman sent": nobody is called by name there.
  const first = tree.child(verb, /^(?:nsubj|vocative)$/);
  if (partner < second || tree.child(partner, /^cc/) < 0 || first >= second) return 0;
  const isTime = days.has(tree.lemma(first)) || periods.has(tree.lemma(first));
  if (!tree.is(first, 'PROPN') && (!tree.is(first, 'NOUN') || isTime || !isOfSeveral(tree, verb))) return 0;
  if (!tree.isUnder(start - 2, first) || !tree.attach(second, first, 'conj')) return 0;
  return tree.attach(first, verb, 'nsubj') ? 1 : 0;
}
