import { type Phrase, phraseAt, phraseBefore } from './phrases.js';
import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const MAX_ITEMS = 12;

/**
 * X, Y and Z of one shape are conjuncts of the first: names with names, and all with a determiner or all without.
 *
 * A preposition before the first governs all; before each it must be the same.
 */
export const enumeration: Repair = {
  id: 'enumeration',
  examples: {
    fr: 'Le Brésil renforce ses liens avec la Turquie, le Maroc et le Sénégal.',
    en: 'Brazil strengthens its ties with Turkey, Morocco and Senegal.',
    es: 'Brasil refuerza sus vínculos con Turquía, Marruecos y Senegal.',
  },
  apply(tree) {
    let changed = 0;
    for (let at = 2; at < tree.length - 1; at++) {
      if (!tree.is(at, 'CCONJ')) continue;
      const items = itemsAround(tree, at);
      if (items.length >= 3) changed += join(tree, items, at);
    }
    return changed;
  },
};

/** A name, or the noun with a capital that begins one: «la République dominicaine». */
const isNamed = (tree: Tree, head: number): boolean =>
  tree.is(head, 'PROPN') || (head > 0 && tree.is(head, 'NOUN') && tree.hasCapital(head));

/** The phrases of an enumeration whose conjunction stands at a place, from left to right; names only. */
function itemsAround(tree: Tree, conjunction: number): Phrase[] {
  const last = lastItem(tree, conjunction);
  if (!last || !isNamed(tree, last.head)) return [];
  const items = [last];
  let end = tree.lower(conjunction - 1) === ',' ? conjunction - 1 : conjunction;
  while (items.length < MAX_ITEMS) {
    const phrase = phraseBefore(tree, end);
    if (!phrase || !isNamed(tree, phrase.head) || !sameShape(tree, phrase, last)) break;
    items.unshift(phrase);
    if (tree.lower(phrase.start - 1) !== ',') break;
    // What has a preposition of its own, where the later ones have none, is the first.
    if (phrase.preposition >= 0 && last.preposition < 0) break;
    end = phrase.start - 1;
  }
  const [first] = items;
  const opens = first!.start === 0 || tree.is(first!.start - 1, 'PUNCT', 'CCONJ', 'SCONJ');
  // «À Genève, la Russie et la Chine …»: a phrase of place that opens a clause is no member.
  return first!.preposition >= 0 && last.preposition < 0 && opens ? items.slice(1) : items;
}

/** How long a phrase between the conjunction and the last item may be: "and, to a lesser extent, Cuba". */
const LONGEST_ASIDE = 6;

function lastItem(tree: Tree, conjunction: number): Phrase | null {
  const direct = phraseAt(tree, conjunction + 1);
  if (direct && direct.preposition < 0 && isNamed(tree, direct.head)) return direct;
  const start = tree.lower(conjunction + 1) === ',' ? conjunction + 2 : conjunction + 1;
  for (let at = start + 1; at <= start + LONGEST_ASIDE && at < tree.length; at++) {
    if (tree.lower(at) !== ',') continue;
    const behind = phraseAt(tree, at + 1);
    // What has a verb of its own begins another clause: "…, and in Paris, France said".
    const isItem = behind && behind.preposition < 0 && isNamed(tree, behind.head);
    return isItem && !tree.is(behind.end, 'VERB', 'AUX', 'PRON', 'ADV') ? behind : direct;
  }
  return direct;
}

function sameShape(tree: Tree, phrase: Phrase, last: Phrase): boolean {
  if (last.preposition >= 0) {
    return phrase.preposition >= 0 && tree.lemma(phrase.preposition) === tree.lemma(last.preposition);
  }
  return phrase.determiner >= 0 === last.determiner >= 0;
}

function join(tree: Tree, items: readonly Phrase[], conjunction: number): number {
  const [first, ...rest] = items;
  const heads = new Set(items.map(({ head }) => head));
  // The first must hang outside the enumeration; if a later one holds it, that one's place is its own.
  if (heads.has(tree.head(first!.head))) {
    const outer = items.find(({ head }) => !heads.has(tree.head(head)));
    if (!outer || tree.head(outer.head) < 0 || /^(?:conj|appos|flat)/.test(tree.relation(outer.head))) return 0;
    const place = { head: tree.head(outer.head), relation: tree.relation(outer.head) };
    if (!tree.attach(first!.head, place.head, place.relation)) return 0;
  }
  let changed = 0;
  for (const { head, start } of rest) {
    if (tree.head(head) === first!.head && tree.relation(head) === 'conj') continue;
    if (!tree.attach(head, first!.head, 'conj')) continue;
    changed++;
    if (tree.lower(start - 1) === ',') tree.attach(start - 1, head, 'punct');
  }
  const last = rest[rest.length - 1]!;
  if (changed > 0) tree.attach(conjunction, last.head, 'cc');
  return changed;
}
