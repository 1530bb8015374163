import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/** "Ordered the closure of a port and the dispatch of ships": a noun is joined to the object before it, to no verb. */
export const joinedObject: Repair = {
  id: 'joined-object',
  examples: {
    fr: 'Le Pérou a ordonné la fermeture de son ambassade au Togo et le renvoi du consul.',
    en: 'The president of Kenya ordered the closure of its embassy in Lima and the dispatch of troops.',
    es: 'El presidente de Kenia ordenó la retirada de su embajador y el cierre de la frontera.',
  },
  apply(tree) {
    let changed = 0;
    for (let noun = 3; noun < tree.length; noun++) {
      const verb = tree.head(noun);
      if (!tree.is(noun, 'NOUN') || tree.relation(noun) !== 'conj' || verb < 0 || verb > noun) continue;
      if (!tree.is(verb, 'VERB') || tree.child(noun, /^(?:cop|nsubj|aux)/) >= 0) continue;
      const object = objectBetween(tree, verb, noun);
      const and = tree.child(noun, /^cc$/);
      if (object < 0 || and < object || tree.child(noun, /^case$/) >= 0) continue;
      if (tree.attach(noun, object, 'conj')) changed++;
    }
    return changed;
  },
};

/** The object of a verb that stands before a noun joined to it; -1 where it has none, or something else behind it. */
function objectBetween(tree: Tree, verb: number, noun: number): number {
  const object = tree.child(verb, /^obj$/);
  if (object < verb || object > noun || !tree.is(object, 'NOUN')) return -1;
  for (let at = object + 1; at < noun; at++)
    if (tree.head(at) === verb && !tree.is(at, 'PUNCT', 'CCONJ', 'ADV')) return -1;
  return object;
}
