import type { Draft } from '../draft.js';
import { REPAIRS } from './index.js';
import type { Repair, RepairWords } from './repair.js';
import { Tree } from './tree.js';

/** Applies repairs to parsed drafts. */
export class Repairer {
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    private readonly words: RepairWords,
    private readonly relations: readonly string[],
    private readonly feats: readonly Readonly<Record<string, string>>[],
    private readonly repairs: readonly Repair[] = REPAIRS,
  ) {
    this.numbers = new Map(relations.map((name, i) => [name, i]));
  }

  apply(draft: Draft): void {
    const tree = new Tree(draft, this.relations, this.numbers, this.feats);
    for (const repair of this.repairs) repair.apply(tree, this.words);
  }
}
