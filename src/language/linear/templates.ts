import { mix, toKey } from './hash.js';
import { BYTES, LANES } from './kernel.js';

/**
 * Feature templates, compiled: from the atoms of one decision to the keys of its features.
 *
 * A template is a list of atom names; its feature is the conjunction of their values. Two templates over the
 * same atoms are told apart by their place in the list, so the order of rows is part of a model's format.
 *
 * @example
 * const templates = new Templates(['form', 'tag'], ['form', 'form tag']);
 * templates.extract(Int32Array.of(17, 3), keys) //=> 2, and two keys in `keys`
 */
export class Templates {
  /** Number of templates: how many keys one extraction writes. */
  readonly size: number;
  /** How many atoms a decision has. */
  readonly atoms: number;
  /** For each number of atoms, the templates with so many: place, seed, then the atoms. */
  private readonly programs: readonly { readonly arity: number; readonly code: Int32Array }[];

  constructor(atoms: readonly string[], rows: readonly string[]) {
    this.atoms = atoms.length;
    const place = new Map(atoms.map((name, index) => [name, index]));
    const codes = new Map<number, number[]>();
    rows.forEach((row, index) => {
      const numbers = row.split(' ').map((name) => {
        const atom = place.get(name);
        if (atom === undefined) throw new RangeError(`Template "${row}" names the unknown atom "${name}".`);
        return atom;
      });
      const code = codes.get(numbers.length) ?? [];
      code.push(index, mix(0x2545f491, index + 1), ...numbers);
      codes.set(numbers.length, code);
    });
    this.size = rows.length;
    this.programs = [...codes].map(([arity, code]) => ({ arity, code: Int32Array.from(code) }));
  }

  /** The templates as `kernel.wat` reads them: by fours, for atoms from this address on. */
  fours(atomsAt: number): Int32Array {
    const program: number[] = [];
    for (const { arity, code } of this.programs) {
      const width = arity + 2;
      for (let first = 0; first < code.length; first += LANES * width) {
        const lanes = [0, 1, 2, 3].map((lane) => first + lane * width);
        const number = (at: number, offset: number) => (at < code.length ? code[at + offset]! : 0);
        program.push(arity, 0, 0, 0, ...lanes.map((at) => number(at, 1)));
        program.push(...lanes.map((at) => (at < code.length ? -1 : 0)));
        for (let i = 0; i < arity; i++) program.push(...lanes.map((at) => atomsAt + number(at, 2 + i) * BYTES));
      }
    }
    return Int32Array.from(program);
  }

  /** Writes the keys of all templates for these atoms, each at its template's place, and returns how many there are. */
  extract(atoms: Int32Array, keys: Int32Array): number {
    for (const { arity, code } of this.programs) {
      if (arity === 2) pairs(code, atoms, keys);
      else if (arity === 3) triples(code, atoms, keys);
      else others(code, arity, atoms, keys);
    }
    return this.size;
  }
}

// The loops for two and three atoms, by far the most frequent, are written out: they run for every decision.

function pairs(code: Int32Array, atoms: Int32Array, keys: Int32Array): void {
  for (let at = 0; at < code.length; at += 4) {
    keys[code[at]!] = toKey(mix(mix(code[at + 1]!, atoms[code[at + 2]!]!), atoms[code[at + 3]!]!));
  }
}

function triples(code: Int32Array, atoms: Int32Array, keys: Int32Array): void {
  for (let at = 0; at < code.length; at += 5) {
    const two = mix(mix(code[at + 1]!, atoms[code[at + 2]!]!), atoms[code[at + 3]!]!);
    keys[code[at]!] = toKey(mix(two, atoms[code[at + 4]!]!));
  }
}

function others(code: Int32Array, arity: number, atoms: Int32Array, keys: Int32Array): void {
  for (let at = 0; at < code.length; at += arity + 2) {
    let hash = code[at + 1]!;
    for (let i = 0; i < arity; i++) hash = mix(hash, atoms[code[at + 2 + i]!]!);
    keys[code[at]!] = toKey(hash);
  }
}
