/**
 * Remembers the latest decisions by their atoms: where a sentence is tagged again with words joined or left out, most
 * of its words are decided as before.
 *
 * @example
 * const memo = new DecisionMemo(2);
 * memo.find(Int32Array.of(3, 4)) //=> -1
 * memo.keep(Int32Array.of(3, 4), 7);
 * memo.find(Int32Array.of(3, 4)) //=> 7
 */
export class DecisionMemo {
  private readonly rows: Int32Array;
  private readonly decisions = new Int32Array(SLOTS).fill(-1);

  /** For decisions on so many atoms. */
  constructor(private readonly atoms: number) {
    this.rows = new Int32Array(SLOTS * atoms);
  }

  /** The decision on these atoms; -1 where it is not remembered. */
  find(atoms: Int32Array): number {
    const slot = slotOf(atoms);
    for (let i = 0, at = slot * this.atoms; i < this.atoms; i++, at++) if (this.rows[at] !== atoms[i]) return -1;
    return this.decisions[slot]!;
  }

  /** Remembers a decision, in the place of another. */
  keep(atoms: Int32Array, decision: number): void {
    const slot = slotOf(atoms);
    this.rows.set(atoms, slot * this.atoms);
    this.decisions[slot] = decision;
  }
}

/** Several times the words of a sentence. */
const SLOTS = 512;

function slotOf(atoms: Int32Array): number {
  let hash = 0;
  for (let i = 0; i < atoms.length; i++) hash = Math.imul(hash ^ atoms[i]!, 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}
