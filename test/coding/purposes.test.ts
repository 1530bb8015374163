import { describe, expect, it } from 'vitest';
import type { LanguageCode, Mention } from '../../src/model.js';
import { code } from './support.js';

const sides = (actors: Mention['sources']) => actors.map((a) => a.code?.slice(0, 3) ?? '-').join('+') || '-';
const coded = (language: LanguageCode, text: string) =>
  code(language, text)
    .filter((m) => m.modality === 'actual' && m.polarity === 'affirmed')
    .map((m) => `${sides(m.sources)} ${m.cameo} ${sides(m.targets)}`);

/** A root and a purpose make the code, in every language by the same table. */
const rows: readonly (readonly [LanguageCode, string, string])[] = [
  ['en', 'Kenya demanded that Somalia respect human rights.', 'KEN 1043 SOM'],
  ['fr', "Le Kenya a exigé que la Somalie respecte les droits de l'homme.", 'KEN 1043 SOM'],
  ['es', 'Kenia exigió que Somalia respete los derechos humanos.', 'KEN 1043 SOM'],
  ['en', 'Kenya demanded a change of leadership in Somalia.', 'KEN 1041 SOM'],
  ['fr', 'Le Kenya a réclamé un changement de dirigeants en Somalie.', 'KEN 1041 SOM'],
  ['en', "Kenya rejected Somalia's request for economic aid.", 'KEN 1221 SOM'],
  ['fr', "Le Kenya a rejeté la demande d'aide économique de la Somalie.", 'KEN 1221 SOM'],
  ['es', 'Kenia rechazó la petición de ayuda económica de Somalia.', 'KEN 1221 SOM'],
  ['en', 'Kenya refused to release the Somali prisoners.', 'KEN 1243 SOM'],
  ['fr', 'Le Kenya refuse de libérer les prisonniers somaliens.', 'KEN 1243 SOM'],
  ['es', 'Kenia se niega a liberar a los prisioneros somalíes.', 'KEN 1243 SOM'],
  ['en', 'Kenya threatened to cut aid to Somalia.', 'KEN 1311 SOM'],
  ['fr', 'Le Kenya a menacé de réduire son aide à la Somalie.', 'KEN 1311 SOM'],
  ['es', 'Kenia amenazó con reducir su ayuda a Somalia.', 'KEN 1311 SOM'],
  ['en', 'Kenya agreed to withdraw its troops from Somalia.', 'KEN 0356 SOM'],
  ['fr', 'Le Kenya a accepté de retirer ses troupes de Somalie.', 'KEN 0356 SOM'],
  ['es', 'Kenia aceptó retirar sus tropas de Somalia.', 'KEN 0356 SOM'],
  ['en', 'Kenya stopped its military aid to Somalia.', 'KEN 1622 SOM'],
  ['fr', 'Le Kenya a mis fin à son aide militaire à la Somalie.', 'KEN 1622 SOM'],
  ['en', 'Kenyan students demonstrated for democratic elections.', 'KEN 1414 KEN'],
  ['fr', 'Des étudiants kényans ont manifesté pour des élections libres.', 'KEN 1414 KEN'],
  ['es', 'Estudiantes kenianos se manifestaron por elecciones libres.', 'KEN 1414 KEN'],
  ['en', 'Kenyan farmers blocked roads to protest against new taxes.', 'KEN 1442 KEN'],
  ['es', 'Campesinos kenianos bloquearon carreteras para protestar contra los nuevos impuestos.', 'KEN 1442 KEN'],
  ['en', 'Kenya ordered the expulsion of three Somali nationals.', 'KEN 174 SOM'],
  ['en', 'Kenya ordered Somalia to release the prisoners.', 'KEN 1053 SOM'],
  // Two that fail to agree have ended their talks, as the codebook's example of 164 has it.
  ['en', 'Kenya failed to reach a deal with Somalia.', 'KEN 164 SOM'],
  // Some hundred people are not their state; whom they protest against goes without saying.
  ['en', 'Hundreds of Kenyans marched in Nairobi.', 'KEN 141 KEN'],
  // First persons in a quotation are who says it.
  ['fr', '«Nous condamnons la Somalie», a déclaré le président kényan.', 'KEN 111 SOM'],
  ['es', '«Condenamos a Somalia», dijo el presidente keniano.', 'KEN 111 SOM'],
  ['en', '"We condemn Somalia," the Kenyan president said.', 'KEN 111 SOM'],
  // Each other's target, and no partner in the venue.
  ['fr', "Le Kenya et la Somalie se sont accusés mutuellement d'agression.", 'KEN 1123 SOM'],
  ['en', 'Kenya and Somalia accused each other of aggression.', 'KEN 1123 SOM'],
  ['en', 'Kenya and Somalia held a second round of talks in Norway.', 'KEN 046 SOM'],
  ['en', 'The presidents of Kenya and Somalia met.', 'KEN 040 SOM'],
  // Nothing more telling: a statement about another state.
  ['es', 'El ministro noruego dijo que Finlandia es un país vecino.', 'NOR 010 FIN'],
];

describe('codes by root and purpose', () => {
  it.each(rows)('%s: %s', (language, text, wanted) => {
    expect(coded(language, text)).toContain(wanted);
  });

  it.each<[LanguageCode, string]>([
    ['en', 'Kenya denied attacking Somalia.'],
    ['en', 'Kenya is considering an attack on Somalia.'],
    ['fr', 'Le Kenya aurait livré des armes à la Somalie.'],
    ['fr', "Si le Kenya attaque la Somalie, l'Éthiopie ripostera."],
    ['es', 'Kenia no atacó Somalia.'],
    ['es', 'Kenia habría entregado armas a Somalia.'],
  ])('%s: what is denied, planned or hearsay is not done: %s', (language, text) => {
    expect(coded(language, text).filter((row) => /^KEN (19|07)/.test(row))).toEqual([]);
  });
});
