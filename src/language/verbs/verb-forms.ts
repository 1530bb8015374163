import { join } from 'node:path';
import { z } from 'zod';
import type { LanguageCode } from '../../model.js';
import { readTable } from '../../tables.js';

const row = z.object({ infinitive: z.string().min(1), endings: z.string().min(1), stems: z.string().min(1) });

interface Paradigm {
  readonly infinitive: string;
  readonly endings: ReadonlySet<string>;
}

/** "-" stands for no ending in the table. */
const ending = (text: string): string => (text === '-' ? '' : text);

/**
 * Knows the forms of the verbs in `lexicon/<language>/verbs.tsv`, seen in training or not.
 *
 * @example
 * loadVerbForms('lexicon', 'fr').lemmas('coopéraient'); //=> ["coopérer"]
 */
export class VerbForms {
  constructor(private readonly stems: ReadonlyMap<string, readonly Paradigm[]>) {}

  /** The infinitive of a form, that with the longest stem of several; null where it is no known verb form. */
  lemma(form: string): string | null {
    return this.lemmas(form)[0] ?? null;
  }

  /** The infinitives that a form may belong to; none where it is no known verb form. */
  lemmas(form: string): string[] {
    const found: string[] = [];
    for (let cut = form.length; cut >= 1; cut--) {
      const paradigms = this.stems.get(form.slice(0, cut));
      if (!paradigms) continue;
      const rest = form.slice(cut);
      for (const { infinitive, endings } of paradigms)
        if (endings.has(rest)) found.push(form.slice(0, cut) + infinitive);
    }
    return found;
  }
}

export function loadVerbForms(lexiconFolder: string, language: LanguageCode): VerbForms {
  const stems = new Map<string, Paradigm[]>();
  for (const line of readTable(join(lexiconFolder, language, 'verbs.tsv'), row)) {
    const paradigm = { infinitive: ending(line.infinitive), endings: new Set(line.endings.split(' ').map(ending)) };
    for (const stem of line.stems.split(' ')) {
      const list = stems.get(stem);
      if (list) list.push(paradigm);
      else stems.set(stem, [paradigm]);
    }
  }
  return new VerbForms(stems);
}
