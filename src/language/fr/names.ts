/** States with a name of one word: names wherever they stand, were they never seen in training. */
export const STATES: ReadonlySet<string> = new Set(
  `
    Afghanistan Albanie Algérie Allemagne Andorre Angola Argentine Arménie Australie Autriche Azerbaïdjan Bahamas
    Bahreïn Bangladesh Barbade Belgique Belize Bénin Bhoutan Biélorussie Birmanie Bolivie Bosnie Botswana Brésil
    Brunei Bulgarie Burundi Cambodge Cameroun Canada Chili Chine Chypre Colombie Comores Congo Croatie Cuba Danemark
    Djibouti Égypte Équateur Érythrée Espagne Estonie Eswatini États-Unis Éthiopie Fidji Finlande France Gabon
    Gambie Géorgie Ghana Grèce Grenade Guatemala Guinée Guinée-Bissau Guyana Haïti Honduras Hongrie Inde Indonésie
    Irak Iran Irlande Islande Israël Italie Jamaïque Japon Jordanie Kazakhstan Kenya Kirghizistan Kosovo Koweït Laos
    Lesotho Lettonie Liban Liberia Libye Liechtenstein Lituanie Luxembourg Madagascar Malaisie Malawi Maldives Mali
    Malte Maroc Mauritanie Mexique Moldavie Monaco Mongolie Monténégro Mozambique Namibie Népal Nicaragua Niger
    Nigeria Nigéria Norvège Nouvelle-Zélande Oman Ouganda Ouzbékistan Pakistan Palestine Panama Paraguay Pays-Bas
    Pérou Philippines Pologne Portugal Qatar Roumanie Royaume-Uni Russie Rwanda Salvador Sénégal Serbie Singapour
    Slovaquie Slovénie Somalie Soudan Suède Suisse Suriname Syrie Tadjikistan Taïwan Tanzanie Tchad Tchéquie
    Thaïlande Togo Tunisie Turkménistan Turquie Ukraine Uruguay Vatican Venezuela Vietnam Viêtnam Yémen Zambie
    Zimbabwe
  `
    .trim()
    .split(/\s+/),
);

/** Seats of government with a name of one word, which stand for it without an article: «Rome presse …», "Moscow cuts …". */
export const CAPITALS: ReadonlySet<string> = new Set(
  `
    Abidjan Abuja Accra Addis-Abeba Alger Amman Ankara Antananarivo Asmara Astana Asuncion Asunción Athènes Bagdad
    Bakou Bamako Bangkok Bangui Banjul Beijing Belgrade Berlin Berne Beyrouth Bichkek Bissau Bogota Brasilia
    Bratislava Brazzaville Bruxelles Bucarest Budapest Bujumbura Canberra Caracas Chisinau Colombo Conakry
    Copenhague Cotonou Dacca Dakar Damas Djakarta Djouba Dodoma Doha Douchanbé Dublin Erevan Freetown Gaborone Hanoï
    Harare Helsinki Islamabad Jakarta Juba Jérusalem Kaboul Kampala Katmandou Khartoum Kiev Kigali Kingston Kinshasa
    Kyiv Libreville Lilongwe Lima Lisbonne Ljubljana Lomé Londres Luanda Lusaka Madrid Malabo Managua Manille Maputo
    Mascate Mexico Minsk Mogadiscio Monrovia Montevideo Moroni Moscou N'Djamena N'Djaména Nairobi Niamey Nicosie
    Nouakchott Nuku'alofa Oslo Ottawa Ouagadougou Oulan-Bator Paris Podgorica Port-Louis Port-au-Prince Porto-Novo
    Prague Pretoria Pristina Prétoria Pyongyang Pékin Quito Rabat Ramallah Rangoun Reykjavik Riga Riyad Rome Ryad
    Saint-Domingue Sanaa Sarajevo Skopje Sofia Stockholm Suva Séoul Tachkent Taipei Tallinn Tananarive Tbilissi
    Tel-Aviv Tirana Tokyo Tripoli Tunis Téhéran Varsovie Vienne Vientiane Vilnius Washington Wellington Windhoek
    Yamoussoukro Yaoundé Zagreb
  `
    .trim()
    .split(/\s+/),
);

/** Names of two words that the tagger may take for common nouns: first word to second words. */
export const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Buenos', new Set(['Aires'])],
  ['Kuala', new Set(['Lumpur'])],
  ['La', new Set(['Havane', 'Haye', 'Paz', 'Valette'])],
  ['Le', new Set(['Caire'])],
  ['New', new Set(['Delhi'])],
  ['Phnom', new Set(['Penh'])],
  ['San', new Set(['José', 'Salvador'])],
]);
