import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { code, lineOf } from './support.js';

/** What is told about, the text as the press of a country at war with itself writes it, and the events in it. */
type Row = readonly [what: string, language: LanguageCode, text: string, ...events: string[]];

const rows: readonly Row[] = [
  // pronouns that look like articles
  [
    'whom they killed before a verb',
    'es',
    'Hombres armados detuvieron en Huánuco, Perú, a cuatro campesinos y los asesinaron.',
    'PER 173 PER',
    'PER 190 PER',
  ],
  [
    'whom they accuse behind an infinitive',
    'es',
    'Tras acusarlos de espionaje, los rebeldes peruanos fusilaron a dos maestros.',
    'PER 193 PER',
  ],
  [
    'what somebody leaves is no threat that ends',
    'es',
    'Familias de Perú abandonaron sus casas ante las amenazas de los rebeldes.',
    'PER 130 PER',
  ],
  // courts and their own state's forces
  ['soldiers before their own courts', 'es', 'La Fiscalía peruana investiga a dos soldados.', 'PER 090 PER'],
  ['soldiers before their own courts', 'fr', 'La justice malienne a inculpé deux soldats.', 'MLI 173 MLI'],
  ['soldiers before their own courts', 'en', 'Kenyan prosecutors are investigating two policemen.', 'KEN 090 KEN'],
  ['what is killed is no article', 'es', 'Los asesinados eran de Perú.'],
  // people without an article
  ['people behind a place', 'es', 'En Quibdó, paramilitares de Colombia mataron a dos mineros.', 'COL 190 COL'],
  ['people that open a sentence', 'es', 'Guerrilleros lo mataron en Lima.', 'PER 190 PER'],
  // whom a pronoun means
  [
    'whom the verb before was done to',
    'es',
    'Hombres armados sacaron de su casa en Huánuco, Perú, a un campesino y lo mataron.',
    'PER 181 PER',
    'PER 190 PER',
  ],
  [
    'whom the verb before was done to',
    'en',
    'Malian rebels kidnapped two Togolese miners and shot them.',
    'MLI 181 TGO',
    'MLI 193 TGO',
  ],
  [
    'whom the verb before was done to',
    'fr',
    'Des rebelles maliens ont enlevé deux mineurs togolais et les ont tués.',
    'MLI 181 TGO',
    'MLI 190 TGO',
  ],
  [
    'not those that do not agree',
    'es',
    'Los rebeldes malienses secuestraron a dos togoleses y lo mataron.',
    'MLI 181 TGO',
    'MLI 190 MLI',
  ],
  // names that several share
  ['the rebels of that name', 'es', 'Guerrilleros del EPL mataron a dos soldados en Tierralta.', 'COL 190 COL'],
  ['the army of that name', 'es', 'El EPL chino bombardeó Taiwán.', 'CHN 195 TWN'],
  ['the police of that name', 'es', 'La Guardia Civil de Perú detuvo a dos campesinos.', 'PER 173 PER'],
  ['the police of that name', 'es', 'La Guardia Civil detuvo a dos miembros de ETA.', 'ESP 173 ESP'],
  // of which country those are that the text does not place
  [
    'troops beside the group they fight',
    'es',
    'Tropas de la Cuarta Brigada sostuvieron combates con el frente Luis Pardo de las FARC.',
    'COL 190 COL',
  ],
  ['soldiers that are let go', 'es', 'El ELN liberó a dos soldados.', 'COL 0841 COL'],
  [
    'a unit that bears a country’s name',
    'es',
    'Rebeldes peruanos atacaron el batallón Colombia en Huánuco.',
    'PER 190 PER',
  ],
  [
    'a street that bears a country’s name',
    'fr',
    'Des étudiants togolais ont bloqué l’avenue Ghana à Lomé.',
    'TGO 144 TGO',
  ],
  ['an army where people live', 'es', 'El Ejército peruano ametralló dos caseríos.', 'PER 195 PER'],
  ['an army at sea', 'es', 'El Ejército peruano ametralló un barco.', 'PER 195 -'],
  // journeys at home
  ['people on the move visit nobody', 'es', 'Campesinos de Colombia llegaron a Quibdó.'],
  ['people on the move visit nobody', 'en', 'Kenyan farmers arrived in Nairobi.'],
  // clauses of time
  [
    'who does it behind an adverb',
    'es',
    'Estudiantes peruanos quemaron la alcaldía de Puno luego de enfrentarse con policías.',
    'PER 145 PER',
  ],
  // who clears whom
  [
    'who is cleared from a road',
    'es',
    'La policía paraguaya despejó una ruta bloqueada por campesinos.',
    'PRY 175 PRY',
  ],
  // who does what a noun names
  [
    'whose attack it is beside what it is against',
    'es',
    'Un atentado del ELN contra un oleoducto causó daños.',
    'COL 1834 COL',
  ],
  [
    'whose attack an adjective says',
    'es',
    'La masacre paramilitar de 20 campesinos en Cauca fue condenada.',
    'COL 202 COL',
  ],
  [
    'whose attack an adjective says',
    'fr',
    'Une attaque rebelle contre une base au Mali a duré deux heures.',
    'MLI 190 MLI',
  ],
  ['whose attack an adjective says', 'en', 'A rebel attack on a base in Mali lasted two hours.', 'MLI 190 MLI'],
  ['what a rebel suffers', 'es', 'El secuestro de un líder guerrillero en Bogotá fue condenado.', '- 181 COL'],
  ['those on patrol are no patrol', 'es', 'Una patrulla del Ejército peruano detuvo a dos rebeldes.', 'PER 173 PER'],
  [
    'a headline without articles',
    'es',
    'Patrulla del Ejército peruano captura a cabecilla de Sendero Luminoso.',
    'PER 173 PER',
  ],
  // protest told beside something else
  ['in protest', 'es', 'Ganaderos argentinos caminaron en protesta por el alza.', 'ARG 141 ARG'],
  [
    'in protest, hung on the object',
    'es',
    'Comerciantes de Lima cerraron sus tiendas en protesta por el alza.',
    'PER 141 PER',
  ],
  ['in protest', 'en', 'Kenyan teachers left their classrooms in protest.', 'KEN 141 KEN'],
  ['back to school after the holidays', 'es', 'Los niños mexicanos volvieron a clases.'],
  ['a strike that goes on', 'es', 'Continúa la huelga de médicos en Perú.', 'PER 143 PER'],
  ['in protest, but no crowd', 'es', 'El embajador argentino salió en protesta.'],
  [
    'with whom a crowd clashes',
    'es',
    'Los sindicatos españoles protagonizaron enfrentamientos con la Guardia Civil.',
    'ESP 145 ESP',
  ],
  [
    'a protest that ends in clashes',
    'es',
    'La protesta de los estudiantes peruanos terminó en choques.',
    'PER 141 PER',
  ],
  // towns that share the name of a state
  ['a town by its region', 'es', 'Las FARC mataron a un maestro en Argelia, Cauca.', 'COL 190 COL'],
  ['a list of states', 'es', 'El ministro peruano visitó Argelia, Túnez y Libia.', 'PER 042 DZA+LBY+TUN'],
  ['no town of that name', 'es', 'La matanza de campesinos en Lima fue condenada.', '- 202 PER'],
  [
    'a department by what is told there',
    'es',
    'Paramilitares mataron a dos vecinos en San Alberto, Cesar.',
    'COL 190 COL',
  ],
  ['a surname that is a place too', 'es', 'Ana Cali acusó a Perú en Quito.'],
  // who did what a participle tells of
  [
    'a massacre that somebody committed',
    'es',
    'En Lima fue condenada la masacre de 43 personas cometida por rebeldes.',
    'PER 202 PER',
  ],
  [
    'who is threatened before a comma',
    'es',
    'Amenazados por paramilitares, 200 campesinos de Colombia huyeron.',
    'COL 130 COL',
  ],
  // arms
  ['arms handed in', 'es', 'El ELN entregó las armas al Gobierno.', 'COL 0873 COL'],
  ['arms handed over to rebels', 'es', 'Cuba entregó armas al ELN.', 'CUB 072 COL'],
  ['set free in a place', 'es', 'El ELN dejó en libertad en zona rural de Tame a tres maestros.', 'COL 0841 COL'],
  // datelines
  ['a dateline with a full stop and a dash', 'es', 'BOGOTÁ.— Perú condenó a Chile.', 'PER 111 CHL'],
];

describe('coding of conflict at home', () => {
  it.each(rows.map(([what, language, text, ...events]) => ({ what, language, text, events })))(
    '$what: $text',
    ({ language, text, events }) => {
      expect(code(language, text).map(lineOf).sort()).toEqual([...events].sort());
    },
  );
});
