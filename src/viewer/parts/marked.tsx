import { Lead, type Leads } from './shared.js';

/** A stretch of a text, in UTF-16 units, with what it leads to. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly event?: string;
}

/**
 * Cuts a text at the stretches to be marked; where they overlap, the earlier and longer one is marked.
 *
 * @example
 * cut('abcdef', [{ start: 2, end: 4 }]) //=> [{ text: 'ab', stretch: null }, { text: 'cd', stretch: {…} }, { text: 'ef', stretch: null }]
 */
export function cut(text: string, stretches: readonly Stretch[]): { text: string; stretch: Stretch | null }[] {
  const sorted = [...stretches].sort((x, y) => x.start - y.start || y.end - x.end);
  const parts: { text: string; stretch: Stretch | null }[] = [];
  let at = 0;
  for (const stretch of sorted) {
    const [start, end] = [Math.max(stretch.start, at), Math.min(stretch.end, text.length)];
    if (end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), stretch: null });
    parts.push({ text: text.slice(start, end), stretch });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), stretch: null });
  return parts;
}

/** A text with some stretches marked; one that names an event leads to it, where the page can lead there. */
export function Marked({
  text,
  stretches,
  leads,
}: {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly leads?: Leads | undefined;
}) {
  return (
    <>
      {cut(text, stretches).map(({ text: part, stretch }, i) => {
        if (stretch === null) return part;
        const { event } = stretch;
        return (
          <mark key={i}>
            {event === undefined || leads === undefined ? (
              part
            ) : (
              <Lead {...leads} to={{ kind: 'event', id: event }}>
                {part}
              </Lead>
            )}
          </mark>
        );
      })}
    </>
  );
}
