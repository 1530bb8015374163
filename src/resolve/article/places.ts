import type { Sentence } from '../../model.js';
import { relation } from '../../sentence.js';
import { fold } from '../names/fold.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';

/**
 * True for a place inside a state, and where the name of a state or capital only says where: «à Moscou», "in Moscow", "the airport of Paris".
 *
 * The preposition decides; where it may mark a place or somebody addressed («à Caracas»), what governs the phrase does.
 */
export function isPlace(map: TextMap, sentence: Sentence, span: Span): boolean {
  return (
    (span.value.kind === 'state' && span.value.via === 'place') ||
    isDateline(map, sentence) ||
    isLocative(map, sentence, span.head)
  );
}

/** «BERLIN, 3 mai (AFP) –»: the opening of a report, which the reader of sentences sets apart. */
function isDateline({ text }: TextMap, sentence: Sentence): boolean {
  const last = sentence.words.at(-1)?.form ?? '';
  return sentence.index === 0 && text.sentences.length > 1 && /^[-–—]+$/.test(last);
}

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
  if (marks.some((m) => locatives.has('from', m)) && motion && relation(word) === 'obl') return true;
  return governing.some((g) => locatives.has('ground', g)) && marks.some((m) => locatives.has('of', m));
}
