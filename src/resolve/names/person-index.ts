import { pieces } from './fold.js';
import { consonants, skeleton } from './skeleton.js';

/** A person as the index needs one. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Little words inside names that spellings add or drop. */
const particles = new Set(
  'de du des del la le los van von der den bin ben ibn al el as da do dos di abu abou jr sr dr'.split(' '),
);

/** The skeletons of the parts of a name that count. */
export function nameParts(name: string, sound: (part: string) => string = skeleton): string[] {
  const parts = pieces(name).map((piece) => piece.text);
  const counting = parts.filter((part) => !particles.has(part));
  return (counting.length > 0 ? counting : parts).map((part) => sound(part));
}

/** True where two given names may be spellings of one: «Serguéi» and "Sergey", "J." and "John". */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const [x, y] = [consonants(a), consonants(b)];
  return a[0] === b[0] && (x === y || (x.length >= 2 && y.length >= 2 && (x.startsWith(y) || y.startsWith(x))));
}

/**
 * Finds persons by their names under any of the usual transliterations.
 *
 * @example
 * index.find('Serguéi Lavrov') //=> [{ name: 'Sergey Lavrov', … }]
 */
export class PersonIndex<T extends Named> {
  private readonly byPart = new Map<string, { readonly person: T; readonly parts: readonly string[] }[]>();

  constructor(persons: Iterable<T>) {
    // Thousands of names share their given names.
    const sounds = new Map<string, string>();
    const sound = (part: string): string => {
      const known = sounds.get(part) ?? skeleton(part);
      sounds.set(part, known);
      return known;
    };
    for (const person of persons) {
      for (const name of [person.name, ...person.aliases]) {
        const parts = nameParts(name, sound);
        for (const part of new Set(parts)) {
          const list = this.byPart.get(part);
          if (list) list.push({ person, parts });
          else this.byPart.set(part, [{ person, parts }]);
        }
      }
    }
  }

  /** Persons whose name a full name may be: the surname the same, every given name alike; at least two parts agree. */
  find(name: string): T[] {
    const parts = nameParts(name);
    if (parts.length < 2) return [];
    const found = new Set<T>();
    for (const part of parts) {
      for (const entry of this.byPart.get(part) ?? []) if (agrees(parts, entry.parts)) found.add(entry.person);
    }
    return [...found];
  }

  /** Persons one of whose names, but the first given name of several, is this one word. */
  bySurname(name: string): T[] {
    const [part, ...more] = nameParts(name);
    if (part === undefined || more.length > 0) return [];
    const entries = (this.byPart.get(part) ?? []).filter(
      (e) => e.parts.length === 1 || e.parts.slice(1).includes(part),
    );
    return [...new Set(entries.map((entry) => entry.person))];
  }
}

/** True where each part of the shorter name has its own in the longer, the surname the same. */
function agrees(mention: readonly string[], known: readonly string[]): boolean {
  if (known.length < 2) return false;
  const [short, long] = mention.length <= known.length ? [mention, known] : [known, mention];
  const free = [...long];
  let exact = 0;
  for (const part of short) {
    let at = free.indexOf(part);
    if (at >= 0 && part.length > 1) exact++;
    if (at < 0) at = free.findIndex((other) => alike(part, other));
    if (at < 0) return false;
    free.splice(at, 1);
  }
  // One surname must be the same, letter for letter of the skeleton: given names may only be alike.
  const surname = known[known.length - 1]!;
  const family = mention.includes(surname) || known.slice(1).includes(mention[mention.length - 1]!);
  // The first given name counts: "Igor Ivanov" is not "Sergei Ivanov", nor "Gloria Macapagal" her father.
  const given = short.some((part) => part !== surname && alike(part, long[0]!)) || short[0] === long[long.length - 1];
  return exact >= 1 && family && given;
}
