import type { Draft } from '../draft.js';
import type { LanguageRules } from '../rules.js';
import { ADP, ADV, AUX, CCONJ, DET, PRON, PUNCT, SCONJ, VERB } from './upos.js';

/**
 * Tags as pronouns what the tagger took for articles without a noun: before a finite verb («los asesinaron») and behind
 * an infinitive or gerund that they were one word with («tras acusarlos de»).
 */
export function clitics(draft: Draft, { clitics: rules, participle }: LanguageRules): void {
  if (rules === null) return;
  const { tags, forms } = draft;
  const isVerb = (i: number) => tags[i] === VERB || tags[i] === AUX;
  for (let i = 0; i + 1 < draft.length; i++) {
    if (tags[i] !== DET || !rules.forms.test(forms[i]!)) continue;
    // «los acusados», «lo decidido», «al anochecer» keep their article.
    const isBefore = isVerb(i + 1) && !rules.infinite.test(forms[i + 1]!) && !participle.test(forms[i + 1]!);
    const isBehind =
      i > 0 && tags[i - 1] === VERB && rules.infinite.test(forms[i - 1]!) && ENDS_PHRASE.has(tags[i + 1]!);
    if (isBefore || isBehind) tags[i] = PRON;
  }
}

/** What no noun phrase goes on with behind its article. */
const ENDS_PHRASE = new Set([ADP, ADV, AUX, CCONJ, PUNCT, SCONJ]);
