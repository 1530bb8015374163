import { describe, expect, it } from 'vitest';
import { language } from './support.js';

const forms = (text: string) =>
  language('es')
    .analyze(text)
    .sentences.flatMap((s) => s.words.map((w) => w.form));

describe('text that has lost its accents', () => {
  const bare = 'La policia denuncio ayer que el ejercito ataco dos veces la estacion de un pueblo del sur.';

  it('is read with them', () => {
    expect(forms(bare)).toEqual(expect.arrayContaining(['policía', 'denunció', 'ejército', 'atacó', 'estación']));
  });

  it('keeps its offsets', () => {
    const text = language('es').analyze(bare);
    for (const word of text.sentences[0]!.words.filter((w) => w.form === 'policía'))
      expect(bare.slice(word.start, word.end)).toBe('policia');
  });

  it('keeps nouns behind an article', () => {
    expect(forms(`${bare} El anuncio y el rechazo del comando llegaron tarde.`)).toEqual(
      expect.arrayContaining(['anuncio', 'rechazo', 'comando']),
    );
  });

  it('is left alone where it has some accents, or is too short to have any', () => {
    expect(forms('La policia denuncio que el ejército ataco la estacion de un pueblo del sur del pais.')).toContain(
      'denuncio',
    );
    expect(forms('El comando ataco.')).toContain('ataco');
  });
});
