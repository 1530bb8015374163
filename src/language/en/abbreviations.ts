/** Abbreviations that always have something after them: titles, references. */
// biome-ignore format: a table
export const NEVER_FINAL = [
  'Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Gen', 'Lt', 'Col', 'Maj', 'Capt', 'Sgt', 'Cmdr', 'Adm', 'Gov', 'Sen', 'Rep', 'Reps', 'Sens', 'Pres', 'Rev', 'Hon', 'St', 'Ft', 'Mt', 'Messrs', 'Amb', 'Brig', 'vs', 'v', 'e.g', 'i.e', 'cf', 'fig', 'Fig', 'approx', 'pp',
];

/** Abbreviations that may end a sentence. */
// biome-ignore format: a table
export const ORDINARY = [
  'No', 'Nos', 'Vol', 'Art', 'etc', 'Inc', 'Ltd', 'Corp', 'Co', 'Cos', 'Bros', 'Jr', 'Sr', 'Esq', 'a.m', 'p.m', 'U.S', 'U.N', 'U.K', 'E.U', 'D.C', 'Ph.D', 'Jan', 'Feb', 'Mar', 'Apr', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec', 'Mon', 'Tue', 'Tues', 'Wed', 'Thu', 'Thur', 'Thurs', 'Fri', 'Sat', 'Ave', 'Blvd', 'Rd', 'dept', 'Dept', 'Univ', 'est', 'al',
  'Ala', 'Ariz', 'Ark', 'Calif', 'Colo', 'Conn', 'Fla', 'Ga', 'Ill', 'Ind', 'Kan', 'La', 'Mass', 'Mich', 'Minn', 'Miss', 'Mo', 'Mont', 'Neb', 'Nev', 'N.Y', 'N.J', 'N.C', 'S.C', 'Okla', 'Ore', 'Pa', 'Tenn', 'Tex', 'Va', 'Vt', 'Wash', 'Wis', 'Wyo',
];

/** Words that open a sentence where an abbreviation stands before them. */
// biome-ignore format: a table
export const OPENERS = [
  'a', 'after', 'also', 'although', 'an', 'and', 'as', 'at', 'because', 'both', 'but', 'by', 'despite', 'during', 'for', 'from', 'he', 'her', 'his', 'however', 'i', 'if', 'in', 'it', 'its', 'last', 'many', 'meanwhile', 'most', 'mr', 'no', 'on', 'one', 'other', 'our', 'she', 'since', 'so', 'some', 'that', 'the', 'their', 'there', 'these', 'they', 'this', 'those', 'to', 'two', 'under', 'we', 'what', 'when', 'while', 'who', 'why', 'with', 'you',
];
