/** What is looked at; one of these stands in the panel. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'tie'; readonly a: string; readonly b: string }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'path'; readonly path: 'alliance' | 'tension'; readonly from: string; readonly to: string }
  | { readonly kind: 'add' };

export type Layout = 'map' | 'forces';

/** All that the page shows; it stands in the address, so that a link shows the same. */
export interface View {
  /** ISO day; null is the last day of the store. */
  readonly asOf: string | null;
  readonly window: number;
  readonly halfLife: number;
  readonly origin: string;
  readonly igos: boolean;
  readonly layout: Layout;
  readonly selection: Selection;
}

export const defaults: View = {
  asOf: null,
  window: 365,
  halfLife: 30,
  origin: 'article',
  igos: false,
  layout: 'map',
  selection: { kind: 'none' },
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The view that an address names; what it does not name, or names wrongly, is as by default.
 *
 * @example
 * viewOf('?asOf=2025-12-31&state=state:VEN').selection //=> { kind: 'actor', id: 'state:VEN' }
 */
export function viewOf(search: string): View {
  const query = new URLSearchParams(search);
  const days = (name: 'window' | 'halfLife') => {
    const number = Number(query.get(name));
    return Number.isInteger(number) && number > 0 && number <= 36525 ? number : defaults[name];
  };
  const asOf = query.get('asOf');
  return {
    asOf: asOf !== null && ISO_DAY.test(asOf) ? asOf : null,
    window: days('window'),
    halfLife: days('halfLife'),
    origin: query.get('origin') ?? defaults.origin,
    igos: query.get('igos') === 'true',
    layout: query.get('layout') === 'forces' ? 'forces' : 'map',
    selection: selectionOf(query),
  };
}

function selectionOf(query: URLSearchParams): Selection {
  const text = (name: string) => query.get(name) ?? '';
  if (query.has('event')) return { kind: 'event', id: text('event') };
  if (query.has('article')) return { kind: 'article', id: text('article') };
  if (query.has('actor')) return { kind: 'actor', id: text('actor') };
  if (query.has('a') && query.has('b')) return { kind: 'tie', a: text('a'), b: text('b') };
  if (query.has('path')) {
    const path = query.get('path') === 'alliance' ? 'alliance' : 'tension';
    return { kind: 'path', path, from: text('from'), to: text('to') };
  }
  return query.has('add') ? { kind: 'add' } : { kind: 'none' };
}

/** The address of a view, without what is as by default: `addressOf(viewOf(search))` shows the same as `search`. */
export function addressOf(view: View): string {
  const { selection, ...rest } = view;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value !== defaults[name as keyof typeof rest]) query.set(name, String(value));
  }
  for (const [name, value] of pairsOf(selection)) query.set(name, value);
  const search = query.toString();
  return search === '' ? '/' : `/?${search}`;
}

function pairsOf(selection: Selection): [string, string][] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'add':
      return [['add', '']];
    case 'tie':
      return [
        ['a', selection.a],
        ['b', selection.b],
      ];
    case 'path':
      return [
        ['path', selection.path],
        ...(selection.from === '' ? [] : [['from', selection.from] as [string, string]]),
        ...(selection.to === '' ? [] : [['to', selection.to] as [string, string]]),
      ];
    default:
      return [[selection.kind, selection.id]];
  }
}
