import { EntenteError } from '../errors.js';
import { cypherText, type GraphStore } from '../store/index.js';
import type { PolityNode } from './projection.js';

/** A polity with the names it answers to. */
export interface NamedPolity extends PolityNode {
  readonly names: readonly string[];
}

/** No polity of that name stands in the store. */
export class UnknownPolityError extends EntenteError {
  readonly polity: string;

  constructor(name: string, like: readonly string[]) {
    const hint = like.length > 0 ? `; did you mean ${like.join(', ')}?` : '; entente query actors lists who does';
    super('polity', `the store knows no state or organisation "${name}"${hint}`);
    this.polity = name;
  }
}

export async function loadPolities(store: GraphStore): Promise<NamedPolity[]> {
  const rows = await store.run(cypherText('internal', 'polities'));
  return rows.map((row) => {
    const code = row.code === null ? null : String(row.code);
    const aliases = Array.isArray(row.aliases) ? row.aliases.map(String) : [];
    const names = [String(row.id), String(row.name), code, row.iso3 === null ? null : String(row.iso3), ...aliases];
    return {
      id: String(row.id),
      name: String(row.name),
      code,
      state: row.state === true,
      names: names.filter((n): n is string => n !== null && n !== 'null'),
    };
  });
}

/** Case and diacritics do not matter in what a user types. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * The polity that a user names by ISO code, IGO code, name, alias or id.
 *
 * @example
 * resolvePolity(polities, 'Russie').id //=> "state:RUS"
 */
export function resolvePolity(polities: readonly NamedPolity[], name: string): NamedPolity {
  const wanted = plain(name);
  const found = polities.find((p) => p.names.some((n) => plain(n) === wanted));
  if (found) return found;
  const like = polities
    .filter((p) => p.names.some((n) => plain(n).startsWith(wanted.slice(0, 4)) && wanted.length > 2))
    .slice(0, 3);
  throw new UnknownPolityError(
    name,
    like.map((p) => p.code ?? p.name),
  );
}
