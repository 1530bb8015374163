import { LEFT, type ParseState, RIGHT, SHIFT } from '../parse/state.js';

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): what each action would cost, in gold arcs
 * that can no longer be reached.
 */
export class Oracle {
  private heads: Int32Array = new Int32Array(0);
  /** Gold dependents, ascending, of each word: `dependents[start[w] .. start[w + 1])`. */
  private start = new Int32Array(1);
  private dependents = new Int32Array(0);

  load(heads: Int32Array): void {
    const { length } = heads;
    this.heads = heads;
    this.start = new Int32Array(length + 1);
    this.dependents = new Int32Array(length);
    for (const head of heads) if (head >= 0) this.start[head + 1]!++;
    for (let i = 0; i < length; i++) this.start[i + 1]! += this.start[i]!;
    const next = this.start.slice();
    for (let i = 0; i < length; i++) if (heads[i]! >= 0) this.dependents[next[heads[i]!]!++] = i;
  }

  /** Writes the cost of each action; Infinity where it is not allowed. */
  costs(state: ParseState, costs: Float64Array): void {
    costs[SHIFT] = state.allows(SHIFT) ? this.shiftCost(state) : Number.POSITIVE_INFINITY;
    costs[LEFT] = state.allows(LEFT) ? this.leftCost(state) : Number.POSITIVE_INFINITY;
    costs[RIGHT] = state.allows(RIGHT) ? this.rightCost(state) : Number.POSITIVE_INFINITY;
  }

  private shiftCost(state: ParseState): number {
    const { front, depth, stack } = state;
    let cost = 0;
    const head = this.heads[front]!;
    for (let i = 0; i < depth; i++) {
      const word = stack[i]!;
      if (word === head && i < depth - 1) cost++;
      if (this.heads[word] === front) cost++;
    }
    return cost;
  }

  private leftCost(state: ParseState): number {
    const top = state.stack[state.depth - 1]!;
    const under = state.depth > 1 ? state.stack[state.depth - 2]! : -1;
    const head = this.heads[top]!;
    const lost = head < 0 || head === under || head > state.front ? 1 : 0;
    return lost + this.dependentsFrom(top, state.front);
  }

  private rightCost(state: ParseState): number {
    const top = state.stack[state.depth - 1]!;
    const head = this.heads[top]!;
    const lost = head < 0 || head >= state.front ? 1 : 0;
    return lost + this.dependentsFrom(top, state.front);
  }

  /** How many gold dependents of a word are still in the buffer. */
  private dependentsFrom(word: number, front: number): number {
    let count = 0;
    for (let at = this.start[word + 1]! - 1; at >= this.start[word]! && this.dependents[at]! >= front; at--) count++;
    return count;
  }
}
