import { useEffect, useId, useState } from 'preact/hooks';
import { address } from '../server.js';
import type { Page } from '../shapes.js';
import { type Answers, useAnswer } from '../use-answer.js';

interface Found {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

interface Props {
  readonly answers: Answers;
  readonly label: string;
  /** What stands in the field before anything is typed. */
  readonly value?: string;
  readonly placeholder?: string;
  /** Only states and organisations that have ties. */
  readonly politiesOnly?: boolean;
  readonly onPick: (id: string) => void;
}

/** Milliseconds without a key before the server is asked. */
const PAUSE = 150;

/** A field that finds actors by name, code or alias; arrows and Enter choose, Escape closes (WAI-ARIA combobox). */
export function ActorSearch({ answers, label, value = '', placeholder, politiesOnly = false, onPick }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wanted, setWanted] = useState('');
  const [active, setActive] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed ?? ''), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const kind = politiesOnly ? 'polity' : undefined;
  const url = wanted.trim() === '' ? null : address('actors', { q: wanted.trim(), kind, limit: 8 });
  const answer = useAnswer<Page<Found>>(answers, url);
  const open = typed !== null && url !== null;
  const found = open ? (answer.data?.items ?? []) : [];
  const pick = (one: Found | undefined) => {
    if (one === undefined) return;
    setTyped(null);
    onPick(one.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % Math.max(1, found.length));
    else if (event.key === 'Enter') pick(found[active]);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <label for={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] === undefined ? undefined : `${id}-${active}`}
        placeholder={placeholder}
        value={typed ?? value}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
      />
      {open ? (
        <div id={`${id}-list`} class="found" role="listbox" aria-label={`${label}: found`}>
          {found.map((one, i) => (
            <div
              id={`${id}-${i}`}
              key={one.id}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              // The field would lose its focus first, and the list close, before a click is told.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(one);
              }}
            >
              {one.name} <span class="code">{one.code ?? ''}</span>
            </div>
          ))}
          {found.length === 0 ? <p class="notice">{foundNothing(answer.state)}</p> : null}
        </div>
      ) : null}
    </div>
  );
}

function foundNothing(state: string): string {
  if (state === 'error') return 'The search failed.';
  return state === 'ready' ? 'Nobody of that name.' : 'Looking…';
}
