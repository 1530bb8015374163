import type { Word } from '../model.js';
import type { ClauseForms } from './clause-forms.js';
import type { Grammar, SlotName } from './grammar.js';
import { lemmasOf } from './lemmas.js';
import type { SlotsBuilder } from './slots-builder.js';
import type { SentenceTree } from './tree.js';

/** What is asked of the phrases of victims' verbs. */
interface Phrases {
  preposition(head: Word): SlotName | null;
  antecedent(word: Word): Word;
}

/** True for verbs of dying, killing and wounding. */
export function isVictimVerb(verb: Word, { dying, harming }: Grammar): boolean {
  return lemmasOf(verb).some((lemma) => dying.has(lemma) || harming.has(lemma));
}

/**
 * What victims died or were wounded by: «murieron dos y seis resultaron heridos en un ataque» of both; «heridos al
 * estallar una mina» by what the clause is about.
 */
export function addMeans(
  verb: Word,
  slots: SlotsBuilder,
  tree: SentenceTree,
  grammar: Grammar,
  phrases: Phrases,
  forms: ClauseForms,
): void {
  for (const clause of tree.dependents(verb, 'advcl')) {
    const isWhen = clause.feats.VerbForm === 'Inf' && !forms.isAim(clause) && clause.index > verb.index;
    const things = isWhen ? tree.dependents(clause, 'obj', 'nsubj') : [];
    for (const thing of things) if (thing.upos === 'NOUN') slots.add('in', thing);
  }
  if (slots.has('in') || slots.has('by') || (slots.has('agent') && tree.isPassive(verb))) return;
  const isVictims = (word: Word) => isVictimVerb(word, grammar);
  for (const other of tree.dependents(verb, 'conj')) {
    const tellsVictims = isVictims(other) || tree.dependents(other, 'xcomp', 'obj').some(isVictims);
    if (!tellsVictims || !tree.child(other, 'nsubj')) continue;
    for (const part of tree.dependents(other, 'obl')) {
      const sense = part.index > other.index ? phrases.preposition(part) : null;
      if (sense === 'in' || sense === 'by' || sense === 'about') slots.add(sense, phrases.antecedent(part));
    }
  }
}
