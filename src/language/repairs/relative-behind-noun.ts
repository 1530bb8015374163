import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const SUBJECT = /^(?:qui|who|which)$/;

/**
 * A clause whose subject is a relative pronoun right behind a noun or its comma is about that noun, never joined to the
 * verb before it: «s'est étendue au Chili, qui a rompu …».
 */
export const relativeBehindNoun: Repair = {
  id: 'relative-behind-noun',
  examples: {
    fr: "La crise s'est étendue jeudi au Chili, qui a rompu ses relations avec Lima.",
    en: "The FARC, which is negotiating with Duque's government in Oslo, said it would free two pilots.",
    es: 'El ataque provocó la protesta de Caracas, que exigió a Bogotá una explicación.',
  },
  apply(tree) {
    let changed = 0;
    for (let pronoun = 2; pronoun < tree.length - 1; pronoun++) {
      // Spanish «que» is one only behind a comma.
      const isSubject =
        SUBJECT.test(tree.lower(pronoun)) || (tree.lower(pronoun) === 'que' && tree.lower(pronoun - 1) === ',');
      if (!isSubject || !/^nsubj/.test(tree.relation(pronoun))) continue;
      const verb = tree.head(pronoun);
      if (verb < pronoun || !/^(?:conj|parataxis|ccomp|advcl)/.test(tree.relation(verb))) continue;
      const noun = nounBefore(tree, tree.lower(pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1);
      if (noun >= 0 && tree.attach(verb, noun, 'acl:relcl')) changed++;
    }
    return changed;
  },
};

/** The noun or name that ends at a word, whole: «Ban Ki-moon», «une ville voisine»; -1 where none does. */
function nounBefore(tree: Tree, at: number): number {
  let head = at;
  while (/^(?:flat|amod)/.test(tree.relation(head)) && tree.head(head) < head && tree.head(head) >= 0)
    head = tree.head(head);
  return tree.is(head, 'NOUN', 'PROPN') ? head : -1;
}
