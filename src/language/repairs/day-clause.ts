import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A clause behind a verb of reporting and its time is what the verb reports, not a relative clause of the day: «anunció
 * el lunes que enviará tropas» does not tell of a Monday that will send them.
 */
export const dayClause: Repair = {
  id: 'day-clause',
  examples: {
    fr: "Le Kenya a annoncé ce jeudi qu'il fermerait sa frontière avec la Somalie.",
    es: 'Perú confirmó la semana pasada que impondrá aranceles a Bolivia.',
  },
  apply(tree, { days, periods, reporting }) {
    let changed = 0;
    for (let que = 2; que < tree.length; que++) {
      const [time, clause] = [timeBefore(tree, que), tree.head(que)];
      if (clause <= que || !/^qu(?:e|['’])$/.test(tree.lower(que))) continue;
      if (!days.has(tree.lower(time)) && !periods.has(tree.lower(time))) continue;
      const verb = tree.head(time);
      const isOfTime = tree.head(clause) === time && tree.relation(clause).startsWith('acl');
      const isBeside = tree.head(clause) === verb && tree.relation(clause) === 'advcl';
      if (verb < 0 || verb >= time || (!isOfTime && !isBeside)) continue;
      if (!reporting.has(tree.lemma(verb)) || tree.hasObject(verb)) continue;
      if (tree.attach(clause, verb, 'ccomp') && tree.attach(que, clause, 'mark')) changed++;
    }
    return changed;
  },
};

/** The noun right before a word, or before the adjectives that stand there: «la semana pasada que». */
function timeBefore(tree: Tree, word: number): number {
  let at = word - 1;
  while (tree.is(at, 'ADJ')) at--;
  return at;
}
