/** States with a name of one word: names wherever they stand, were they never seen in training. */
export const STATES: ReadonlySet<string> = new Set(
  `
    Afganistán Albania Alemania Andorra Angola Argelia Argentina Armenia Australia Austria Azerbaiyán Bahamas
    Bahréin Bangladés Bélgica Belice Benín Bielorrusia Birmania Bolivia Bosnia Botsuana Brasil Brunéi Bulgaria
    Burundi Bután Camboya Camerún Canadá Catar Qatar Chad Chequia Chile China Chipre Colombia Comoras Congo Croacia Cuba
    Dinamarca Ecuador Egipto Eritrea Eslovaquia Eslovenia España Estonia Etiopía Filipinas Finlandia Fiyi Francia
    Gabón Gambia Georgia Ghana Grecia Guatemala Guinea Guyana Haití Honduras Hungría India Indonesia Irak Irán
    Irlanda Islandia Israel Italia Jamaica Japón Jordania Kazajistán Kenia Kirguistán Kosovo Kuwait Laos Lesoto
    Letonia Líbano Liberia Libia Liechtenstein Lituania Luxemburgo Madagascar Malasia Malaui Maldivas Malí Malta
    Marruecos Mauritania México Moldavia Mónaco Mongolia Montenegro Mozambique Namibia Nepal Nicaragua Níger Nigeria
    Noruega Omán Pakistán Palestina Panamá Paraguay Perú Polonia Portugal Ruanda Rumanía Rumania Rusia Senegal
    Serbia Singapur Siria Somalia Sudán Suecia Suiza Surinam Tailandia Taiwán Tanzania Tayikistán Togo Túnez
    Turkmenistán Turquía Ucrania Uganda Uruguay Uzbekistán Vaticano Venezuela Vietnam Yemen Yibuti Zambia Zimbabue
  `
    .trim()
    .split(/\s+/),
);

/** Seats of government with a name of one word, which stand for it without an article: «Rome presse …», "Moscow cuts …". */
export const CAPITALS: ReadonlySet<string> = new Set(
  `
    Abiyán Abuja Abuya Accra Ammán Ankara Argel Asjabad Asmara Astaná Asunción Atenas Bagdad Bakú Bamako Bangkok
    Bangui Beirut Belgrado Berlín Berna Biskek Bogotá Brasilia Bratislava Brazzaville Bruselas Bucarest Budapest
    Buyumbura Canberra Caracas Chisinau Colombo Conakry Copenhague Daca Dakar Damasco Doha Dublín Dusambé Estocolmo
    Freetown Hanói Harare Helsinki Islamabad Jartum Jerusalén Kabul Kampala Katmandú Kiev Kigali Kingston Kinsasa
    Kinshasa Kyiv Libreville Lima Lisboa Liubliana Lomé Londres Luanda Lusaka Madrid Malabo Managua Manila Maputo
    Mascate Minsk Mogadiscio Monrovia Montevideo Moscú Nairobi Niamey Nicosia Nuakchot Oslo Ottawa París Pekín Podgorica
    Praga Pretoria Pristina Pyongyang Quito Rabat Ramala Rangún Reikiavik Riad Riga Roma Saná Sarajevo Seúl Skopie
    Sofía Taipéi Tallin Tegucigalpa Teherán Tiflis Tirana Tokio Trípoli Uagadugú Varsovia Viena Vientián Vilna
    Washington Wellington Windhoek Yakarta Yamena Yaundé Yerevan Yuba Zagreb
  `
    .trim()
    .split(/\s+/),
);

/** Names of two words that the tagger may take for common nouns: first word to second words. */
export const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Estados', new Set(['Unidos'])],
  ['Buenos', new Set(['Aires'])],
  ['El', new Set(['Cairo'])],
  ['La', new Set(['Habana', 'Haya', 'Paz'])],
  ['Nueva', new Set(['Delhi'])],
  ['San', new Set(['José', 'Salvador'])],
  ['Reino', new Set(['Unido'])],
  ['Países', new Set(['Bajos'])],
  ['Emiratos', new Set(['Árabes'])],
]);
