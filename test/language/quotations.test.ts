import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { language } from './support.js';

function quoted(text: string, code: LanguageCode = 'fr'): string[] {
  return language(code)
    .analyze(text)
    .quotations.map(({ start, end }) => text.slice(start, end));
}

describe('quotations', () => {
  it('are found between marks of every kind', () => {
    expect(quoted('Il dit « oui », “non”, "peut-être" et ‘rien’.')).toEqual([
      '« oui »',
      '“non”',
      '"peut-être"',
      '‘rien’',
    ]);
    expect(quoted("She called it 'a mistake' and left.", 'en')).toEqual(["'a mistake'"]);
  });

  it('run over several sentences', () => {
    expect(quoted('« Un pas. Deux pas. Trois. » Puis rien.')).toEqual(['« Un pas. Deux pas. Trois. »']);
  });

  it('may be nested', () => {
    expect(quoted('« Il a crié “halte” et “feu” hier. »')).toEqual([
      '« Il a crié “halte” et “feu” hier. »',
      '“halte”',
      '“feu”',
    ]);
  });

  it('that open every paragraph anew end with the paragraph before', () => {
    expect(quoted('“First part.\n\n“Second part,” she said.', 'en')).toEqual(['“First part.', '“Second part,”']);
  });

  it('are not made by apostrophes, inches or marks that never close', () => {
    expect(quoted("L'armée d'aujourd'hui n'a rien dit.")).toEqual([]);
    expect(quoted("Iran's leaders’ plans weren't clear.", 'en')).toEqual([]);
    expect(quoted('Un écran de 15" suffit.')).toEqual([]);
    expect(quoted('Il a dit « non. Rien d’autre.')).toEqual([]);
  });
});
