import type { z } from 'zod';
import { fold } from '../names/fold.js';
import type { rows } from './rows.js';

/** What a place is: a state, its capital, a city, a region or island, a sea, a site; "place" where no table says. */
export type PlaceKind = 'state' | 'capital' | 'city' | 'region' | 'island' | 'sea' | 'site' | 'place';

/** Where a place is. */
export interface PlaceEntry {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Degrees north and east. */
  readonly lat: number;
  readonly lon: number;
}

/** The rows of the tables that say where places are. */
export interface GazetteerTables {
  readonly places: readonly z.infer<typeof rows.gazetteer>[];
  readonly states: readonly z.infer<typeof rows.stateCoordinates>[];
  readonly seas: readonly z.infer<typeof rows.sea>[];
}

/**
 * Where states, capitals, cities, regions and seas are, by their names in three languages.
 *
 * Source: GeoNames, world-countries and own tables; lexicon/LICENSES.md has their terms.
 */
export class Gazetteer {
  private readonly places = new Map<string, PlaceEntry>();
  private readonly states = new Map<string, PlaceEntry>();
  private readonly seas = new Map<string, PlaceEntry>();

  /** The first row of a name wins. */
  constructor(tables: GazetteerTables) {
    for (const { iso3, name, kind, lat, lon, forms } of tables.places) {
      const entry = { name, kind, lat, lon };
      for (const form of [name, ...forms]) {
        const key = `${iso3} ${fold(form)}`;
        if (!this.places.has(key)) this.places.set(key, entry);
      }
    }
    for (const { iso3, lat, lon } of tables.states) this.states.set(iso3, { name: iso3, kind: 'state', lat, lon });
    for (const { name, lat, lon } of tables.seas) this.seas.set(name, { name, kind: 'sea', lat, lon });
  }

  /**
   * A capital, city, region or site of a state by any of its names.
   *
   * @example
   * actors.gazetteer.inState('UKR', 'Kharkiv') //=> { name: 'Kharkiv', kind: 'city', lat: 49.98, lon: 36.25 }
   */
  inState(iso3: string, form: string): PlaceEntry | null {
    return this.places.get(`${iso3} ${fold(form)}`) ?? null;
  }

  /** The middle of a state; null for those that are gone. */
  state(iso3: string): PlaceEntry | null {
    return this.states.get(iso3) ?? null;
  }

  /** A sea, strait or canal by its English name. */
  sea(name: string): PlaceEntry | null {
    return this.seas.get(name) ?? null;
  }
}
