import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** What says how many before a number, with words that open no phrase: «jusqu'à 300 manifestants», «al menos 12». */
const limits: readonly (readonly string[])[] = [
  ["jusqu'", 'à'],
  ['hasta'],
  ['a', 'el', 'menos'],
  ['por', 'lo', 'menos'],
  ['más', 'de'],
  ['menos', 'de'],
  ['cerca', 'de'],
  ['alrededor', 'de'],
];

/**
 * Who is counted by a limit is the subject of the verb behind it, which has no other: «Jusqu'à 300 mineurs ont défilé»;
 * so is who dies or is killed behind the verb («fueron asesinados por lo menos cinco maestros»).
 */
export const countedSubject: Repair = {
  id: 'counted-subject',
  examples: {
    fr: "Jusqu'à 600 mineurs de Tuléar ont entamé une grève.",
    es: 'Al menos 14 soldados murieron en el sur de Perú.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let number = 1; number < tree.length - 1; number++) {
      if (!tree.is(number, 'NUM') && !/^un[ao]?$/.test(tree.lower(number))) continue;
      const width = widthOf(tree, number);
      if (width > 0 && mend(tree, number, width, words.intransitive)) changed++;
    }
    return changed;
  },
};

/** How many words before a number say "up to", "at least", "between 40 and"; 0 where none do. */
function widthOf(tree: Tree, number: number): number {
  const limit = limits.find((words) =>
    words.every((word, i) => tree.lower(number - words.length + i).replace('’', "'") === word),
  );
  if (limit) return limit.length;
  const isRange = tree.is(number - 1, 'CCONJ') && tree.is(number - 2, 'NUM') && tree.lower(number - 3) === 'entre';
  return isRange ? 3 : 0;
}

function mend(tree: Tree, number: number, width: number, intransitive: ReadonlySet<string>): boolean {
  const start = number - width;
  const noun = counted(tree, number);
  // «…, cerca de 300 campesinos marcharon»: the parser may hang the noun on the words of the limit.
  const isLost = tree.head(noun) >= start && tree.head(noun) < number;
  const verb = isLost ? rootBehind(tree, noun) : tree.head(noun);
  if (noun < number || verb < 0 || !tree.is(verb, 'VERB') || !/^(?:obl|obj)/.test(tree.relation(noun))) return false;
  // «Mataron a más de 20 soldados»: with a preposition before the limit it is no subject.
  if (tree.is(start - 1, 'ADP') || (tree.is(noun + 1, 'ADP') && tree.head(noun + 1) === noun)) return false;
  if (tree.child(verb, /^(?:nsubj|csubj|expl)/) >= 0) return false;
  const isPassive = tree.child(verb, /^aux:pass/) >= 0;
  if (verb < noun && !isPassive && !intransitive.has(tree.lemma(verb))) return false;
  if (verb > noun && tree.is(start - 1, 'VERB', 'AUX')) return false;
  if (!tree.attach(noun, verb, isPassive ? 'nsubj:pass' : 'nsubj')) return false;
  for (let at = start; at < number; at++) tree.attach(at, number, 'advmod');
  return true;
}

/** The top verb of the sentence, where nothing ends the clause between it and a noun before it; -1 else. */
function rootBehind(tree: Tree, noun: number): number {
  for (let at = noun + 1; at < tree.length && !tree.is(at, 'PUNCT', 'SCONJ'); at++) if (at === tree.root) return at;
  return -1;
}

/** The noun that a number counts: its head, or itself where it stands for one («más de un centenar»). */
function counted(tree: Tree, number: number): number {
  const head = tree.head(number);
  return tree.is(number, 'NUM') && head < number ? number : head;
}
