import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/model.js';
import { forms, language, surfaces } from './support.js';

const tokens = (code: LanguageCode, text: string) => surfaces(language(code).analyze(text)).flat().join('|');

describe('tokens', () => {
  it('of French keep abbreviations and numbers whole and cut elisions and inversions', () => {
    expect(tokens('fr', "M. Dupont n'a pas lu l'article n° 3.")).toBe("M.|Dupont|n'|a|pas|lu|l'|article|n°|3|.");
    expect(tokens('fr', 'Quelque 10 000 soldats et 2,5 millions de tracts.')).toContain(
      '10 000|soldats|et|2,5|millions',
    );
    expect(tokens('fr', "Aujourd'hui, a-t-il dit, c'est fini.")).toBe("Aujourd'hui|,|a|-t-il|dit|,|c'|est|fini|.");
    expect(tokens('fr', 'Peut-être le porte-parole viendra-t-elle ?')).toBe(
      'Peut-être|le|porte-parole|viendra|-t-elle|?',
    );
  });

  it('of English keep acronyms and initials whole and part hyphens', () => {
    expect(tokens('en', 'The U.S. President met J. D. Vance.')).toBe('The|U.S.|President|met|J.|D.|Vance|.');
    expect(tokens('en', 'A free-trade deal worth $1,200.50.')).toBe('A|free|-|trade|deal|worth|$|1,200.50|.');
    expect(tokens('en', 'See https://example.org/a?b=1, or write to a.b@example.org.')).toBe(
      'See|https://example.org/a?b=1|,|or|write|to|a.b@example.org|.',
    );
  });

  it('of Spanish keep titles whole and part opening marks', () => {
    expect(tokens('es', '¿Vendrá el Sr. Gil a EE.UU.?')).toBe('¿|Vendrá|el|Sr.|Gil|a|EE.UU.|?');
  });
});

describe('multiword tokens', () => {
  it('of French are au, aux, du, des and their kin', () => {
    expect(forms('fr', 'Il va au port.')).toEqual(['Il', 'va', 'à', 'le', 'port', '.']);
    expect(forms('fr', 'La fille auxquels on parle aux gens.')).toContain('lesquels');
  });

  it('of French tell the article from the contraction', () => {
    const article = language('fr').analyze('Le gouvernement a publié des documents.').sentences[0]!.words;
    expect(article.map(({ form }) => form)).toContain('des');
    expect(article.find(({ form }) => form === 'des')!.upos).toBe('DET');
    expect(forms('fr', 'Le chef des armées est parti.')).toEqual([
      'Le',
      'chef',
      'de',
      'les',
      'armées',
      'est',
      'parti',
      '.',
    ]);
  });

  it('of English are clitics', () => {
    expect(forms('en', "They don't like Iran's plan.")).toEqual([
      'They',
      'do',
      "n't",
      'like',
      'Iran',
      "'s",
      'plan',
      '.',
    ]);
    expect(forms('en', 'We cannot go.')).toEqual(['We', 'can', 'not', 'go', '.']);
  });

  it('of Spanish are del, al and verbs with pronouns, not nouns that look alike', () => {
    expect(forms('es', 'Quiere unirse al grupo del norte.')).toEqual(
      'Quiere unir se a el grupo de el norte .'.split(' '),
    );
    expect(forms('es', 'Va a decirle algo, diciéndoselo.')).toEqual('Va a decir le algo , diciendo se lo .'.split(' '));
    expect(forms('es', 'La muerte y la suerte de los registros.')).toEqual(
      'La muerte y la suerte de los registros .'.split(' '),
    );
    expect(forms('es', 'Los gobiernos primeros y Al Qaeda.')).toEqual('Los gobiernos primeros y Al Qaeda .'.split(' '));
  });

  it('share the offsets of their token', () => {
    const [, , first, second] = language('fr').analyze('Il va au port.').sentences[0]!.words;
    expect([first!.start, first!.end]).toEqual([second!.start, second!.end]);
  });
});
