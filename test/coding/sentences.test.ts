import { describe, expect, it } from 'vitest';
import type { LanguageCode, Mention } from '../../src/model.js';
import { code } from './support.js';

/** "POL 111 HUN", with what is not actual and affirmed behind it: "POL 195 HUN future", "… denied", "… by DEU". */
function lineOf(m: Mention): string {
  const side = (actors: Mention['sources']) =>
    actors
      .map((a) => a.country ?? '?')
      .sort()
      .join('+') || '-';
  const sides = m.reciprocal ? [side(m.sources), side(m.targets)].sort() : [side(m.sources), side(m.targets)];
  const extra = [
    m.modality === 'actual' ? '' : m.modality,
    m.polarity === 'denied' ? 'denied' : '',
    m.speaker ? `by ${m.speaker.country ?? '?'}` : '',
  ];
  return [sides[0], m.cameo, sides[1], ...extra].filter((part) => part !== '').join(' ');
}

/** What is told about, the sentence, and the events that careful coders find in it. */
type Row = readonly [what: string, language: LanguageCode, text: string, ...events: string[]];

const rows: readonly Row[] = [
  // the voice
  ['an active verb', 'fr', 'La Pologne a condamné la Hongrie.', 'POL 111 HUN'],
  ['an active verb', 'en', 'Poland condemned Hungary.', 'POL 111 HUN'],
  ['an active verb', 'es', 'Polonia condenó a Hungría.', 'POL 111 HUN'],
  ['a passive with agent', 'fr', 'La Hongrie a été condamnée par la Pologne.', 'POL 111 HUN'],
  ['a passive with agent', 'en', 'Hungary was condemned by Poland.', 'POL 111 HUN'],
  ['a passive with agent', 'es', 'Hungría fue condenada por Polonia.', 'POL 111 HUN'],
  ['a state that lasts', 'fr', 'Les routes restent bloquées par des paysans boliviens.', 'BOL 144 BOL'],
  ['a state that lasts', 'en', 'The roads remain blocked by Bolivian farmers.', 'BOL 144 BOL'],
  ['a state that lasts', 'es', 'Las carreteras permanecen bloqueadas por campesinos bolivianos.', 'BOL 144 BOL'],
  ['a state that somebody keeps', 'en', 'Peruvian farmers kept a highway blocked.', 'PER 144 PER'],
  ['a state that somebody keeps', 'es', 'Campesinos peruanos mantienen bloqueada una carretera.', 'PER 144 PER'],
  // a time before the subject
  ['a fronted time', 'fr', 'La veille le Pérou avait expulsé deux diplomates chiliens.', 'PER 161 CHL'],
  ['a fronted time', 'es', 'La semana pasada Francia envió ayuda a Malí.', 'FRA 070 MLI'],
  ['a fronted time', 'es', 'Esta mañana soldados turcos mataron a dos sirios.', 'TUR 190 SYR'],
  // who does not want to, and who does not hesitate
  ['a will denied', 'fr', 'Le président tchadien a dit qu’il ne voulait pas négocier avec le Niger.', 'TCD 125 NER'],
  ['a will denied', 'en', 'Chad does not want to negotiate with Niger.', 'TCD 125 NER'],
  ['a will denied', 'es', 'Chad no quiere negociar con Níger.', 'TCD 125 NER'],
  // where somebody is named by the place alone
  ['rockets from somewhere', 'fr', 'Trois roquettes ont été tirées depuis le Liban vers la Syrie.', 'LBN 194 SYR'],
  ['rockets from somewhere', 'en', 'Three rockets were fired from Lebanon at Syria.', 'LBN 194 SYR'],
  ['a curfew by nobody', 'fr', 'Le couvre-feu imposé lundi à Lima a été levé.', 'PER 0813 PER'],
  [
    'talks broken off somewhere',
    'fr',
    'Le Kenya a interrompu les négociations avec la Somalie à Londres.',
    'KEN 164 SOM',
  ],
  ['talks broken off somewhere', 'es', 'Kenia interrumpió en Londres las negociaciones con Somalia.', 'KEN 164 SOM'],
  ['an ally by its adjective', 'fr', 'Le Japon et son allié australien ont condamné la Chine.', 'AUS+JPN 111 CHN'],
  ['an ally by its adjective', 'en', 'Japan and its Australian ally criticized China.', 'AUS+JPN 111 CHN'],
  ['an ally by its adjective', 'es', 'Japón y su aliado australiano condenaron a China.', 'AUS+JPN 111 CHN'],
  [
    'a fight between two',
    'en',
    'Fierce fighting between Kenyan soldiers and Somali rebels has resumed.',
    'KEN 190 SOM',
  ],
  ['a proposal by another', 'fr', 'Le Tchad a rejeté le plan proposé par le Niger.', 'TCD 120 NER'],
  // coordination
  ['coordinated sources', 'fr', 'La France et l’Allemagne ont critiqué la Serbie.', 'DEU+FRA 111 SRB'],
  ['coordinated sources', 'en', 'France and Germany criticized Serbia.', 'DEU+FRA 111 SRB'],
  ['coordinated sources', 'es', 'Francia y Alemania criticaron a Serbia.', 'DEU+FRA 111 SRB'],
  ['an enumeration of targets', 'fr', 'Le Japon a critiqué la Chine, la Russie et l’Iran.', 'JPN 111 CHN+IRN+RUS'],
  ['an enumeration of targets', 'en', 'Japan criticized China, Russia and Iran.', 'JPN 111 CHN+IRN+RUS'],
  [
    'coordinated verbs',
    'en',
    'Kenya condemned Somalia and expelled two Somali diplomats.',
    'KEN 111 SOM',
    'KEN 161 SOM',
  ],
  [
    'coordinated verbs',
    'fr',
    'Le Kenya a condamné la Somalie et expulsé deux diplomates somaliens.',
    'KEN 111 SOM',
    'KEN 161 SOM',
  ],
  [
    'a target shared by hostile verbs',
    'en',
    'Peru expelled two Bolivian diplomats and threatened to suspend trade.',
    'PER 1312 BOL',
    'PER 161 BOL',
  ],
  [
    'a target shared by hostile verbs',
    'fr',
    'Le Pérou a convoqué l’ambassadeur de Bolivie et menacé de suspendre les importations.',
    'PER 114 BOL',
    'PER 1312 BOL',
  ],
  ['no target lent by a meeting', 'en', 'Kenya met Uganda and warned that rain would come.', 'KEN 040 UGA'],
  // light verbs and nominalisations
  ['a light verb', 'fr', 'La Norvège a apporté son soutien à la Finlande.', 'NOR 051 FIN'],
  ['a light verb', 'en', 'Norway expressed support for Finland.', 'NOR 051 FIN'],
  ['a light verb', 'es', 'Noruega expresó su apoyo a Finlandia.', 'NOR 051 FIN'],
  ['a passive light verb', 'fr', 'La Finlande a reçu le soutien de la Norvège.', 'NOR 051 FIN'],
  ['talks that take place', 'en', 'Talks between Egypt and Sudan took place in Geneva.', 'EGY 040 SDN'],
  ['talks that take place', 'fr', "Des discussions entre l'Égypte et le Soudan ont eu lieu à Genève.", 'EGY 040 SDN'],
  ['a possessive', 'en', "Turkey's criticism of Israel grew louder.", 'TUR 111 ISR'],
  ['a genitive with a target', 'fr', 'Le soutien de la Chine à Cuba reste entier.', 'CHN 051 CUB'],
  ['a genitive with a target', 'es', 'La acusación de Colombia contra Venezuela sorprendió a todos.', 'COL 112 VEN'],
  ['adjectives of nationality', 'en', 'Russian troops shelled Ukrainian positions.', 'RUS 194 UKR'],
  // control and operators
  ['a refusal', 'fr', "L'Iran a refusé de négocier avec l'Irak.", 'IRN 125 IRQ'],
  ['a refusal', 'en', 'Iran refused to negotiate with Iraq.', 'IRN 125 IRQ'],
  ['a refusal', 'es', 'Irán se negó a negociar con Irak.', 'IRN 125 IRQ'],
  ['an appeal', 'en', 'Canada urged Ethiopia to release the prisoners.', 'CAN 0253 ETH'],
  ['an appeal', 'fr', "Le Canada a exhorté l'Éthiopie à libérer les prisonniers.", 'CAN 0253 ETH'],
  ['a demand', 'es', 'Canadá exigió a Etiopía la liberación de los prisioneros.', 'CAN 1053 ETH'],
  ['a threat of an act', 'fr', "La Turquie a menacé d'attaquer la Grèce.", 'TUR 138 GRC'],
  ['a threat of an act', 'es', 'Turquía amenazó con atacar a Grecia.', 'TUR 138 GRC'],
  ['a stop', 'en', 'Sweden suspended its military aid to Ethiopia.', 'SWE 1622 ETH'],
  ['a threatened stop', 'en', 'Sweden threatened to suspend its military aid to Ethiopia.', 'SWE 1311 ETH'],
  ['a promise', 'fr', "La Suède a promis d'envoyer des armes à la Moldavie.", 'SWE 0332 MDA'],
  // reported speech and quotations
  ['indirect speech', 'en', 'Poland said that Russia had attacked Ukraine.', 'RUS 190 UKR by POL'],
  ['indirect speech', 'fr', "La Pologne a déclaré que la Russie avait attaqué l'Ukraine.", 'RUS 190 UKR by POL'],
  ['indirect speech', 'es', 'Polonia declaró que Rusia había atacado Ucrania.', 'RUS 190 UKR by POL'],
  ['according to somebody', 'en', 'According to Egypt, Sudan expelled two Ethiopian diplomats.', 'SDN 161 ETH by EGY'],
  [
    'according to somebody',
    'fr',
    "Selon l'Égypte, le Soudan a expulsé deux diplomates éthiopiens.",
    'SDN 161 ETH by EGY',
  ],
  [
    'a quotation with its reporter behind it',
    'fr',
    "«La Serbie a violé le cessez-le-feu avec le Kosovo», a déclaré l'Albanie.",
    'SRB 196 XKX by ALB',
  ],
  [
    'a quotation with its reporter behind it',
    'en',
    '"Serbia violated the ceasefire with Kosovo," Albania said.',
    'SRB 196 XKX by ALB',
  ],
  [
    'a quotation over two sentences',
    'fr',
    "«La Serbie a attaqué le Kosovo. Elle a expulsé deux diplomates allemands», a déclaré l'Albanie.",
    'SRB 190 XKX by ALB',
    'SRB 161 DEU by ALB',
  ],
  // modality and polarity
  ['a future', 'fr', 'La Suède enverra des armes à la Moldavie.', 'SWE 072 MDA future'],
  ['a future', 'en', 'Sweden will send weapons to Moldova.', 'SWE 072 MDA future'],
  ['a future', 'es', 'Suecia enviará armas a Moldavia.', 'SWE 072 MDA future'],
  [
    'one’s own future is an intent',
    'en',
    'Sweden will send weapons to Moldova, the Swedish government said.',
    'SWE 0332 MDA',
  ],
  [
    'what another must do is a demand',
    'es',
    '«Chile debe liberar a los pescadores peruanos», declaró Perú.',
    'PER 1053 CHL',
  ],
  ['what another must do is a demand', 'en', 'Egypt must release the Sudanese prisoners, Sudan said.', 'SDN 1053 EGY'],
  ['hearsay', 'fr', 'La Suède aurait livré des armes à la Moldavie.', 'SWE 072 MDA conditional'],
  ['a possibility', 'en', 'Sweden could expel two Russian diplomats.', 'SWE 161 RUS conditional'],
  ['a condition', 'en', 'If Turkey attacks Greece, the union will react.', 'TUR 190 GRC hypothetical'],
  ['a condition', 'fr', 'Si la Turquie attaque la Grèce, la riposte sera forte.', 'TUR 190 GRC hypothetical'],
  ['a negation', 'fr', "Le Japon n'a pas attaqué la Chine.", 'JPN 190 CHN denied'],
  ['a negation', 'en', 'Japan did not attack China.', 'JPN 190 CHN denied'],
  ['a negation', 'es', 'Japón no atacó a China.', 'JPN 190 CHN denied'],
  ['a reported future of one’s own', 'en', 'Sweden said it would send weapons to Moldova.', 'SWE 0332 MDA'],
  [
    'a reported future of one’s own',
    'fr',
    'Le Japon a répondu qu’il continuerait à soutenir les Philippines.',
    'JPN 032 PHL',
  ],
  ['what is imputed is no second event', 'en', 'Kenya accused Somalia of helping Eritrea.', 'KEN 112 SOM'],
  [
    'a pronoun for the plural before it',
    'en',
    'Canada expelled two Belarusian diplomats, accusing them of espionage.',
    'CAN 161 BLR',
    'CAN 1125 BLR',
  ],
  ['one of several', 'en', 'Ethiopian forces launched one of the largest attacks on Eritrea.', 'ETH 190 ERI'],
  ['a report behind its dateline', 'es', 'LIMA, 14 mar (EFE).- El presidente de Chile visitó Perú.', 'CHL 042 PER'],
  ['a report behind its dateline', 'en', 'OSLO (AP) — Norway condemned Belarus.', 'NOR 111 BLR'],
  // clauses
  ['a relative clause', 'fr', 'La Libye, qui a attaqué le Tchad, refuse tout commentaire.', 'LBY 190 TCD'],
  ['a relative clause', 'en', 'Libya, which attacked Chad, declined to comment.', 'LBY 190 TCD'],
  ['a participle', 'fr', 'Les sanctions imposées par le Canada à la Biélorussie restent en vigueur.', 'CAN 163 BLR'],
  // reciprocal events
  ['plural subjects', 'fr', 'Le Brésil et le Pérou ont signé un accord commercial.', 'BRA 057 PER'],
  ['plural subjects', 'en', 'Brazil and Peru signed a trade agreement.', 'BRA 057 PER'],
  ['plural subjects', 'es', 'Brasil y Perú firmaron un acuerdo comercial.', 'BRA 057 PER'],
  // what is asked and answered
  ['a demand whatever it is for', 'en', 'Ghana said that Togo must protect its forests.', 'GHA 100 TGO'],
  ['a demand whatever it is for', 'fr', 'Le Ghana a déclaré que le Togo devait protéger ses forêts.', 'GHA 100 TGO'],
  ['a demand whatever it is for', 'es', 'Ghana dijo que Togo debe proteger sus bosques.', 'GHA 100 TGO'],
  [
    'an answer to an accusation',
    'en',
    'Kenya accused Ethiopia of arming rebels. Ethiopia rejected the accusation.',
    'ETH 016 KEN',
    'KEN 112 ETH',
  ],
  [
    'an answer to an accusation',
    'fr',
    "Le Kenya a accusé l'Éthiopie d'armer des rebelles. Addis-Abeba a rejeté ces accusations.",
    'ETH 016 KEN',
    'KEN 112 ETH',
  ],
  [
    'an answer to an accusation',
    'es',
    'Kenia acusó a Etiopía de armar a rebeldes. El gobierno etíope negó las acusaciones.',
    'ETH 016 KEN',
    'KEN 112 ETH',
  ],
  [
    'an answer by another',
    'en',
    'Kenya accused Ethiopia of arming rebels. Sudan rejected the accusation.',
    'KEN 112 ETH',
  ],
  ['who offers what is agreed to', 'en', 'Togo agreed to Swiss mediation.', 'CHE 039 TGO'],
  // people of one state in another, of a people, of a place
  ['people of another state', 'en', 'The Hungarians of northern Serbia criticized Belgrade.', 'SRB 111 SRB'],
  ['people of another state', 'fr', 'Les Turcs d’Allemagne ont critiqué la Turquie.', 'DEU 111 TUR'],
  ['people of another state', 'es', 'Los húngaros del norte de Serbia criticaron a Croacia.', 'SRB 111 HRV'],
  ['a people', 'en', 'Tamil refugees criticized Australia.', 'LKA 111 AUS'],
  ['rebels of a place', 'en', 'A militant group based in Chad attacked French soldiers.', 'TCD 190 FRA'],
  ['money is no actor', 'en', 'Haiti accused Chile of stealing US $20 million.', 'HTI 1121 CHL'],
  // states that protest complain, their people demonstrate
  ['a state protests', 'fr', 'Les États-Unis ont protesté contre une mesure hongroise.', 'USA 114 HUN'],
  ['a people protests', 'fr', 'Les Hongrois ont protesté contre les États-Unis.', 'HUN 141 USA'],
  ['an army protests', 'es', 'El ejército peruano protestó contra lo que llamó abusos de Chile.', 'PER 114 CHL'],
  ['a people protests', 'es', 'Los peruanos protestaron contra Chile.', 'PER 141 CHL'],
  ['a government protests', 'en', 'The Togolese government protested against Ghanaian shelling.', 'TGO 114 GHA'],
  ['workers protest', 'en', 'Togolese workers protested against Ghana.', 'TGO 141 GHA'],
  // what a strike is against, and who is threatened
  [
    'the aim of a strike',
    'fr',
    'Les ouvriers polonais ont entamé une grève pour protester contre une mesure allemande.',
    'POL 143 DEU',
  ],
  [
    'who could fulfil the condition of a threat',
    'fr',
    "La Chine menace de se retirer de l'accord si le Japon ne renonce pas à son projet.",
    'CHN 131 JPN',
  ],
  // support, passives and verbs of motion
  ['an exchange of fire', 'fr', 'Des soldats arméniens et géorgiens ont échangé des tirs.', 'ARM 193 GEO'],
  [
    'an agent makes a passive',
    'fr',
    'Des pêcheurs togolais étaient arrêtés par des policiers ghanéens.',
    'GHA 173 TGO',
  ],
  ['être in a perfect', 'fr', 'Des milliers de Grecs sont descendus dans la rue.', 'GRC 141 GRC'],
  [
    'a resolution speaks for who passes it',
    'fr',
    'Le Parlement géorgien a adopté une résolution critiquant la Russie.',
    'GEO 111 RUS',
  ],
  [
    'an object behind an oblique',
    'fr',
    'La Norvège a partagé avec la Finlande des renseignements sur des navires.',
    'NOR 064 FIN',
  ],
  [
    'what hangs on an adjective',
    'es',
    'La OTAN anunció el jueves que reforzará el bloqueo naval a Libia.',
    'IGOWSTNAT 1381 LBY',
  ],
  ['a bare plural', 'es', 'Manifestantes tunecinos se concentraron ante la embajada de Libia.', 'TUN 141 LBY'],
  [
    'an enumeration with an aside',
    'en',
    'Peru criticized Chile, Bolivia and, more recently, Colombia.',
    'PER 111 BOL+CHL+COL',
  ],
  // refusals, wishes and pledges
  ['a refusal told as a future', 'en', 'Denmark said it would not send weapons to Moldova.', 'DNK 1222 MDA'],
  [
    'a refusal told as a future',
    'fr',
    "Le ministre norvégien a déclaré que la Norvège ne négocierait pas avec l'Iran.",
    'IRN 125 NOR',
  ],
  ['a wish about another', 'en', 'Turkey wants Greece to withdraw its troops from the islands.', 'TUR 0256 GRC'],
  ['a wish about another', 'fr', 'Le Pérou souhaite que le Chili retire ses troupes.', 'PER 0256 CHL'],
  ['a wish about another', 'es', 'Perú quiere que Chile libere a los prisioneros.', 'PER 0253 CHL'],
  ['a wish of its own', 'es', 'Perú desea enviar armas a Chile.', 'PER 0332 CHL'],
  [
    'what another organisation must do',
    'en',
    'The Red Cross said that Ethiopian forces must protect the wounded.',
    'NGOHLHIRC 100 ETH',
  ],
  [
    'what another organisation must do',
    'fr',
    'Les forces éthiopiennes doivent protéger les blessés, a déclaré la Croix-Rouge.',
    'NGOHLHIRC 100 ETH',
  ],
  [
    'the plans of who announces them',
    'en',
    'Italy will send missiles to Tunisia, the defence minister promised.',
    'ITA 0332 TUN',
  ],
  [
    'the plans of who announces them',
    'es',
    'Italia entregará misiles a Túnez, prometió la ministra de Defensa.',
    'ITA 0332 TUN',
  ],
  [
    'a warning of what another plans',
    'fr',
    "La Russie attaquera l'Ukraine, a averti le président.",
    'RUS 190 UKR future by ?',
  ],
  [
    'an answer to who asks',
    'fr',
    "Le gouvernement autrichien a rejeté la requête du président serbe l'exhortant à négocier avec le Kosovo.",
    'AUT 125 SRB',
  ],
  // sides together and apart
  [
    'manoeuvres of two navies',
    'en',
    'Greek and Italian frigates began ten days of manoeuvres in the Ionian Sea.',
    'GRC 062 ITA',
  ],
  [
    'manoeuvres of two navies',
    'es',
    'Buques de guerra griegos e italianos iniciaron maniobras en el mar Jónico.',
    'GRC 062 ITA',
  ],
  ['manoeuvres of one', 'fr', "L'Inde a mené des manœuvres militaires près des côtes pakistanaises.", 'IND 150 PAK'],
  [
    'a title of two countries',
    'fr',
    'Les chefs de la diplomatie grecque et turque se sont rencontrés mardi à Genève.',
    'GRC 040 TUR',
  ],
  [
    'a title of two countries',
    'es',
    'Los jefes de la diplomacia griega y turca se encontraron el martes en Ginebra.',
    'GRC 040 TUR',
  ],
  ['no side where they met', 'en', 'Kenyan officials met in Cairo.'],
  ['a region of the country that holds it', 'en', 'Turkish jets bombed Iraqi Kurdistan.', 'TUR 195 IRQ'],
  ['people of such a region', 'en', 'Farmers in Iraqi Kurdistan demonstrated against Turkey.', 'IRQ 141 TUR'],
  [
    'whom a way is opened for',
    'en',
    'Chad opened the crossing on Monday to permit the delivery of grain to Sudan.',
    'TCD 0863 SDN',
  ],
  [
    'who decided what is protested against',
    'en',
    "Hundreds of Turks began a hunger strike to protest against Germany's decision to expel them.",
    'TUR 142 DEU',
  ],
  ['what somebody goes on doing', 'en', 'France continued to send arms to Chad last year.', 'FRA 072 TCD'],
  [
    'who laid the bomb',
    'en',
    'Two Turkish soldiers were killed by a roadside bomb planted by Iraqi rebels.',
    'IRQ 1833 TUR',
  ],
  [
    'who laid the bomb',
    'fr',
    'Deux soldats turcs ont été tués par une mine posée par des rebelles irakiens.',
    'IRQ 1833 TUR',
  ],
  ['a protest to come', 'es', 'Obreros bolivianos protestarán el jueves en La Paz.', 'BOL 133 BOL'],
  [
    'a protest to come that others tell of',
    'en',
    'Bolivian miners will march on La Paz on Thursday, Peru said.',
    'BOL 133 BOL by PER',
  ],
  ['doers behind «por»', 'es', 'El bombardeo de Belgrado por la OTAN entró en su segunda semana.', 'IGOWSTNAT 195 SRB'],
  ['a place as a genitive', 'fr', "Les bombardements russes d'Alep se sont poursuivis lundi.", 'RUS 195 SYR'],
  [
    'a weekday with its article',
    'es',
    'El ejército peruano protestó el martes contra los "actos hostiles" cometidos por militares chilenos.',
    'PER 114 CHL',
  ],
  // governments by their leaders, surnames under the mark of possession
  ['a government by its leader', 'en', 'The Macron administration criticized Chile.', 'FRA 111 CHL'],
  ['a government by its leader', 'fr', "L'administration Trump a critiqué le Chili.", 'USA 111 CHL'],
  ['a government by its leader', 'es', 'La administración Trump criticó a Chile.', 'USA 111 CHL'],
  ['a government by a leader of the past', 'en', 'The Thatcher government criticized Chile.', 'GBR 111 CHL'],
  ['a surname with its mark', 'en', "Macron's government criticized Chile.", 'FRA 111 CHL'],
  // what belongs to whom around a conjunction
  ['a government and rebels', 'en', 'The Angolan government and UNITA rebels agreed to a truce.', 'AGO 0871 AGO'],
  ['rebels and the government', 'en', 'Chadian rebels and the government signed a cease-fire.', 'TCD 0871 TCD'],
  ['rebels and the government', 'fr', 'Des rebelles tchadiens et le gouvernement ont signé une trêve.', 'TCD 0871 TCD'],
  ['two who promise', 'en', 'Kenya and Cuba pledged to enhance cooperation.', 'CUB 031 KEN'],
  ['two who promise', 'fr', 'Le Kenya et Cuba ont promis de renforcer leur coopération.', 'CUB 031 KEN'],
  ['two who promise', 'es', 'Kenia y Cuba prometieron ampliar su cooperación.', 'CUB 031 KEN'],
  ['who arrests a people', 'en', 'Norway condemned the arrest of Chilean activists.', 'NOR 111 CHL', '- 173 CHL'],
  [
    'who arrests a people',
    'fr',
    "La Norvège a condamné l'arrestation d'opposants chiliens.",
    'NOR 111 CHL',
    '- 173 CHL',
  ],
  ['who arrests a people', 'es', 'Noruega condenó la detención de opositores chilenos.', 'NOR 111 CHL', '- 173 CHL'],
  ['a bare verb in a demand', 'en', 'Kenya insisted that the Ugandan army halt attacks on villages.', 'KEN 1056 UGA'],
  [
    'a government with its mark',
    'en',
    "Niger's government and Tuareg rebels signed a cease-fire in Algiers.",
    'NER 0871 NER',
  ],
  [
    'who goes on behind a comma',
    'en',
    "Niger's minister told reporters, accusing France of arming rebels.",
    'NER 112 FRA',
  ],
  ['an attack on an idea', 'en', 'Norway condemned an attack on press freedom in Chile.', 'NOR 111 CHL'],
  ['backed by others', 'en', 'Chile accused Norwegian-backed rebels of killing six people.', 'CHL 1123 ?'],
  // what a verb does to its object, and who undergoes what a noun tells
  ['in what field', 'fr', 'Le Népal et le Laos ont signé des accords dans le commerce.', 'LAO 057 NPL'],
  ['in what field', 'en', 'Nepal and Laos signed agreements in trade.', 'LAO 057 NPL'],
  ['in what field', 'es', 'Nepal y Laos firmaron acuerdos en el comercio.', 'LAO 057 NPL'],
  ['the target of', 'fr', "Le Togo a été la cible d'une attaque du Ghana.", 'GHA 190 TGO'],
  ['the target of', 'en', 'Togo was the target of an attack by Ghana.', 'GHA 190 TGO'],
  ['the target of', 'es', 'Togo fue blanco de un ataque de Ghana.', 'GHA 190 TGO'],
  ['the victim of', 'fr', "Le Togo a été victime d'un raid aérien ghanéen.", 'GHA 195 TGO'],
  ['the object of', 'fr', "Le Togo fait l'objet de sanctions ghanéennes.", 'GHA 163 TGO'],
  ['what one becomes', 'en', 'Togo became the target of Ghanaian sanctions.', 'GHA 163 TGO'],
  // what two agree to do to a third
  [
    'against a third',
    'fr',
    "La Suède et le Danemark sont convenus d'imposer des sanctions au Togo.",
    'DNK+SWE 163 TGO',
  ],
  ['against a third', 'en', 'Sweden and Denmark agreed to impose sanctions on Togo.', 'DNK+SWE 163 TGO'],
  ['against a third', 'es', 'Suecia y Dinamarca acordaron imponer sanciones a Togo.', 'DNK+SWE 163 TGO'],
  ['with another against a third', 'en', 'Sweden agreed with Denmark on sanctions against Togo.', 'DNK+SWE 163 TGO'],
  // an aim is no act
  ['an aim', 'fr', 'Le Ghana a tout fait pour que le Togo rompe ses relations avec le Bénin.'],
  ['an aim', 'es', 'Ghana hizo todo para que Togo rompa sus relaciones con Benín.'],
  // the toll of an act
  ['a toll', 'fr', "L'armée ghanéenne a bombardé un village togolais, tuant huit personnes.", 'GHA 195 TGO'],
  ['a toll', 'en', 'The Ghanaian army bombed a Togolese village, killing eight people.', 'GHA 195 TGO'],
  ['a toll', 'es', 'El ejército de Ghana bombardeó una aldea de Togo, matando a ocho personas.', 'GHA 195 TGO'],
  [
    'a toll that names the target',
    'fr',
    'Des rebelles ghanéens ont attaqué un poste, tuant trois soldats togolais.',
    'GHA 190 TGO',
  ],
  [
    'a toll that names the target',
    'en',
    'Ghanaian rebels attacked a post, killing three Togolese soldiers.',
    'GHA 190 TGO',
  ],
  [
    'a toll among others',
    'en',
    'The Ghanaian army bombed a Togolese village, killing three Swedish soldiers.',
    'GHA 195 TGO',
    'GHA 190 SWE',
  ],
  // whose a broken rule is, and who broke it
  [
    'a breach by',
    'fr',
    'Le Togo a dénoncé une violation des résolutions du Conseil de sécurité par le Ghana.',
    'TGO 111 GHA',
  ],
  ['a breach by', 'en', 'Togo denounced a violation of Security Council resolutions by Ghana.', 'TGO 111 GHA'],
  [
    'a breach by',
    'es',
    'Togo denunció una violación de las resoluciones del Consejo de Seguridad por Ghana.',
    'TGO 111 GHA',
  ],
  ['a breach by nobody', 'fr', 'Le Togo a dénoncé une violation des résolutions du Conseil de sécurité.'],
  ['a breach by nobody', 'en', 'Togo denounced a violation of Security Council resolutions.'],
  ['a breach by nobody', 'es', 'Togo denunció una violación de las resoluciones del Consejo de Seguridad.'],
  ['a breach somewhere', 'fr', "Le Togo dénonce les violations des droits de l'homme au Ghana.", 'TGO 111 GHA'],
  // who summons to a ministry, and holders named together
  ['to a ministry', 'fr', "L'ambassadeur du Ghana a été convoqué au ministère togolais de la Défense.", 'TGO 114 GHA'],
  ['to a ministry', 'en', "Ghana's ambassador was summoned to the Togolese foreign ministry.", 'TGO 114 GHA'],
  ['to a ministry', 'es', 'El embajador de Ghana fue citado en el Ministerio de Defensa de Togo.', 'TGO 114 GHA'],
  [
    'holders named together',
    'fr',
    'Les ministres Sergueï Lavrov et Péter Szijjártó se sont rencontrés.',
    'HUN 040 RUS',
  ],
  ['holders named together', 'es', 'Los ministros Serguéi Lavrov y Péter Szijjártó se reunieron.', 'HUN 040 RUS'],
  // words that the tagger mistakes
  [
    'an article before an adjective',
    'fr',
    "D'intenses combats ont opposé l'armée togolaise à des soldats ghanéens.",
    'GHA 190 TGO',
  ],
  ['a participle behind a comma', 'fr', 'Le Togo a réagi, imposant des sanctions au Ghana.', 'TGO 163 GHA'],
  ['a participle behind a comma', 'fr', 'Le Togo a réagi, expulsant deux diplomates ghanéens.', 'TGO 161 GHA'],
  [
    'an infinitive with its pronoun',
    'fr',
    'Des Syriens ont défilé contre la décision de la Suède de les renvoyer.',
    'SYR 141 SWE',
  ],
  ['a noun like an infinitive', 'fr', 'Le ministre togolais a condamné le Ghana au sortir du déjeuner.', 'TGO 111 GHA'],
  // what is announced, and where things are told
  [
    'announced in the passive',
    'fr',
    'Le Togo a annoncé que deux diplomates ghanéens avaient été expulsés.',
    'TGO 161 GHA',
  ],
  ['announced in the passive', 'en', 'Togo announced that two Ghanaian diplomats had been expelled.', 'TGO 161 GHA'],
  [
    'announced in the passive',
    'es',
    'Togo anunció que dos diplomáticos de Ghana habían sido expulsados.',
    'TGO 161 GHA',
  ],
  ['a place before the subject', 'fr', "À Quito, le ministre chilien a parlé d'une erreur."],
  ['an opening participle', 'fr', "Accusé par le Togo de mentir, le Ghana s'est tu.", 'TGO 112 GHA'],
  ['an opening participle', 'en', 'Accused by Togo of lying, Ghana kept silent.', 'TGO 112 GHA'],
  ['an opening participle', 'es', 'Acusado por Togo de mentir, Ghana calló.', 'TGO 112 GHA'],
  [
    'accused by nobody',
    'fr',
    'Le Togo condamne les rebelles ghanéens, accusés de massacres.',
    'TGO 111 GHA',
    '- 1124 GHA',
  ],
  ['who is present', 'fr', 'Le ministre togolais a assisté à une conférence au Ghana.'],
  ['no relative clause', 'fr', "Le chef du gouvernement togolais s'en est pris au Ghana.", 'TGO 111 GHA'],
  // who dies in an attack
  ['who dies', 'fr', 'Des policiers togolais sont morts dans une attaque des rebelles ghanéens.', 'GHA 190 TGO'],
  ['who dies', 'en', 'Five Togolese policemen died in an attack by Ghanaian rebels.', 'GHA 190 TGO'],
  ['who dies', 'es', 'Cinco policías de Togo murieron en un ataque perpetrado por rebeldes de Ghana.', 'GHA 190 TGO'],
  ['who dies', 'fr', 'Cinq Togolais sont morts dans un accident au Ghana.'],
  ['who is expected', 'fr', 'Le président togolais attend une réponse du ministre ghanéen.'],
  ['a letter is no envoy', 'fr', 'Le Togo a envoyé une lettre du ministre au Ghana.'],
  ['exchanged', 'fr', 'Le Ghana et le Togo ont échangé des prisonniers.', 'GHA 0841 TGO'],
  [
    'a clause behind its noun',
    'fr',
    "La crise s'est étendue au Togo, qui a rompu ses relations avec Quito.",
    'TGO 161 ECU',
  ],
  ['what is answered', 'fr', 'Le Togo a rejeté la demande du Ghana, qui lui demandait de partir.', 'TGO 120 GHA'],
  ['what is answered', 'en', 'Togo rejected the demands of Ghana, which urged it to negotiate.', 'TGO 120 GHA'],
  ['an opinion is no trial', 'fr', 'Le Togo a jugé étrange la réaction du président ghanéen.'],
  // who leaves a place, uses an occasion, leads a group
  ['who leaves a place', 'fr', 'Le ministre togolais a quitté Lomé pour un sommet à Quito.', 'TGO 042 ECU'],
  ['who leaves for a place', 'fr', 'Le ministre togolais a quitté Lomé à destination de Quito.', 'TGO 042 ECU'],
  ['who leaves the table', 'fr', 'Le Togo a quitté la table des négociations avec le Ghana.', 'TGO 164 GHA'],
  ['an occasion', 'fr', 'Le président togolais a profité de son discours pour condamner le Ghana.', 'TGO 111 GHA'],
  ['an occasion', 'en', 'The president of Togo used his speech to condemn Ghana.', 'TGO 111 GHA'],
  ['led by', 'fr', 'La coalition dirigée par le Togo a bombardé une ville ghanéenne.', 'TGO 195 GHA'],
  ['led by', 'en', 'The coalition led by Togo bombed a Ghanaian town.', 'TGO 195 GHA'],
  ['led by', 'es', 'La coalición encabezada por Togo bombardeó una ciudad de Ghana.', 'TGO 195 GHA'],
  [
    'who laid the ambush',
    'fr',
    "Des soldats togolais ont été blessés dans l'embuscade tendue par le Ghana.",
    'GHA 190 TGO',
  ],
];

