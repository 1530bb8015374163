import type { Repair } from './repair.js';

/** Adverbs that make a preposition with the «de» behind them. */
const OPENERS = /^(?:lors|fuera)$/;

/**
 * The adverb of a preposition of several words is no head of what follows it: «lors d'un entretien» hangs by the talk.
 */
export const adverbPhrase: Repair = {
  id: 'adverb-phrase',
  examples: {
    fr: 'Lors de cette rencontre avec son homologue danois, le ministre togolais a plaidé pour une trêve.',
    es: 'Los observadores fueron conducidos fuera de la capital.',
  },
  apply(tree) {
    let changed = 0;
    for (let adverb = 0; adverb + 2 < tree.length; adverb++) {
      if (!OPENERS.test(tree.lower(adverb)) || !/^(?:de|d['’])$/.test(tree.lower(adverb + 1))) continue;
      const noun = tree.child(adverb, /^(?:obj|obl|nmod|fixed)/);
      const verb = tree.head(adverb);
      if (noun < adverb + 2 || verb < 0 || !tree.is(noun, 'NOUN', 'PROPN')) continue;
      if (tree.attach(noun, verb, tree.is(verb, 'NOUN') ? 'nmod' : 'obl') && tree.attach(adverb, noun, 'case'))
        changed++;
    }
    return changed;
  },
};
