import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { code, lineOf } from './support.js';

/** What is told about, the sentence, and the events that careful coders find in it. */
type Row = readonly [what: string, language: LanguageCode, text: string, ...events: string[]];

const rows: readonly Row[] = [
  // what one has done is done
  ['what one has done by others', 'fr', 'Le Togo a fait expulser le consul ghanéen.', 'TGO 161 GHA'],
  ['what one has done by others', 'es', 'Togo hizo expulsar al cónsul ghanés.', 'TGO 161 GHA'],
  ['what one will have done', 'fr', 'Le Togo fera expulser le consul ghanéen.', 'TGO 161 GHA future'],
  // what a thing brings somebody to do
  ['what a thing leads to', 'fr', "L'affaire a conduit le Togo à expulser le consul ghanéen.", 'TGO 161 GHA'],
  ['what a thing leads to', 'en', 'The affair led Togo to expel the Ghanaian consul.', 'TGO 161 GHA'],
  ['what a thing leads to', 'es', 'El asunto llevó a Togo a expulsar al cónsul ghanés.', 'TGO 161 GHA'],
  ['what a thing forces', 'fr', "L'embargo a contraint le Togo à libérer deux otages ghanéens.", 'TGO 0841 GHA'],
  ['what a thing forces', 'en', 'The embargo forced Togo to release two Ghanaian hostages.', 'TGO 0841 GHA'],
  ['what a thing forces', 'es', 'El embargo obligó a Togo a liberar a dos rehenes ghaneses.', 'TGO 0841 GHA'],
  [
    'what a thing could force',
    'en',
    'The flood could force Togo to expel the Ghanaian consul.',
    'TGO 161 GHA conditional',
  ],
  ['what somebody forces', 'fr', 'Le Togo a contraint le Ghana à libérer deux otages.', 'TGO 1053 GHA'],
  ['what somebody forces', 'en', 'Togo forced Ghana to release two hostages.', 'TGO 1053 GHA'],
  ['what somebody forces', 'es', 'Togo obligó a Ghana a liberar a dos rehenes.', 'TGO 1053 GHA'],
  // «ne» that denies nothing, and what undoes a negation
  ['before something', 'fr', 'Le Togo a rouvert un musée avant que le Ghana ne bombarde le Bénin.', 'GHA 195 BEN'],
  ['what does not cease', 'fr', "Le Togo n'a cessé d'accuser le Ghana.", 'TGO 112 GHA'],
  ['what does not cease', 'en', 'Togo has not stopped accusing Ghana.', 'TGO 112 GHA'],
  ['what does not cease', 'es', 'Togo no deja de acusar a Ghana.', 'TGO 112 GHA'],
  ['what ceases', 'fr', "Le Togo a cessé d'accuser le Ghana.", 'TGO 112 GHA denied'],
  [
    'what nobody did',
    'fr',
    "Le Togo a affirmé qu'aucun de ses soldats n'a attaqué le Ghana.",
    'TGO 190 GHA denied by TGO',
  ],
  // what is feared
  ['what is feared', 'fr', "Le Togo craint que le Ghana n'envahisse le Bénin.", 'GHA 190 BEN hypothetical'],
  ['what is feared', 'en', 'Togo fears a Ghanaian invasion of Benin.', 'GHA 190 BEN hypothetical'],
  ['what is feared', 'es', 'Togo teme un ataque de Ghana contra Benín.', 'GHA 190 BEN hypothetical'],
  // what is to come, and what is only beside
  ['what is prepared', 'fr', 'Le Togo prépare une offensive contre le Ghana.', 'TGO 138 GHA'],
  ['what is prepared', 'es', 'Togo prepara sanciones contra Ghana.', 'TGO 1312 GHA'],
  [
    'what would be',
    'fr',
    'Le Togo gracierait les rebelles ghanéens qui déposeraient les armes.',
    'GHA 0873 - conditional',
    'TGO 056 GHA conditional',
  ],
  ['what was before', 'fr', 'Le Togo a accusé le Ghana après des combats au Bénin.', 'TGO 112 GHA', '- 190 BEN'],
  [
    'what was before',
    'fr',
    "Le Togo a dénoncé les raids ghanéens après la signature d'un accord avec le Bénin.",
    'GHA 190 - by TGO',
    'TGO 111 GHA',
  ],
  ['republics', 'fr', 'Le Togo a mis en garde les Républiques soviétiques.', 'TGO 130 SUN'],
  // whose a relative clause says something is
  ['whose envoy', 'fr', 'Le Togo, dont le consul a été expulsé par le Ghana, a rouvert un musée.', 'GHA 161 TGO'],
  ['whose envoy', 'es', 'Togo, cuyo cónsul fue expulsado por Ghana, reabrió un museo.', 'GHA 161 TGO'],
  ['whose troops', 'es', 'Togo, cuyas tropas bombardearon Ghana, reabrió un museo.', 'TGO 195 GHA'],
  ['whose troops', 'en', 'Togo, whose troops bombed Ghana, reopened a museum.', 'TGO 195 GHA'],
  ['whose envoy', 'en', 'Togo, whose consul Ghana expelled, reopened a museum.', 'GHA 161 TGO'],
  // who takes part in what a sentence only names as its occasion
  [
    'after talks',
    'fr',
    'Le président togolais a rouvert un musée après un entretien avec son homologue ghanéen.',
    'GHA 040 TGO',
  ],
  ['after talks', 'en', 'The Togolese president smiled after talks with his Ghanaian counterpart.', 'GHA 040 TGO'],
  [
    'after talks',
    'es',
    'El presidente togolés reabrió un museo tras una reunión con su homólogo ghanés.',
    'GHA 040 TGO',
  ],
  [
    'on a visit',
    'en',
    'The Togolese president criticized Benin during a visit to Ghana.',
    'TGO 042 GHA',
    'TGO 111 BEN',
  ],
  [
    'in a call',
    'en',
    'The Togolese prime minister, in a telephone call with the Ghanaian president, praised Benin.',
    'GHA 041 TGO',
    'TGO 051 BEN',
  ],
  ['talks of others', 'en', 'Farmers in Togo rioted after talks with Ghana failed.', 'TGO 145 TGO'],
  // what a noun behind a comma sums up
  [
    'what sums up a deed',
    'fr',
    'Le Togo a rappelé son ambassadeur au Bénin, une décision critiquée par le Ghana.',
    'TGO 161 BEN',
    'GHA 111 TGO',
  ],
  [
    'what sums up a deed',
    'en',
    'Togo recalled its envoy to Benin, a move that Ghana described as hasty.',
    'TGO 161 BEN',
    'GHA 111 TGO',
  ],
  [
    'what sums up a demand',
    'en',
    'Togo called on Ghana to hold elections, a demand that the Ghanaian president rejected.',
    'TGO 0241 GHA',
    'GHA 120 TGO',
  ],
  ['the own deed', 'en', 'Togo recalled its envoy to Benin, a move that Togo described as hasty.', 'TGO 161 BEN'],
  // what a deed leads another to
  [
    'what a deed prompts',
    'en',
    'Togo deported 200 Ghanaian workers, prompting Ghana to lodge a complaint.',
    'TGO 174 GHA',
    'GHA 114 TGO',
  ],
  // what a text says that somebody puts before others
  ['a draft', 'en', 'Togo circulated a draft resolution calling on Ghana to reopen a museum.', 'TGO 020 GHA'],
  [
    'a second thing said',
    'en',
    'The Togolese president said that farmers were happy, but that Benin should learn from them.',
    'TGO 100 BEN',
  ],
  ['ruled out', 'en', 'Togo ruled out talks with Ghana.', 'TGO 125 GHA'],
  [
    'its own envoy',
    'en',
    'Togo accused Ghanaian officials of theft and withdrew its ambassador.',
    'TGO 1121 GHA',
    'TGO 161 GHA',
  ],
  // from whom an envoy is recalled
  [
    'the quarrel before',
    'fr',
    'Le Togo a accusé le Ghana. Le Kenya a rappelé son ambassadeur.',
    'TGO 112 GHA',
    'KEN 161 GHA',
  ],
  [
    'the quarrel before',
    'en',
    'Togo accused Ghana of theft. Spain, France and Italy recalled their ambassadors.',
    'TGO 1121 GHA',
    'ESP+FRA+ITA 161 GHA',
  ],
  [
    'the quarrel before',
    'es',
    'Togo acusó a Ghana de robo. Ghana retiró a su embajador.',
    'TGO 1121 GHA',
    'GHA 161 TGO',
  ],
  [
    'each other',
    'en',
    'Togo quarrelled with Ghana for years. Both countries recalled their envoys on Monday.',
    'GHA 161 TGO',
  ],
  ['no quarrel before', 'en', 'Togo praised Ghana. Kenya recalled its ambassador.', 'TGO 051 GHA'],
  ['ordered out', 'en', 'India ordered five Pakistani diplomats out of New Delhi.', 'IND 161 PAK'],
  [
    'a spokesman prompted',
    'en',
    "Togo bombed a village in Ghana, prompting Ghana's spokesman, Kofi Mensah, to accuse Togo of theft.",
    'TGO 195 GHA',
    'GHA 1121 TGO',
  ],
  [
    'an answer within a sentence',
    'en',
    'Iran, accused by Washington of theft, rejected the charge.',
    'USA 1121 IRN',
    'IRN 016 USA',
  ],
  ['an invitation withdrawn', 'en', 'Togo withdrew its offer to the Ghanaian president.'],
  ['helped to attack', 'en', 'Togo accused Kenya of helping Benin to attack Ghana.', 'TGO 1123 KEN'],
  // those who only stand beside
  ['whom somebody joins', 'en', 'Togo withheld aid from Ghana, joining Benin and Kenya.', 'TGO 162 GHA'],
  [
    'who asks for a meeting',
    'en',
    'The African Union, meeting at the request of Togo and Benin, condemned the violence.',
  ],
  ['where somebody is deported to', 'en', 'Some of the parents had been deported to Ghana and Togo.', '- 174 TGO'],
  // what is to come first
  [
    'until',
    'en',
    'Togo refused to withdraw its troops until Ghana disarms the rebels.',
    'TGO 1246 GHA',
    'GHA 0873 ? hypothetical',
  ],
  ['until, as it was', 'en', 'Togo kept a museum closed until Ghana expelled the Beninese consul.', 'GHA 161 BEN'],
  [
    'with somebody doing it',
    'en',
    'The talks failed, with Togo and Ghana refusing to withdraw their troops.',
    'GHA+TGO 1246 -',
  ],
  // what several are asked to do
  ['what several are asked', 'es', 'Togo pidió a Ghana y Kenia que firmen el acuerdo.', 'TGO 027 GHA+KEN'],
  ['what several are asked', 'es', 'Togo exigió a los soldados ghaneses que liberen a los presos.', 'TGO 1053 GHA'],
  ['what some of them did', 'es', 'Togo agradeció a los ministros ghaneses que visitaron la escuela.', 'TGO 051 GHA'],
  ['who takes what', 'es', 'Kenia atacó a los soldados ghaneses que ocupan Togo.', 'KEN 190 GHA', 'GHA 192 TGO'],
  // what one confirms
  ['what one confirms', 'fr', 'Le Togo a confirmé avoir expulsé le consul ghanéen.', 'TGO 161 GHA by TGO'],
  ['what one confirms', 'es', 'Togo confirmó haber expulsado al cónsul ghanés.', 'TGO 161 GHA by TGO'],
  ['what another confirms', 'fr', 'Le Togo a confirmé que le Ghana a expulsé le consul kényan.', 'GHA 161 KEN by TGO'],
];

describe('coding of clauses within clauses', () => {
  it.each(rows.map(([what, language, text, ...events]) => ({ what, language, text, events })))(
    '$what: $text',
    ({ language, text, events }) => {
      expect(code(language, text).map(lineOf).sort()).toEqual([...events].sort());
    },
  );
});
