import type { PlaceRef, Sentence } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Actors } from '../lexicon/actors.js';
import type { PlaceEntry, PlaceKind } from '../lexicon/gazetteer.js';
import { fold } from '../names/fold.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';

/**
 * True for a sea, for a place inside a state, and where the name of a state, capital or seat only says where: «à Moscou», "in Moscow", "the airport of Paris".
 *
 * The preposition decides; where it may mark a place or somebody addressed («à Caracas»), what governs the phrase does.
 */
export function isPlace(map: TextMap, sentence: Sentence, span: Span): boolean {
  const { value } = span;
  if (value.kind === 'body') return isLocative(map, sentence, span.head);
  if (value.kind !== 'state') return value.kind === 'sea';
  return value.via === 'place' || isDateline(map, sentence) || isLocative(map, sentence, span.head);
}

/** «BERLIN, 3 mai (AFP) –»: the opening of a report, which the reader of sentences sets apart. */
export function isDateline({ text }: TextMap, sentence: Sentence): boolean {
  const last = sentence.words.at(-1)?.form ?? '';
  return sentence.index === 0 && text.sentences.length > 1 && /^[-–—]+$/.test(last);
}

/**
 * Where an event is: the places that hang on its word, through nouns but not over another verb; without one, that of
 * the dateline for what the first sentence of the report tells.
 */
export function placesOf(map: TextMap, actors: Actors, sentence: Sentence, word: number): PlaceRef[] {
  const own = map.of(sentence).filter((span) => isPlace(map, sentence, span) && hangsOn(sentence, span.head, word));
  if (own.length > 0) return distinct(own.map((span) => placeOf(actors, span, map.surface(sentence, span))));
  const [dateline] = map.text.sentences;
  if (sentence.index !== 1 || dateline === undefined || !isDateline(map, dateline)) return [];
  const [span] = map.of(dateline).filter(({ value }) => value.kind === 'state' && value.via !== 'name');
  return span ? [placeOf(actors, span, map.surface(dateline, span))] : [];
}

/** True where a word hangs on another by nouns only: «une attaque contre des villages de la région de *Goma*». */
function hangsOn({ words }: Sentence, head: number, word: number): boolean {
  for (let at = words[head]!.head, steps = 0; at >= 0 && steps < 4; at = words[at]!.head, steps++) {
    if (at === word) return true;
    const { upos } = words[at]!;
    if (upos === 'VERB' || upos === 'AUX') return false;
  }
  return false;
}

const slug = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '-');

function placeOf(actors: Actors, { value }: Span, surface: string): PlaceRef {
  if (value.kind === 'sea') {
    const at = actors.gazetteer.sea(value.name);
    return { id: `place:sea:${slug(value.name)}`, country: null, ...located(at, value.name, 'sea') };
  }
  const iso3 = value.kind === 'state' || value.kind === 'body' ? value.iso3 : '';
  if (value.kind === 'state' && value.via === 'name') {
    const name = actors.states.get(iso3)?.name ?? iso3;
    return { id: `place:${iso3}`, country: iso3, ...located(actors.gazetteer.state(iso3), name, 'state'), name };
  }
  const at = actors.gazetteer.inState(iso3, surface);
  const kind = at?.kind ?? (value.kind === 'state' && value.via === 'capital' ? 'capital' : 'place');
  const name = at?.name ?? surface;
  const part = kind === 'capital' ? 'capital' : slug(name);
  return { id: `place:${iso3}:${part}`, country: iso3, ...located(at, name, kind) };
}

const located = (at: PlaceEntry | null, name: string, kind: PlaceKind) => ({
  name,
  kind,
  lat: at?.lat ?? null,
  lon: at?.lon ?? null,
});

const distinct = (places: readonly PlaceRef[]): PlaceRef[] => [...new Map(places.map((p) => [p.id, p])).values()];

function isLocative(map: TextMap, sentence: Sentence, head: number): boolean {
  const { locatives } = map.words;
  const word = sentence.words[head]!;
  if (relation(word) === 'nsubj') return false;
  // In an enumeration the first member's preposition counts for all.
  if (relation(word) === 'conj')
    return word.head >= 0 && sentence.words[word.head]!.upos === 'PROPN' && isLocative(map, sentence, word.head);
  const preposition = map.preposition(sentence, head);
  const governor = word.head >= 0 ? sentence.words[word.head]! : null;
  // "In Peru's capital": the place of a place.
  if (preposition === '' && governor && word.deprel === 'nmod:poss')
    return locatives.has('ground', governor.lemma) && isLocative(map, sentence, governor.index);
  if (preposition === '') return false;
  const governing = governor ? [governor.lemma, governor.form] : [];
  const motion = governing.some((g) => locatives.has('motion', g));
  // «livrer des drones au Soudan»: the parser often hangs the addressee on the object.
  const above = governor && relation(governor) === 'obj' ? sentence.words[governor.head] : undefined;
  const address = [...governing, ...(above ? [above.lemma, above.form] : [])].some((g) => locatives.has('address', g));
  const marks = preposition.split(' ').map(fold);
  if (locatives.has('place', preposition) || (marks.length > 0 && locatives.has('place', marks[0]!))) return !address;
  // «à Kaboul», «au Tchad» say where, if nobody is addressed; «à la Russie» never does: that would be «en Russie».
  if (marks.length === 1 && locatives.has('local', marks[0]!))
    return !address && !map.childrenOf(sentence, head).some((w) => /^(la|l['’])$/i.test(w.form));
  if (marks.some((m) => locatives.has('either', m))) return motion && !address;
  // «se reunió con el de X»: only where it opens the phrase.
  if (locatives.has('from', marks[0]!) && motion && relation(word) === 'obl') return true;
  return governing.some((g) => locatives.has('ground', g)) && marks.some((m) => locatives.has('of', m));
}
