import type { Repair } from './repair.js';

/** «llevó al ejército a declararse»: whom one brings to do something is the object of the verb that brings him to it. */
export const steeredObject: Repair = {
  id: 'steered-object',
  examples: { es: 'La incursión llevó al ejército peruano a declararse en alerta.' },
  apply(tree, { steering }) {
    let changed = 0;
    for (let verb = 0; verb < tree.length; verb++) {
      if (!steering.has(tree.lemma(verb))) continue;
      const object = tree.child(verb, /^obj$/);
      // «lo que llevó al ejército a …»: the relative is what brought it to that.
      const isRelative = object >= 0 && object < verb && tree.lower(object) === 'que' && tree.child(verb, /^nsubj/) < 0;
      if (object >= 0 && !isRelative) continue;
      const clause = tree.child(verb, /^xcomp$/);
      const person = tree.child(verb, /^obl$/);
      if (person < verb || clause < person || tree.feature(clause, 'VerbForm') !== 'Inf') continue;
      const isMarked = [person, clause].every((word) => tree.lower(tree.child(word, /^(?:case|mark)$/)) === 'a');
      if (!isMarked || !tree.attach(person, verb, 'obj')) continue;
      if (isRelative) tree.attach(object, verb, 'nsubj');
      changed++;
    }
    return changed;
  },
};
