import type { ActorRef, Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Actors } from '../lexicon/actors.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';
import { type Before, type Resolve, spansBefore, subjectsAbove } from './before.js';
import type { OwnerFinder } from './owners.js';
import type { Owner, RefMaker } from './refs.js';
import type { TitleReader, TitleUse } from './titles.js';

/** What a noun for a body may mean: the class of the noun, and kinds of organisations.tsv. */
const BODIES_BY_NOUN: Readonly<Record<string, ReadonlySet<string>>> = {
  bloc: new Set(['igo', 'bloc']),
  organisation: new Set(['igo', 'bloc', 'ngo', 'armed-group']),
  court: new Set(['court']),
  group: new Set(['armed-group']),
};

/** How many sentences back «ce pays» may mean a state. */
const REACH = 2;

/** Reads references back to what the article named before: «le ministère», «les deux pays», «ce dernier». */
export class EarlierNames {
  constructor(
    private readonly map: TextMap,
    private readonly sentences: readonly Sentence[],
    private readonly actors: Actors,
    private readonly owners: OwnerFinder,
    private readonly titles: TitleReader,
    private readonly refs: RefMaker,
    private readonly resolve: Resolve,
  ) {}

  /** «le ministère russe» after «le ministère des Affaires étrangères de Russie» is that ministry. */
  closerBody(owner: Owner, body: string, sentence: Sentence, span: Span): string {
    if (body !== 'ministry') return body;
    for (const before of spansBefore(this.map, this.sentences, sentence, span.head)) {
      const value = before.span.value;
      if (
        value.kind === 'bodyNoun' &&
        value.body.endsWith('-ministry') &&
        this.owners.of(before.sentence, before.span) === owner
      )
        return value.body;
    }
    return body;
  }

  /** A bare «le ministère», "the army": the one last named, where there is only one such. */
  lastBody(sentence: Sentence, span: Span, body: string): ActorRef | null {
    for (const before of spansBefore(this.map, this.sentences, sentence, span.head)) {
      const value = before.span.value;
      const same =
        value.kind === 'bodyNoun' &&
        (value.body === body ||
          (body === 'ministry' && value.body.endsWith('-ministry')) ||
          this.isKind(body, value.body));
      const owner = same
        ? (this.owners.of(before.sentence, before.span) ?? this.sameAgain(sentence, span, before))
        : null;
      if (owner && !owner.startsWith('org:'))
        return this.refs.body(owner, (value as { body: string }).body, this.map.surface(sentence, span));
    }
    return null;
  }

  /** «La junte» after «la junte»: by the same word it goes on being the same, wherever the sentence is set. */
  private sameAgain(sentence: Sentence, span: Span, before: Before): Owner | null {
    const [word, earlier] = [sentence.words[span.head]!, before.sentence.words[before.span.head]!];
    if (before.sentence === sentence || word.lemma !== earlier.lemma) return null;
    return this.resolve(before.sentence, before.span.head)[0]?.country ?? null;
  }

  /** "The military" after "the U.S. Navy": a branch stands for the whole. */
  private isKind(general: string, body: string): boolean {
    return general === 'armed-forces' && this.actors.bodies.get(body)?.role === 'MIL';
  }

  /** «Les rebelles», "the pirates": the group of that role last named, or the organisation that is one. */
  lastGroup(sentence: Sentence, span: Span, role: string): ActorRef | null {
    for (const before of spansBefore(this.map, this.sentences, sentence, span.head)) {
      const { kind } = before.span.value;
      if (before.sentence === sentence && before.span.to >= span.from) continue;
      if (kind !== 'agent' && kind !== 'organisation' && kind !== 'bodyNoun') continue;
      const [ref] = this.resolve(before.sentence, before.span.head);
      if (ref && ref.type !== 'Person' && ref.country !== null && ref.code?.slice(3, 6) === role) return ref;
    }
    return null;
  }

  /** «L'ancien dirigeant», "the old leader": the person of that country before who is out of office. */
  lastFormer(sentence: Sentence, span: Span, owner: Owner | null): ActorRef | null {
    for (const before of spansBefore(this.map, this.sentences, sentence, span.head)) {
      if (before.span.value.kind !== 'person') continue;
      const [ref] = this.resolve(before.sentence, before.span.head);
      if (ref?.type === 'Person' && ref.code?.slice(3) === 'ELI' && (owner === null || ref.country === owner))
        return ref;
    }
    return null;
  }

  /** «les deux ministres», «les chanceliers»: the last two of that office before. */
  lastHolders(sentence: Sentence, span: Span, use: TitleUse): readonly ActorRef[] {
    const found: ActorRef[] = [];
    for (const before of spansBefore(this.map, this.sentences, sentence, span.head)) {
      if (before.span.value.kind !== 'person' && before.span.value.kind !== 'title') continue;
      if (before.sentence === sentence && before.span.to >= span.from) continue;
      for (const ref of this.resolve(before.sentence, before.span.head)) {
        if (
          ref.type !== 'Person' ||
          found.some((f) => f.country === ref.country) ||
          !this.titles.isOffice(use, ref.office, ref.country)
        )
          continue;
        found.push(ref);
        if (found.length === 2) return found.reverse();
      }
    }
    return found.length === 2 ? found : [];
  }

