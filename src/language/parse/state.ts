/** The three actions of the arc-hybrid system. */
export const SHIFT = 0;
/** The stack's top becomes a dependent of the buffer's front. */
export const LEFT = 1;
/** The stack's top becomes a dependent of the word under it. */
export const RIGHT = 2;
export const ACTIONS = 3;

/**
 * A configuration of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), without an
 * artificial root: the word left alone on the stack in the end is the root, so there is exactly one.
 */
export class ParseState {
  length = 0;
  /** The next word of the buffer. */
  front = 0;
  /** Words on the stack. */
  depth = 0;
  stack = new Int32Array(0);
  head = new Int32Array(0);
  label = new Int32Array(0);
  /** Outermost and second outermost dependents on each side, -1 where there is none. */
  leftmost = new Int32Array(0);
  leftmost2 = new Int32Array(0);
  rightmost = new Int32Array(0);
  rightmost2 = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  /** A bit for every relation among the dependents on both sides (relation number modulo 31). */
  labelSet = new Int32Array(0);
  /** The first dependent by case or mark: the preposition or conjunction of a phrase; -1 where there is none. */
  marker = new Int32Array(0);

  constructor(private readonly isMarker: (label: number) => boolean) {}

  reset(length: number): void {
    this.length = length;
    this.front = 0;
    this.depth = 0;
    if (this.stack.length < length) this.grow(length + 64);
    this.head.fill(-1, 0, length);
    this.label.fill(0, 0, length);
    this.leftmost.fill(-1, 0, length);
    this.leftmost2.fill(-1, 0, length);
    this.rightmost.fill(-1, 0, length);
    this.rightmost2.fill(-1, 0, length);
    this.leftCount.fill(0, 0, length);
    this.rightCount.fill(0, 0, length);
    this.labelSet.fill(0, 0, length);
    this.marker.fill(-1, 0, length);
  }

  /** Whether one word is left, alone on the stack. */
  get done(): boolean {
    return this.front === this.length && this.depth <= 1;
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.front < this.length;
    if (action === LEFT) return this.depth > 0 && this.front < this.length;
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  /** Pops the stack's top and attaches it to `head` by a relation. */
  attach(head: number, label: number): void {
    const word = this.stack[--this.depth]!;
    this.head[word] = head;
    this.label[word] = label;
    this.labelSet[head]! |= 1 << (label % 31);
    if (word < head) {
      this.leftmost2[head] = this.leftmost[head]!;
      this.leftmost[head] = word;
      this.leftCount[head]!++;
    } else {
      this.rightmost2[head] = this.rightmost[head]!;
      this.rightmost[head] = word;
      this.rightCount[head]!++;
    }
    if (this.isMarker(label) && (this.marker[head]! < 0 || word < this.marker[head]!)) this.marker[head] = word;
  }

  private grow(room: number): void {
    for (const column of ['stack', 'head', 'label', 'leftmost', 'leftmost2', 'rightmost', 'rightmost2'] as const) {
      this[column] = new Int32Array(room);
    }
    for (const column of ['leftCount', 'rightCount', 'labelSet', 'marker'] as const)
      this[column] = new Int32Array(room);
  }
}
