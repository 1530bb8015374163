import type { ActorRef, Sentence } from '../../model.js';
import type { Actors } from '../lexicon/actors.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';
import type { AntecedentFinder } from './antecedents.js';
import type { Resolve } from './before.js';
import type { EarlierNames } from './earlier-names.js';
import type { OwnerFinder } from './owners.js';
import type { Pairs } from './pairs.js';
import type { People } from './people.js';
import type { Peoples } from './peoples.js';
import type { Owner, RefMaker } from './refs.js';
import type { Setting } from './setting.js';
import type { TitleReader } from './titles.js';

/** What the readers of one article's phrases share. */
export interface ArticleParts {
  readonly map: TextMap;
  readonly sentences: readonly Sentence[];
  readonly actors: Actors;
  readonly refs: RefMaker;
  readonly people: People;
  readonly owners: OwnerFinder;
  readonly titles: TitleReader;
  readonly earlier: EarlierNames;
  readonly pairs: Pairs;
  readonly antecedents: AntecedentFinder;
  readonly setting: Setting;
  readonly peoples: Peoples;
  /** Whom the phrase that a word heads means, at any time. */
  readonly resolve: Resolve;
}

/** "The rebels", «l'armée»: spoken of as known. */
export const isDefinite = (map: TextMap, sentence: Sentence, span: Span): boolean =>
  map
    .childrenOf(sentence, span.head)
    .some(
      (c) =>
        c.upos === 'DET' &&
        c.feats.Poss !== 'Yes' &&
        /^(the|le|la|les|l['’]|el|los|las|es[aeo]s?|est[aeo]s?|dich[oa]s?)$/i.test(c.form),
    );

export const isSingular = (sentence: Sentence, span: Span): boolean =>
  sentence.words[span.head]!.feats.Number === 'Sing';

/** Several owners of a plural: "the foreign ministers of Chile and Peru". */
export const coOwners = (owners: OwnerFinder, sentence: Sentence, span: Span, owner: Owner): readonly Owner[] =>
  isSingular(sentence, span) ? [] : owners.coOwners(sentence, span, owner);

export const some = (ref: ActorRef | null): readonly ActorRef[] => (ref ? [ref] : []);
