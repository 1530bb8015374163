import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const LONGEST = 9;

/**
 * "The presidents of X, A, and Y, B": the second country belongs to the first, and each name to its country, however
 * the preposition is repeated: «los cancilleres de X, A, y de Y, B».
 */
export const pairedHolders: Repair = {
  id: 'paired-holders',
  examples: {
    fr: 'Les ministres du Kenya, Omar Nasser, et de la Turquie, Samuel Okello, ont ouvert un pont.',
    en: 'The ministers of Kenya, Omar Nasser, and Turkey, Samuel Okello, opened a bridge.',
    es: 'Los ministros de Kenia, Omar Nasser, y de Turquía, Samuel Okello, abrieron un puente.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let role = 0; role < tree.length; role++) {
      if (!tree.is(role, 'NOUN') || !words.roles.has(tree.lemma(role))) continue;
      const first = nameBeforeComma(tree, role);
      const firstHolder = first < 0 ? -1 : namesAfterComma(tree, endOfName(tree, first));
      const and = firstHolder < 0 ? -1 : afterComma(tree, endOfName(tree, firstHolder));
      if (and < 0 || !tree.is(and, 'CCONJ')) continue;
      let second = and + 1;
      while (tree.is(second, 'ADP', 'DET')) second++;
      const secondHolder = tree.is(second, 'PROPN') ? namesAfterComma(tree, endOfName(tree, second)) : -1;
      if (secondHolder < 0) continue;
      if (tree.head(first) !== role) tree.attach(first, role, 'nmod');
      if (isEllipsis(tree, role, and + 1)) {
        changed += pairWithEllipsis(tree, role, firstHolder, and, second, secondHolder);
        continue;
      }
      tree.attach(firstHolder, first, 'appos');
      tree.attach(second, first, 'conj');
      for (let at = and; at < second; at++) tree.attach(at, second, tree.is(at, 'CCONJ') ? 'cc' : mark(tree, at));
      if (tree.attach(secondHolder, second, 'appos')) changed++;
      for (let at = secondHolder + 1; at < endOfName(tree, secondHolder); at++) tree.attach(at, secondHolder, 'flat');
    }
    return changed;
  },
};

/** «El presidente de X, A, y el de Y, B»: the article stands for the noun, which is of one. */
const isEllipsis = (tree: Tree, role: number, at: number): boolean =>
  tree.feature(role, 'Number') !== 'Plur' && tree.is(at, 'DET', 'PRON') && tree.is(at + 1, 'ADP');

function pairWithEllipsis(
  tree: Tree,
  role: number,
  firstHolder: number,
  and: number,
  second: number,
  holder: number,
): number {
  const article = and + 1;
  tree.attach(firstHolder, role, 'appos');
  if (!tree.attach(article, role, 'conj') || !tree.attach(second, article, 'nmod')) return 0;
  tree.attach(and, article, 'cc');
  for (let at = article + 1; at < second; at++) tree.attach(at, second, mark(tree, at));
  for (let at = holder + 1; at < endOfName(tree, holder); at++) tree.attach(at, holder, 'flat');
  return tree.attach(holder, article, 'appos') ? 1 : 0;
}

const mark = (tree: Tree, at: number): string => (tree.is(at, 'DET') ? 'det' : 'case');

/** The name that ends the phrase of an office at a comma; -1 where there is none. */
function nameBeforeComma(tree: Tree, role: number): number {
  let at = role + 1;
  while (at < role + LONGEST && tree.is(at, 'NOUN', 'PROPN', 'ADJ', 'ADP', 'DET', 'CCONJ')) at++;
  if (tree.lower(at) !== ',') return -1;
  let start = at;
  while (start > role + 1 && tree.is(start - 1, 'PROPN')) start--;
  return start < at && tree.is(start - 1, 'ADP', 'DET') ? start : -1;
}

function endOfName(tree: Tree, start: number): number {
  let end = start + 1;
  while (tree.is(end, 'PROPN')) end++;
  return end;
}

/** The name that begins behind a comma; -1 where none does. */
const namesAfterComma = (tree: Tree, comma: number): number =>
  tree.lower(comma) === ',' && tree.is(comma + 1, 'PROPN') ? comma + 1 : -1;

const afterComma = (tree: Tree, at: number): number => (tree.lower(at) === ',' ? at + 1 : at);
