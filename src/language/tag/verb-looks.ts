import type { Draft } from '../draft.js';
import type { LanguageRules } from '../rules.js';
import type { VerbForms } from '../verbs/verb-forms.js';

/**
 * What forms and their places say of verbs, whatever the tagger says.
 *
 * @example
 * new VerbLooks(rules, verbForms).isBare('leave'); //=> true
 */
export class VerbLooks {
  constructor(
    private readonly rules: LanguageRules,
    private readonly verbForms: VerbForms,
  ) {}

  /** A word in small letters that may be the present of a verb as told of one. */
  isPresent(draft: Draft, i: number): boolean {
    const { form, capital } = draft.infos[i]!;
    const infinitive = capital ? null : this.rules.presentOf(form);
    return infinitive !== null && this.verbForms.lemmas(form).includes(infinitive);
  }

  /** The bare form of a verb: the infinitive without its mark. */
  isBare(form: string): boolean {
    return this.verbForms.lemmas(form).includes(form);
  }

  /** Right behind the mark of the infinitive: "to". */
  isBehindMark(draft: Draft, i: number): boolean {
    const mark = this.rules.infinitiveMark;
    return mark !== null && draft.forms[i - 1]?.toLowerCase() === mark;
  }
}