describe('coding of single sentences', () => {
  it.each(rows.map(([what, language, text, ...events]) => ({ what, language, text, events })))(
    '$what: $text',
    ({ language, text, events }) => {
      expect(code(language, text).map(lineOf).sort()).toEqual([...events].sort());
    },
  );
});

/** Sentences that report no event between actors. */
const nothing: readonly (readonly [what: string, language: LanguageCode, text: string])[] = [
  ['sport', 'fr', "Le Brésil a battu l'Argentine 2 à 0 en finale."],
  ['sport', 'en', 'Germany beat Spain 3-1 in the semi-final.'],
  ['sport', 'es', 'Argentina venció a Chile en los penaltis.'],
  ['weather', 'fr', 'De fortes pluies ont frappé le nord du pays.'],
  ['weather', 'en', 'A storm struck the coast on Monday.'],
  ['crime', 'en', 'Police arrested a man after a robbery in the town centre.'],
  ['culture', 'fr', 'Le festival accueillera des films du monde entier.'],
  ['business', 'es', 'La empresa anunció un acuerdo con su principal proveedor.'],
  ['a purpose', 'fr', 'Le comité a été créé afin de soutenir la paix.'],
  ['an opinion on relations', 'en', 'Analysts believe that the alliance between Japan and Australia is solid.'],
  ['a player protests', 'fr', "L'attaquant a protesté contre un carton de l'arbitre."],
  ['a passenger protests', 'es', 'El pasajero protestó por el precio del billete.'],
  ['a prize', 'fr', 'Le directeur a remis aux élèves des prix.'],
  ['a place', 'en', 'The conference on health opened in Moscow.'],
  ['a place', 'es', 'El congreso de medicina comenzó en París.'],
  ['what remains closed', 'es', 'El museo permanecerá cerrado por reformas en Madrid.'],
  ['who is left surprised', 'es', 'El ministro chileno quedó sorprendido por la respuesta de Perú.'],
  ['what stays convinced', 'en', 'The president remained convinced that France would help.'],
  ['what is called a name', 'en', "Norway's president called the Chilean plan a threat to peace."],
];

describe('coding of sentences without events', () => {
  it.each(nothing.map(([what, language, text]) => ({ what, language, text })))('$what: $text', ({ language, text }) => {
    expect(code(language, text).map(lineOf)).toEqual([]);
  });
});
