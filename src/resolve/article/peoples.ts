import type { Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';
import { ownerOfName } from './owners.js';
import type { Owner } from './refs.js';

/** Endings of nouns for people by what they do; a noun that ends so and has a nationality names people. */
const agentive = {
  en: /(?:ers?|ors?|ists?|ians?|m[ae]n|wom[ae]n|ants?|ents?|ees?|folk|youths?|kids|fans)$/,
  fr: /(?:eur|euse|trice|iste|ien|ienne|ant|ante|ier|ière|jeune|adolescent)s?$/,
  es: /(?:dor|dora|sor|tor|ista|ero|era|ante|ente|iano|iana|joven|jóven)(?:e?s)?$/,
} as const;

/** Tells people of a country from the country itself, which the same word may stand for. */
export class Peoples {
  constructor(private readonly map: TextMap) {}

  /**
   * True for "two Israelis", "thousands of Nigerians", «des Kurdes de Turquie»: people, where «les Palestiniens» alone
   * may be the side of a quarrel.
   */
  isCrowd(sentence: Sentence, span: Span): boolean {
    const word = sentence.words[span.head]!;
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return false;
    if (['amod', 'compound', 'nmod:poss', 'flat'].includes(word.deprel)) return false;
    const below = this.map.childrenOf(sentence, span.head);
    if (below.some((c) => relation(c) === 'nummod' || this.isPortion(c) || this.isEthnic(c))) return true;
    return word.head >= 0 && this.isPortion(sentence.words[word.head]!) && relation(word) === 'nmod';
  }

  /** "Ethnic Turks": of that people, not of that state. */
  isMinority(sentence: Sentence, span: Span): boolean {
    return this.map.childrenOf(sentence, span.head).some((c) => this.isEthnic(c));
  }

  /** The state whose people a noun without an entry names by its nationality: "Algerian landowners". */
  ownerOfUnknown(sentence: Sentence, word: Word): Owner | null {
    if (word.upos !== 'NOUN' || !agentive[this.map.text.language].test(word.form.toLowerCase())) return null;
    const spans = this.map.of(sentence);
    for (const child of this.map.childrenOf(sentence, word.index)) {
      if (!['amod', 'compound'].includes(relation(child))) continue;
      const span = spans.find((s) => s.head === child.index);
      const owner = span && (span.value.kind === 'demonym' || span.value.kind === 'state') ? ownerOfName(span) : null;
      if (owner) return owner;
    }
    return null;
  }

  private isPortion(word: Word): boolean {
    return this.map.words.references.has('portion', word.form, word.lemma);
  }

  private isEthnic(word: Word): boolean {
    return this.map.words.references.has('ethnic', word.form, word.lemma);
  }
}
