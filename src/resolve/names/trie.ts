import { firstPiece, pieces } from './fold.js';

/** How a form must be written to count: as a name ("Chad"), as an acronym ("US"), or in any case. */
type Case = 'any' | 'capital' | 'upper';

/** What opens names and sentences alike. */
const ARTICLE = /^(?:el|la|los|las|le|les|the)$/;

interface Entry<T> {
  readonly value: T;
  readonly written: Case;
  readonly form: string;
}

interface Node<T> {
  next?: Map<string, Node<T>>;
  values?: Entry<T>[];
}

/** The forms that begin with a piece. Most pieces are never met in a run, so theirs are laid out when one first is. */
interface Root<T> {
  readonly node: Node<T>;
  readonly waiting: { readonly form: string; readonly value: T; readonly anyCase: boolean }[];
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
  /** Forms by their first piece. */
  private readonly roots = new Map<string, Root<T>>();

  /** Adds a form; one that is written with capitals is only found so, unless `anyCase`. */
  add(form: string, value: T, anyCase = false): void {
    const first = firstPiece(form);
    if (first === null) return;
    const root = this.roots.get(first);
    if (root) root.waiting.push({ form, value, anyCase });
    else this.roots.set(first, { node: {}, waiting: [{ form, value, anyCase }] });
  }

  private rootOf(piece: string): Node<T> | undefined {
    const root = this.roots.get(piece);
    if (root === undefined || root.waiting.length === 0) return root?.node;
    for (const { form, value, anyCase } of root.waiting.splice(0)) layOut(root.node, form, value, anyCase);
    return root.node;
  }

  /** The longest form that begins at a piece, over pieces that `skip` lets pass after the first; null if none does. */
  longest(row: readonly Readable[], from: number, skip?: (index: number) => number): Found<T> | null {
    let node: Node<T> | undefined = this.rootOf(row[from]?.text ?? '');
    if (!node) return null;
    let best: Found<T> | null = null;
    const gaps: number[] = [];
    for (let at = from; node; ) {
      const values = this.accepted(node, row, from, at);
      if (values.length > 0)
        best = { values: values.map((v) => v.value), form: values[0]!.form, from, to: at + 1, gaps: [...gaps] };
      at++;
      let child: Node<T> | undefined = node.next?.get(row[at]?.text ?? '');
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
      // «La matanza» that opens a sentence is not the town of La Matanza.
      if (written === 'capital')
        return row[from]!.capital && (last === from || !ARTICLE.test(row[from]!.text) || row[from + 1]!.capital);
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
