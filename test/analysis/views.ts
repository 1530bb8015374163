import { type NamedPolity, type TieEvent, type TiesQuery, viewOfEvents } from '../../src/analysis/index.js';

/** An act of one polity towards another, or of both: its score stands for what it was. */
export type Act = readonly [from: string, to: string, goldstein: number, day?: string, more?: Partial<TieEvent>];

export const DAY = '2025-06-01';

/** A view of some acts between states that are named by one letter. */
export function viewOfActs(acts: readonly Act[], query: Partial<TiesQuery> & { asOf?: string } = {}) {
  const events = acts.map(([from, to, goldstein, day = DAY, more = {}], i): TieEvent => {
    const id = `event:${String(i).padStart(3, '0')}`;
    const report = {
      kind: goldstein < 0 ? 'Attack' : 'Support',
      cameo: '000',
      quote: `${from} ${to} ${day}`,
      article: 'a',
    };
    const sides = { from: [`state:${from}`], to: [`state:${to}`] };
    const sure = { plover: goldstein, confidence: 1, claimed: false, sources: 1, publishers: ['a'] };
    return { id, goldstein, ...sure, dateFrom: day, dateTo: day, ...sides, report, ...more };
  });
  const letters = [...new Set(acts.flatMap((act) => act.slice(0, 2) as string[]))].sort();
  const polities = letters.map((code): NamedPolity => {
    const id = `state:${code}`;
    return { id, name: `Land ${code}`, code, state: true, names: [code] };
  });
  return viewOfEvents(events, polities, { asOf: DAY, ...query });
}
