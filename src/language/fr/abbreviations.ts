/** Abbreviations that always have something after them: titles, references. */
// biome-ignore format: a table
export const NEVER_FINAL = [
  'M', 'MM', 'Mr', 'Mrs', 'Dr', 'Pr', 'Me', 'Mgr', 'St', 'Ste', 'gén', 'Gén', 'col', 'cdt', 'art', 'Art', 'vol', 'Vol', 'chap', 'fig', 'p', 'pp', 'cf', 'Cf', 'av', 'apr', 'n', 'No', 'no', 'env', 'éd', 'Ph', 'Ch', 'Th',
];

/** Abbreviations that may end a sentence. */
// biome-ignore format: a table
export const ORDINARY = [
  'etc', 'J.-C', 'Inc', 'Ltd', 'Corp', 'Co', 'Jr', 'Sr', 'janv', 'févr', 'avr', 'juil', 'sept', 'oct', 'nov', 'déc', 'c.-à-d', 'c-à-d', 'i.e', 'ex', 'tél', 'bd', 'dép', 'hab',
];

/** Words that open a sentence where an abbreviation stands before them. */
// biome-ignore format: a table
export const OPENERS = [
  'à', 'alors', 'après', 'au', 'aussi', 'avec', 'ce', 'cela', 'celui-ci', 'ces', 'cet', 'cette', 'dans', 'de', 'depuis', 'des', 'deux', 'du', 'elle', 'elles', 'en', 'enfin', 'et', 'il', 'ils', 'je', 'la', 'le', 'les', 'lors', 'mais', 'nous', 'on', 'or', 'où', 'par', 'plusieurs', 'pour', 'quand', 'selon', 'ses', 'si', 'son', 'sous', 'sur', 'toutefois', 'un', 'une', 'vous',
];
