import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A clause behind a verb of reporting and its day is what the verb reports, not a relative clause of the day: «anunció
 * el lunes que enviará tropas» does not tell of a Monday that will send them.
 */
export const dayClause: Repair = {
  id: 'day-clause',
  examples: {
    fr: "Le Kenya a annoncé ce jeudi qu'il fermerait sa frontière avec la Somalie.",
    es: 'Perú confirmó el lunes que impondrá aranceles a Bolivia.',
  },
  apply(tree, { days, reporting }) {
    let changed = 0;
    for (let clause = 1; clause < tree.length; clause++) {
      const day = tree.head(clause);
      if (day < 0 || day >= clause || !days.has(tree.lower(day)) || !tree.relation(clause).startsWith('acl')) continue;
      const verb = tree.head(day);
      if (verb < 0 || verb >= day || !reporting.has(tree.lemma(verb)) || tree.hasObject(verb)) continue;
      const mark = conjunction(tree, day, clause);
      if (mark >= 0 && tree.attach(clause, verb, 'ccomp') && tree.attach(mark, clause, 'mark')) changed++;
    }
    return changed;
  },
};

/** The «que» right behind the day, which the clause took for its relative pronoun. */
function conjunction(tree: Tree, day: number, clause: number): number {
  const at = day + 1;
  return /^qu(?:e|['’])$/.test(tree.lower(at)) && tree.head(at) === clause ? at : -1;
}
