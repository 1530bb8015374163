import { fold, pieces } from './fold.js';
import { consonants, lettersOf, skeleton } from './skeleton.js';

/** A person as the index needs one. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Surnames up to this length must be the same to the letter: "Han" is not "Khan", as transliterations go. */
const SHORT = 4;

/** Little words in and before names that spellings add or drop: "bin", "Mr.". */
const particles = new Set(
  'de du des del la le los van von der den bin ben ibn al el as da do dos di abu abou jr sr dr mr mrs ms mme mlle'.split(
    ' ',
  ),
);

/** The parts of a name that count, folded. */
function partsOf(name: string): string[] {
  const parts = pieces(name).map((piece) => piece.text);
  const counting = parts.filter((part) => !particles.has(part));
  return counting.length > 0 ? counting : parts;
}

/** The skeletons of the parts of a name that count. */
export const nameParts = (name: string): string[] => partsOf(name).map(skeleton);

/** The folded first letters of the parts of a name. */
function initials(name: string): Set<string> {
  const found = new Set<string>();
  let inside = false;
  for (let i = 0; i < name.length; i++) {
    const letter = /[\s\-–.'’]/.test(name[i]!) ? null : name[i]!;
    if (letter !== null && !inside) found.add(letter < '\x80' ? letter.toLowerCase() : fold(letter).charAt(0));
    inside = letter !== null;
  }
  return found;
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
  /** Names by the first letter of each of their parts, not yet taken apart: a text asks for few of them. */
  private readonly waiting = new Map<string, { readonly person: T; readonly name: string }[]>();
  /** The first sounds that were asked for. */
  private readonly laid = new Set<string>();
  private readonly byPart = new Map<string, { readonly person: T; readonly parts: readonly string[] }[]>();

  constructor(persons: Iterable<T>) {
    for (const person of persons) {
      for (const name of [person.name, ...person.aliases]) {
        for (const letter of initials(name)) {
          const list = this.waiting.get(letter);
          if (list) list.push({ person, name });
          else this.waiting.set(letter, [{ person, name }]);
        }
      }
    }
  }

  /** The names that have a part of this skeleton; those of its first sound are laid out when first asked for. */
  private having(part: string): readonly { readonly person: T; readonly parts: readonly string[] }[] {
    const first = part.charAt(0);
    if (!this.laid.has(first)) {
      this.laid.add(first);
      for (const letter of [first, ...lettersOf(first)]) {
        const waiting = this.waiting.get(letter);
        this.waiting.delete(letter);
        for (const { person, name } of waiting ?? []) this.lay(person, name, letter);
      }
    }
    return this.byPart.get(part) ?? [];
  }

  private lay(person: T, name: string, letter: string): void {
    const parts = nameParts(name);
    const entry = { person, parts };
    for (const piece of new Set(partsOf(name))) {
      if (piece.charAt(0) !== letter) continue;
      const part = skeleton(piece);
      const list = this.byPart.get(part);
      if (list) list.push(entry);
      else this.byPart.set(part, [entry]);
    }
  }

  /** Persons whose name a full name may be: the surname the same, every given name alike; at least two parts agree. */
  find(name: string, parts: readonly string[] = nameParts(name)): T[] {
    if (parts.length < 2) return [];
    const found = new Set<T>();
    for (const part of parts) {
      for (const entry of this.having(part)) if (agrees(parts, entry.parts)) found.add(entry.person);
    }
    return [...found];
  }

  /** Persons one of whose names, but the first given name of several, is this one word. */
  bySurname(name: string): T[] {
    const [part, ...more] = nameParts(name);
    if (part === undefined || more.length > 0) return [];
    const entries = this.having(part).filter((e) => e.parts.length === 1 || e.parts.slice(1).includes(part));
    const persons = [...new Set(entries.map((entry) => entry.person))];
    const folded = fold(name);
    return folded.length > SHORT ? persons : persons.filter((person) => isCalled(person, folded));
  }
}

const isCalled = ({ name, aliases }: Named, folded: string): boolean =>
  [name, ...aliases].some((one) => partsOf(one).includes(folded));

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
