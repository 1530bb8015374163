import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { code, lineOf } from './support.js';

/** What is told about, the text as agencies write it, and the events that careful coders find in it. */
type Row = readonly [what: string, language: LanguageCode, text: string, ...events: string[]];

const rows: readonly Row[] = [
  // who speaks behind a quotation
  [
    'who goes on speaking',
    'fr',
    'Le ministre ghanéen Kofi Mensah a critiqué le Togo. «Le Togo attaque nos villages», a-t-il dit, accusant Lomé d’espionnage.',
    'GHA 111 TGO',
    'GHA 1125 TGO',
    'TGO 190 GHA by GHA',
  ],
  [
    'who goes on speaking',
    'en',
    'Ghanaian minister Kofi Mensah criticised Togo. "Togo is attacking our villages," he said.',
    'GHA 111 TGO',
    'TGO 190 GHA by GHA',
  ],
  [
    'who goes on speaking, not whom is spoken of',
    'fr',
    'La ministre béninoise Aminata Kora s’est exprimée lundi. «Le président du Togo a menti», a affirmé Mme Kora. «Le Togo a attaqué notre armée», a-t-elle ajouté.',
    'BEN 111 TGO',
    'TGO 190 BEN by BEN',
  ],
  [
    'what goes on reports nothing',
    'fr',
    'Le Ghana a adopté un embargo contre le Togo, où la répression des manifestations se poursuit.',
    'GHA 163 TGO',
  ],
  ['a veto of one’s own', 'fr', 'Le Ghana a confirmé jeudi son veto au budget togolais.', 'GHA 129 TGO'],
  // forces whose state goes without saying
  [
    'forces that a state’s voice tells of',
    'en',
    'Kenyan state television said the navy had seized a Ghanaian trawler.',
    'KEN 1711 GHA by KEN',
  ],
  // people beside what was attacked
  [
    'of whom those are who are hurt besides',
    'en',
    'Kenya seized a Ghanaian tugboat on Sunday, wounding three sailors.',
    'KEN 1711 GHA',
    'KEN 182 GHA',
  ],
  // deeds by those in power
  ['who is blamed for arrests somewhere', 'en', 'Kenya condemned the arrests in Togo.', 'KEN 111 TGO', '- 173 TGO'],
  ['who is blamed for a coup', 'en', 'Kenya condemned the coup in Togo.', 'KEN 111 TGO', '- 190 TGO'],
  ['who is blamed for a bombing by nobody known', 'en', 'Kenya condemned the bombing in Togo.', '- 183 TGO'],
  // who meets at an occasion
  [
    'whose meeting is called off',
    'en',
    'Kenya called off a meeting between its president and Togolese leaders at a summit of the African Union.',
    'KEN 164 TGO',
  ],
  // sums of money
  ['what a sum is given in', 'en', 'Japan announced $5 million in food aid for Togo.', 'JPN 073 TGO'],
  ['to whom a sum is given', 'en', 'Japan gave Togo $5 million in military aid.', 'JPN 072 TGO'],
  ['what a sum is lost in', 'en', 'Japan lost $5 million in revenue in Togo.'],
  // drills near somebody are not held with them
  ['near whom drills are held', 'en', 'Kenya staged joint naval drills near the Somali coast.'],
  // under a dateline
  [
    'whose police and soldiers they are',
    'en',
    'HARARE, March 5 (Agency) - Zambia criticised Zimbabwe on Tuesday over a new tax.\n\nPolice arrested 12 students.\n\nSoldiers fired on a crowd.\n\nZimbabwe is poor.',
    'ZMB 111 ZWE',
    'ZWE 173 ZWE',
    'ZWE 175 ZWE',
  ],
  // who somebody is whom no table knows
  [
    'for whom somebody speaks',
    'en',
    'Ama Kodjo, a spokeswoman for the Togolese foreign ministry, accused Ghana of lying.',
    'TGO 112 GHA',
  ],
  [
    'whom somebody advises',
    'en',
    'Ama Kodjo, an adviser to the Togolese president, accused Ghana of lying.',
    'TGO 112 GHA',
  ],
  [
    'of several titles the one that says whose',
    'en',
    'General Ama Kodjo, commander of the Togolese navy, accused Ghana of lying.',
    'TGO 112 GHA',
  ],
  ['what somebody heads', 'en', 'Ama Kodjo, the head of the Togolese navy, accused Ghana of lying.', 'TGO 112 GHA'],
  ['whom somebody only criticises', 'en', 'Ama Kodjo, a critic of the Togolese president, accused Ghana of lying.'],
  // participles and infinitives beside the main verb
  [
    'what is done before something else',
    'fr',
    'La présidente ghanéenne, dont le pays dirige l’alliance, a félicité le Togo, avant de s’entretenir par téléphone avec le président béninois.',
    'GHA 051 TGO',
    'BEN 041 GHA',
  ],
  [
    'who does it before something else',
    'fr',
    'Le Ghana a rappelé son ambassadeur au Togo, avant de fermer son consulat de Lomé.',
    'GHA 161 TGO',
    'GHA 161 TGO',
  ],
  [
    'who does it before something else',
    'es',
    'Perú retiró a su embajador en Chile antes de expulsar a dos diplomáticos bolivianos.',
    'PER 161 CHL',
    'PER 161 BOL',
  ],
  [
    'a clause of its own with a participle',
    'fr',
    'Des étudiants ghanéens ont défilé à Accra, la police dispersant la foule.',
    'GHA 141 GHA',
    'GHA 175 GHA',
  ],
  [
    'who is told more of',
    'fr',
    'Le Ghana, déjà sanctionné par le Togo en novembre, a fermé sa frontière avec le Bénin.',
    'TGO 163 GHA',
    'GHA 160 BEN',
  ],
  ['by how much', 'fr', 'Le Ghana a décidé de prolonger de six mois les sanctions contre le Togo.', 'GHA 163 TGO'],
  [
    'who accuses those whom somebody deals with',
    'fr',
    'Le Ghana a expulsé deux diplomates togolais, accusés d’espionnage.',
    'GHA 161 TGO',
    'GHA 1125 TGO',
  ],
  [
    'whom it is done to behind who does it',
    'fr',
    'L’arrestation par la police togolaise de trois journalistes ghanéens a été dénoncée par le Bénin.',
    'TGO 173 GHA',
    'BEN 111 TGO',
  ],
  [
    'whom it is done to behind who does it',
    'es',
    'La expulsión por Togo de tres diplomáticos ghaneses indignó a Benín.',
    'TGO 161 GHA',
    'BEN 110 TGO',
  ],
  [
    'an aside between auxiliary and participle',
    'fr',
    'La présidence togolaise a pour sa part dénoncé le Ghana.',
    'TGO 111 GHA',
  ],
  [
    'an aside between auxiliary and participle',
    'fr',
    'L’Union africaine a dans le même temps critiqué le Togo.',
    'IGOAFRAFU 111 TGO',
  ],
  [
    'who holds those to be freed',
    'fr',
    'La police togolaise a arrêté deux journalistes ghanéens. Le Bénin a demandé leur libération.',
    'TGO 173 GHA',
    'BEN 0253 TGO',
  ],
  [
    'who holds those to be freed',
    'en',
    'Togolese police arrested two Ghanaian journalists. Benin called for their release.',
    'TGO 173 GHA',
    'BEN 0253 TGO',
  ],
  [
    'who holds those to be freed',
    'es',
    'La policía de Togo detuvo a dos periodistas ghaneses. Benín pidió su liberación.',
    'TGO 173 GHA',
    'BEN 0253 TGO',
  ],
  ['a summit somewhere', 'fr', 'L’Union africaine tiendra vendredi un sommet extraordinaire à Abuja.'],
  [
    'the same body in a sentence set elsewhere',
    'fr',
    'Au Niger, la junte a remercié le Mali. Interrogé à Washington, le ministre américain a critiqué la junte.',
    'NER 051 MLI',
    'USA 111 NER',
  ],
  [
    'what is maintained to be so',
    'fr',
    'Le Togo a soutenu que des documents prouvaient l’aide du Ghana aux rebelles béninois.',
    'GHA 070 BEN by TGO',
  ],
  // relative clauses behind commas
  [
    'whom a clause is about',
    'fr',
    'Le ministre ghanéen s’est entretenu avec ses homologues togolais et béninois, auxquels il a recommandé la retenue.',
    'BEN+TGO 040 GHA',
    'GHA 0256 BEN+TGO',
  ],
  [
    'whom a clause is about',
    'fr',
    'Le Ghana a condamné les rebelles du Front togolais de libération (FTL), qui ont pris la ville de Kara.',
    'GHA 111 TGO',
    'TGO 192 TGO',
  ],
  [
    'where a clause is about',
    'fr',
    'Le ministre ghanéen s’est rendu au Togo, où il a signé avec le président un accord de pêche.',
    'GHA 042 TGO',
    'GHA 057 TGO',
  ],
  [
    'an answer aside',
    'fr',
    'Le Togo a reproché au Ghana de fournir des armes aux rebelles, accusation que le Ghana a aussitôt rejetée.',
    'TGO 112 GHA',
    'GHA 120 TGO',
  ],
  [
    'a judgement aside',
    'fr',
    'Le Togo a mené des manœuvres navales près du Ghana. Le Bénin a suivi ces exercices, que le Ghana a qualifiés de «provocation».',
    'TGO 150 GHA',
    'GHA 111 TGO',
  ],
  // names behind honorifics
  [
    'who is called by an honorific',
    'fr',
    'La ministre togolaise, Aminata Kora, a critiqué le Ghana. Mme Kora a salué le Bénin.',
    'TGO 111 GHA',
    'TGO 051 BEN',
  ],
  [
    'who is called by an honorific',
    'es',
    'El presidente de Togo, Juan Ruiz, criticó a Ghana. El señor Ruiz elogió a Benín.',
    'TGO 111 GHA',
    'TGO 051 BEN',
  ],
  // passives, people without an article, hearsay
  ['who is seen to be refused something', 'fr', 'Le Togo s’est vu refuser un prêt par le Ghana.', 'GHA 1221 TGO'],
  ['who is seen to be given something', 'fr', 'Le Togo s’est vu infliger des sanctions par le Ghana.', 'GHA 163 TGO'],
  [
    'what a clause tells of who receives',
    'fr',
    'Le président togolais a été reçu à Paris par le président Emmanuel Macron, qui lui a promis le soutien de la France.',
    'FRA 043 TGO',
    'FRA 032 TGO',
  ],
  // as many as were named together
  [
    'the three',
    'fr',
    'Le Togo, le Bénin et le Ghana ont signé un accord. Le Mali a critiqué les trois pays.',
    'BEN+GHA 057 TGO',
    'MLI 111 BEN+GHA+TGO',
  ],
  [
    'the three',
    'en',
    'Togo, Benin and Ghana signed a deal. The three countries condemned Mali.',
    'BEN+GHA 057 TGO',
    'BEN+GHA+TGO 111 MLI',
  ],
  [
    'the three',
    'es',
    'Togo, Benín y Ghana firmaron un acuerdo. Los tres países condenaron a Malí.',
    'BEN+GHA 057 TGO',
    'BEN+GHA+TGO 111 MLI',
  ],
  // two clauses
  [
    'who does the second of two things',
    'fr',
    'Le Togo a livré des vivres à Accra, et le Bénin a critiqué le Mali.',
    'TGO 073 GHA',
    'BEN 111 MLI',
  ],
  [
    'where a clause is about',
    'fr',
    'Le ministre ghanéen a salué le Togo, où le Bénin a distribué des vivres.',
    'GHA 051 TGO',
    'BEN 073 TGO',
  ],
  ['with whose help', 'fr', 'Le Togo a livré des vivres au Ghana avec l’appui du Bénin.', 'TGO 073 GHA'],
  ['with whose help', 'es', 'Togo entregó alimentos a Ghana con el apoyo de Benín.', 'TGO 073 GHA'],
  [
    'who goes on behind a clause with another subject',
    'fr',
    'Le Togo, dont l’armée a attaqué le Bénin, a fermé sa frontière avec le Ghana.',
    'TGO 190 BEN',
    'TGO 160 GHA',
  ],
  // meetings that name one side
  [
    'who met whom on whose occasion something is done',
    'fr',
    'Le président togolais a critiqué le Bénin, à l’issue d’un entretien avec le roi du Maroc.',
    'TGO 111 BEN',
    'MAR 040 TGO',
  ],
  [
    'who met whom on whose occasion something is done',
    'en',
    'The Togolese president criticised Benin after a meeting with the king of Morocco.',
    'TGO 111 BEN',
    'MAR 040 TGO',
  ],
  [
    'who met whom on whose occasion something is done',
    'es',
    'El presidente de Togo criticó a Benín tras una reunión con el rey de Marruecos.',
    'TGO 111 BEN',
    'MAR 040 TGO',
  ],
  [
    'whom a mediation is between',
    'fr',
    'Le Togo et le Bénin ont rétabli leurs relations à la suite d’une médiation ghanéenne.',
    'BEN 054 TGO',
    'GHA 045 BEN+TGO',
  ],
  [
    'who says so of oneself',
    'fr',
    'Le Togo et le Bénin se sont dits préoccupés par la politique du Ghana.',
    'BEN+TGO 110 GHA',
  ],
  [
    'a body and states',
    'fr',
    'La Ligue arabe, le Ghana et le Bénin ont condamné le Togo.',
    'BEN+GHA+IGOMEAARL 111 TGO',
  ],
  // what one finds fault with without saying whose it is
  [
    'a new name for a deed',
    'fr',
    'Le Togo a expulsé trois diplomates ghanéens. Le Ghana a dénoncé une décision «injustifiée».',
    'TGO 161 GHA',
    'GHA 111 TGO',
  ],
  [
    'a new name for a deed',
    'en',
    'Togo expelled three Ghanaian diplomats. Ghana denounced an "unfriendly act".',
    'TGO 161 GHA',
    'GHA 111 TGO',
  ],
  [
    'a new name for a deed',
    'es',
    'Togo expulsó a tres diplomáticos ghaneses. Ghana denunció una "caza de brujas".',
    'TGO 161 GHA',
    'GHA 111 TGO',
  ],
  [
    'a fault nobody did to anybody',
    'fr',
    'Le Togo a visité le Ghana. Le Ghana a dénoncé une injustice.',
    'TGO 042 GHA',
  ],
  [
    'the one that was called so',
    'fr',
    'Des rebelles togolais ont tué trois soldats ghanéens dans une embuscade. Le Ghana a bombardé le Togo. L’ONU a condamné l’embuscade.',
    'TGO 190 GHA',
    'GHA 195 TGO',
    'IGOUNO 111 TGO',
  ],
  // times to come
  [
    'a visit to come',
    'fr',
    'La visite du ministre togolais au Ghana, prévue le 20 mars, a été confirmée.',
    'TGO 042 GHA future',
  ],
  [
    'what is expected for a day',
    'fr',
    'Le Ghana et le Togo devraient se retrouver le 17 mai à Genève.',
    'GHA 040 TGO future',
  ],
  // what is no act
  ['one’s own brought home', 'fr', 'Le Ghana a évacué une soixantaine de ses ressortissants.'],
  [
    'a struggle as a topic',
    'fr',
    'La France et le Mali ont discuté de la lutte contre le terrorisme au Niger.',
    'FRA 040 MLI',
  ],
  ['a struggle as a topic', 'fr', 'La lutte contre le terrorisme au Mali coûte cher.'],
  ['a struggle as a topic', 'en', 'The fight against terrorism in Mali is expensive.'],
  ['a struggle as a topic', 'es', 'La lucha contra el terrorismo en Malí es cara.'],
  ['force is nobody', 'fr', 'Le Togo s’est opposé à tout recours à la force au Ghana.'],
  [
    'a cleft sentence that somebody tells',
    'fr',
    'Selon le Ghana, c’est le Togo qui a attaqué le Bénin.',
    'TGO 190 BEN by GHA',
  ],
];

describe('coding of what agencies tell', () => {
  it.each(rows.map(([what, language, text, ...events]) => ({ what, language, text, events })))(
    '$what: $text',
    ({ language, text, events }) => {
      expect(code(language, text).map(lineOf).sort()).toEqual([...events].sort());
    },
  );
});
