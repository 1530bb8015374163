import type { Repair } from './repair.js';

/**
 * «en Samaniego, Colombia, …»: a name behind a comma, with no "and" to end a list, says where the one before it is.
 */
export const placedName: Repair = {
  id: 'placed-name',
  examples: { es: 'La estación de Policía de Toribío, Cauca, Colombia, fue atacada.' },
  apply(tree) {
    let changed = 0;
    for (let name = 2; name < tree.length; name++) {
      const before = tree.head(name);
      if (tree.relation(name) !== 'conj' || !tree.is(name, 'PROPN') || !tree.is(before, 'PROPN') || before > name)
        continue;
      if (tree.lower(name - 1) !== ',' || tree.child(name, /^(?:cc|conj|case)/) >= 0) continue;
      if (tree.child(before, /^cc/) >= 0 || goesOn(tree, name, before)) continue;
      if (tree.attach(name, before, 'appos')) changed++;
    }
    return changed;
  },
};

/** Whether the list has another member behind the name. */
function goesOn(tree: Parameters<Repair['apply']>[0], name: number, before: number): boolean {
  for (let at = name + 1; at < tree.length; at++)
    if (tree.relation(at) === 'conj' && (tree.head(at) === before || tree.head(at) === name)) return true;
  return tree.is(name + 1, 'CCONJ');
}
