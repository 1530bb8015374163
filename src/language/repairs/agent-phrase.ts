import type { Repair } from './repair.js';

/** «fue entregada por parte de X»: three words that only say that X did it, and no part of anything. */
export const agentPhrase: Repair = {
  id: 'agent-phrase',
  examples: { es: 'La ayuda entregada por parte de Somalia fue escasa.' },
  apply(tree) {
    let changed = 0;
    for (let part = 1; part < tree.length - 2; part++) {
      const [by, of] = [part - 1, part + 1];
      if (tree.lower(part) !== 'parte' || tree.lower(by) !== 'por' || tree.lower(of) !== 'de') continue;
      const doer = tree.head(of);
      const verb = tree.head(part) === doer ? tree.head(doer) : tree.head(part);
      if (doer <= of || verb < 0 || verb > by || !tree.is(verb, 'VERB', 'ADJ', 'NOUN')) continue;
      const isDone = !tree.is(verb, 'NOUN') && tree.feature(verb, 'VerbForm') === 'Part';
      if (!tree.attach(doer, verb, isDone ? 'obl:agent' : 'nmod')) continue;
      tree.attach(by, doer, 'case');
      tree.attach(part, by, 'fixed');
      tree.attach(of, by, 'fixed');
      changed++;
    }
    return changed;
  },
};
