import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

/**
 * A clause with a subject and an object of its own behind "that" is what the noun before says, no relative clause: "a
 * claim by Ghana that Togo had closed the border".
 */
export const contentClause: Repair = {
  id: 'content-clause',
  examples: { en: 'The commission examined a claim by Togo that Ghana had bombed a village.' },
  apply(tree) {
    let changed = 0;
    for (let that = 2; that < tree.length - 2; that++) {
      if (ofObject(tree, that)) changed++;
      if (tree.lower(that) !== 'that' || !tree.is(that, 'PRON') || tree.relation(that) !== 'obj') continue;
      const verb = tree.head(that);
      const noun = tree.head(verb);
      const isRelative = verb > that && tree.relation(verb) === 'acl:relcl' && noun >= 0 && noun < that;
      if (!isRelative || !hasOwn(tree, verb, that)) continue;
      if (tree.attach(that, verb, 'mark') && tree.attach(verb, noun, 'acl')) changed++;
    }
    return changed;
  },
};

/** True for a verb with a subject between "that" and it, and an object behind it. */
function hasOwn(tree: Tree, verb: number, that: number): boolean {
  let subject = false;
  let object = false;
  for (let at = that + 1; at < tree.length; at++) {
    if (tree.head(at) !== verb) continue;
    if (at < verb && /^nsubj/.test(tree.relation(at))) subject = true;
    if (at > verb && tree.relation(at) === 'obj') object = true;
  }
  return subject && object;
}

/** "Dismissed an allegation by X that Y had …": a clause with "that" is no circumstance; it belongs to the object. */
function ofObject(tree: Tree, that: number): boolean {
  const clause = tree.head(that);
  if (tree.lower(that) !== 'that' || tree.relation(that) !== 'mark' || tree.relation(clause) !== 'advcl') return false;
  const verb = tree.head(clause);
  const object = tree.child(verb, /^obj/);
  if (object < verb || object > that || /^(?:so|order|provided|given|now|except)$/.test(tree.lower(that - 1)))
    return false;
  for (let at = object + 1; at < that; at++) if (!tree.isUnder(at, object)) return false;
  return tree.is(object, 'NOUN') && tree.attach(clause, object, 'acl');
}
