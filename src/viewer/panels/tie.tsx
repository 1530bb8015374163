import { PagedEvents } from '../parts/paged-events.js';
import { Series } from '../parts/series.js';
import { Answered, EvidenceList, Lead } from '../parts/shared.js';
import { address, segment } from '../server.js';
import type { Dyad } from '../shapes.js';
import { useAnswer } from '../use-answer.js';
import { counted, strengthText } from '../words.js';
import { type PanelContext, tieQuery } from './context.js';

/** Two polities: the series of what passed between them, where it changed most, and the events. */
export function TiePanel({
  a,
  b,
  nameOf,
  ...context
}: PanelContext & { readonly a: string; readonly b: string; readonly nameOf: (id: string) => string }) {
  const { answers, view, edition } = context;
  const pair = `dyads/${segment(a)}/${segment(b)}`;
  const by = view.window <= 120 ? 'week' : 'month';
  const dyad = useAnswer<Dyad>(answers, address(pair, { ...tieQuery(view), period: by, evidence: 2 }), edition);
  return (
    <section aria-labelledby="tie-title">
      <h2 id="tie-title">
        <Lead {...context} to={{ kind: 'actor', id: a }}>
          {nameOf(a)}
        </Lead>{' '}
        –{' '}
        <Lead {...context} to={{ kind: 'actor', id: b }}>
          {nameOf(b)}
        </Lead>
      </h2>
      <Answered answer={dyad}>
        {(data) => (
          <>
            <Standing dyad={data} />
            {data.series.length === 0 ? null : <Series series={data.series} theme={context.theme} />}
            {data.changes.length === 0 ? null : <Changes dyad={data} {...context} />}
          </>
        )}
      </Answered>
      <h3>Events</h3>
      <PagedEvents {...context} url={address(`${pair}/events`, { to: view.asOf, origin: view.origin, limit: 50 })} />
    </section>
  );
}

function Standing({ dyad: { tie, events, sources } }: { readonly dyad: Dyad }) {
  const rest = `${counted(events, 'event')} told by ${counted(sources, 'source')} in this window.`;
  if (tie === null) return <p>No tie: {rest}</p>;
  return (
    <p>
      <span class={tie.sign < 0 ? 'hostile' : 'friendly'}>{strengthText(tie.sign, tie.strength)}</span>: cooperation{' '}
      {tie.cooperation.toFixed(1)}, conflict {tie.conflict.toFixed(1)}, halved with age. {rest}
    </p>
  );
}

function Changes({ dyad: { changes }, ...leads }: PanelContext & { readonly dyad: Dyad }) {
  return (
    <>
      <h3>Largest changes</h3>
      <ul class="changes">
        {changes.map(({ from, change, evidence }) => (
          <li key={from}>
            <span class="date">{from}</span>{' '}
            <span class={change < 0 ? 'hostile' : 'friendly'}>
              {change > 0 ? '+' : '−'}
              {Math.abs(change).toFixed(1)}
            </span>
            <EvidenceList {...leads} evidence={evidence} />
          </li>
        ))}
      </ul>
    </>
  );
}
