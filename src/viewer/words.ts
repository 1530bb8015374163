import type { EventSummary, Side } from './shapes.js';

/** "PhoneCall" as words: "Phone call". */
export const kindText = (kind: string): string => {
  const words = kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const sidesText = (sides: readonly Pick<Side, 'name'>[]): string =>
  sides.length === 0 ? '—' : sides.map(({ name }) => name).join(', ');

/** The day of an event, or the span that it may have happened in. */
export function dateText({ date, dateFrom, dateTo }: Pick<EventSummary, 'date' | 'dateFrom' | 'dateTo'>): string {
  if (date !== null) return date;
  if (dateFrom === null) return dateTo === null ? 'undated' : `by ${dateTo}`;
  return dateTo === null || dateTo === dateFrom ? dateFrom : `${dateFrom} … ${dateTo}`;
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "1 event", "2 events". */
export const counted = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** The strength of a tie with its sign, as it is told to a reader. */
export const strengthText = (sign: number, strength: number): string =>
  `${sign < 0 ? 'hostile' : 'friendly'} ${strength.toFixed(2)}`;

/** True for an address that a link may lead to: nothing but the web. */
export function isWebAddress(url: string | null): url is string {
  if (url === null) return false;
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false; // no address at all
  }
}
