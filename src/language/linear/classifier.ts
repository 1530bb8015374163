import { type Kernel, newKernel, type Room } from './kernel.js';
import { type Layout, layOut } from './layout.js';
import type { Rows } from './rows.js';
import type { Templates } from './templates.js';

/** A trained classifier: the atoms of a decision go in, the scores of the classes come out. */
export interface Classifier {
  /** Where the decision's atoms are written. */
  readonly atoms: Int32Array;
  /** Where {@link score} leaves the sum of the weights of each class. */
  readonly scores: Int32Array;
  /** Scores the decision whose atoms stand in {@link atoms}. */
  score(): void;
}

/**
 * Puts classifiers into the memory of one kernel: the loops over their features run as WebAssembly, four at once.
 *
 * @example
 * const { tags } = loadClassifiers({ tags: { rows, templates } });
 * tags.atoms.set([17, 3]);
 * tags.score(); // tags.scores: a number a class
 */
export function loadClassifiers<Name extends string>(
  models: Readonly<Record<Name, { readonly rows: Rows; readonly templates: Templates }>>,
): Record<Name, Classifier> {
  const names = Object.keys(models) as Name[];
  const layouts = names.map((name) => layOut(models[name].rows, models[name].templates));
  const { kernel, room } = newKernel(layouts.flatMap(lengthsOf));
  return Object.fromEntries(names.map((name, i) => [name, place(layouts[i]!, room, kernel)])) as Record<
    Name,
    Classifier
  >;
}

/** Numbers of a classifier's block: see `kernel.wat`. */
const BLOCK = 12;

function lengthsOf({ templates, classes, table, cells }: Layout): number[] {
  const program = templates.fours(0).length;
  return [BLOCK, templates.atoms, program, program, table.slots.length, table.overflow.length, cells.length, classes];
}

function place(layout: Layout, room: Room, kernel: Kernel): Classifier {
  const { templates, table, classes } = layout;
  const block = room.take(BLOCK);
  const atoms = room.take(templates.atoms);
  const program = room.copy(templates.fours(atoms.byteOffset));
  // Every template has fewer keys than numbers in the program.
  const keys = room.take(program.length);
  const slots = room.copy(table.slots);
  const overflow = room.copy(table.overflow);
  const cells = room.copy(layout.cells);
  const scores = room.take(classes);
  block.set([program.byteOffset, program.byteOffset + program.byteLength, keys.byteOffset]);
  block.set([slots.byteOffset, (1 << table.keyBits) - 1, table.keyBits, table.restBits], 3);
  block.set([overflow.byteOffset, overflow.length / 2 - 1, cells.byteOffset], 7);
  block.set([scores.byteOffset, scores.byteOffset + scores.byteLength], 10);
  const run = layout.few ? kernel.few : kernel.many;
  const self = block.byteOffset;
  return { atoms, scores, score: () => run(self) };
}
