import { ActorSearch } from '../parts/actor-search.js';
import { Answered, EvidenceList, Lead } from '../parts/shared.js';
import { address } from '../server.js';
import type { Hop, Path } from '../shapes.js';
import type { Answer } from '../use-answer.js';
import { strengthText } from '../words.js';
import { type PanelContext, tieQuery } from './context.js';

export interface PathChoice {
  readonly path: 'alliance' | 'tension';
  readonly from: string;
  readonly to: string;
}

/** The address of the paths between two polities; null until both are chosen. */
export const pathUrl = ({ path, from, to }: PathChoice, view: PanelContext['view']): string | null =>
  from === '' || to === '' || from === to ? null : address(`paths/${path}`, { ...tieQuery(view), from, to, k: 3 });

/** Chains of ties between two polities: the best is drawn in the network. */
export function PathPanel({
  choice,
  answer,
  nameOf,
  ...context
}: PanelContext & {
  readonly choice: PathChoice;
  readonly answer: Answer<{ readonly paths: readonly Path[] }>;
  readonly nameOf: (id: string) => string;
}) {
  const { path, from, to } = choice;
  const choose = (changed: Partial<PathChoice>) => context.go({ kind: 'path', ...choice, ...changed });
  return (
    <section aria-labelledby="path-title">
      <h2 id="path-title">Paths between two</h2>
      <fieldset class="choice">
        <legend>What kind</legend>
        {(['alliance', 'tension'] as const).map((kind) => (
          <label key={kind}>
            <input type="radio" name="path" checked={path === kind} onChange={() => choose({ path: kind })} /> {kind}
          </label>
        ))}
      </fieldset>
      <ActorSearch {...context} label="From" value={nameOf(from)} politiesOnly onPick={(id) => choose({ from: id })} />
      <ActorSearch {...context} label="To" value={nameOf(to)} politiesOnly onPick={(id) => choose({ to: id })} />
      <p class="small">
        {path === 'alliance'
          ? 'A chain of friendly ties, the strongest.'
          : 'A chain with an odd number of hostile ties: how the quarrels of one reach the other.'}{' '}
        States can be picked in the drawing too.
      </p>
      {answer.state === 'none' ? (
        <p class="notice">{from !== '' && from === to ? 'Choose two different ones.' : 'Choose both ends.'}</p>
      ) : (
        <Answered answer={answer}>
          {({ paths }) =>
            paths.length === 0 ? (
              <p class="notice">There is no such path within four ties.</p>
            ) : (
              <ol class="paths">
                {paths.map((one, i) => (
                  <li key={one.hops.map((hop) => hop.to).join()}>
                    <h3>
                      {i === 0 ? 'Drawn: ' : ''}strength {one.strength.toFixed(3)}
                    </h3>
                    {one.hops.map((hop) => (
                      <Step key={hop.to} hop={hop} nameOf={nameOf} {...context} />
                    ))}
                  </li>
                ))}
              </ol>
            )
          }
        </Answered>
      )}
    </section>
  );
}

function Step({
  hop,
  nameOf,
  ...leads
}: PanelContext & { readonly hop: Hop; readonly nameOf: (id: string) => string }) {
  return (
    <div class="hop">
      <Lead {...leads} to={{ kind: 'tie', a: hop.from, b: hop.to }}>
        {nameOf(hop.from)} {hop.sign < 0 ? '✕' : '+'} {nameOf(hop.to)}
      </Lead>{' '}
      <span class={hop.sign < 0 ? 'hostile' : 'friendly'}>{strengthText(hop.sign, hop.strength)}</span>
      <EvidenceList {...leads} evidence={hop.evidence} />
    </div>
  );
}
