import type { ActorRef, Sentence, Word } from '../../model.js';
import { finiteForm, relation } from '../../sentence.js';
import type { TextMap } from '../reading/text-map.js';
import type { AntecedentFinder, Wanted } from './antecedents.js';

/** What ties a French pronoun to the verb before it: «a-t-il». */
const tied = /^-(?:t-)?/;

/** Reads what words without a meaning of their own ask of their antecedent: pronouns, possessives, «ce dernier». */
export class PronounReader {
  constructor(
    private readonly map: TextMap,
    private readonly antecedents: AntecedentFinder,
  ) {}

  /** Whom a pronoun or possessive means. */
  of(sentence: Sentence, word: Word): readonly ActorRef[] {
    const wanted = this.wantedBy(word);
    if (!wanted) return [];
    // «…, a-t-il dit»: who speaks is somebody before it is a state.
    const said = tied.test(word.form) ? this.antecedents.find(sentence, word.index, { ...wanted, speaks: true }) : [];
    return said.length > 0 ? said : this.antecedents.find(sentence, word.index, wanted);
  }

  /** «Ce dernier», "the latter", «este último», with no noun of its own. */
  isLatter(sentence: Sentence, word: Word): boolean {
    const before = sentence.words[word.index - 1];
    const alone = before !== undefined && (before.upos === 'DET' || before.upos === 'PRON') && word.deprel !== 'amod';
    return alone && this.map.words.references.has('last', word.form, word.lemma);
  }

  private wantedBy(word: Word): Wanted | null {
    const { references } = this.map.words;
    const form = word.form.replace(tied, '');
    const is = (of: string) => references.has(of, form);
    const english = this.map.text.language === 'en';
    if (is('relative')) return null;
    if (is('singular-owner') || is('feminine-owner') || is('thing-owner'))
      return { plural: false, person: false, gender: null, owner: true };
    if (is('plural-owner')) return { plural: true, person: false, gender: null };
    if (is('masculine-plural') || is('feminine-plural') || is('plural'))
      return { plural: true, person: false, gender: null };
    // «lui reproche», to him or her.
    if (word.deprel === 'iobj' && !english && (is('masculine') || is('feminine')))
      return { plural: false, person: false, gender: null };
    if (is('masculine')) return { plural: false, person: english, gender: 'm' };
    if (is('feminine')) return { plural: false, person: english, gender: 'f' };
    if (is('thing')) return { plural: false, person: false, gender: null };
    return null;
  }

  /** A Spanish verb without a subject goes on about the subject before. */
  nullSubject(sentence: Sentence, verb: Word): readonly ActorRef[] {
    const children = this.map.childrenOf(sentence, verb.index);
    const { feats } = finiteForm(verb, children);
    if (this.map.text.language !== 'es' || feats.VerbForm !== 'Fin' || feats.Person === '1' || feats.Person === '2')
      return [];
    if (children.some((c) => relation(c) === 'nsubj' || c.deprel === 'expl:pass')) return [];
    return this.antecedents.find(sentence, verb.index, {
      plural: feats.Number === 'Plur',
      person: false,
      gender: null,
    });
  }
}
