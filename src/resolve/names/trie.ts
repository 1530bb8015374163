import { firstPiece, pieces } from './fold.js';

/** How a form must be written to count: as a name ("Chad"), as an acronym ("US"), or in any case. */
type Case = 'any' | 'capital' | 'upper';

interface Entry<T> {
  readonly value: T;
  readonly written: Case;
  readonly form: string;
}

interface Node<T> {
  next?: Map<string, Node<T>>;
  values?: Entry<T>[];
}

/** What the trie reads: a folded piece and how it is written. */
export interface Readable {
  readonly text: string;
  readonly capital: boolean;
  readonly upper: boolean;
}

/** A form found: from its first piece to the one after its last. */
export interface Found<T> {
  readonly values: readonly T[];
  readonly form: string;
  readonly from: number;
  readonly to: number;
  /** Pieces inside that belong to another name («ministre *russe* des Affaires étrangères»). */
  readonly gaps: readonly number[];
}

/** Looks up forms of several words in a row of pieces; the longest wins. */
export class Trie<T> {
  /** Forms by their first piece. Most are never met in a run, so a piece's forms are laid out when it first is. */
  private readonly waiting = new Map<string, { form: string; value: T; anyCase: boolean }[]>();
  private readonly roots = new Map<string, Node<T>>();

  /** Adds a form; one that is written with capitals is only found so, unless `anyCase`. */
  add(form: string, value: T, anyCase = false): void {
    const first = firstPiece(form);
    if (first === null) return;
    const list = this.waiting.get(first);
    if (list) list.push({ form, value, anyCase });
    else this.waiting.set(first, [{ form, value, anyCase }]);
  }

  private rootOf(piece: string): Node<T> | undefined {
    const waiting = this.waiting.get(piece);
    if (!waiting) return this.roots.get(piece);
    const root = this.roots.get(piece) ?? {};
    for (const { form, value, anyCase } of waiting) layOut(root, form, value, anyCase);
    this.waiting.delete(piece);
    this.roots.set(piece, root);
    return root;
  }

  /** The longest form that begins at a piece, over pieces that `skip` lets pass after the first; null if none does. */
  longest(row: readonly Readable[], from: number, skip?: (index: number) => number): Found<T> | null {
    let best: Found<T> | null = null;
    const gaps: number[] = [];
    let node = this.rootOf(row[from]?.text ?? '');
    for (let at = from; node; ) {
      const values = this.accepted(node, row, from, at);
      if (values.length > 0)
        best = { values: values.map((v) => v.value), form: values[0]!.form, from, to: at + 1, gaps: [...gaps] };
      at++;
      let child = node.next?.get(row[at]?.text ?? '');
      const over = !child && skip ? skip(at) : 0;
      if (over > 0) {
        for (let g = at; g < at + over; g++) gaps.push(g);
        at += over;
        child = node.next?.get(row[at]?.text ?? '');
      }
      node = child;
    }
    return best;
  }

  private accepted(node: Node<T>, row: readonly Readable[], from: number, last: number) {
    return (node.values ?? []).filter(({ written }) => {
      if (written === 'capital') return row[from]!.capital;
      if (written === 'upper')
        return row.slice(from, last + 1).every((piece) => piece.upper || /^\d+$/.test(piece.text));
      return true;
    });
  }
}

/** Puts a form below the node of its first piece. */
function layOut<T>(root: Node<T>, form: string, value: T, anyCase: boolean): void {
  const parts = pieces(form);
  let node = root;
  for (const part of parts.slice(1)) {
    node.next ??= new Map();
    let child = node.next.get(part.text);
    if (!child) {
      child = {};
      node.next.set(part.text, child);
    }
    node = child;
  }
  const upper = parts.every((part) => part.upper) && form.length <= 8;
  const written: Case = anyCase ? 'any' : upper ? 'upper' : parts[0]!.capital ? 'capital' : 'any';
  node.values ??= [];
  node.values.push({ value, written, form });
}
