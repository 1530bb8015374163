import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { language } from './support.js';

const forms = (code: LanguageCode, text: string) =>
  language(code)
    .analyze(text)
    .sentences.flatMap((s) => s.words.map((w) => w.form));

describe('a headline in capitals', () => {
  it('is read in small letters, names and acronyms as they are written', () => {
    expect(forms('en', 'TURKEY RECALLS ITS AMBASSADOR FROM ISRAEL')).toEqual(
      'Turkey recalls its ambassador from Israel'.split(' '),
    );
    expect(forms('es', 'LA ONU CONDENA EL ATAQUE DE RUSIA CONTRA UCRANIA')).toEqual(
      'La ONU condena el ataque de Rusia contra Ucrania'.split(' '),
    );
    expect(forms('fr', 'LA FRANCE CONDAMNE LES FRAPPES RUSSES EN UKRAINE')).toEqual(
      'La France condamne les frappes russes en Ukraine'.split(' '),
    );
  });

  it('has the words for people and the endings of no name in small letters, whether training saw them or not', () => {
    expect(forms('es', 'TRANSPORTISTAS PARAGUAYOS INICIAN PARO INDEFINIDO')).toEqual(
      'Transportistas paraguayos inician paro indefinido'.split(' '),
    );
    expect(forms('en', 'FEAR OF REQUISITION IN VALPARAISO')).toEqual('Fear of requisition in Valparaiso'.split(' '));
  });

  it('has a verb, also one that could be a noun', () => {
    const verbs = (code: LanguageCode, text: string) =>
      language(code)
        .analyze(text)
        .sentences.flatMap((s) => s.words.filter((w) => w.upos === 'VERB').map((w) => w.lemma));
    expect(verbs('es', 'GOBIERNO CHILENO DENUNCIA ACUERDO DE BANCOS')).toEqual(['denunciar']);
    expect(verbs('es', 'DENUNCIA DE BANCOS CHILENOS')).toEqual([]);
    expect(verbs('en', 'TRUCKERS BLOCK HIGHWAY IN NORTH')).toEqual(['block']);
    expect(verbs('en', 'TRUCKERS REPORT OF THE YEAR')).toEqual([]);
    expect(verbs('es', 'MAESTROS PROTESTARAN EL JUEVES EN QUITO')).toEqual(['protestar']);
  });

  it('gets the accents that capitals drop', () => {
    expect(forms('es', 'EL EJERCITO DE CHILE SUSPENDE SU PARTICIPACION')).toEqual(
      expect.arrayContaining(['ejército', 'participación']),
    );
    expect(forms('es', 'MAESTROS PROTESTARAN EL JUEVES')).toContain('protestarán');
    expect(forms('fr', 'LE PRESIDENT DENONCE UNE INGERENCE MILITAIRE')).toEqual(
      expect.arrayContaining(['président', 'militaire']),
    );
  });

  it('keeps its offsets', () => {
    const text = 'CHILE Y PERU FIRMAN UN ACUERDO DE PESCA.';
    const words = language('es').analyze(text).sentences[0]!.words;
    expect(words.map((word) => text.slice(word.start, word.end).toLowerCase())).toEqual(
      text.slice(0, -1).toLowerCase().split(' ').concat('.'),
    );
    expect(words[2]!.form).toBe('Perú');
  });

  it('is none where other words are in small letters, or there are too few', () => {
    expect(forms('en', 'NATO and the EU met the IMF.')).toEqual(expect.arrayContaining(['NATO', 'and', 'EU', 'IMF']));
    expect(forms('en', 'BBC NEWS')).toEqual(['BBC', 'NEWS']);
    expect(forms('fr', 'EXCLUSIF Le ministre est arrivé')).toContain('EXCLUSIF');
  });
});

describe('French text that has lost its accents', () => {
  it('is read with those that training saw', () => {
    const bare = "Le president a recu hier le ministre des Affaires etrangeres pour parler de la securite de l'Europe.";
    expect(forms('fr', bare)).toEqual(expect.arrayContaining(['président', 'reçu', 'étrangères', 'sécurité']));
  });
});
