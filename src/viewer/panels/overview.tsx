import { Lead } from '../parts/shared.js';
import type { Network, StoreInfo, Tie } from '../shapes.js';
import { counted, strengthText } from '../words.js';
import type { PanelContext } from './context.js';

const SHOWN = 100;

/** The ties of the drawing as a table, the strongest first: what the drawing shows to those who see it. */
export function Overview({ network, store, ...context }: PanelContext & { network: Network; store: StoreInfo }) {
  if (network.ties.length === 0) return <NoTies store={store} network={network} />;
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const ties = [...network.ties].sort((x, y) => y.strength - x.strength);
  return (
    <section aria-labelledby="overview-title">
      <h2 id="overview-title">Ties as of {network.asOf}</h2>
      <p>
        {counted(network.events, 'event')} between {network.nodes.length} polities make{' '}
        {counted(ties.filter(({ sign }) => sign > 0).length, 'friendly tie')} and{' '}
        {ties.filter(({ sign }) => sign < 0).length} hostile.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">tie</th>
            <th scope="col">strength</th>
            <th scope="col">events</th>
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, SHOWN).map((tie) => (
            <Row key={`${tie.a} ${tie.b}`} tie={tie} names={names} {...context} />
          ))}
        </tbody>
      </table>
      {ties.length > SHOWN ? (
        <p class="notice">
          The {SHOWN} strongest of {ties.length}.
        </p>
      ) : null}
    </section>
  );
}

function Row({ tie, names, ...leads }: PanelContext & { tie: Tie; names: ReadonlyMap<string, string> }) {
  return (
    <tr>
      <td>
        <Lead {...leads} to={{ kind: 'tie', a: tie.a, b: tie.b }}>
          {names.get(tie.a)} – {names.get(tie.b)}
        </Lead>
      </td>
      <td class={tie.sign < 0 ? 'hostile' : 'friendly'}>{strengthText(tie.sign, tie.strength)}</td>
      <td class="number">{tie.events}</td>
    </tr>
  );
}

function NoTies({ store, network }: { readonly store: StoreInfo; readonly network: Network }) {
  if (store.events === 0) {
    return (
      <section>
        <h2>The store is empty</h2>
        <p>
          Code an article into it: <code>entente ingest article.txt --published 2025-12-22</code>, or paste one here
          with “Add an article”.
        </p>
      </section>
    );
  }
  return (
    <section>
      <h2>No ties as of {network.asOf}</h2>
      <p>
        The store has events from {store.firstDay} to {store.lastDay}. Move the time below, take a longer window, or
        another origin.
      </p>
    </section>
  );
}
