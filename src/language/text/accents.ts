import type { Lexicon } from '../tag/lexicon.js';
import type { VerbForms } from '../verbs/verb-forms.js';

/** How a language writes without its accents, where wires and databases have dropped them. */
export interface AccentRules {
  /** The letters that carry them; a text with none of these has lost them. */
  readonly letters: RegExp;
  /** Words that mean something else with an accent and are as frequent without it. */
  readonly ambiguous: ReadonlySet<string>;
  /** Endings that always have one: "cion" is "ción". */
  readonly endings: readonly (readonly [bare: string, written: string])[];
  /** Endings of verbs that the table of verbs must know: "o" may be "ó", a past. */
  readonly verbEndings: readonly (readonly [bare: string, written: string])[];
  /** Words that no verb follows: articles, prepositions. */
  readonly beforeNouns: ReadonlySet<string>;
  /** Words that such a verb must follow, as a participle its auxiliary; null where it may stand anywhere. */
  readonly beforeVerbs: ReadonlySet<string> | null;
}

/** Text with fewer words than this may have none by chance. */
const LEAST_WORDS = 12;

const bareOf = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Gives words their accents back in a text that has lost them all: «La policia denuncio el ataque».
 *
 * Only for analysis: offsets and quotes are those of the text, since an accented letter takes as much room as a bare one.
 */
export class AccentRestorer {
  /** Accented forms by their bare letters; gathered when a text first needs them. */
  private written: Map<string, string[]> | undefined;

  constructor(
    private readonly rules: AccentRules,
    private readonly lexicon: Lexicon,
    private readonly verbs: VerbForms,
  ) {}

  /** True for a text long enough to have accents, and without any. */
  isBare(text: string): boolean {
    return !this.rules.letters.test(text) && text.split(/\s+/).length >= LEAST_WORDS;
  }

  /** `before` is the word in front of it, "" at the start. */
  restore(form: string, before = ''): string {
    const lower = form.toLowerCase();
    if (form.length < 3 || this.rules.ambiguous.has(lower) || !/^\p{L}?\p{Ll}+$/u.test(form)) return form;
    const name = form === lower ? null : this.fromLexicon(form, false);
    if (name !== null) return name;
    const mayBeVerb = form === lower && this.mayPrecedeVerb(before.toLowerCase());
    const written = this.fromLexicon(lower, mayBeVerb) ?? this.byEnding(lower, mayBeVerb) ?? lower;
    const first = written.charAt(0);
    return (form.charAt(0) === lower.charAt(0) ? first : first.toUpperCase()) + written.slice(1);
  }

  private mayPrecedeVerb(before: string): boolean {
    const { beforeNouns, beforeVerbs } = this.rules;
    return !beforeNouns.has(before) && (beforeVerbs?.has(before) ?? true);
  }

  /** The accented form that training saw more often than the bare one. */
  private fromLexicon(bare: string, mayBeVerb: boolean): string | null {
    const known = this.lexicon.count(bare);
    const isWord = known > 0 || this.verbs.lemma(bare) !== null;
    let best: string | null = null;
    let most = known;
    for (const form of this.forms().get(bare) ?? []) {
      if (isWord && !mayBeVerb && this.isVerbEnding(bare, form)) continue;
      const count = this.lexicon.count(form);
      if (count > most) [best, most] = [form, count];
    }
    return best;
  }

  private isVerbEnding(bare: string, form: string): boolean {
    return this.rules.verbEndings.some(([end, written]) => bare.endsWith(end) && form.endsWith(written));
  }

  private byEnding(bare: string, mayBeVerb: boolean): string | null {
    if (this.lexicon.get(bare)) return null;
    const made = (endings: AccentRules['endings']) =>
      endings.filter(([end]) => bare.endsWith(end)).map(([end, written]) => bare.slice(0, -end.length) + written);
    const noun = made(this.rules.endings)[0];
    if (noun !== undefined || !mayBeVerb) return noun ?? null;
    return made(this.rules.verbEndings).find((form) => this.verbs.lemma(form) !== null) ?? null;
  }

  private forms(): ReadonlyMap<string, readonly string[]> {
    if (this.written) return this.written;
    this.written = new Map();
    for (const form of this.lexicon.forms()) {
      if (!this.rules.letters.test(form)) continue;
      const bare = bareOf(form);
      const list = this.written.get(bare);
      if (list) list.push(form);
      else this.written.set(bare, [form]);
    }
    return this.written;
  }
}
