/** Abbreviations that always have something after them: titles, references. */
// biome-ignore format: a table
export const NEVER_FINAL = [
  'Sr', 'Sra', 'Srta', 'Sres', 'Dr', 'Dra', 'D', 'Dña', 'Prof', 'Gral', 'gral', 'Cnel', 'Cap', 'Ing', 'Lic', 'Mons', 'Excmo', 'Excma', 'St', 'Sta', 'Sto', 'Ud', 'Uds', 'Vd', 'Vds', 'núm', 'Núm', 'pág', 'págs', 'Art', 'art', 'fig', 'ca', 'cf', 'vol', 'v', 'sr', 'sra', 'dr', 'dra', 'No', 'p.ej',
];

/** Abbreviations that may end a sentence. */
// biome-ignore format: a table
export const ORDINARY = [
  'etc', 'EE.UU', 'EE. UU', 'EEUU', 'JJ.OO', 'RR.HH', 'CC.OO', 'S.A', 'Inc', 'Ltd', 'Corp', 'Co', 'Jr', 'a.C', 'd.C', 'a. C', 'd. C', 'a.m', 'p.m', 'kms', 'hab', 'Bros', 'aprox', 'dpto', 'Avda',
];

/** Words that open a sentence where an abbreviation stands before them. */
// biome-ignore format: a table
export const OPENERS = [
  'a', 'además', 'al', 'algunos', 'así', 'aunque', 'con', 'cuando', 'de', 'desde', 'después', 'dos', 'durante', 'el', 'ella', 'ellos', 'en', 'entre', 'es', 'esa', 'ese', 'esta', 'este', 'esto', 'estos', 'hay', 'la', 'las', 'lo', 'los', 'mientras', 'no', 'para', 'pero', 'por', 'según', 'se', 'si', 'sin', 'sobre', 'su', 'sus', 'también', 'tras', 'un', 'una', 'y', 'ya',
];
