import { describe, expect, it } from 'vitest';
import { parseConllu } from '../../src/language/index.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { decodeModel, encodeModel } from '../../src/language/model-file.js';
import { SETTINGS } from '../../src/language/training/settings.js';
import { trainLanguage } from '../../src/language/training/train-language.js';

/** A treebank of 30 sentences of our own: a subject, a verb, an object. */
function treebank(): string {
  const names = ['Oslo', 'Lima', 'Quito', 'Riga', 'Doha'];
  const verbs = ['warns', 'helps', 'calls'];
  return names
    .flatMap((name, i) =>
      verbs.flatMap((verb, j) =>
        ['envoys', 'troops'].map((noun) =>
          [
            `# text = ${name} ${verb} ${noun}.`,
            `1\t${name}\t${name}\tPROPN\t_\tNumber=Sing\t2\tnsubj\t_\t_`,
            `2\t${verb}\t${verb.slice(0, -1)}\tVERB\t_\tNumber=Sing\t0\troot\t_\t_`,
            `3\t${noun}\t${noun.slice(0, -1)}\tNOUN\t_\tNumber=Plur\t2\tobj\t_\tSpaceAfter=No`,
            `4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_`,
            `# ${i}${j}`,
          ].join('\n'),
        ),
      ),
    )
    .join('\n\n');
}

const train = () => trainLanguage(parseConllu(treebank()), LANGUAGES.en, SETTINGS, () => {});

describe('training', () => {
  it('gives the same bytes for the same sentences', () => {
    expect(encodeModel(train()).equals(encodeModel(train()))).toBe(true);
  });

  it('leaves a model that is read back as it was written', () => {
    const model = train();
    const read = decodeModel(encodeModel(model), 'test');
    expect(read).toEqual(model);
    const cut = encodeModel(model);
    expect(() => decodeModel(cut.subarray(0, cut.length >> 1), 'test')).toThrow(/damaged/);
  });
});
