import type { EventDate } from '../model.js';

/** What dating by accounts needs of an event. */
interface Account extends EventDate {
  readonly speaker: { readonly id: string } | null;
  readonly modality: string;
  readonly narrated: boolean;
}

/**
 * What one speaker tells in an article without a date belongs to the account that he dated: a ministry's communiqué of
 * the 22nd tells the acts of the 22nd. Only acts told in clauses of their own; a noun («les récentes manœuvres») names
 * what may be old.
 */
export function withDatesOfAccounts<T extends Account>(events: readonly T[]): T[] {
  const accounts = new Map<string, EventDate>();
  return events.map((event) => {
    const speaker = event.speaker?.id;
    if (speaker === undefined) return event;
    if (event.datePrecision !== 'unknown') {
      if (!accounts.has(speaker) && event.modality === 'actual') accounts.set(speaker, dateOf(event));
      return event;
    }
    const account = accounts.get(speaker);
    return account && event.narrated && event.modality === 'actual' ? { ...event, ...account } : event;
  });
}

const dateOf = ({ date, dateFrom, dateTo, datePrecision }: EventDate): EventDate => ({
  date,
  dateFrom,
  dateTo,
  datePrecision,
});
