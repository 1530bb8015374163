import { describe, expect, it } from 'vitest';
import { lemmasOf } from '../../src/coding/lemmas.js';
import type { LanguageCode, Word } from '../../src/model.js';
import { code } from './support.js';

const word = (form: string, lemma: string, upos: string, feats: Word['feats'] = {}) =>
  ({ form, lemma, upos, feats }) as Word;

describe('the lemmas that a word may have', () => {
  it('are its own, and the singulars of a noun that the tagger may not know', () => {
    expect(lemmasOf(word('raids', 'raids', 'NOUN'))).toContain('raid');
    expect(lemmasOf(word('huelgas', 'huelgo', 'NOUN'))).toContain('huelga');
    expect(lemmasOf(word('rivaux', 'rivail', 'NOUN'))).toContain('rival');
    expect(lemmasOf(word('Misiones', 'misiones', 'NOUN'))).toContain('misión');
    expect(lemmasOf(word('democracies', 'democracies', 'NOUN'))).toContain('democracy');
  });

  it('are no guesses for verbs and names', () => {
    expect(lemmasOf(word('frappes', 'frapper', 'VERB'))).toEqual(['frapper']);
    expect(lemmasOf(word('Honduras', 'Honduras', 'PROPN'))).toEqual(['honduras']);
  });

  it('are also the adjective that a participle may be', () => {
    expect(lemmasOf(word('infondées', 'infonder', 'VERB', { VerbForm: 'Part' }))).toContain('infondé');
  });

  it.each<[LanguageCode, string, string]>([
    ['fr', 'La Norvège a mené des raids contre la Finlande.', '190'],
    ['es', 'Los trabajadores hondureños convocaron huelgas en todo el país.', '143'],
    ['en', 'Norway carried out raids on Finland.', '190'],
  ])('make %s plurals fire: %s', (language, text, cameo) => {
    expect(code(language, text).map((m) => m.cameo)).toContain(cameo);
  });
});
