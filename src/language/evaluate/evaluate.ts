import type { AnalyzedText } from '../../model.js';
import type { Analyzer } from '../analyzer.js';
import type { GoldSentence } from '../conllu.js';
import { align, type Placed } from './align.js';
import { mainRelation, type RawScores } from './scores.js';

/** Scores from gold sentences and words, in percent. */
export interface GoldScores {
  readonly words: number;
  readonly upos: number;
  readonly feats: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

/** Scores an analyzer on gold sentences and words, with its own tags and lemmas. */
export function scoreGoldTokens(analyzer: Analyzer, sentences: readonly GoldSentence[]): GoldScores {
  const sum = { words: 0, upos: 0, feats: 0, lemma: 0, uas: 0, las: 0 };
  for (const { words } of sentences) {
    const draft = analyzer.annotate(words.map((word) => word.form));
    words.forEach((word, i) => {
      const { upos, feats, deprel } = analyzer.names(draft, i);
      sum.words++;
      if (upos === word.upos) sum.upos++;
      if (feats === word.feats) sum.feats++;
      if (draft.lemmas[i] === word.lemma) sum.lemma++;
      if (draft.heads[i] !== word.head) return;
      sum.uas++;
      if (mainRelation(deprel) === mainRelation(word.deprel)) sum.las++;
    });
  }
  const percent = (n: number) => (100 * n) / Math.max(1, sum.words);
  return {
    words: sum.words,
    upos: percent(sum.upos),
    feats: percent(sum.feats),
    lemma: percent(sum.lemma),
    uas: percent(sum.uas),
    las: percent(sum.las),
  };
}

/** The text of a treebank: each sentence's `# text`, a line each (so that a line end ends a sentence). */
export function rawText(sentences: readonly GoldSentence[]): string {
  return sentences.map(({ text }) => text).join('\n');
}

/** Scores an analysis of {@link rawText} by F1 over aligned words, in percent. */
export function scoreRaw(analyzed: AnalyzedText, sentences: readonly GoldSentence[]): RawScores {
  const gold = goldWords(sentences);
  const system = systemWords(analyzed);
  const links = align(gold, system);
  let words = 0;
  let upos = 0;
  let uas = 0;
  let las = 0;
  for (let s = 0; s < system.length; s++) {
    if (links[s]! < 0) continue;
    const mine = system[s]!;
    const right = gold[links[s]!]!;
    words++;
    if (mine.upos === right.upos) upos++;
    const sameHead = mine.head < 0 ? right.head < 0 : right.head >= 0 && links[mine.head] === right.head;
    if (!sameHead) continue;
    uas++;
    if (mainRelation(mine.deprel) === mainRelation(right.deprel)) las++;
  }
  const f1 = (n: number) => (200 * n) / Math.max(1, gold.length + system.length);
  return { words: f1(words), upos: f1(upos), uas: f1(uas), las: f1(las) };
}

interface Comparable extends Placed {
  readonly upos: string;
  readonly head: number;
  readonly deprel: string;
}

function goldWords(sentences: readonly GoldSentence[]): Comparable[] {
  const all: Comparable[] = [];
  let at = 0;
  for (const { words, tokens } of sentences) {
    const offset = all.length;
    for (const token of tokens) {
      const start = at;
      at += token.form.replace(/\s/g, '').length;
      for (let i = token.from; i < token.to; i++) {
        const { form, upos, head, deprel } = words[i]!;
        const multiword = token.to - token.from > 1;
        all.push({ start, end: at, form, multiword, upos, head: head < 0 ? -1 : head + offset, deprel });
      }
    }
  }
  return all;
}

function systemWords({ text, sentences }: AnalyzedText): Comparable[] {
  const place = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) place[i + 1] = place[i]! + (/\s/.test(text[i]!) ? 0 : 1);
  const all: Comparable[] = [];
  for (const { words } of sentences) {
    const offset = all.length;
    words.forEach(({ form, upos, head, deprel, start, end }, i) => {
      const multiword = words[i - 1]?.start === start || words[i + 1]?.start === start;
      const place2 = { start: place[start]!, end: place[end]! };
      all.push({ ...place2, form, multiword, upos, head: head < 0 ? -1 : head + offset, deprel });
    });
  }
  return all;
}
