import type { ImportedSide } from '../store/index.js';
import type { Tools } from './format.js';

/** What a data set without CAMEO codes says of an actor. */
export interface NamedActor {
  readonly name: string;
  /** Name of its country, or null. */
  readonly country: string | null;
  /** CAMEO role, or null. */
  readonly role: string | null;
}

/**
 * Who a name, a country's name and a role stand for: the state itself where the name is its own, an organisation of the
 * lexicon, those of a role in the country, else somebody whom only the data set knows and who acts for nobody.
 */
export function namedActor({ name, country, role }: NamedActor, { codes, unknown }: Tools): ImportedSide {
  const iso3 = country === null ? null : (codes.stateNamed(country) ?? codes.stateOfCode(country));
  const self = codes.stateNamed(name);
  const found =
    self !== null && (country === null || self === iso3)
      ? codes.state(self, name)
      : (organisationOf(name, iso3, codes) ?? (iso3 !== null && role !== null ? codes.ofRole(iso3, role, name) : null));
  const { actor, known } = found ?? codes.named(name, iso3);
  if (!known) unknown(name);
  return { actor: { ...actor, surface: name }, columns: null };
}

function organisationOf(name: string, iso3: string | null, codes: Tools['codes']) {
  return iso3 === null ? codes.organisationNamed(name) : null;
}
