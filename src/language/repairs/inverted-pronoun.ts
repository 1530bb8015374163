import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** A pronoun tied to its verb by a hyphen: «a-t-il», «ont-elles». */
const inverted = /^-(?:t-)?(?:ils?|elles?)$/;

/**
 * «…, a-t-elle ajouté»: the pronoun behind the auxiliary is the subject where there is no other, not one that only takes
 * it up («le Chili a-t-il refusé?»).
 */
export const invertedPronoun: Repair = {
  id: 'inverted-pronoun',
  examples: { fr: '«Le Chili enverra des vivres», a-t-elle ajouté.' },
  apply(tree) {
    let changed = 0;
    for (let at = 1; at < tree.length; at++) {
      if (tree.relation(at) !== 'expl:subj') continue;
      if ((inverted.test(tree.lower(at)) || isSomebody(tree, at)) && mend(tree, at)) changed++;
    }
    return changed;
  },
};

/** Verbs whose «il» is nobody. */
const impersonal =
  /^(?:agir|falloir|avoir|être|pleuvoir|neiger|rester|sembler|suffire|exister|arriver|convenir|importer|apparaître|paraître|manquer|faire|valoir|advenir|résulter|incomber|appartenir|revenir|venir|passer|produire|tenir|dérouler|trouver|pouvoir|devoir|aller)$/;

/** «: il s'est entretenu avec X»: right before the active verb of a person, it is no empty word. */
function isSomebody(tree: Tree, pronoun: number): boolean {
  const verb = tree.head(pronoun);
  const isPronoun = /^(?:ils?|elles?)$/.test(tree.lower(pronoun)) && pronoun < verb;
  if (!isPronoun || !tree.is(verb, 'VERB') || impersonal.test(tree.lemma(verb))) return false;
  return tree.child(verb, /^aux:pass/) < 0 && tree.child(verb, /^[cx]comp/) < 0;
}

function mend(tree: Tree, pronoun: number): boolean {
  const verb = tree.head(pronoun);
  const hasSubject = tree.child(verb, /^[nc]subj/) >= 0;
  return !hasSubject && tree.attach(pronoun, verb, 'nsubj');
}
