import type { Word } from '../model.js';
import type { SlotName } from './grammar.js';

/** The phrases that play each part, as their head words; those nearer to the predicate come first. */
export type Slots = ReadonlyMap<SlotName, readonly Word[]>;

/** Gathers the phrases that play each part. */
export class SlotsBuilder {
  private readonly map = new Map<SlotName, Word[]>();

  constructor(private readonly times: ReadonlySet<string>) {}

  add(name: SlotName, word: Word | null): void {
    if (!word || ((name === 'agent' || name === 'object') && this.times.has(word.lemma.toLowerCase()))) return;
    const list = this.map.get(name);
    if (!list) this.map.set(name, [word]);
    else if (!list.includes(word)) list.push(word);
  }

  remove(name: SlotName, word: Word): void {
    this.map.set(
      name,
      (this.map.get(name) ?? []).filter((w) => w !== word),
    );
  }

  /** Makes the words of one part those of another that has none. */
  promote(from: SlotName, to: SlotName, fits: (word: Word) => boolean = () => true): void {
    if (!this.map.get(to)?.length) for (const word of this.map.get(from) ?? []) if (fits(word)) this.add(to, word);
  }

  has(name: SlotName): boolean {
    return (this.map.get(name)?.length ?? 0) > 0;
  }

  build(): Slots {
    return this.map;
  }
}
