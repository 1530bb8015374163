import type { FormInfo } from './tag/forms.js';

/** The guide's head of a word where there is no guide. */
export const NO_GUIDE = -2;

/**
 * A sentence being worked on: columns that the tagger, the lemmatiser and the parser fill in turn.
 *
 * Arrays may be longer than the sentence; `length` says how many words there are.
 */
export interface Draft {
  length: number;
  readonly forms: string[];
  readonly infos: FormInfo[];
  /** How the sentence uses capitals: 0 hardly, 1 for some words, 2 for most words, as titles do. */
  readonly capitals: number;
  readonly tags: Uint8Array;
  /** Numbers of feature classes. */
  readonly feats: Uint16Array;
  readonly lemmas: string[];
  readonly heads: Int32Array;
  /** Numbers of relations. */
  readonly labels: Uint8Array;
  /** What another parser says, for a guided one: heads, or -2 where there is no guide, and relations. */
  readonly guideHeads: Int32Array;
  readonly guideLabels: Uint8Array;
}

/** A draft of these words, with nothing filled in but their forms. */
export function newDraft(forms: readonly string[], info: (form: string) => FormInfo): Draft {
  const length = forms.length;
  const infos = forms.map(info);
  return {
    length,
    forms: [...forms],
    infos,
    capitals: useOfCapitals(infos),
    tags: new Uint8Array(length),
    feats: new Uint16Array(length),
    lemmas: new Array<string>(length).fill(''),
    heads: new Int32Array(length).fill(-1),
    labels: new Uint8Array(length),
    guideHeads: new Int32Array(length).fill(NO_GUIDE),
    guideLabels: new Uint8Array(length),
  };
}

function useOfCapitals(infos: readonly FormInfo[]): number {
  let words = 0;
  let capitals = 0;
  for (let i = 1; i < infos.length; i++) {
    if (infos[i]!.form.length < 4) continue;
    words++;
    if (infos[i]!.capital) capitals++;
  }
  return capitals === 0 ? 0 : capitals * 3 >= words * 2 ? 2 : 1;
}

/** Some words of a draft as a draft of its own, tagged as they are. */
export function partOf(draft: Draft, places: readonly number[]): Draft {
  const { length } = places;
  return {
    length,
    forms: places.map((at) => draft.forms[at]!),
    infos: places.map((at) => draft.infos[at]!),
    capitals: draft.capitals,
    tags: Uint8Array.from(places, (at) => draft.tags[at]!),
    feats: Uint16Array.from(places, (at) => draft.feats[at]!),
    lemmas: places.map((at) => draft.lemmas[at]!),
    heads: new Int32Array(length).fill(-1),
    labels: new Uint8Array(length),
    guideHeads: new Int32Array(length).fill(NO_GUIDE),
    guideLabels: new Uint8Array(length),
  };
}

/** Hangs a word on another. */
export function attach({ heads, labels }: Draft, word: number, head: number, relation: number): void {
  heads[word] = head;
  labels[word] = relation;
}

/** Hangs the words at some places of a draft as a part made of them is parsed. */
export function takeTree(draft: Draft, part: Draft, places: readonly number[]): void {
  places.forEach((at, i) => {
    const head = part.heads[i]!;
    attach(draft, at, head < 0 ? -1 : places[head]!, part.labels[i]!);
  });
}

/** {@link takeTree} with the tags, features and lemmas of the part. */
export function takeOver(draft: Draft, part: Draft, places: readonly number[]): void {
  takeTree(draft, part, places);
  places.forEach((at, i) => {
    draft.tags[at] = part.tags[i]!;
    draft.feats[at] = part.feats[i]!;
    draft.lemmas[at] = part.lemmas[i]!;
  });
}

/** The same words from right to left, with tags, features, lemmas and the tree as it stands. */
export function reversed(draft: Draft): Draft {
  const { length } = draft;
  return {
    length,
    forms: draft.forms.slice(0, length).reverse(),
    infos: draft.infos.slice(0, length).reverse(),
    capitals: draft.capitals,
    tags: draft.tags.slice(0, length).reverse(),
    feats: draft.feats.slice(0, length).reverse(),
    lemmas: draft.lemmas.slice(0, length).reverse(),
    heads: mirrored(draft.heads, length),
    labels: draft.labels.slice(0, length).reverse(),
    guideHeads: new Int32Array(length).fill(NO_GUIDE),
    guideLabels: new Uint8Array(length),
  };
}

/** Heads for words read from right to left. */
export function mirrored(heads: Int32Array, length: number): Int32Array {
  const result = heads.slice(0, length).reverse();
  for (let i = 0; i < length; i++) if (result[i]! >= 0) result[i] = length - 1 - result[i]!;
  return result;
}
