import type { z } from 'zod';
import type { Membership } from './actors.js';
import type { rows } from './rows.js';

/** Who was in which organisation when, by a key of the row, in order of entry. */
export function membershipsBy(
  table: readonly z.infer<typeof rows.membership>[],
  key: 'organisation' | 'iso3',
): Map<string, readonly Membership[]> {
  const found = new Map<string, Membership[]>();
  for (const row of table) {
    const { organisation, iso3 } = row;
    const list = found.get(row[key]) ?? [];
    list.push({ organisation, iso3, from: row.from || null, to: row.to || null });
    found.set(row[key], list);
  }
  for (const list of found.values()) list.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return found;
}

const keyOf = ({ from, iso3, organisation }: Membership): string => `${from ?? ''} ${iso3} ${organisation}`;
