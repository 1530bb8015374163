import type { AnalyzedText } from '../../model.js';
import type { Actors } from '../lexicon/actors.js';
import { TextMap } from '../reading/text-map.js';
import { isoDay, weekdayOf } from './calendar.js';

/** How many years back a text without a year may lie. */
const horizon = 60;

/**
 * The day of an article that names its day, month and weekday but no year: the latest year not after the clock in which
 * that day falls on that weekday, and in which the holders of offices that the text names held them.
 *
 * @example
 * inferPublished(actors, text, '2025-01-01T00:00:00Z') //=> { date: '2024-03-05' } for «ce 5 mars … ce mardi»
 */
export function inferPublished(actors: Actors, text: AnalyzedText, clock: string): { readonly date: string } | null {
  const map = new TextMap(text, actors);
  const dated = dateline(text, map);
  if (dated !== null && dated <= clock.slice(0, 10)) return { date: dated };
  const named = dayInText(text, map);
  if (!named) return null;
  const weekday = weekdayInText(text, map);
  const persons = personsInText(text, map, actors);
  if (weekday === null && persons.length === 0) return null;
  const thisYear = Number(clock.slice(0, 4));
  for (let year = thisYear; year > thisYear - horizon; year--) {
    const day = isoDay(year, named.month, named.day);
    if (day === null || day > clock.slice(0, 10)) continue;
    if (weekday !== null && weekdayOf(day) !== weekday) continue;
    if (
      persons.every((terms) => terms.some((t) => (t.from === null || t.from <= day) && (t.to === null || t.to >= day)))
    )
      return { date: day };
  }
  return null;
}

/** How far into a text its dateline may reach. */
const OPENING = 90;

/** «LOMÉ, 4 mars 2021 (AFP) - …»: the whole date of a dateline, with the place before it and a dash behind; null without one. */
function dateline(text: AnalyzedText, map: TextMap): string | null {
  const opening = /^\s*\p{Lu}[^\n,]{1,45},\s*([^\n()–—-]{5,40}?\d{4})\s*(?:\([^)\n]{2,30}\))?\s*\.?\s*[-–—:]/u.exec(
    text.text.slice(0, OPENING),
  );
  const [first, second, third, ...rest] = (opening?.[1] ?? '')
    .split(/[\s.,]+/u)
    .filter((w) => !map.words.dates.has('of', w));
  if (!third || rest.length > 0) return null;
  const [day, name] = numberOf(first) !== null ? [first, second] : [second, first];
  const [number, month] = [numberOf(day), map.words.dates.value('month:', name ?? '')];
  return number === null || month === null ? null : isoDay(Number(third), Number(month), number);
}

/** The first day of a month that stands without a year. */
function dayInText(text: AnalyzedText, map: TextMap): { day: number; month: number } | null {
  const { dates } = map.words;
  for (const { words } of text.sentences) {
    for (let i = 0; i < words.length; i++) {
      const month = dates.value('month:', words[i]!.form);
      if (month === null) continue;
      let before = i - 1;
      while (words[before] && dates.has('of', words[before]!.form)) before--;
      const day = numberOf(words[before]?.form) ?? numberOf(words[i + 1]?.form);
      const year = [words[i + 1], words[i + 2], words[i + 3]].some((w) => w && /^(1[89]|20)\d\d$/.test(w.form));
      if (day !== null && !year) return { day, month: Number(month) };
    }
  }
  return null;
}

function numberOf(form: string | undefined): number | null {
  const digits = /^(\d{1,2})(er|st|nd|rd|th)?$/.exec(form ?? '')?.[1];
  return digits && Number(digits) >= 1 && Number(digits) <= 31 ? Number(digits) : null;
}

/** The weekday of publication: one with «ce», "this" before it, else the only one in the text. */
function weekdayInText(text: AnalyzedText, map: TextMap): number | null {
  const { dates } = map.words;
  const all = new Set<number>();
  for (const { words } of text.sentences) {
    for (const word of words) {
      const value = dates.value('weekday:', word.form);
      if (value === null) continue;
      if (words[word.index - 1] && dates.has('this', words[word.index - 1]!.form)) return Number(value);
      all.add(Number(value));
    }
  }
  return all.size === 1 ? [...all][0]! : null;
}

/** The terms in main offices of the persons that the text names in full. */
function personsInText(
  text: AnalyzedText,
  map: TextMap,
  actors: Actors,
): { from: string | null; to: string | null }[][] {
  const found: { from: string | null; to: string | null }[][] = [];
  for (const sentence of text.sentences) {
    for (const { value } of map.of(sentence)) {
      if (value.kind !== 'person') continue;
      const [person] = actors.personIndex.find(value.name);
      const terms = person?.terms.filter((t) => actors.offices.get(t.office)?.main) ?? [];
      if (terms.length > 0) found.push([...terms]);
    }
  }
  return found;
}
