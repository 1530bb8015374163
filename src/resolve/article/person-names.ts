import type { ActorRef, Sentence } from '../../model.js';
import type { Term } from '../lexicon/actors.js';
import type { Span } from '../reading/spans.js';
import type { ArticleParts } from './article-parts.js';
import type { Owner } from './refs.js';
import type { TitleUse } from './titles.js';

/** Reads the names of persons: who it is, by the tables and by what the article calls them. */
export class PersonNames {
  constructor(private readonly parts: ArticleParts) {}

  /** The person of a name, with the office of a day. */
  of(sentence: Sentence, span: Span, name: string, day: string | null): readonly ActorRef[] {
    const surface = this.parts.map.surface(sentence, span);
    const found = this.parts.people.find(name);
    if (!found) return [];
    const use = this.parts.titles.ofPerson(sentence, span) ?? this.titleElsewhere(found.name);
    if (found.entry && this.agrees(found.entry.terms, use)) {
      const term = use?.former && day === null ? null : this.parts.people.termOf(found.entry, day, use?.owner ?? null);
      // Where the tables know of no office that day, what the text calls somebody is what counts.
      const called =
        use && !term && day !== null && !use.former ? (use.owner ?? this.before(found.entry.terms, use, day)) : null;
      if (use && called)
        return [
          this.parts.refs.titled(
            found.entry,
            called,
            { ...use, office: this.parts.titles.officeOf(use, called) },
            surface,
          ),
        ];
      return [this.parts.refs.person(found.entry, term, surface)];
    }
    if (!use?.owner) return [];
    return [
      this.parts.refs.stranger(
        found.name,
        use.owner,
        { ...use, office: this.parts.titles.officeOf(use, use.owner) },
        surface,
      ),
    ];
  }

  /** «el presidente X» before the terms that the tables know: of the state whose office they give him later. */
  private before(terms: readonly Term[], use: TitleUse, day: string): Owner | null {
    const [first, ...rest] = terms;
    const isEarlier = terms.every(({ from }) => from !== null && day < from);
    if (!first || !isEarlier || rest.some(({ polity }) => polity !== first.polity)) return null;
    return this.parts.titles.officeOf(use, first.polity) === first.office ? first.polity : null;
  }

  /** A person of the tables is not meant where the text names a title of another state. */
  private agrees(terms: readonly { readonly polity: string }[], use: TitleUse | null): boolean {
    return (
      !use?.owner || terms.length === 0 || use.owner.startsWith('org:') || terms.some((t) => t.polity === use.owner)
    );
  }

  /** The title that the article gives a person at any place. */
  private titleElsewhere(name: string): TitleUse | null {
    const parts = name.split(/\s+/);
    if (parts.length < 2) return null;
    for (const sentence of this.parts.sentences) {
      for (const span of this.parts.map.of(sentence)) {
        if (span.value.kind !== 'person' || span.value.name !== name) continue;
        const use = this.parts.titles.ofPerson(sentence, span);
        if (use?.owner) return use;
      }
    }
    return null;
  }
}
