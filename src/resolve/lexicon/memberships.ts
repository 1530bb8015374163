import type { z } from 'zod';
import type { Membership } from './actors.js';
import type { rows } from './rows.js';

/** Who was in which organisation when, by its id, in order of entry. */
export function membershipsOf(table: readonly z.infer<typeof rows.membership>[]): Map<string, readonly Membership[]> {
  const found = new Map<string, Membership[]>();
  for (const row of table) {
    const { organisation, iso3 } = row;
    const list = found.get(organisation) ?? [];
    list.push({ organisation, iso3, from: row.from || null, to: row.to || null });
    found.set(organisation, list);
  }
  for (const list of found.values()) list.sort((a, b) => ((a.from ?? '') + a.iso3 < (b.from ?? '') + b.iso3 ? -1 : 1));
  return found;
}
