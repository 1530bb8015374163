import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { code, lineOf } from './support.js';

/** What is told about, the sentence, and the events that careful coders find in it. */
type Row = readonly [what: string, language: LanguageCode, text: string, ...events: string[]];

const rows: readonly Row[] = [
  ['peacekeepers taken out', 'fr', 'Vingt casques bleus kényans ont été conduits hors de Mostar.', 'KEN 1661 BIH'],
  ['peacekeepers taken out', 'fr', 'Soixante Casques bleus ont été emmenés hors du Mali.', 'IGOUNO 1661 MLI'],
  ['peacekeepers taken out', 'en', 'UN soldiers were moved out of Haiti.', 'IGOUNO 1661 HTI'],
  ['peacekeepers taken out', 'es', 'Sesenta cascos azules fueron trasladados fuera de Mostar.', 'IGOUNO 1661 BIH'],
  ['peacekeepers shown out', 'fr', 'Les casques bleus ont conduit le ministre hors de la salle.'],
  ['settlers', 'fr', "Des Palestiniens ont manifesté contre la venue d'immigrants juifs argentins.", 'PSE 141 ISR'],
  ['settlers', 'en', 'Palestinians marched against the arrival of Ethiopian Jewish immigrants.', 'PSE 141 ISR'],
  ['settlers', 'es', 'Palestinos protestaron contra la llegada de inmigrantes judíos argentinos.', 'PSE 141 ISR'],
  ['no more a welcome person', 'fr', 'Le Tchad a déclaré persona non grata deux diplomates kényans.', 'TCD 161 KEN'],
  [
    'no more a welcome person',
    'fr',
    "L'ambassadeur kényan a été déclaré persona non grata par le Tchad.",
    'TCD 161 KEN',
  ],
  ['no more a welcome person', 'en', 'The Kenyan envoy was declared persona non grata by Chad.', 'TCD 161 KEN'],
  ['no more a welcome person', 'es', 'El embajador keniano fue declarado persona non grata por Chad.', 'TCD 161 KEN'],
  ['expelled for own deeds', 'es', 'El embajador keniano fue expulsado por sus críticas al Tribunal de Chad.'],
  [
    'ministers of several',
    'fr',
    'Les ministres de la Défense de Bolivie, du Pérou et de la République dominicaine ont condamné Cuba.',
    'BOL+DOM+PER 111 CUB',
  ],
  ['an embassy of whom nobody says', 'fr', "Des manifestants ont envahi l'ambassade à Lomé.", 'TGO 144 -'],
  ['an embassy of whom nobody says', 'en', 'Protesters stormed the embassy in Accra.', 'GHA 145 -'],
  ['an embassy of whom nobody says', 'es', 'Manifestantes asaltaron la embajada en Lima.', 'PER 145 -'],
  ['an embassy of another', 'en', 'Ghanaian students protested outside the embassy of Togo in Accra.', 'GHA 141 TGO'],
  ['an embassy of another', 'es', 'Estudiantes peruanos protestaron delante de la embajada de Chile.', 'PER 141 CHL'],
  ['forces of one state', 'fr', 'Des soldats et des policiers togolais ont tué deux Ghanéens.', 'TGO+TGO 190 GHA'],
  ['forces of one state', 'en', 'Togolese soldiers and policemen killed two Ghanaians.', 'TGO+TGO 190 GHA'],
  ['forces of one state', 'es', 'Los soldados y los policías togoleses mataron a dos ghaneses.', 'TGO+TGO 190 GHA'],
  ['forces of two', 'fr', 'Des soldats togolais et des policiers béninois ont tué deux Ghanéens.', 'BEN+TGO 190 GHA'],
  ['a city bombed', 'fr', 'Le pilonnage de Tripoli a fait dix morts.', '- 194 LBY'],
  ['a city bombed', 'fr', 'Le bombardement de Tripoli par le Tchad a repris.', 'TCD 195 LBY'],
  ['a city bombed', 'es', 'Los bombardeos de Trípoli continuaron.', '- 195 LBY'],
  ['a capital that bombs', 'fr', 'Les bombardements de Tripoli au Tchad ont repris.', 'LBY 195 TCD'],
  ['a capital that bombs', 'es', 'Los bombardeos de Trípoli contra Chad continuaron.', 'LBY 195 TCD'],
  [
    'boats for a coast guard',
    'fr',
    'Le Japon a remis deux navires de patrouille aux garde-côtes kényans.',
    'JPN 072 KEN',
  ],
  ['boats for a coast guard', 'en', 'Two patrol boats were handed over by Japan to Kenya.', 'JPN 072 KEN'],
  ['boats for a coast guard', 'es', 'Japón entregó dos buques de guerra a Kenia.', 'JPN 072 KEN'],
  ['warships that sail', 'en', 'Japan sent two warships to Kenya.', 'JPN 154 KEN'],
  ['inspectors kept out', 'fr', "Le Togo a décidé d'exclure plusieurs inspecteurs de l'ONU.", 'TGO 1662 IGOUNO'],
  ['inspectors kept out', 'en', 'Togo excluded several UN inspectors.', 'TGO 1662 IGOUNO'],
  ['inspectors kept out', 'es', 'Togo excluyó a varios inspectores de la ONU.', 'TGO 1662 IGOUNO'],
  ['a zone of air defence', 'en', "Chinese jets flew into Taiwan's air defence zone.", 'CHN 128 TWN'],
  ['a zone of air defence', 'fr', "Des avions togolais ont pénétré dans l'espace aérien ghanéen.", 'TGO 128 GHA'],
  ['immigrants elsewhere', 'en', 'Chile expelled Turkish Jewish immigrants.', 'CHL 174 TUR'],
];

describe('coding of what envoys, peacekeepers and settlers do and undergo', () => {
  it.each(rows.map(([what, language, text, ...events]) => ({ what, language, text, events })))(
    '$what: $text',
    ({ language, text, events }) => {
      expect(code(language, text).map(lineOf).sort()).toEqual([...events].sort());
    },
  );
});