  /** A bare «le ministre»: the last person of that office. */
  lastHolder(sentence: Sentence, span: Span, use: TitleUse): ActorRef | null {
    for (const before of spansBefore(this.map, this.sentences, sentence, span.head)) {
      if (before.span.value.kind !== 'person' && before.span.value.kind !== 'title') continue;
      const [ref] = this.resolve(before.sentence, before.span.head);
      if (ref?.type === 'Person' && this.titles.isOffice(use, ref.office, ref.country)) return ref;
    }
    return null;
  }

  /** «L'alliance», "the organisation", «la corte»: the body of that kind last named. */
  lastOrganisation(sentence: Sentence, word: Word): readonly ActorRef[] {
    const { references } = this.map.words;
    const kinds = Object.entries(BODIES_BY_NOUN).find(([of]) => references.has(of, word.form, word.lemma))?.[1];
    if (kinds === undefined || word.feats.Number !== 'Sing' || !this.standsAlone(sentence, word)) return [];
    for (const before of spansBefore(this.map, this.sentences, sentence, word.index)) {
      const { value } = before.span;
      if (value.kind !== 'organisation' || !kinds.has(this.actors.organisations.get(value.id)?.kind ?? '')) continue;
      const refs = this.resolve(before.sentence, before.span.head);
      if (refs.length === 1 && refs[0]!.type === 'Organization') return refs;
    }
    return [];
  }

  /** With its article and nothing that says which: "the regional bloc", not "the alliance of the two parties", «une organisation». */
  private standsAlone(sentence: Sentence, word: Word): boolean {
    const below = this.map.childrenOf(sentence, word.index);
    return (
      below.some((child) => child.feats.Definite === 'Def') &&
      !below.some(
        (child) =>
          ['nmod', 'amod', 'compound', 'appos', 'flat'].includes(relation(child)) &&
          !this.map.words.references.has('body-kind', child.form, child.lemma),
      )
    );
  }

  /** «Ce pays», «ese país»: the state last named, or its people, that does not do what is told of it. */
  thatState(sentence: Sentence, word: Word): readonly ActorRef[] {
    const parts = this.map.childrenOf(sentence, word.index);
    const isThat = parts.some(({ feats }) => feats.PronType === 'Dem' && feats.Number !== 'Plur');
    const told = isThat ? null : this.tellersState(sentence, word, parts);
    if (told) return [this.refs.state(told, this.map.surface(sentence, { from: word.index, to: word.index }))];
    if (!isThat && !isDescribed(word, parts)) return [];
    const name = parts.find((part) => relation(part) === 'appos' && part.upos === 'PROPN');
    if (name) return this.resolve(sentence, name.index);
    const doers = subjectsAbove(this.map, this.resolve, sentence, word);
    for (const before of spansBefore(this.map, this.sentences, sentence, word.index)) {
      if (sentence.index - before.sentence.index > REACH) break;
      const { value } = before.span;
      const state = value.kind === 'demonym' || (value.kind === 'state' && value.via === 'name') ? value.iso3 : null;
      if (state !== null && !doers.includes(state))
        return [this.refs.state(state, this.map.surface(sentence, { from: word.index, to: word.index }))];
    }
    return [];
  }

  /** "The president of X said that the country would …": the bare country in what somebody says is the speaker's. */
  private tellersState(sentence: Sentence, word: Word, parts: readonly Word[]): string | null {
    const verb = relation(word) === 'nsubj' ? sentence.words[word.head] : undefined;
    const isBare = parts.length === 1 && parts[0]!.feats.Definite === 'Def' && word.feats.Number !== 'Plur';
    if (!verb || !isBare || relation(verb) !== 'ccomp') return null;
    const teller = this.map.childrenOf(sentence, verb.head).find((w) => relation(w) === 'nsubj');
    const [actor] = teller ? this.resolve(sentence, teller.index) : [];
    return actor?.polity && actor.country && !actor.polity.startsWith('org:') ? actor.country : null;
  }

  /** The actor last named, in an earlier clause. */
  latter(sentence: Sentence, word: Word): readonly ActorRef[] {
    for (const before of spansBefore(this.map, this.sentences, sentence, word.index)) {
      if (before.span.value.kind === 'demonym') continue;
      const refs = this.resolve(before.sentence, before.span.head);
      if (refs.length === 1) return refs;
    }
    return [];
  }
}

/** Adjectives that tell no country from others: "the whole country". */
const vague =
  /^(?:whole|entire|own|other|same|host|home|first|third|next|todo|entero|propio|mismo|otro|tout|entier|propre|même|autre|natal)$/i;

/** "The Gulf nation", «el país vecino»: a definite description of one country. */
function isDescribed({ feats }: Word, parts: readonly Word[]): boolean {
  if (feats.Number === 'Plur' || !parts.some((part) => relation(part) === 'det' && part.feats.Definite === 'Def'))
    return false;
  return parts.some((part) => ['amod', 'compound'].includes(relation(part)) && !vague.test(part.lemma));
}
