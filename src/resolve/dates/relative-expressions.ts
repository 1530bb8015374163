import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { EventDate } from '../../model.js';
import {
  between,
  calendarUnit,
  dayDate,
  plusDays,
  shifted,
  type Unit,
  weekdayNear,
  weekendNear,
  weekPart,
} from './calendar.js';
import type { DateWords } from './date-words.js';
import type { DateExpression } from './expressions.js';

/** What counts from the day of publication: weekdays, "yesterday", "two weeks ago", «la semaine dernière». */
export function relativeExpression(words: DateWords, i: number, published: string): DateExpression | null {
  return (
    weekdayRange(words, i, published) ??
    weekday(words, i, published) ??
    deictic(words, i, published) ??
    partOfWeek(words, i, published) ??
    ago(words, i, published) ??
    ahead(words, i, published) ??
    lately(words, i, published) ??
    unit(words, i, published)
  );
}

function weekday(words: DateWords, i: number, published: string): DateExpression | null {
  const number = words.weekday(i);
  if (number === null) return null;
  const last = words.is('last', i - 1) || words.is('last', i + 1);
  const next = words.is('next', i - 1) || words.is('next', i + 1);
  const direction = next ? 'next' : last ? 'before' : words.isFuture(i) ? 'future' : 'past';
  const to = words.is('last', i + 1) || words.is('next', i + 1) ? i + 1 : i;
  // «mardi 5 mars»: the day of the month says it.
  if (words.day(to + 1) !== null && words.month(words.skip(to + 2)) !== null) return null;
  if (words.month(words.skip(to + 1, ',')) !== null && words.day(words.skip(to + 1, ',') + 1) !== null) return null;
  return { from: i, to, value: dayDate(weekdayNear(published, number, direction)) };
}

/** "From Monday to Wednesday", «dans la nuit de lundi à mardi», «entre el lunes y el miércoles». */
function weekdayRange(words: DateWords, i: number, published: string): DateExpression | null {
  const lead = words.match('range-from', i);
  if (lead === 0) return null;
  const start = words.skip(i + lead, 'le', 'el', 'the');
  const first = words.weekday(start);
  const link = first === null ? 0 : words.match('range-to', start + 1);
  const end = words.skip(start + 1 + link, 'le', 'el', 'the');
  const last = link === 0 ? null : words.weekday(end);
  if (first === null || last === null) return null;
  const future = words.isFuture(i);
  const to = weekdayNear(published, last, future ? 'future' : 'past');
  const from = weekdayNear(to, first, 'before');
  return { from: start, to: end, value: between(from, to) };
}

const deictics: readonly (readonly [of: string, offset: number])[] = [
  ['today', 0],
  ['yesterday', -1],
  ['before-yesterday', -2],
  ['tomorrow', 1],
  ['after-tomorrow', 2],
];

function deictic(words: DateWords, i: number, published: string): DateExpression | null {
  const weekend = words.match('weekend', i);
  if (weekend > 0) {
    const last = words.is('last', i - 1) || words.is('last', i + weekend);
    const future = !last && (words.is('next', i - 1) || words.is('next', i + weekend) || words.isFuture(i));
    return { from: i, to: i + weekend - 1, value: weekendNear(published, future) };
  }
  for (const [of, offset] of deictics) {
    const length = words.match(of, i);
    // «mañana» is also the morning, as a noun.
    if (length === 0 || (of === 'tomorrow' && words.word(i)!.upos === 'NOUN' && words.word(i)!.form.startsWith('ma')))
      continue;
    return { from: i, to: i + length - 1, value: calendarUnit(published, offset, 'day') };
  }
  return null;
}

/** "Earlier this week", «en début de semaine», «a finales de la semana». */
function partOfWeek(words: DateWords, i: number, published: string): DateExpression | null {
  for (const part of ['early', 'late'] as const) {
    const length = words.match(`week-${part}`, i);
    if (length > 0) return { from: i, to: i + length - 1, value: weekPart(published, part) };
  }
  return null;
}

