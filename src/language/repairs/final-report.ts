import type { Repair, RepairWords } from './repair.js';
import type { Tree } from './tree.js';

const LONGEST = 14;

/**
 * A clause of reporting at the sentence's end, ", the White House announced Tuesday.", belongs to the whole sentence
 * and not to the noun before it; a bare day after its verb is a time.
 */
export const finalReport: Repair = {
  id: 'final-report',
  examples: {
    fr: 'Les deux pays reprendront leurs échanges, a annoncé mardi le gouvernement.',
    en: 'The two countries will restore relations, the government announced Tuesday.',
    es: 'Los dos países reanudarán su comercio, anunció el martes el gobierno.',
  },
  apply(tree, words) {
    const last = lastWord(tree);
    const comma = lastComma(tree, last);
    if (comma < 1) return 0;
    const verb = reportingVerb(tree, comma, last, words);
    if (verb < 0) return 0;
    return tie(tree, verb, comma, words) + days(tree, verb, last, words) + subject(tree, comma, verb, last, words);
  },
};

function lastWord(tree: Tree): number {
  let at = tree.length - 1;
  while (at > 0 && tree.is(at, 'PUNCT')) at--;
  return at;
}

/** The last comma, or closing mark, with one clause after it that is short enough. */
function lastComma(tree: Tree, last: number): number {
  for (let at = last; at > Math.max(0, last - LONGEST); at--) if (tree.lower(at) === ',') return at;
  return -1;
}

/** The one verb after the comma, if it reports and nothing makes its clause a relative or subordinate one. */
function reportingVerb(tree: Tree, comma: number, last: number, words: RepairWords): number {
  let verb = -1;
  for (let at = comma + 1; at <= last; at++) {
    if (tree.is(at, 'SCONJ', 'CCONJ')) return -1;
    if (
      tree.is(at, 'PRON') &&
      /^(?:qui|que|qu'|dont|où|lequel|laquelle|lesquels|lesquelles|who|which|that|whose|what|how|why|quien|quienes|cual)$/.test(
        tree.lower(at),
      )
    )
      return -1;
    if (!tree.is(at, 'VERB') || (verb >= 0 && isLettingKnow(tree, verb, words) && at === verb + 1)) continue;
    // «…, a annoncé le groupe basé à Oslo»: a participle of the speaker.
    if (verb >= 0 && /^acl$/.test(tree.relation(at)) && tree.isUnder(at, verb) && !hasFiniteForm(tree, at)) continue;
    const reports = words.reporting.has(tree.lemma(at)) || isLettingKnow(tree, at, words);
    if (verb >= 0 || !reports || isInfinite(tree, at)) return -1;
    verb = at;
  }
  return verb >= 0 && tellsSomething(tree, verb) && clauseOfSubject(tree, verb, comma) < 0 ? -1 : verb;
}

/**
 * «Les rebelles se sont emparés de Goma, ont indiqué des témoins»: the verb that the parser hung on its own subject as if
 * it were a relative clause, and the subject on the verb of reporting; -1 where there is none.
 */
