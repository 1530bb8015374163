import type { AnalyzedText, Quotation, Sentence, Word } from '../model.js';
import type { Grammar } from './grammar.js';
import { SlotReader } from './slots.js';
import { SentenceTree } from './tree.js';

/** Who speaks a stretch of quoted text: a word of some sentence. */
export interface QuotedSpeaker {
  readonly quotation: Quotation;
  readonly sentence: Sentence;
  readonly word: Word;
}

/**
 * Finds the speaker of every quotation that holds a clause, also of those that run over several sentences:
 * «…», a ajouté le ministère; "…," said X; X declaró: «…».
 *
 * Quotations of single words or phrases are left out; they belong to the sentence around them.
 */
export function quotedSpeakers(text: AnalyzedText, grammar: Grammar): QuotedSpeaker[] {
  const found: QuotedSpeaker[] = [];
  for (const quotation of text.quotations) {
    const touched = text.sentences.filter((s) => s.start < quotation.end && s.end > quotation.start);
    if (!touched.some((s) => holdsClause(s, quotation))) continue;
    const last = touched.at(-1)!;
    const speaker =
      speakerIn(last, quotation, grammar, 'after') ?? speakerIn(touched[0]!, quotation, grammar, 'before');
    if (speaker) found.push(speaker);
    else {
      // «A», dit X. «B»: a quotation without a reporter of its own goes on with the one before it, in its paragraph.
      const before = found.at(-1);
      if (
        before &&
        text.sentences[touched[0]!.index - 1] === before.sentence &&
        before.sentence.paragraph === touched[0]!.paragraph
      ) {
        found.push({ ...before, quotation });
      }
    }
  }
  return found;
}

const inside = (word: Word, quotation: Quotation) => word.start >= quotation.start && word.end <= quotation.end;

function holdsClause(sentence: Sentence, quotation: Quotation): boolean {
  return sentence.words.some(
    (w) => inside(w, quotation) && (w.upos === 'VERB' || w.upos === 'AUX') && w.feats.VerbForm === 'Fin',
  );
}

function speakerIn(
  sentence: Sentence,
  quotation: Quotation,
  grammar: Grammar,
  side: 'before' | 'after',
): QuotedSpeaker | null {
  const tree = new SentenceTree(sentence);
  const slots = new SlotReader(tree, grammar);
  const verbs = sentence.words.filter(
    (w) =>
      (side === 'after' ? w.start >= quotation.end : w.end <= quotation.start) &&
      grammar.speech.has(w.lemma.toLowerCase()),
  );
  const ordered = side === 'after' ? verbs : verbs.reverse();
  for (const verb of ordered) {
    if (!tree.isVerbal(verb)) continue;
    const agent =
      (slots.ofVerb(verb).get('agent') ?? []).find((a) => !inside(a, quotation)) ?? nominalAfter(verb, tree, quotation);
    if (agent) return { quotation, sentence, word: agent };
  }
  return null;
}

/** The inverted subject of a reporting verb that the parser took for its object: «…», a déclaré le ministre. */
function nominalAfter(verb: Word, tree: SentenceTree, quotation: Quotation): Word | null {
  const object = tree.child(verb, 'obj', 'obl');
  return object && object.index > verb.index && !inside(object, quotation) && tree.child(verb, 'nsubj') === null
    ? object
    : null;
}
