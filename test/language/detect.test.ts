import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/index.js';

describe('the language of a text', () => {
  it.each([
    ['fr', 'Le Premier ministre a rencontré son homologue à Ottawa.'],
    ['fr', 'Paris rappelle son ambassadeur'],
    ['fr', 'La Norvège suspend les livraisons de gaz'],
    ['en', 'The prime minister met his counterpart in Ottawa.'],
    ['en', 'Norway suspends gas deliveries to Finland'],
    ['es', 'El primer ministro se reunió con su homólogo en Ottawa.'],
    ['es', 'Noruega suspende las entregas de gas a Finlandia'],
  ])('%s: %s', (code, text) => {
    expect(detectLanguage(text).spoken).toBe(code);
  });

  it.each([
    ['de', 'Der Minister hat seinen Kollegen in Berlin empfangen und über die Lage gesprochen.'],
    ['it', 'Il ministro degli Esteri ha incontrato il suo omologo a Roma per discutere della crisi.'],
    ['pt', 'O ministro das Relações Exteriores encontrou-se com o seu homólogo em Lisboa para discutir a crise.'],
    ['ru', 'Министр иностранных дел встретился со своим коллегой в Москве.'],
  ])('that is not spoken here: %s', (_code, text) => {
    expect(detectLanguage(text).spoken).toBeNull();
  });

  it('of nothing is undetermined', () => {
    expect(detectLanguage('')).toEqual({ code: 'und', confidence: 0, spoken: null });
    expect(detectLanguage('12 345').spoken).toBeNull();
  });
});
