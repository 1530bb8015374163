import type { FormInfo } from './tag/forms.js';

/**
 * A sentence being worked on: columns that the tagger, the lemmatiser and the parser fill in turn.
 *
 * Arrays may be longer than the sentence; `length` says how many words there are.
 */
export interface Draft {
  length: number;
  readonly forms: string[];
  readonly infos: FormInfo[];
  readonly tags: Uint8Array;
  /** Numbers of feature classes. */
  readonly feats: Uint16Array;
  readonly lemmas: string[];
  readonly heads: Int32Array;
  /** Numbers of relations. */
  readonly labels: Uint8Array;
}

/** A draft of these words, with nothing filled in but their forms. */
export function newDraft(forms: readonly string[], info: (form: string) => FormInfo): Draft {
  const length = forms.length;
  return {
    length,
    forms: [...forms],
    infos: forms.map(info),
    tags: new Uint8Array(length),
    feats: new Uint16Array(length),
    lemmas: new Array<string>(length).fill(''),
    heads: new Int32Array(length).fill(-1),
    labels: new Uint8Array(length),
  };
}
