import type { TreebankPlan } from '../treebank-plan.js';

/**
 * French: Sequoia, GSD, PUD, FQB. ParTUT is non-commercial and left out.
 *
 * PUD has plain `obl` where the others tell `obl:arg` and `obl:mod` apart, so all become `obl` (agents stay).
 */
export const treebanks: TreebankPlan = {
  weight: ({ source }) => (/Sequoia|GSD|PUD|FQB/.test(source) ? 1 : 0),
  convert: ({ words }) => {
    for (const word of words) if (word.deprel === 'obl:mod' || word.deprel === 'obl:arg') word.deprel = 'obl';
  },
  seeds: [1, 2, 3],
  parserFloor: 0.14,
  sources: [
    { name: 'UD_French-Sequoia', commit: 'f5b049600c89d2cf15ebbec860f75d703884d32b', licence: 'LGPL-LR' },
    { name: 'UD_French-GSD', commit: '830e2782304af08b3cc1c9250475343e04274d81', licence: 'CC BY-SA 4.0' },
    { name: 'UD_French-PUD', commit: 'c245786cfb3020d43bcfc96215ae531a1b07bcbc', licence: 'CC BY-SA 3.0' },
    { name: 'UD_French-FQB', commit: 'd585d0fadefbc063f460278be862adf6bad4b0a4', licence: 'LGPL-LR' },
  ],
  licence: 'CC BY-SA 4.0 / LGPL-LR',
};
