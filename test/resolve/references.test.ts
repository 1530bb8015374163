import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { refersTo } from './support.js';

/** The language, a text with the referring word in brackets, whom it means ("-" for nobody), the day. */
type Row = readonly [language: LanguageCode, text: string, expected: string, published?: string];

const lavrov = 'RUSGOV Sergey Lavrov';

const tables: Readonly<Record<string, readonly Row[]>> = {
  'names with a title before them': [
    ['en', 'Sergey Lavrov smiled. Ankara praised Mr. [Lavrov].', lavrov],
    ['en', 'Condoleezza Rice smiled. Ankara praised Ms. [Rice].', 'USAELI Condoleezza Rice'],
    ['en', 'Ankara praised Col. [Muammar] el-Qaddafi.', 'LBYGOV Muammar Al Qaddafi', '2003-05-06'],
    ['es', 'Serguéi Lavrov sonrió. Ankara elogió al Sr. [Lavrov].', lavrov],
    ['fr', 'Sergueï Lavrov a souri. Ankara a félicité M. [Lavrov].', lavrov],
  ],
  counterparts: [
    ['fr', 'Sergueï Lavrov a appelé son [homologue] turc.', 'TURGOV Hakan Fidan'],
    ['en', 'Sergey Lavrov called his Turkish [counterpart].', 'TURGOV Hakan Fidan'],
    ['es', 'Serguéi Lavrov llamó a su [homólogo] turco.', 'TURGOV Hakan Fidan'],
    ['en', 'French President Emmanuel Macron met his Rwandan [counterpart].', 'RWAGOV Paul Kagame'],
    ['fr', 'Emmanuel Macron a reçu son [homologue] rwandais.', 'RWAGOV Paul Kagame'],
    ['es', 'Emmanuel Macron recibió a su [homólogo] ruandés.', 'RWAGOV Paul Kagame'],
    ['fr', 'Sergueï Lavrov a appelé son [homologue].', '-'],
    ['en', 'Sergey Lavrov called his [counterpart].', '-'],
    ['en', 'Sergey Lavrov flew to Ankara and met his [counterpart].', 'TURGOV Hakan Fidan'],
    ['en', 'Sergey Lavrov met his [counterpart] in Geneva.', '-'],
  ],
  'people and bodies set in a country': [
    ['en', '[Rebels] in Chad seized two towns.', 'TCDREB'],
    ['fr', 'Des [rebelles] au Tchad ont pris deux villes.', 'TCDREB'],
    ['es', 'Los [rebeldes] en Chad tomaron dos ciudades.', 'TCDREB'],
    ['en', '[Police] fired at students in Nepal.', 'NPLCOP'],
    ['fr', 'Le président péruvien a cédé. La [police] se retire.', 'PERCOP'],
    ['es', 'El presidente peruano cedió. La [policía] se retira.', 'PERCOP'],
    ['en', 'Kenya and Uganda disagree. [Workers] are on strike.', '---LAB'],
    ['en', 'Kenya and Uganda disagree. The [ministry] is silent.', '-'],
  ],
  'a body by its kind': [
    ['en', 'Kosovo asked Mercosur for talks. The [bloc] agreed.', 'IGO'],
    ['fr', "La Suède a rejoint l'OTAN. L'[alliance] compte 32 membres.", 'IGOWSTNAT'],
    ['es', 'Suecia ingresó en la OTAN. La [alianza] tiene 32 miembros.', 'IGOWSTNAT'],
    ['en', 'Sweden joined NATO. Parties formed an [alliance].', '-'],
    ['en', 'Sweden joined NATO. The [alliance] of two local parties broke up.', '-'],
    ['fr', "La Suède négocie. L'[alliance] compte 32 membres.", '-'],
    ['es', 'Suecia demandó a Siemens. El [bloque] calló.', '-'],
    ['en', 'Al Shabaab seized a town. Kenya attacked the [group].', 'SOMREBASH'],
    ['fr', 'Le M23 a pris une ville. Le Burundi a attaqué le [groupe].', 'CODREBM23'],
    ['es', 'El ELN soltó a un soldado. Ecuador condenó al [grupo].', 'COLREBELN'],
    ['en', 'Kenya sued Siemens. Uganda fined the [group].', '-'],
  ],
  'the two of them': [
    [
      'fr',
      'Sergueï Lavrov a rencontré Hakan Fidan. Les deux [ministres] ont parlé du blé.',
      `${lavrov} + TURGOV Hakan Fidan`,
    ],
    ['en', 'Sergey Lavrov met Hakan Fidan. The two [ministers] discussed wheat.', `${lavrov} + TURGOV Hakan Fidan`],
    [
      'es',
      'Serguéi Lavrov se reunió con Hakan Fidan. Los dos [ministros] hablaron del trigo.',
      `${lavrov} + TURGOV Hakan Fidan`,
    ],
    ['fr', 'La Tunisie et la Libye négocient. Les deux [pays] ont signé un accord.', 'LBY + TUN'],
    ['en', 'Tunisia and Libya are negotiating. The two [countries] signed a deal.', 'LBY + TUN'],
    ['es', 'Túnez y Libia negocian. Los dos [países] firmaron un acuerdo.', 'LBY + TUN'],
    ['en', 'Tunisia and Libya are negotiating. Both [countries] signed a deal.', 'LBY + TUN'],
    ['es', 'Túnez y Libia negocian. Ambos [países] firmaron un acuerdo.', 'LBY + TUN'],
    ['fr', 'La Tunisie et la Libye négocient. Les deux [capitales] ont signé un accord.', 'LBY + TUN'],
    ['en', 'Tunisia and Libya are negotiating. The two [governments] signed a deal.', 'LBYGOV + TUNGOV'],
    ['fr', 'La Tunisie négocie. Les deux [pays] ont signé un accord.', '-'],
    // where others were named since, the two are those that the article is about
    [
      'en',
      'Tunisia sued Libya over a Libyan dam. Tunisia closed its border. Malta and Chad are worried. Mali spoke. Niger spoke. The two [governments] will meet.',
      'LBYGOV + TUNGOV',
    ],
    [
      'fr',
      'La Tunisie a poursuivi la Libye pour un barrage libyen. La Tunisie a fermé sa frontière. Malte est inquiète. Le Mali se tait. Le Niger se tait. Les deux [pays] négocient.',
      'LBY + TUN',
    ],
    [
      'es',
      'Túnez demandó a Libia por una presa libia. Túnez cerró su frontera. Malta está inquieta. Malí calla. Níger calla. Los dos [países] negocian.',
      'LBY + TUN',
    ],
    // any two are not they
    ['en', 'Tunisia sued Libya. Two [governments] protested.', '-'],
    ['es', 'Túnez demandó a Libia. Dos [hombres] protestaron.', '-'],
    ['fr', 'La Tunisie a poursuivi la Libye. Deux [hommes] ont protesté.', '-'],
    // who comes from outside is none of the two, nor is where a court sits
    ['en', 'Tunisia sued Libya in The Hague. Malta offered to mediate between the two [sides].', 'LBY + TUN'],
    ['es', 'Túnez demandó a Libia. Malta criticó a ambos [países].', 'LBY + TUN'],
    ['fr', 'La Tunisie a dénoncé la Libye. Malte a exhorté les [voisins] à négocier.', 'LBY + TUN'],
    ['en', 'Tunisia denounced Libya. Malta telephoned both [leaders].', 'LBY + TUN'],
    ['en', 'Tunisia denounced Libya. Malta and Chad urged the two [neighbours] to talk.', 'LBY + TUN'],
    ['fr', 'La Tunisie a dénoncé la Libye. Malte et le Tchad ont demandé aux deux [pays] de négocier.', 'LBY + TUN'],
    ['es', 'Túnez denunció a Libia. Malta y Chad pidieron a los dos [países] que dialoguen.', 'LBY + TUN'],
    ['en', 'Tunisia denounced Libya. Malta and Chad said the two [countries] would trade.', 'MLT + TCD'],
    [
      'en',
      'Tunisia denounced Libya. Malta mediates between the two countries. Chad urged both [parties] to talk.',
      'LBY + TUN',
    ],
    ['en', 'Tunisia won an election. The [parties] formed a coalition.', '-'],
  ],
  'the other of two': [
    ['en', 'Tunisia met Libya. Tunisia accused its [neighbour] of theft.', 'LBY'],
    ['fr', 'La Tunisie a rappelé son ambassadeur en Libye. Elle a accusé son [voisin] de fraude.', 'LBY'],
    ['es', 'Túnez llamó a su embajador en Libia. El Gobierno tunecino acusó a su [vecino] de robo.', 'LBY'],
    ['en', 'Tunisia and Libya quarrel with Chad. Tunisia accused its [neighbour] of theft.', '-'],
    ['en', 'Tunisia spoke. A man sued his [neighbour].', '-'],
    ['en', 'Sergey Lavrov spoke. The two [ministers] discussed wheat.', '-'],
  ],
  pronouns: [
    ['fr', 'Sergueï Lavrov a rencontré Hakan Fidan. [Ils] ont parlé du blé.', `${lavrov} + TURGOV Hakan Fidan`],
    ['en', 'Sergey Lavrov met Hakan Fidan. [They] discussed wheat.', `${lavrov} + TURGOV Hakan Fidan`],
    ['es', 'Serguéi Lavrov se reunió con Hakan Fidan. [Ellos] hablaron del trigo.', `${lavrov} + TURGOV Hakan Fidan`],
    ['fr', 'Emmanuel Macron est arrivé. [Il] a critiqué la loi.', 'FRAGOV Emmanuel Macron'],
    ['en', 'Emmanuel Macron arrived. [He] criticized the law.', 'FRAGOV Emmanuel Macron'],
    ['es', 'Emmanuel Macron llegó. [Él] criticó la ley.', 'FRAGOV Emmanuel Macron'],
    ['es', 'Emmanuel Macron llegó a Kiev. [Criticó] la ley.', 'FRAGOV Emmanuel Macron'],
    ['fr', 'La Zambie a refusé. [Elle] a fermé la frontière.', 'ZMB'],
    ['en', 'Zambia refused. [It] closed the border.', 'ZMB'],
    ['en', 'Emmanuel Macron arrived. [She] criticized the law.', '-'],
    ['en', 'Angela Merkel arrived. [She] criticized the law.', 'DEUGOV Angela Merkel', '2015-05-24'],
    ['en', 'Angela Merkel arrived. [He] criticized the law.', '-', '2015-05-24'],
    ['fr', 'Angela Merkel est arrivée. [Elle] a critiqué la loi.', 'DEUGOV Angela Merkel', '2015-05-24'],
    ['es', 'Angela Merkel llegó. [Ella] criticó la ley.', 'DEUGOV Angela Merkel', '2015-05-24'],
    ['en', 'The weather changed. [They] left early.', '-'],
    ['fr', 'Le temps a changé. [Ils] sont partis.', '-'],
    ['en', 'The weather changed. [It] snowed.', '-'],
  ],
  possessives: [
    ['fr', 'La Zambie a rappelé [son] ambassadeur.', 'ZMB'],
    ['en', 'Zambia recalled [its] ambassador.', 'ZMB'],
    ['es', 'Zambia llamó a consultas a [su] embajador.', 'ZMB'],
    ['en', 'Zambia recalled its [ambassador].', 'ZMBGOV'],
    ['fr', 'La Zambie a rappelé son [ambassadeur].', 'ZMBGOV'],
    ['es', 'Zambia llamó a consultas a su [embajador].', 'ZMBGOV'],
    ['fr', 'La Zambie et le Malawi ont rappelé [leurs] ambassadeurs.', 'MWI + ZMB'],
    ['en', 'Zambia and Malawi recalled [their] ambassadors.', 'MWI + ZMB'],
    ['en', 'Emmanuel Macron praised [his] government.', 'FRAGOV Emmanuel Macron'],
    ['en', 'Emmanuel Macron praised his [government].', 'FRAGOV'],
    ['en', 'The weather changed [its] course.', '-'],
  ],
  'bodies named again': [
    ['fr', 'Le ministère des Affaires étrangères de Russie a réagi. Le [ministère] russe a nié.', 'RUSGOV'],
    ['fr', 'Le ministère des Affaires étrangères de Russie a réagi. Le [ministère] a nié.', 'RUSGOV'],
    ['en', 'The Russian Foreign Ministry reacted. The [ministry] denied it.', 'RUSGOV'],
    ['es', 'El Ministerio de Exteriores ruso reaccionó. El [ministerio] lo negó.', 'RUSGOV'],
    ['en', 'The Chadian army advanced. The [army] denied losses.', 'TCDMIL'],
    ['en', 'The weather changed. The [ministry] denied it.', '-'],
    ['en', 'The Chadian army advanced. The [ministry] denied it.', 'TCDGOV'],
    ['en', 'The Chadian army advanced and Sudan protested. The [ministry] denied it.', '-'],
  ],
  'titles and surnames': [
    [
      'fr',
      'Le ministre ghanéen de la Santé Kofi Abrantie est arrivé. [Abrantie] a démissionné.',
      'GHAGOV Kofi Abrantie',
    ],
    ['en', 'Ghanaian health minister Kofi Abrantie arrived. [Abrantie] resigned.', 'GHAGOV Kofi Abrantie'],
    ['es', 'El ministro ghanés de Salud, Kofi Abrantie, llegó. [Abrantie] dimitió.', 'GHAGOV Kofi Abrantie'],
    ['fr', 'Emmanuel Macron est arrivé. Le [président] a critiqué la loi.', 'FRAGOV Emmanuel Macron'],
    ['en', 'Emmanuel Macron arrived. The [president] criticized the law.', 'FRAGOV Emmanuel Macron'],
    ['es', 'Emmanuel Macron llegó. El [presidente] criticó la ley.', 'FRAGOV Emmanuel Macron'],
    ['en', 'The Turkish [leader] criticized the law.', 'TURGOV Recep Tayyip Erdoğan'],
    ['fr', 'Le [dirigeant] turc a critiqué la loi.', 'TURGOV Recep Tayyip Erdoğan'],
    ['fr', 'Le [chancelier] vénézuélien a critiqué la loi.', 'VENGOV Yván Gil'],
    ['es', 'El [canciller] venezolano criticó la ley.', 'VENGOV Yván Gil'],
    ['en', 'Emmanuel Macron arrived. The [ambassador] criticized the law.', '-'],
    ['en', '[Abrantie] resigned.', '-'],
  ],
  'the last named': [
    ['fr', 'Sergueï Lavrov a rencontré Hakan Fidan. Ce [dernier] a critiqué la loi.', 'TURGOV Hakan Fidan'],
    ['en', 'Sergey Lavrov met Hakan Fidan. The [latter] criticized the law.', 'TURGOV Hakan Fidan'],
    ['es', 'Serguéi Lavrov se reunió con Hakan Fidan. Este [último] criticó la ley.', 'TURGOV Hakan Fidan'],
    ['fr', 'Le temps a changé. Ce [dernier] reste froid.', '-'],
  ],
  'who heads it': [
    ['fr', 'Le ministère russe des Affaires étrangères a nié. Son [titulaire] est parti.', lavrov],
    ['es', 'El Ministerio de Exteriores ruso lo negó. Su [titular] se marchó.', lavrov],
    ['fr', 'La Russie a nié. Son [titulaire] est parti.', '-'],
  ],
  'acronyms in brackets': [['en', 'Ghana joined the United Nations (UN). The [UN] welcomed it.', 'IGOUNO']],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s: %s means %s', (language, text, expected, published) => {
    expect(refersTo(language, text, published)).toBe(expected);
  });
});
