import type { Repair } from './repair.js';
import type { Tree } from './tree.js';

const LONGEST = 9;

/** A name between commas after the noun of an office is its apposition: «le chancelier vénézuélien, Iván Gil, …». */
export const roleName: Repair = {
  id: 'role-name',
  examples: {
    fr: 'La ministre norvégienne, Ingrid Solberg, a critiqué cette décision.',
    en: 'The foreign minister, Ingrid Solberg, criticised the decision.',
    es: 'La ministra noruega, Ingrid Solberg, criticó la decisión.',
  },
  apply(tree, { roles }) {
    let changed = 0;
    for (let at = 1; at < tree.length; at++) {
      if (tree.lower(at) !== ',' || !tree.is(at + 1, 'PROPN')) continue;
      let end = at + 2;
      while (tree.is(end, 'PROPN')) end++;
      const closed = end === tree.length || [',', '.', ';', ')'].includes(tree.lower(end));
      const role = closed && end - at > 2 ? roleBefore(tree, at, roles) : -1;
      if (role < 0 || followsEnumeration(tree, end)) continue;
      if (tree.head(at + 1) === role && tree.relation(at + 1) === 'appos') continue;
      changed += appose(tree, at + 1, role);
    }
    return changed;
  },
};

/** The noun of an office in the phrase that ends at the comma, with nothing but its own complements between. */
function roleBefore(tree: Tree, comma: number, roles: ReadonlySet<string>): number {
  for (let at = comma - 1; at >= Math.max(0, comma - LONGEST); at--) {
    if (tree.is(at, 'NOUN', 'PROPN') && roles.has(tree.lemma(at).toLowerCase())) return at;
    if (!tree.is(at, 'NOUN', 'PROPN', 'ADJ', 'ADP', 'DET', 'ADV')) return -1;
  }
  return -1;
}

/** «…, Iván Gil, Ana Ruiz et …»: names in a row are an enumeration. */
function followsEnumeration(tree: Tree, end: number): boolean {
  if (tree.is(end, 'CCONJ')) return true;
  let at = end + 1;
  while (tree.is(at, 'PROPN')) at++;
  return tree.lower(end) === ',' && at > end + 1 && (tree.is(at, 'CCONJ') || tree.lower(at) === ',');
}

/** The name may have taken the office's place: then they change places. */
function appose(tree: Tree, name: number, role: number): number {
  if (tree.isUnder(role, name)) {
    if (tree.head(role) !== name || tree.head(name) < 0) return 0;
    if (!tree.attach(role, tree.head(name), tree.relation(name))) return 0;
  }
  return tree.attach(name, role, 'appos') ? 1 : 0;
}
