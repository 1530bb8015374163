import type { TreebankPlan } from '../treebank-plan.js';

/** The parts of GUM under CC BY or in the public domain, by document name. */
const FREE_GUM = /^GUM_(news|interview|voyage|speech|textbook)_/;

/** English: EWT, PUD and the freely licensed documents of GUM. LinES and ParTUT are non-commercial and left out. */
export const treebanks: TreebankPlan = {
  weight: ({ source, id }) => (/EWT|PUD/.test(source) || (/GUM/.test(source) && FREE_GUM.test(id)) ? 1 : 0),
  convert: () => {},
  seeds: [1, 2],
  parserFloor: 0.2,
  sources: [
    { name: 'UD_English-EWT', commit: '15d613d8447b3478787d4c278730a1e48a945efb', licence: 'CC BY-SA 4.0' },
    { name: 'UD_English-PUD', commit: 'f16eba4ae7f3d161870ed320676c5088b8fa476c', licence: 'CC BY-SA 3.0' },
    {
      name: 'UD_English-GUM (documents news, interview, voyage, speech, textbook)',
      commit: 'afb41ee9bca57991125814fa04d96a0e61470c8b',
      licence: 'CC BY or public domain',
    },
  ],
  licence: 'CC BY-SA 4.0',
};
