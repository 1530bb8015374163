import type { ComponentChildren } from 'preact';
import type { Selection } from '../address-bar.js';
import type { Problem } from '../server.js';
import type { EventSummary, Evidence } from '../shapes.js';
import type { Answer } from '../use-answer.js';
import { dateText, kindText, sidesText } from '../words.js';

/** What every part of the panel is given to lead on. */
export interface Leads {
  readonly go: (selection: Selection) => void;
  /** The address that shows a selection: what is led to can be opened beside, copied and sent. */
  readonly hrefOf: (selection: Selection) => string;
}

/** Loading, faults and answers, in one way for all parts of the page. */
export function Answered<T>({
  answer,
  children,
}: {
  readonly answer: Answer<T>;
  readonly children: (data: T) => ComponentChildren;
}) {
  if (answer.state === 'error') return <Fault problem={answer.problem} />;
  if (answer.data === null) return <p class="notice">Loading…</p>;
  return <div aria-busy={answer.state === 'loading'}>{children(answer.data)}</div>;
}

export function Fault({ problem }: { readonly problem: Problem }) {
  return (
    <div class="fault" role="alert">
      <strong>{problem.title}</strong>
      <p>{problem.message}</p>
    </div>
  );
}

/** A word that leads on within the page. */
export function Lead({
  to,
  go,
  hrefOf,
  children,
}: Leads & { readonly to: Selection; readonly children: ComponentChildren }) {
  return (
    <a
      href={hrefOf(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

/** Events, newest first as they come, each leading to its reports. */
export function EventList({ events, ...leads }: Leads & { readonly events: readonly EventSummary[] }) {
  if (events.length === 0) return <p class="notice">No events.</p>;
  return (
    <ol class="events">
      {events.map((event) => (
        <li key={event.id}>
          <Lead {...leads} to={{ kind: 'event', id: event.id }}>
            <span class="date">{dateText(event)}</span>{' '}
            <span class={event.goldsteinScale < 0 ? 'hostile' : 'friendly'}>{kindText(event.kind)}</span>{' '}
            <span class="sides">
              {sidesText(event.sources)} {event.reciprocal ? '↔' : '→'} {sidesText(event.targets)}
            </span>
          </Lead>
          <Marks event={event} />
        </li>
      ))}
    </ol>
  );
}

/** What must not be missed about an event: that it is only claimed, or not confirmed, or no article's. */
export function Marks({ event }: { readonly event: EventSummary }) {
  const marks = [
    ...(event.claimed ? ['claimed'] : []),
    ...(event.modality === 'actual' ? [] : [event.modality]),
    ...(event.polarity === 'affirmed' ? [] : [event.polarity]),
    ...(event.origin === 'article' ? [] : [event.origin]),
  ];
  return (
    <>
      {marks.map((mark) => (
        <span class="mark" key={mark}>
          {mark}
        </span>
      ))}
    </>
  );
}

/** The events behind a figure, each with its words. */
export function EvidenceList({ evidence, ...leads }: Leads & { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence">
      {evidence.map(({ event, date, kind, quote, row }) => (
        <li key={event}>
          <Lead {...leads} to={{ kind: 'event', id: event }}>
            <span class="date">{date ?? 'no day'}</span> {kindText(kind)}
          </Lead>
          {row === undefined ? (
            <q>{quote}</q>
          ) : (
            <span class="small">
              {' '}
              {row.dataset}, row {row.row}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
