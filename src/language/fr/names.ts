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

/** Names of two words that the tagger may take for common nouns: none in French. */
export const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map();
