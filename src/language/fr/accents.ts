import type { AccentRules } from '../text/accents.js';

/** How French is written without accents. */
export const accents: AccentRules = {
  letters: /[àâäçéèêëîïôöùûüÿ]/i,
  ambiguous: new Set(['des', 'sur', 'entre', 'mais', 'meme', 'peut', 'dont']),
  endings: [],
  verbEndings: [
    ['e', 'é'],
    ['es', 'és'],
    ['ee', 'ée'],
    ['ees', 'ées'],
  ],
  beforeNouns: new Set(),
  beforeVerbs: new Set(
    'a ai as ont avons avez avait avaient aura auront aurait auraient ayant avoir eu est sont sera seront serait etait était etaient étaient ete été etre être fut furent soit pas'.split(
      ' ',
    ),
  ),
};
