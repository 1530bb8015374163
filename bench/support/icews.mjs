// ICEWS events as events that ties are made of: texts to CAMEO codes by the codebook's own names, actors to states by
// the lexicon (a country's name, a role in brackets with its country, a person by the office held on that day).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../../scripts/ensure.mjs';

const { loadCodebook } = await import('../../dist/coding/index.js');
const { openLexicon } = await import('../../dist/lexicon.js');
const { loadActors } = await import('../../dist/resolve/index.js');
const { readTable } = await import('../../dist/tables.js');
const { z } = await import('zod');

/** Roles (before the brackets) of those who act for their state; citizens, protesters, companies do not. */
const ACTS_FOR_STATE =
  /^(government|head of government|cabinet|ministry|foreign affairs|defense|military|naval|air force|army|armed forces|.*defense forces|police|congress|legislature|.*parliament|.*legislative|representatives|senate|lawmaker|envoy|diplomat|ambassador|embassy|undersecretary|.*ministry|.*ministery|.*department|intelligence|state media|royal administration|other authorities|.*official|governor|spokesperson|central bank|border|coast guard|presidential|president|prime minister|.*advisors?$|.*ministers?$|military personnel|special forces|court judge|.*judiciary|election commission|executive)/i;

const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
/** First and last word: "Dmitry Anatolyevich Medvedev" is listed as Dmitry Medvedev. */
const ends = (name) => {
  const words = plain(name).split(' ');
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : words[0];
};

/**
 * Reads a file `source, event, target, date`.
 *
 * @returns the events between two states, the states, and how many rows were left out and why
 */
export function readIcews(file) {
  const lexicon = join(root, 'lexicon');
  const resolver = actorResolver(loadActors(openLexicon(lexicon)));
  const codes = codesByName(lexicon);
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(1);
  const counts = { rows: rows.length, unknownEvent: 0, noState: 0, oneState: 0, kept: 0 };
  const events = [];
  const seen = new Set();
  rows.forEach((line, i) => {
    const [source, text, target, date] = line.split('\t');
    const code = codes.get(text.toLowerCase());
    const [from, to] = [resolver.stateOf(source, date), resolver.stateOf(target, date)];
    if (!code) counts.unknownEvent++;
    else if (!from || !to) counts.noState++;
    else if (from === to) counts.oneState++;
    else if (keepOnce(seen, code, from, to, date)) {
      counts.kept++;
      events.push(toEvent(i, code, from, to, date, `${source}: ${text}: ${target}`));
    }
  });
  return { events, polities: resolver.polities, counts };
}

/** A meeting stands twice in such data, once from each side: it is one event. */
function keepOnce(seen, code, from, to, date) {
  if (!code.reciprocal) return true;
  const key = `${code.kind} ${[from, to].sort().join(' ')} ${date}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function toEvent(i, code, from, to, date, quote) {
  const both = [from, to].sort();
  return {
    id: `icews:${String(i).padStart(6, '0')}`,
    goldstein: code.goldstein,
    plover: code.ploverScore ?? 0,
    confidence: 1,
    claimed: false,
    sources: 1,
    publishers: ['icews'],
    dateFrom: date,
    dateTo: date,
    from: code.reciprocal ? both : [from],
    to: code.reciprocal ? both : [to],
    report: { kind: code.kind, cameo: code.cameo, quote, article: 'icews' },
  };
}

const RECIPROCAL = new Set(['PhoneCall', 'Meeting', 'Talks', 'Agreement']);

function codesByName(lexicon) {
  const codebook = loadCodebook(lexicon);
  const table = readTable(
    join(lexicon, 'codebook/cameo.tsv'),
    z.object({ code: z.string(), name: z.string() }).loose(),
  );
  const codes = new Map();
  for (const { code, name } of table) {
    if (codes.has(name.toLowerCase())) continue;
    const entry = codebook.entry(code);
    codes.set(name.toLowerCase(), { ...entry, reciprocal: RECIPROCAL.has(entry.kind) });
  }
  return codes;
}

function actorResolver(actors) {
  const states = new Map();
  for (const { iso3, name, aliases } of actors.states.values())
    for (const one of [name, ...aliases]) states.set(plain(one), `state:${iso3}`);
  const persons = new Map();
  for (const person of actors.persons.values())
    for (const key of new Set([plain(person.name), ends(person.name)]))
      persons.set(key, [...(persons.get(key) ?? []), person.id]);
  const terms = new Map();
  for (const list of actors.terms.values())
    for (const term of list) terms.set(term.person, [...(terms.get(term.person) ?? []), term]);
  const holds = (term, day) =>
    (term.from === null || term.from <= day) && (term.to === null || term.to >= day || day.startsWith(term.to));
  const known = new Map();

  const personsState = (name, day) => {
    const ids = persons.get(plain(name)) ?? persons.get(ends(name)) ?? [];
    const found = new Set(
      ids
        .flatMap((id) => terms.get(id) ?? [])
        .filter((term) => holds(term, day))
        .map((term) => term.polity),
    );
    const [polity] = found;
    return found.size === 1 && actors.states.has(polity) ? `state:${polity}` : null;
  };
  const stateOf = (text, day) => {
    const bracket = /^(.*) \(([^()]+)\)$/.exec(text);
    if (bracket) return ACTS_FOR_STATE.test(bracket[1]) ? (states.get(plain(bracket[2])) ?? null) : null;
    return states.get(plain(text)) ?? personsState(text, day);
  };
  return {
    stateOf: (text, day) => {
      const key = `${text} ${day}`;
      if (!known.has(key)) known.set(key, stateOf(text, day));
      return known.get(key);
    },
    polities: [...actors.states.values()].map(({ iso3, name }) => ({
      id: `state:${iso3}`,
      name,
      code: iso3,
      state: true,
      names: [name, iso3],
    })),
  };
}
