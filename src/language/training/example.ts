import type { GoldSentence } from '../conllu.js';
import { type Draft, newDraft } from '../draft.js';
import type { FormTable } from '../tag/forms.js';
import { uposNumber } from '../tag/upos.js';
import { normalizeForm } from '../text/normalize.js';

/** A training sentence as numbers: the draft that a model fills in, and what it should say. */
export interface Example {
  readonly draft: Draft;
  readonly tags: Uint8Array;
  readonly feats: Uint16Array;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** The names that a model numbers: feature classes and relations. */
export interface Inventory {
  readonly feats: readonly string[];
  readonly relations: readonly string[];
}

/** Collects feature classes and relations, sorted. */
export function takeInventory(sentences: readonly GoldSentence[]): Inventory {
  const feats = new Set<string>();
  const relations = new Set<string>();
  for (const { words } of sentences) {
    for (const word of words) {
      feats.add(`${word.upos} ${word.feats}`);
      relations.add(word.deprel);
    }
  }
  return { feats: [...feats].sort(), relations: [...relations].sort() };
}

/** Turns treebank sentences into examples. */
export function toExamples(sentences: readonly GoldSentence[], inventory: Inventory, forms: FormTable): Example[] {
  const feats = new Map(inventory.feats.map((name, i) => [name, i]));
  const relations = new Map(inventory.relations.map((name, i) => [name, i]));
  return sentences.map(({ words }) => {
    const tags = Uint8Array.from(words, (word) => uposNumber(word.upos));
    return {
      draft: newDraft(
        words.map((word) => normalizeForm(word.form)),
        (form) => forms.get(form),
      ),
      tags,
      feats: Uint16Array.from(words, (word) => feats.get(`${word.upos} ${word.feats}`) ?? 0),
      heads: Int32Array.from(words, (word) => word.head),
      labels: Uint8Array.from(words, (word) => relations.get(word.deprel) ?? 0),
    };
  });
}
