import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DataError } from '../errors.js';

/** A word of a treebank. */
export interface GoldWord {
  readonly form: string;
  lemma: string;
  upos: string;
  /** As written in the file: "Gender=Fem|Number=Sing", or "_". */
  feats: string;
  /** Index of the governing word, -1 for the root. */
  head: number;
  deprel: string;
}

/** A surface token of a treebank: one word, or several (a multiword token). */
export interface GoldToken {
  readonly form: string;
  /** Index of its first word, and the index after its last. */
  readonly from: number;
  readonly to: number;
  /** False where the next token follows without white space. */
  readonly spaceAfter: boolean;
}

/** A sentence of a treebank. */
export interface GoldSentence {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly words: GoldWord[];
  readonly tokens: GoldToken[];
}

/**
 * Reads a CoNLL-U file, gzipped if its name ends in ".gz".
 *
 * @throws DataError where the file is missing or malformed.
 */
export function readConllu(file: string): GoldSentence[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new DataError('treebank', `Cannot read the treebank ${file}.`, { cause });
  }
  return parseConllu((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/**
 * Reads sentences in CoNLL-U. Multiword ranges become tokens of several words; empty nodes are skipped.
 *
 * @throws DataError where a line has fewer than ten columns.
 */
export function parseConllu(content: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let lines: string[] = [];
  for (const line of `${content}\n\n`.split('\n')) {
    if (line.trim() !== '') lines.push(line);
    else if (lines.length > 0) {
      sentences.push(parseSentence(lines));
      lines = [];
    }
  }
  return sentences;
}

function parseSentence(lines: readonly string[]): GoldSentence {
  const comments = new Map<string, string>();
  const words: GoldWord[] = [];
  const tokens: GoldToken[] = [];
  let covered = 0;
  for (const line of lines) {
    if (line.startsWith('#')) {
      const equals = line.indexOf('=');
      if (equals > 0) comments.set(line.slice(1, equals).trim(), line.slice(equals + 1).trim());
      continue;
    }
    const [id, form, lemma, upos, , feats, head, deprel, , misc] = line.split('\t');
    if (misc === undefined || !id || form === undefined) throw new DataError('treebank', `Not CoNLL-U: "${line}".`);
    if (id.includes('.')) continue;
    const spaceAfter = !misc.includes('SpaceAfter=No');
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      covered = Number(range[2]);
      tokens.push({ form, from: Number(range[1]) - 1, to: covered, spaceAfter });
      continue;
    }
    words.push({ form, lemma: lemma!, upos: upos!, feats: feats!, head: Number(head) - 1, deprel: deprel! });
    if (words.length > covered) tokens.push({ form, from: words.length - 1, to: words.length, spaceAfter });
  }
  return {
    id: comments.get('sent_id') ?? '',
    source: comments.get('source') ?? '',
    text: comments.get('text') ?? '',
    words,
    tokens,
  };
}

/** "Gender=Fem|Number=Sing" as an object; "_" as an empty one. */
export function parseFeats(feats: string): Readonly<Record<string, string>> {
  if (feats === '_' || feats === '') return Object.freeze({});
  return Object.freeze(Object.fromEntries(feats.split('|').map((pair) => pair.split('=') as [string, string])));
}
