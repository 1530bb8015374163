import { PagedEvents } from '../parts/paged-events.js';
import { Answered, EvidenceList, Lead } from '../parts/shared.js';
import { address, segment } from '../server.js';
import type { Ego } from '../shapes.js';
import { useAnswer } from '../use-answer.js';
import { counted, percent, strengthText } from '../words.js';
import { type PanelContext, tieQuery } from './context.js';

interface ActorInfo {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
}

/** A state: its ties and what it did; of another actor what it did alone. */
export function ActorPanel({ id, ...context }: PanelContext & { readonly id: string }) {
  const { answers, view, edition } = context;
  const actor = useAnswer<ActorInfo>(answers, address(`actors/${segment(id)}`), edition);
  const polity = actor.data?.labels.includes('Polity') ?? false;
  const url = polity ? address(`actors/${segment(id)}/ego`, { ...tieQuery(view), limit: 40, evidence: 1 }) : null;
  const ego = useAnswer<Ego>(answers, url, edition);
  return (
    <Answered answer={actor}>
      {({ name }) => (
        <section aria-labelledby="actor-title">
          <h2 id="actor-title">{name}</h2>
          {polity ? <Answered answer={ego}>{(data) => <Ties ego={data} {...context} />}</Answered> : null}
          <h3>What happened</h3>
          <PagedEvents {...context} url={address(`actors/${segment(id)}/timeline`, { to: view.asOf, limit: 30 })} />
        </section>
      )}
    </Answered>
  );
}

function Ties({ ego, ...context }: PanelContext & { readonly ego: Ego }) {
  if (ego.ties.length === 0) return <p class="notice">No ties in this window.</p>;
  return (
    <>
      <p>
        {counted(ego.friends, 'friend')}, {counted(ego.foes, 'foe')}, from {counted(ego.events, 'event')}
        {ego.balance === null ? '' : `; ${percent(ego.balance)} of its triangles are balanced`}.{' '}
        <Lead {...context} to={{ kind: 'path', path: 'tension', from: ego.actor, to: '' }}>
          Paths from here
        </Lead>
      </p>
      <ul class="ties">
        {ego.ties.map((tie) => (
          <li key={tie.b}>
            <Lead {...context} to={{ kind: 'tie', a: tie.a, b: tie.b }}>
              {tie.bName}
            </Lead>{' '}
            <span class={tie.sign < 0 ? 'hostile' : 'friendly'}>{strengthText(tie.sign, tie.strength)}</span>{' '}
            <span class="small">{counted(tie.events, 'event')}</span>
            <EvidenceList {...context} evidence={tie.evidence} />
          </li>
        ))}
      </ul>
    </>
  );
}
