import { join } from 'node:path';
import { z } from 'zod';
import { readTable } from '../../tables.js';

export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

const degrees = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number);
const place = z.object({ iso3: z.string(), kind: z.string(), lat: z.string(), lon: z.string() });
const state = z.object({ iso3: z.string(), lat: degrees, lon: degrees });

/**
 * Where states are drawn, by ISO code: at their capital, else at their middle.
 *
 * @param lexicon the folder of the lexicon
 * @example
 * stateCoordinates(folders.lexicon).get('AFG') //=> { lat: 34.53, lon: 69.17 }
 */
export function stateCoordinates(lexicon: string): ReadonlyMap<string, Coordinates> {
  const found = new Map<string, Coordinates>();
  for (const { iso3, lat, lon } of readTable(join(lexicon, 'actors/state-coordinates.tsv'), state))
    found.set(iso3, { lat, lon });
  for (const table of ['gazetteer.tsv', 'gazetteer-own.tsv']) {
    for (const row of readTable(join(lexicon, 'actors', table), place))
      if (row.kind === 'capital' && row.lat !== '') found.set(row.iso3, { lat: Number(row.lat), lon: Number(row.lon) });
  }
  return found;
}
