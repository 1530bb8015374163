import type { TreebankPlan } from '../treebank-plan.js';

/** Spanish: AnCora, whose conventions serve news, with GSD and PUD. */
export const treebanks: TreebankPlan = {
  weight: ({ source }) => (/AnCora|GSD|PUD/.test(source) ? 1 : 0),
  convert: ({ words }) => {
    for (const word of words) if (word.deprel === 'obl:arg') word.deprel = 'obl';
  },
  seeds: [1, 2],
  parserFloor: 0.16,
  sources: [
    {
      name: 'UD_Spanish-AnCora',
      commit: '2725cd5bff20e89c4339447cbbccf5beb1278e18',
      licence: 'GPL 3.0 as stated at this commit; CC BY 4.0 as stated today for the same corpus',
    },
    { name: 'UD_Spanish-GSD', commit: '57c045644664e5c1e169263cc4e3b95e40c078ba', licence: 'CC BY-SA 4.0' },
    { name: 'UD_Spanish-PUD', commit: '818a82b8628c9cbec78750c7e83ccba34b9ce22b', licence: 'CC BY-SA 3.0' },
  ],
  licence: 'CC BY-SA 4.0',
};
