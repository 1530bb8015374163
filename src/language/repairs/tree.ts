import type { Draft } from '../draft.js';
import { UPOS, uposNumber } from '../tag/upos.js';

/** A parsed sentence as repairs see it: words by index, with a way to attach them anew that never makes a cycle. */
export class Tree {
  readonly length: number;

  constructor(
    private readonly draft: Draft,
    private readonly relations: readonly string[],
    private readonly numbers: ReadonlyMap<string, number>,
    private readonly feats: readonly Readonly<Record<string, string>>[],
  ) {
    this.length = draft.length;
  }

  /** The form in lower case; "" outside the sentence. */
  lower(i: number): string {
    return this.draft.forms[i]?.toLowerCase() ?? '';
  }

  hasCapital(i: number): boolean {
    return this.draft.infos[i]?.capital ?? false;
  }

  /** Letters that stand for a name: "FARC". */
  isAcronym(i: number): boolean {
    return /^\p{Lu}{2,}$/u.test(this.draft.forms[i] ?? '');
  }

  lemma(i: number): string {
    return this.draft.lemmas[i] ?? '';
  }

  /** Part of speech; "" outside the sentence. */
  upos(i: number): string {
    return i >= 0 && i < this.length ? UPOS[this.draft.tags[i]!]! : '';
  }

  is(i: number, ...tags: readonly string[]): boolean {
    return i >= 0 && i < this.length && tags.some((tag) => this.draft.tags[i] === uposNumber(tag));
  }

  /** The value of a feature, "" where it has none. */
  feature(i: number, name: string): string {
    return this.feats[this.draft.feats[i] ?? 0]?.[name] ?? '';
  }

  head(i: number): number {
    return this.draft.heads[i] ?? -1;
  }

  relation(i: number): string {
    return this.relations[this.draft.labels[i]!] ?? '';
  }

  /** The first word that hangs on another by such a relation; -1 where none does. */
  child(head: number, relation: RegExp): number {
    for (let at = 0; at < this.length; at++) if (this.head(at) === head && relation.test(this.relation(at))) return at;
    return -1;
  }

  /** True for a verb with an object or a clause in its place, or a passive, which has none. */
  hasObject(verb: number): boolean {
    return this.child(verb, /^(?:obj|xcomp|ccomp|aux:pass)/) >= 0;
  }

  get root(): number {
    return this.draft.heads.indexOf(-1);
  }

  /** Whether `word` stands under `above`, at any depth. */
  isUnder(word: number, above: number): boolean {
    for (let at = word, steps = 0; at >= 0 && steps <= this.length; at = this.head(at), steps++) {
      if (at === above) return true;
    }
    return false;
  }

  /** Attaches a word; does nothing and returns false where that would make a cycle or the relation is unknown. */
  attach(word: number, head: number, relation: string): boolean {
    const label = this.numbers.get(relation);
    if (label === undefined || word === head || this.isUnder(head, word)) return false;
    this.draft.heads[word] = head;
    this.draft.labels[word] = label;
    return true;
  }

  /** Puts a word where one above it stands, and attaches that one to it. */
  takePlace(word: number, above: number, relationOfAbove: string): boolean {
    if (this.head(above) < 0) return this.makeRoot(word, relationOfAbove);
    const [head, relation] = [this.head(above), this.relation(above)];
    return this.attach(word, head, relation) && this.attach(above, word, relationOfAbove);
  }

  /** Makes a word the root and attaches the old root to it. */
  makeRoot(word: number, relationOfOld: string): boolean {
    const old = this.root;
    const label = this.numbers.get(relationOfOld);
    const root = this.numbers.get('root');
    if (word === old || label === undefined || root === undefined) return false;
    this.draft.heads[word] = -1;
    this.draft.labels[word] = root;
    this.draft.heads[old] = word;
    this.draft.labels[old] = label;
    return true;
  }
}
