import { z } from 'zod';

const some = z.string().min(1);
const iso3 = z.string().regex(/^[A-Z]{3}$/, 'a state is three capitals');
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
// One expression: a union of schemas costs half the time of reading the holders.
const dayOrNone = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const wikidata = z.string().regex(/^(Q\d+)?$/, 'a Wikidata id is Q and a number');
const language = z.enum(['fr', 'en', 'es']);
const list = z.string().transform((cell) =>
  cell === ''
    ? []
    : cell
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
);

/** Degrees north or east, as a number. */
const degrees = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a coordinate is in degrees')
  .transform(Number);

/** The rows of the tables of lexicon/actors, by file. */
export const rows = {
  state: z.object({
    iso3,
    iso2: z.string(),
    cameo: z.string(),
    cow: z.string(),
    fips: z.string(),
    wikidata,
    name: some,
  }),
  formerState: z.object({ iso3, name: some, wikidata, from: day, to: day, successor: z.union([iso3, z.literal('')]) }),
  stateNames: z.object({ iso3, lang: language, names: list, demonyms: list, capitals: list }),
  place: z.object({ iso3, lang: z.union([language, z.literal('*')]), names: list }),
  stateForm: z.object({ states: list.pipe(z.array(iso3).min(1)), en: list, fr: list, es: list }),
  people: z.object({ iso3: z.union([iso3, z.literal('')]), en: list, fr: list, es: list }),
  gazetteer: z.object({
    iso3,
    name: some,
    kind: z.enum(['capital', 'city', 'region', 'island', 'site']),
    lat: degrees,
    lon: degrees,
    geonames: z.string().regex(/^\d*$/, 'a GeoNames id is a number').default(''),
    forms: list,
  }),
  stateCoordinates: z.object({ iso3, lat: degrees, lon: degrees }),
  sea: z.object({ name: some, lat: degrees, lon: degrees, en: list, fr: list, es: list }),
  leader: z.object({ iso3 }),
  ambiguous: z.object({
    lang: language,
    form: some,
    candidate: z.union([iso3, z.literal('-')]),
    default: z.enum(['y', '']),
    cues: list,
    from: dayOrNone.default(''),
    to: dayOrNone.default(''),
    why: z.string().default(''),
  }),
  guard: z.object({ lang: z.union([language, z.literal('*')]), form: some, code: z.string(), name: z.string() }),
  role: z.object({ role: some, acts: z.enum(['y', 'n']), unplaced: z.enum(['y', 'n']), name: some }),
  body: z.object({ body: some, role: some, name: some, head: z.string() }),
  office: z.object({ office: some, role: z.string(), name: some, main: z.enum(['y', '']) }),
  metonym: z.object({
    lang: z.union([language, z.literal('*')]),
    form: some,
    target: z.string().regex(/^([A-Z]{3}:[a-z-]+|org:[A-Za-z0-9-]+)$/, 'a target is ISO3:body or org:ID'),
  }),
  organisation: z.object({
    id: some,
    code: z.string().regex(/^[A-Z0-9]+$/, 'a code is capitals'),
    kind: some,
    wikidata,
    parent: z.string().default(''),
    name: some,
    en: list,
    fr: list,
    es: list,
  }),
  person: z.object({
    id: some,
    name: z.string(),
    wikidata: wikidata.default(''),
    aliases: list,
    gender: z.enum(['m', 'f', '']).default(''),
  }),
  givenName: z.object({ gender: z.enum(['m', 'f']), forms: list }),
  holder: z.object({
    person: some,
    polity: some,
    office: some,
    from: dayOrNone,
    to: dayOrNone,
    basis: z.string().default(''),
    source: z.string().default('own'),
    note: z.string().default(''),
  }),
  membership: z.object({
    organisation: some,
    iso3,
    from: dayOrNone,
    to: dayOrNone,
    source: z.string().default('own'),
    note: z.string().default(''),
  }),
} as const;

export type HolderRow = z.infer<typeof rows.holder>;

/** The rows of the tables of lexicon/<language>, by file. */
export const wordRows = {
  title: z.object({ office: some, forms: list, implied: z.union([iso3, z.literal('')]) }),
  body: z.object({ body: some, forms: list }),
  agent: z.object({ role: some, forms: list, type: z.enum(['person', 'thing']) }),
  words: z.object({ class: some, forms: list }),
} as const;
