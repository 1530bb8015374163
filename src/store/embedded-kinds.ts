/**
 * What Cypher type the values of a column have. The engine's rows show dates as text and whole floats as whole numbers;
 * its Arrow schema tells them apart. "mixed" says nothing: Arrow has text there, whatever the values are.
 */
export type Kind = 'integer' | 'float' | 'date' | 'moment' | 'time' | 'duration' | 'mixed' | ListKind | MapKind;

export interface ListKind {
  readonly items: Kind;
}

/** Of a map, a node or a relationship. */
export interface MapKind {
  readonly fields: ReadonlyMap<string, Kind>;
}

/** The kind of a field of a map, "mixed" where it is not known. */
export function fieldKind(kind: Kind, name: string): Kind {
  return typeof kind === 'object' && 'fields' in kind ? (kind.fields.get(name) ?? 'mixed') : 'mixed';
}

/** The kind of a list's items, "mixed" where it is not known. */
export function itemKind(kind: Kind): Kind {
  return typeof kind === 'object' && 'items' in kind ? kind.items : 'mixed';
}
