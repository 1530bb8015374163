import { describe, expect, it } from 'vitest';
import { language } from './support.js';

describe('analysis', () => {
  it('takes a sentence of 5,000 words', { timeout: 60_000 }, () => {
    const text = `${'le ministre de la région et '.repeat(834)}fin.`;
    const { sentences } = language('fr').analyze(text);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]!.words.length).toBeGreaterThan(5000);
  });

  it('takes a token of 100,000 letters and a run of 100,000 signs', { timeout: 60_000 }, () => {
    expect(language('en').analyze('a'.repeat(100_000)).sentences).toHaveLength(1);
    expect(language('es').analyze('('.repeat(100_000)).sentences.length).toBeGreaterThan(0);
    expect(language('fr').analyze(`${'« '.repeat(20_000)}`).quotations).toEqual([]);
  });

  it('takes a long text of many paragraphs', { timeout: 120_000 }, () => {
    const text = 'Le Brésil a salué la décision. La Bolivie la condamne.\n\n'.repeat(5000);
    const { sentences } = language('fr').analyze(text);
    expect(sentences).toHaveLength(10_000);
    expect(sentences.at(-1)!.paragraph).toBe(4999);
  });

  it('gives the same answer again', () => {
    const text = 'La Suède et la Finlande ont demandé des garanties à la Turquie.';
    expect(language('fr').analyze(text)).toEqual(language('fr').analyze(text));
  });
});

describe('words', () => {
  it('bear lemma, features and a tree', () => {
    const { words } = language('fr').analyze('Les ministres ont été reçus par la présidente.').sentences[0]!;
    const by = (form: string) => words.find((word) => word.form === form)!;
    expect(by('ministres')).toMatchObject({ lemma: 'ministre', upos: 'NOUN', deprel: 'nsubj:pass' });
    expect(by('ministres').feats.Number).toBe('Plur');
    expect(by('reçus')).toMatchObject({ lemma: 'recevoir', upos: 'VERB', head: -1, deprel: 'root' });
    expect(by('présidente')).toMatchObject({ deprel: 'obl:agent', head: by('reçus').index });
  });

  it('of a passive in English and Spanish too', () => {
    const english = language('en').analyze('The envoy was expelled by the army.').sentences[0]!.words;
    expect(english.find(({ form }) => form === 'envoy')!.deprel).toBe('nsubj:pass');
    const spanish = language('es').analyze('El embajador fue expulsado por el gobierno.').sentences[0]!.words;
    expect(spanish.find(({ form }) => form === 'embajador')!.deprel).toBe('nsubj:pass');
  });
});
