import type { ActorRef, Sentence } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Span } from '../reading/spans.js';
import { type ArticleParts, coOwners, isDefinite, some } from './article-parts.js';
import type { PersonNames } from './person-names.js';
import type { Owner } from './refs.js';
import type { TitleUse } from './titles.js';

/** Reads titles: who holds the office that day, who held it, whose counterpart it is. */
export class Titled {
  constructor(
    private readonly parts: ArticleParts,
    private readonly persons: PersonNames,
  ) {}

  /** Whom a title means on a day. */
  of(sentence: Sentence, span: Span, day: string | null, surface: string): readonly ActorRef[] {
    const use = this.parts.titles.use(sentence, span);
    if (this.isPredicate(sentence, span)) return [];
    const named = this.parts.titles.personOf(sentence, span);
    if (named && !this.isShared(sentence, span, use))
      return this.persons.of(sentence, named, (named.value as { name: string }).name, day);
    if (use.office === 'counterpart') return this.counterpart(sentence, span, use, day, surface);
    if (use.office === 'titular') return this.titular(sentence, span, day, surface);
    if (use.owner && !use.former) {
      const office = this.parts.titles.officeOf(use, use.owner);
      const others = coOwners(this.parts.owners, sentence, span, use.owner);
      if (others.length > 0)
        return [use.owner, ...others].flatMap((one) =>
          this.holderOf(one, this.parts.titles.officeOf(use, one), day, surface),
        );
      // A body's spokesman is not the government's, whose name the tables have.
      if (use.body) return [this.parts.refs.officeHolder(use.owner, office, surface, use.body)];
      return this.holderOf(use.owner, office, day, surface);
    }
    if (use.former) {
      const known = this.parts.earlier.lastFormer(sentence, span, use.owner);
      if (known) return [known];
    }
    // A former president is of the country and does not act for it.
    if (use.owner) return some(use.owner.startsWith('org:') ? null : this.parts.refs.group(use.owner, 'ELI', surface));
    // "Yoruba leaders" lead a people, no state.
    const people = this.parts.peoples.homeOf(sentence, span);
    if (people) return some(this.parts.refs.group(people, 'ELI', surface));
    if (sentence.words[span.head]!.feats.Number === 'Plur') return this.several(sentence, span, use, surface);
    const last = this.parts.earlier.lastHolder(sentence, span, use);
    if (last) return some(last);
    const set =
      (use.former ? null : this.parts.setting.announced(sentence, span)) ??
      this.parts.setting.of(sentence, span) ??
      (isDefinite(this.parts.map, sentence, span) && this.parts.actors.offices.get(use.office)?.main
        ? this.parts.setting.main()
        : null);
    if (use.former) return some(set ? this.parts.refs.group(set, 'ELI', surface) : null);
    return set ? [this.parts.refs.officeHolder(set, this.parts.titles.officeOf(use, set), surface, use.body)] : [];
  }

  /** "The two ministers": those named before; "both leaders" where none is: their states. */
  private several(sentence: Sentence, span: Span, use: TitleUse, surface: string): readonly ActorRef[] {
    const known = this.parts.earlier.lastHolders(sentence, span, use);
    if (known.length > 0 || !this.parts.pairs.isBoth(sentence, span, 'both-persons')) return known;
    const states = this.parts.pairs.statesBefore(sentence, sentence.words[span.head]!);
    return states.map((state) => this.parts.refs.state(state, surface));
  }

  /** "The presidents of X, A, and Y, B": those of both countries, whatever name stands beside. */
  private isShared(sentence: Sentence, span: Span, { owner }: TitleUse): boolean {
    const isPlural = sentence.words[span.head]!.feats.Number === 'Plur';
    return isPlural && owner !== null && coOwners(this.parts.owners, sentence, span, owner).length > 0;
  }

  private holderOf(owner: Owner, office: string, day: string | null, surface: string): readonly ActorRef[] {
    const holder = this.parts.people.holder(owner, office, day);
    if (holder) return [this.parts.refs.person(holder.entry, holder.term, surface)];
    return [this.parts.refs.officeHolder(owner, office, surface)];
  }

  /** «son homologue turc»: the same office, of the state named, or else of the one visited. */
  private counterpart(
    sentence: Sentence,
    span: Span,
    use: TitleUse,
    day: string | null,
    surface: string,
  ): readonly ActorRef[] {
    const person = this.parts.antecedents.find(sentence, span.head, { plural: false, person: true, gender: null })[0];
    const owner = use.owner ?? (person?.country ? this.visited(sentence, span, person.country) : null);
    if (!owner || person?.country === owner) return [];
    const office = person?.office ?? null;
    return [owner, ...coOwners(this.parts.owners, sentence, span, owner)].flatMap((one) =>
      office ? this.holderOf(one, office, day, surface) : this.holderOf(one, 'official', null, surface),
    );
  }

  /** "Travelled to Lima and met his counterpart": the only other state that the sentence told a journey to before. */
  private visited(sentence: Sentence, span: Span, own: Owner): Owner | null {
    const { map } = this.parts;
    const found = new Set<Owner>();
    for (const place of map.of(sentence)) {
      if (place.value.kind !== 'state' || place.head > span.head || place.value.iso3 === own) continue;
      const { head } = sentence.words[place.head]!;
      const governor = head >= 0 ? sentence.words[head]! : null;
      if (governor && map.words.locatives.has('motion', governor.lemma)) found.add(place.value.iso3);
    }
    const [only, ...others] = found;
    return others.length === 0 ? (only ?? null) : null;
  }

  /** «son titulaire»: who heads the body spoken of. */
  private titular(sentence: Sentence, span: Span, day: string | null, surface: string): readonly ActorRef[] {
    const [body] = this.parts.antecedents.find(sentence, span.head, { plural: false, person: false, gender: null });
    const match = body && /^org:([A-Z]{3}):(.+)$/.exec(body.id);
    const office = match ? this.parts.actors.bodies.get(match[2]!)?.head : null;
    return match && office
      ? this.holderOf(match[1]!, office === 'leader' ? this.parts.titles.leaderOf(match[1]!) : office, day, surface)
      : [];
  }

  /** "He is the president" says what somebody is. */
  private isPredicate(sentence: Sentence, span: Span): boolean {
    const word = sentence.words[span.head]!;
    return (
      relation(word) === 'xcomp' || this.parts.map.childrenOf(sentence, span.head).some((c) => relation(c) === 'cop')
    );
  }
}
