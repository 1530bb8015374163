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
    if (this.elsewhere(sentence, span)) return true;
    // «l'expulsion de Turcs»: without an article some of them.
    const isPlural = word.feats.Number !== 'Sing' && /[sx]$/.test(word.form);
    const isBare = this.map.text.language === 'fr' && isPlural && span.from === span.to;
    if (
      isBare &&
      /^d(?:e|['’])$/.test(this.map.preposition(sentence, span.head)) &&
      !below.some((c) => c.upos === 'DET')
    )
      return true;
    return word.head >= 0 && this.isPortion(sentence.words[word.head]!) && relation(word) === 'nmod';
  }

  /** "Ethnic Turks": of that people, not of that state. */
  isMinority(sentence: Sentence, span: Span): boolean {
    return this.map.childrenOf(sentence, span.head).some((c) => this.isEthnic(c));
  }

  /** "The Hungarians of northern Serbia", «les Turcs d'Allemagne»: the other state where they live. */
  elsewhere(sentence: Sentence, span: Span): Owner | null {
    const own = ownerOfName(span);
    for (const place of this.map.of(sentence)) {
      if (place.value.kind !== 'state' || place.from <= span.to || place.value.iso3 === own) continue;
      const above = sentence.words[place.head]!.head;
      const direct = above === span.head || (above >= 0 && this.isPart(sentence, above, span.head));
      if (direct && this.map.preposition(sentence, place.head) !== '' && !this.isAddressed(sentence, place))
        return place.value.iso3;
    }
    return null;
  }

  /** «du sud de la Serbie»: a word between the people and the place that names a part of it. */
  private isPart(sentence: Sentence, word: number, people: number): boolean {
    const part = sentence.words[word]!;
    return part.head === people && relation(part) === 'nmod' && this.map.words.locatives.has('ground', part.lemma);
  }

  private isAddressed(sentence: Sentence, place: Span): boolean {
    const marks = this.map.childrenOf(sentence, place.head).filter((w) => w.deprel === 'case');
    const mark = marks[0]?.lemma ?? '';
    const { locatives } = this.map.words;
    return !locatives.has('place', mark) && !locatives.has('of', mark) && !locatives.has('local', mark);
  }

  /** True where the name of a people is a noun that names some of it; before another noun it only describes that. */
  isGroup(sentence: Sentence, span: Span): boolean {
    const word = sentence.words[span.head]!;
    return ['NOUN', 'PROPN'].includes(word.upos) && !['amod', 'compound', 'flat'].includes(relation(word));
  }

  /** Where the people lives whose name stands by a noun: "Tamil refugees", «des chefs yoroubas»; null without one. */
  homeOf(sentence: Sentence, span: Span): Owner | null {
    for (const people of this.map.of(sentence)) {
      if (people.value.kind !== 'people') continue;
      const above = sentence.words[people.head]!.head;
      if (above >= span.from && above <= span.to && this.map.preposition(sentence, people.head) === '')
        return people.value.iso3;
    }
    return null;
  }

  /** The state whose people a noun without an entry names by its nationality: "Algerian landowners". */
  ownerOfUnknown(sentence: Sentence, word: Word): Owner | null {
    if (word.upos !== 'NOUN' || !agentive[this.map.text.language].test(word.form.toLowerCase())) return null;
    if (this.map.words.references.has('no-people', word.form, word.lemma)) return null;
    const spans = this.map.of(sentence);
    for (const child of this.map.childrenOf(sentence, word.index)) {
      if (!['amod', 'compound'].includes(relation(child))) continue;
      const span = spans.find((s) => s.head === child.index);
      if (span?.value.kind === 'people' && span.value.iso3) return span.value.iso3;
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
