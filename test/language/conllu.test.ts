import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/errors.js';
import { align } from '../../src/language/evaluate/align.js';
import { mainRelation, parseConllu, scoreRaw } from '../../src/language/index.js';
import type { AnalyzedText } from '../../src/model.js';

const FILE = [
  '# sent_id = s1',
  '# text = Il va au port.',
  '1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_',
  '2\tva\taller\tVERB\t_\t_\t0\troot\t_\t_',
  '3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_',
  '3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_',
  '4\tle\tle\tDET\t_\tDefinite=Def\t5\tdet\t_\t_',
  '5\tport\tport\tNOUN\t_\t_\t2\tobl:arg\t_\tSpaceAfter=No',
  '5.1\tvide\t_\t_\t_\t_\t_\t_\t_\t_',
  '6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_',
  '',
].join('\n');

describe('CoNLL-U', () => {
  it('is read with multiword tokens, without empty nodes', () => {
    const [sentence] = parseConllu(FILE);
    expect(sentence!.text).toBe('Il va au port.');
    expect(sentence!.words.map(({ form, head }) => `${form} ${head}`)).toEqual([
      'Il 1',
      'va -1',
      'à 4',
      'le 4',
      'port 1',
      '. 1',
    ]);
    expect(sentence!.tokens.map(({ form }) => form)).toEqual(['Il', 'va', 'au', 'port', '.']);
    expect(sentence!.tokens[2]).toMatchObject({ from: 2, to: 4, spaceAfter: true });
    expect(sentence!.tokens[3]!.spaceAfter).toBe(false);
  });

  it('that is malformed is refused', () => {
    expect(() => parseConllu('1\tIl\til\n\n')).toThrow(DataError);
  });
});

describe('scores', () => {
  const place = (start: number, end: number, form: string, multiword = false) => ({ start, end, form, multiword });

  it('align words by what they cover, and inside multiword tokens by form', () => {
    const gold = [place(0, 2, 'il'), place(2, 4, 'à', true), place(2, 4, 'le', true), place(4, 8, 'port')];
    expect([...align(gold, gold)]).toEqual([0, 1, 2, 3]);
    expect([...align(gold, [place(0, 2, 'il'), place(2, 4, 'au'), place(4, 8, 'port')])]).toEqual([0, -1, 3]);
    expect([...align(gold, [place(0, 4, 'ilau'), place(4, 8, 'port')])]).toEqual([-1, 3]);
  });

  it('are full for the gold analysis itself', () => {
    const [gold] = parseConllu(FILE);
    const spans = [[0, 2], [3, 5], [6, 8], [6, 8], [9, 13], [13, 14]] as const; // biome-ignore format: a row of spans
    const words = gold!.words.map((word, index) => ({
      ...word,
      index,
      feats: {},
      start: spans[index]![0],
      end: spans[index]![1],
    }));
    const analyzed: AnalyzedText = {
      language: 'fr',
      text: gold!.text,
      sentences: [{ index: 0, start: 0, end: 14, paragraph: 0, words }],
      quotations: [],
    };
    expect(scoreRaw(analyzed, [gold!])).toEqual({ words: 100, upos: 100, uas: 100, las: 100 });
  });

  it('count the main relation only', () => {
    expect(mainRelation('nsubj:pass')).toBe('nsubj');
    expect(mainRelation('obl')).toBe('obl');
  });
});
