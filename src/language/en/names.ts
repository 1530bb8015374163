/** States with a name of one word: names wherever they stand, were they never seen in training. */
export const STATES: ReadonlySet<string> = new Set(
  `
    Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain
    Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Botswana Brazil Brunei Bulgaria Burundi Cambodia
    Cameroon Canada Chad Chile China Colombia Comoros Congo Croatia Cuba Cyprus Denmark Djibouti Ecuador Egypt
    Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada
    Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica
    Japan Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein
    Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Moldova Monaco
    Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman
    Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia
    Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania
    Thailand Togo Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Vatican Venezuela Vietnam Yemen
    Zambia Zimbabwe
  `
    .trim()
    .split(/\s+/),
);

/** Seats of government with a name of one word, which stand for it without an article: «Rome presse …», "Moscow cuts …". */
export const CAPITALS: ReadonlySet<string> = new Set(
  `
    Abidjan Abuja Accra Algiers Amman Ankara Antananarivo Asmara Astana Asuncion Athens Baghdad Baku Bamako Bangkok
    Bangui Banjul Beijing Beirut Belgrade Berlin Bern Bishkek Bissau Bogota Brasilia Bratislava Brazzaville Brussels
    Bucharest Budapest Bujumbura Cairo Canberra Caracas Chisinau Colombo Conakry Copenhagen Dakar Damascus Dhaka
    Dodoma Doha Dublin Dushanbe Freetown Gaborone Hanoi Harare Havana Helsinki Islamabad Jakarta Jerusalem Juba
    Kabul Kampala Kathmandu Khartoum Kiev Kigali Kingston Kinshasa Kyiv Libreville Lilongwe Lima Lisbon Ljubljana
    Lome London Luanda Lusaka Madrid Malabo Managua Manila Maputo Minsk Mogadishu Monrovia Montevideo Moroni Moscow
    Muscat N'Djamena Nairobi Niamey Nicosia Nouakchott Oslo Ottawa Ouagadougou Paris Podgorica Port-au-Prince Prague
    Pretoria Pristina Pyongyang Quito Rabat Ramallah Reykjavik Riga Riyadh Rome Sanaa Sarajevo Seoul Skopje Sofia
    Stockholm Suva Taipei Tallinn Tashkent Tbilisi Tehran Tirana Tokyo Tripoli Tunis Ulaanbaatar Vienna Vientiane
    Vilnius Warsaw Washington Wellington Windhoek Yaounde Yerevan Zagreb
  `
    .trim()
    .split(/\s+/),
);

/** Names of two words that the tagger may take for common nouns: first word to second words. */
export const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Abu', new Set(['Dhabi'])],
  ['Addis', new Set(['Ababa'])],
  ['Buenos', new Set(['Aires'])],
  ['Kuala', new Set(['Lumpur'])],
  ['La', new Set(['Paz'])],
  ['New', new Set(['Delhi'])],
  ['Phnom', new Set(['Penh'])],
  ['San', new Set(['Jose', 'José', 'Salvador'])],
  ['Tel', new Set(['Aviv'])],
  ['The', new Set(['Hague'])],
]);
