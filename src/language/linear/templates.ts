import { mix, toKey } from './hash.js';

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
  private readonly program: Int32Array;
  private readonly seeds: Int32Array;

  constructor(atoms: readonly string[], rows: readonly string[]) {
    const place = new Map(atoms.map((name, index) => [name, index]));
    const program: number[] = [];
    const seeds: number[] = [];
    rows.forEach((row, index) => {
      const names = row.split(' ');
      seeds.push(mix(0x2545f491, index + 1));
      program.push(names.length);
      for (const name of names) {
        const atom = place.get(name);
        if (atom === undefined) throw new RangeError(`Template "${row}" names the unknown atom "${name}".`);
        program.push(atom);
      }
    });
    this.size = rows.length;
    this.program = Int32Array.from(program);
    this.seeds = Int32Array.from(seeds);
  }

  /** Writes the keys of all templates for these atoms and returns how many there are. */
  extract(atoms: Int32Array, keys: Int32Array): number {
    const { program, seeds, size } = this;
    let at = 0;
    for (let t = 0; t < size; t++) {
      let hash = seeds[t]!;
      for (let left = program[at++]!; left > 0; left--) hash = mix(hash, atoms[program[at++]!]!);
      keys[t] = toKey(hash);
    }
    return size;
  }
}