function clauseOfSubject(tree: Tree, verb: number, comma: number): number {
  const noun = tree.root === verb ? tree.child(verb, /^nsubj/) : -1;
  if (noun < 0 || noun > comma) return -1;
  const relative = tree.child(noun, /^acl/);
  const clause = relative > noun && hasFiniteForm(tree, relative) ? relative : described(tree, verb, noun);
  if (clause < noun || clause > comma) return -1;
  for (let at = noun + 1; at < clause; at++)
    if (tree.lower(at) === ',' || /^(?:qui|qu[e'’]|dont|où|lequel|que|quien|cuy[oa]s?)/.test(tree.lower(at))) return -1;
  return clause;
}

/** «Le Soudan est coupable, a affirmé Oslo»: the adjective behind its copula that hangs on the subject; -1 where there is none. */
function described(tree: Tree, verb: number, noun: number): number {
  const adjective = tree.child(noun, /^amod/);
  const copula = adjective > noun ? copulaOf(tree, verb, adjective) : -1;
  return copula > noun && copula < adjective ? adjective : -1;
}

/** The copula of an adjective, which may hang on the verb of reporting instead. */
function copulaOf(tree: Tree, verb: number, adjective: number): number {
  const own = tree.child(adjective, /^cop/);
  return own >= 0 ? own : tree.child(verb, /^cop/);
}

/** «hizo saber», «a fait savoir». */
const isLettingKnow = (tree: Tree, verb: number, { lettingKnow }: RepairWords): boolean =>
  lettingKnow !== null && tree.lemma(verb) === lettingKnow[0] && tree.lower(verb + 1) === lettingKnow[1];

function hasFiniteForm(tree: Tree, verb: number): boolean {
  return tree.feature(verb, 'VerbForm') === 'Fin' || tree.child(verb, /^aux/) >= 0;
}

/** Infinitives, gerunds and present participles: «en annonçant», "telling". */
function isInfinite(tree: Tree, verb: number): boolean {
  const form = tree.feature(verb, 'VerbForm');
  return form === 'Inf' || form === 'Ger' || (form === 'Part' && tree.feature(verb, 'Tense') === 'Pres');
}

/** Whether a verb has an object besides its subject: then it tells that, and not the clause before it. */
function tellsSomething(tree: Tree, verb: number): boolean {
  if (tree.lemma(verb) === 'tell') return false;
  let subject = false;
  let object = false;
  for (let at = 0; at < tree.length; at++) {
    if (tree.head(at) !== verb) continue;
    if (/^nsubj/.test(tree.relation(at))) subject = true;
    if (tree.relation(at) === 'obj' && at > verb) object = true;
  }
  return subject && object;
}

/** Ties the clause of reporting and the clause before the comma to each other as the language's treebanks do. */
function tie(tree: Tree, verb: number, comma: number, words: RepairWords): number {
  const root = tree.root;
  const own = clauseOfSubject(tree, verb, comma);
  const copula = own >= 0 ? copulaOf(tree, verb, own) : -1;
  if (own >= 0 && (copula >= 0 || !words.reportedOnTop)) {
    const noun = tree.head(own);
    const isTied = words.reportedOnTop ? tree.attach(own, verb, 'ccomp') : tree.makeRoot(own, 'parataxis');
    if (!isTied || !tree.attach(noun, own, 'nsubj')) return 0;
    if (copula >= 0) tree.attach(copula, own, 'cop');
    return 1;
  }
  if (root === verb) return retie(tree, verb, comma, words);
  if (root > comma || !/^(?:acl|appos|conj|nmod|advcl|parataxis|ccomp)/.test(tree.relation(verb))) return 0;
  if (words.reportedOnTop) return tree.makeRoot(verb, 'ccomp') ? 1 : 0;
  if (tree.head(verb) === root && tree.relation(verb) === 'parataxis') return 0;
  return tree.attach(verb, root, 'parataxis') ? 1 : 0;
}

/** The clause before the comma may hang on the verb, but not as an adverbial clause. */
function retie(tree: Tree, verb: number, comma: number, words: RepairWords): number {
  let clause = -1;
  for (let at = 0; at < comma; at++) {
    if (tree.head(at) === verb && /^(?:advcl|parataxis|ccomp|dep)/.test(tree.relation(at))) clause = at;
  }
  if (clause < 0 || (tree.relation(clause) === 'advcl' && isSubordinate(tree, clause))) return 0;
  if (!words.reportedOnTop) return tree.makeRoot(clause, 'parataxis') ? 1 : 0;
  return tree.relation(clause) !== 'ccomp' && tree.attach(clause, verb, 'ccomp') ? 1 : 0;
}

function isSubordinate(tree: Tree, clause: number): boolean {
  for (let at = 0; at < clause; at++) {
    if (tree.head(at) === clause && /^(?:mark|case)/.test(tree.relation(at))) return true;
  }
  return tree.feature(clause, 'VerbForm') === 'Ger' || tree.feature(clause, 'VerbForm') === 'Inf';
}

function days(tree: Tree, verb: number, last: number, words: RepairWords): number {
  let changed = 0;
  for (let at = verb + 1; at <= Math.min(last, verb + 3); at++) {
    if (!words.days.has(tree.lower(at)) || tree.head(at) === verb || tree.is(at - 1, 'ADP')) continue;
    if (tree.attach(at, verb, words.timeRelation)) changed++;
  }
  return changed;
}

/**
 * The speaker after the verb is its subject, not its object nor a part of the day: «…, a annoncé mardi Oslo»; one before
 * it is not in apposition to the last noun of what is said: ", the minister promised".
 */
function subject(tree: Tree, comma: number, verb: number, last: number, words: RepairWords): number {
  const names = words.days;
  const knows = isLettingKnow(tree, verb, words) ? verb + 1 : -1;
  if (knows >= 0) tree.attach(knows, verb, 'xcomp');
  let speaker = -1;
  for (let at = 0; at <= last; at++) {
    const head = tree.head(at) === knows && knows >= 0 ? verb : tree.head(at);
    if (head === verb && /^(?:nsubj|expl)/.test(tree.relation(at))) return 0;
    if (at > comma && at < verb && head < comma && tree.is(at, 'NOUN', 'PROPN')) speaker = at;
    if (at < verb || !tree.is(at, 'NOUN', 'PROPN') || names.has(tree.lower(at))) continue;
    const ofDay = head > verb && names.has(tree.lower(head)) && !tree.is(head + 1, 'ADP');
    if (ofDay || (head === verb && tree.relation(at) === 'obj')) speaker = at;
  }
  return speaker >= 0 && tree.attach(speaker, verb, 'nsubj') ? 1 : 0;
}