/** «il y a trois jours», "two weeks ago", «hace unas semanas». */
function ago(words: DateWords, i: number, published: string): DateExpression | null {
  const lead = words.match('ago-before', i);
  const at = i + lead;
  const length = words.duration(at);
  const vague = length ? null : fewOf(words, at);
  const last = length?.to ?? vague?.to;
  if (last === undefined) return null;
  const behind = lead > 0 ? 0 : words.match('ago-after', last + 1);
  if (lead + behind === 0) return null;
  const value = length ? shifted(published, -length.amount, length.unit) : someTime(published, vague!.unit, -1);
  return { from: i, to: last + behind, value };
}

/** "In two weeks", «dans un mois», «dentro de tres días». */
function ahead(words: DateWords, i: number, published: string): DateExpression | null {
  const lead = words.match('ahead', i);
  const length = lead > 0 ? words.duration(i + lead) : null;
  // "In two weeks" tells how long something took as often as when it will be.
  if (!length || (words.match('ahead-only', i) === 0 && !words.isFuture(i))) return null;
  return { from: i, to: length.to, value: shifted(published, length.amount, length.unit) };
}

/** "A few weeks", «quelques jours», «varios meses». */
function fewOf(words: DateWords, i: number): { readonly to: number; readonly unit: Unit } | null {
  const length = words.match('few', i);
  const at = words.skip(i + length);
  const unit = length > 0 ? words.unit(at) : null;
  return unit === null ? null : { to: at, unit };
}

const iso = (date: Date): string => formatISO(date, { representation: 'date' });

/** Some days, weeks, months or years before or after a day: as wide as the words are vague. */
function someTime(day: string, unit: Unit, sign: 1 | -1): EventDate {
  const start = parseISO(day);
  const reach: Readonly<Record<Unit, readonly [Date, Date]>> = {
    day: [addDays(start, 5 * sign), addDays(start, sign)],
    week: [addDays(start, 35 * sign), addDays(start, 10 * sign)],
    month: [addMonths(start, 7 * sign), addMonths(start, 2 * sign)],
    year: [addYears(start, 7 * sign), addYears(start, 2 * sign)],
  };
  const [far, near] = reach[unit].map(iso) as [string, string];
  return sign < 0 ? between(far, near) : between(near, far);
}

/** "In recent days", "over the past three weeks", «ces derniers mois», «en los últimos dos años». */
function lately(words: DateWords, i: number, published: string): DateExpression | null {
  if (!words.is('last', i) && !words.is('recent', i)) return null;
  const length = words.duration(i + 1);
  const plain = words.unit(i + 1);
  const before = words.number(i - 1);
  if (length) return { from: i, to: length.to, value: until(published, length.amount, length.unit) };
  if (plain === null || words.word(i + 1)!.feats.Number !== 'Plur') return null;
  const usual: Readonly<Record<Unit, number>> = { day: 7, week: 5, month: 6, year: 5 };
  return { from: i, to: i + 1, value: until(published, before ?? usual[plain], plain) };
}

function until(day: string, amount: number, unit: Unit): EventDate {
  const start = parseISO(day);
  const days = unit === 'week' ? 7 * amount : amount;
  const from =
    unit === 'month' ? addMonths(start, -amount) : unit === 'year' ? addYears(start, -amount) : addDays(start, -days);
  return between(iso(from), plusDays(day, 0));
}

/** «la semaine dernière», "last week", «este año». */
function unit(words: DateWords, i: number, published: string): DateExpression | null {
  const kind = words.unit(i);
  if (kind === null || words.word(i)!.feats.Number === 'Plur') return null;
  for (const [of, offset] of [
    ['last', -1],
    ['next', 1],
  ] as const) {
    if (words.is(of, i + 1)) return { from: i, to: i + 1, value: calendarUnit(published, offset, kind) };
    if (words.is(of, i - 1)) return { from: i - 1, to: i, value: calendarUnit(published, offset, kind) };
  }
  if (!words.is('this', i - 1)) return null;
  return { from: i - 1, to: i, value: calendarUnit(published, 0, kind) };
}
