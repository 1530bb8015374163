import { type Language, loadLanguage } from '../../src/language/index.js';
import type { ActorRef, AnalyzedText, EventDate, LanguageCode, Referents, Sentence } from '../../src/model.js';
import { createReferents, loadActors } from '../../src/resolve/index.js';

export const actors = loadActors();
const languages = new Map<LanguageCode, Language>();

/** A text parsed by the language's own model, loaded once a test file. */
export function parsed(code: LanguageCode, text: string): AnalyzedText {
  const language = languages.get(code) ?? loadLanguage(code);
  languages.set(code, language);
  return language.analyze(text);
}

/** What a row asks about: the word between brackets of a text, in a parsed text with its referents. */
export interface Asked {
  readonly referents: Referents;
  readonly sentence: Sentence;
  readonly word: number;
}

/**
 * The word that stands between brackets: "The [army] of Chad fled."
 *
 * Of a multiword token the last word counts («del [Kremlin]» has none; «[lui]» is itself).
 */
export function ask(code: LanguageCode, marked: string, published: string | null): Asked {
  const at = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const analyzed = parsed(code, text);
  for (const sentence of analyzed.sentences) {
    const word = sentence.words.findLast((w) => w.start <= at && at < w.end);
    if (word) return { referents: createReferents(actors, analyzed, { published }), sentence, word: word.index };
  }
  throw new Error(`No word is marked in: ${marked}`);
}

const undated: EventDate = { date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' };

const shown = (ref: ActorRef): string => (ref.type === 'Person' ? `${ref.code} ${ref.name}` : `${ref.code}`);

/** "Person RUSGOV Sergey Lavrov", "Organization TURMIL", "place", "unresolved", "none". */
export function actorOf(code: LanguageCode, marked: string, published: string | null = '2025-03-05'): string {
  const { referents, sentence, word } = ask(code, marked, published);
  const kind = referents.kind(sentence, word);
  if (kind === 'place') return kind;
  return [kind, referents.resolve(sentence, word, undated).map(shown).join(' + ')].join(' ').trim();
}

/** Codes of those that the marked word refers to, in any order: "RUS+VEN"; "-" for nobody. */
export function refersTo(code: LanguageCode, marked: string, published: string | null = '2025-03-05'): string {
  const { referents, sentence, word } = ask(code, marked, published);
  return referents.resolve(sentence, word, undated).map(shown).sort().join(' + ') || '-';
}

/** "2025-03-05", "2025-02-24..2025-03-02 week", "unknown". */
export function dateOf(code: LanguageCode, marked: string, published: string | null): string {
  const { referents, sentence, word } = ask(code, marked, published);
  const { date, dateFrom, dateTo, datePrecision } = referents.date(sentence, word);
  if (datePrecision === 'unknown') return 'unknown';
  return date ?? `${dateFrom}..${dateTo} ${datePrecision}`;
}
