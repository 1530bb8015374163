import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * "A day after the envoy told": the time between two deeds is no subject of the second, which opens a clause of its own.
 */
export const spanClause: Repair = {
  id: 'span-clause',
  examples: {
    en: 'Togo warned Benin that it would not sell water, a day after President Kofi Mensah told farmers that the port was open.',
  },
  apply(tree, words) {
    let changed = 0;
    for (let opener = 1; opener < tree.length - 2; opener++) {
      if (!/^(?:after|before)$/.test(tree.lower(opener)) || tree.relation(opener) !== 'case') continue;
      const span = opener - 1;
      const verb = tree.head(span);
      if (!words.spans.has(tree.lemma(span)) || tree.relation(span) !== 'nsubj' || verb < opener) continue;
      const subject = tree.head(opener);
      if (subject < opener || subject > verb || tree.head(subject) !== span || !tree.is(verb, 'VERB')) continue;
      changed += open(tree, { opener, span, subject, verb }, words.timeRelation);
    }
    return changed;
  },
};

interface Clause {
  readonly opener: number;
  readonly span: number;
  readonly subject: number;
  readonly verb: number;
}

function open(tree: Tree, { opener, span, subject, verb }: Clause, timeRelation: string): number {
  const isOpen = tree.attach(subject, verb, 'nsubj') && tree.attach(opener, verb, 'mark');
  if (!isOpen || !tree.attach(span, verb, timeRelation)) return 0;
  if (tree.head(verb) >= 0) tree.attach(verb, tree.head(verb), 'advcl');
  return 1;
}
