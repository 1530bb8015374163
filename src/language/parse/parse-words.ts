import type { Draft } from '../draft.js';
import { hashString, mix } from '../linear/hash.js';
import { AUX, CCONJ, PUNCT, uposNumber, VERB } from '../tag/upos.js';

/** What the parser wants to know of a feature class, worked out once a model. */
export interface FeatsInfo {
  /** Hash of the features that decide about syntax (verb form, pronoun type …), without agreement. */
  readonly syntax: number;
  /** 0 unknown, 1 masculine, 2 feminine. */
  readonly gender: number;
  /** 0 unknown, 1 singular, 2 plural. */
  readonly number: number;
}

const SYNTAX = ['VerbForm', 'Mood', 'PronType', 'Case', 'Poss', 'NumType', 'Reflex', 'Degree', 'Polarity'];

/** Reads a feature class, "NOUN Gender=Fem|Number=Sing", for the parser. */
export function featsInfo(featsClass: string): FeatsInfo {
  const [tag, written] = featsClass.split(' ');
  const pairs = new Map((written ?? '').split('|').map((pair) => pair.split('=') as [string, string]));
  const values = SYNTAX.map((name) => pairs.get(name) ?? '');
  if (tag === 'VERB' || tag === 'AUX') values.push(pairs.get('Voice') ?? '', pairs.get('Tense') ?? '');
  return {
    syntax: hashString(`${tag} ${values.join('|')}`),
    gender: { Masc: 1, Fem: 2 }[pairs.get('Gender') ?? ''] ?? 0,
    number: { Sing: 1, Plur: 2 }[pairs.get('Number') ?? ''] ?? 0,
  };
}

const COMMA = hashString(',');
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'PRON', 'NUM'].map(uposNumber));

/** The columns of a draft as the parser's templates use them; position `length` and beyond read as "none". */
export class ParseWords {
  length = 0;
  tag = new Int32Array(0);
  form = new Int32Array(0);
  lemma = new Int32Array(0);
  syntax = new Int32Array(0);
  gender = new Int32Array(0);
  number = new Int32Array(0);
  capital = new Uint8Array(0);
  /** Commas, coordinating conjunctions and verbs before a position. */
  commas = new Int32Array(0);
  conjunctions = new Int32Array(0);
  verbs = new Int32Array(0);
  /** For each position, the next conjunction, finite or not verb, and punctuation at or after it. */
  nextConjunction = new Int32Array(0);
  nextVerb = new Int32Array(0);
  nextPunct = new Int32Array(0);
  /** For each position, the next noun, name, verb, adjective or pronoun at or after it. */
  nextContent = new Int32Array(0);

  /** The guide's tree: heads (see {@link Draft}), relations, and the last dependent of each word. */
  guideHead = new Int32Array(0);
  guideLabel = new Int32Array(0);
  guideLast = new Int32Array(0);

  constructor(private readonly featsInfos: readonly FeatsInfo[]) {}

  load(draft: Draft): void {
    const { length } = draft;
    this.length = length;
    if (this.tag.length < length + 1) this.grow(length + 64);
    for (let i = 0; i < length; i++) {
      const info = draft.infos[i]!;
      const feats = this.featsInfos[draft.feats[i]!]!;
      const tag = draft.tags[i]!;
      this.tag[i] = tag + 1;
      this.form[i] = info.lower;
      this.lemma[i] = draft.lemmas[i] === info.form ? info.exact : hashString(draft.lemmas[i]!);
      this.syntax[i] = mix(feats.syntax, tag);
      this.gender[i] = feats.gender;
      this.number[i] = feats.number;
      this.capital[i] = info.capital ? 1 : 0;
      this.commas[i + 1] = this.commas[i]! + (info.lower === COMMA ? 1 : 0);
      this.conjunctions[i + 1] = this.conjunctions[i]! + (tag === CCONJ ? 1 : 0);
      this.verbs[i + 1] = this.verbs[i]! + (tag === VERB ? 1 : 0);
    }
    this.lookAhead(draft);
    this.loadGuide(draft);
  }

  private loadGuide(draft: Draft): void {
    for (let i = 0; i < draft.length; i++) {
      this.guideHead[i] = draft.guideHeads[i]!;
      this.guideLabel[i] = draft.guideLabels[i]!;
      this.guideLast[i] = -1;
    }
    for (let i = 0; i < draft.length; i++) if (draft.guideHeads[i]! >= 0) this.guideLast[draft.guideHeads[i]!] = i;
  }

  private lookAhead(draft: Draft): void {
    const { length } = draft;
    this.nextConjunction[length] = length;
    this.nextVerb[length] = length;
    this.nextPunct[length] = length;
    this.nextContent[length] = length;
    for (let i = length - 1; i >= 0; i--) {
      const tag = draft.tags[i]!;
      this.nextConjunction[i] = tag === CCONJ ? i : this.nextConjunction[i + 1]!;
      this.nextVerb[i] = tag === VERB || tag === AUX ? i : this.nextVerb[i + 1]!;
      this.nextContent[i] = CONTENT.has(tag) ? i : this.nextContent[i + 1]!;
      this.nextPunct[i] = tag === PUNCT ? i : this.nextPunct[i + 1]!;
    }
  }

  private grow(room: number): void {
    const columns = ['tag', 'form', 'lemma', 'syntax', 'gender', 'number', 'commas', 'conjunctions', 'verbs'] as const;
    for (const column of columns) this[column] = new Int32Array(room + 1);
    for (const column of ['guideHead', 'guideLabel', 'guideLast'] as const) this[column] = new Int32Array(room + 1);
    for (const column of ['nextConjunction', 'nextVerb', 'nextPunct', 'nextContent'] as const)
      this[column] = new Int32Array(room + 1);
    this.capital = new Uint8Array(room + 1);
  }
}

/** 0 where either word's value is unknown, 1 where they agree, 2 where they do not. */
export function agreement(column: Int32Array, a: number, b: number): number {
  return column[a] === 0 || column[b] === 0 ? 0 : column[a] === column[b] ? 1 : 2;
}
