import type { Repair } from './repair.js';

/** "Following talks in Geneva, Chile agreed": a participle that is a preposition opens a phrase, whose noun does nothing. */
export const openingParticiple: Repair = {
  id: 'opening-participle',
  examples: { en: 'Following talks in Ottawa, Fiji agreed to cooperate.' },
  apply(tree, words) {
    if (tree.length < 5 || !words.participlesBefore.has(tree.lower(0)) || !/^amod/.test(tree.relation(0))) return 0;
    const noun = tree.head(0);
    const verb = tree.head(noun);
    if (noun < 1 || verb < noun || !/^nsubj/.test(tree.relation(noun))) return 0;
    let comma = noun + 1;
    while (comma < verb && tree.lower(comma) !== ',') comma++;
    if (comma >= verb) return 0;
    return tree.attach(noun, verb, 'obl') && tree.attach(0, noun, 'case') ? 1 : 0;
  },
};
