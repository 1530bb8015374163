import type { UnresolvedName } from '../../model.js';
import { nameParts } from '../names/person-index.js';

/**
 * Counts the names of an article that nobody could be found for; a surname alone counts for the full name that ends so.
 *
 * @example
 * countNames(['Ana Pérez', 'Bo Li', 'Pérez']) //=> [{ name: 'Ana Pérez', count: 2 }, { name: 'Bo Li', count: 1 }]
 */
export function countNames(names: readonly string[]): UnresolvedName[] {
  const found = new Map<string, { name: string; parts: readonly string[]; count: number }>();
  const read = names.map((name) => ({ name, parts: nameParts(name) }));
  for (const { name, parts } of read.sort((a, b) => b.parts.length - a.parts.length)) {
    const full =
      parts.length === 1 ? [...found.values()].find((other) => other.parts.slice(1).includes(parts[0]!)) : null;
    const key = parts.join(' ');
    const entry = full ?? found.get(key) ?? { name, parts, count: 0 };
    entry.count++;
    if (!full) found.set(key, entry);
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count }) => ({ name, count }));
}
