import type { Unit } from './calendar.js';
import type { DateWords } from './date-words.js';
import type { ToldExpression } from './expressions.js';

/** What counts from the time told before: "two days later", «le lendemain», «una semana antes». */
export function toldExpression(words: DateWords, i: number): ToldExpression | null {
  return phrase(words, i) ?? counted(words, i) ?? nextUnit(words, i);
}

const phrases: readonly (readonly [of: string, amount: number, fromPublication: boolean])[] = [
  ['told:-2', -2, true],
  ['told:-1', -1, true],
  ['told:0', 0, true],
  ['told:1', 1, false],
  ['told:2', 2, false],
];

function phrase(words: DateWords, i: number): ToldExpression | null {
  for (const [of, amount, fromPublication] of phrases) {
    const length = words.match(of, i);
    if (length > 0) return { from: i, to: i + length - 1, amount, unit: 'day', fromPublication };
  }
  return null;
}

/** "Two days later", «une semaine plus tôt», «dos meses después»; not "two days after the coup". */
function counted(words: DateWords, i: number): ToldExpression | null {
  const length = words.duration(i);
  if (!length) return null;
  const later = words.match('told-later', length.to + 1);
  const earlier = later > 0 ? 0 : words.match('told-earlier', length.to + 1);
  if (later + earlier === 0) return null;
  const to = length.to + later + earlier;
  // «Después de», "après que": what follows is what it counts from.
  // So of «douze jours après l'assaut».
  if (words.is('of', to + 1) || words.is('that', to + 1) || words.word(to)!.upos === 'ADP') return null;
  const sign = later > 0 ? 1 : -1;
  return { from: i, to, amount: sign * length.amount, unit: length.unit, fromPublication: earlier > 0 };
}

/** "The following week", «l'année suivante», «el mes anterior», "the previous month", "the same year". */
function nextUnit(words: DateWords, i: number): ToldExpression | null {
  const unit = words.unit(i);
  if (unit === null || words.word(i)!.feats.Number === 'Plur') return null;
  for (const [of, amount] of [
    ['following', 1],
    ['previous', -1],
    ['same', 0],
  ] as const) {
    const made = (from: number, to: number): ToldExpression => ({
      from,
      to,
      amount,
      unit: unit as Unit,
      fromPublication: amount < 0,
    });
    if (words.is(of, i - 1)) return made(i - 1, i);
    if (words.is(of, i + 1)) return made(i, i + 1);
  }
  return null;
}
