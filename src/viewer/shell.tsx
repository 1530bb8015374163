import { useEffect, useMemo } from 'preact/hooks';
import { emphasisOf } from './emphasis.js';
import { GraphView } from './graph/graph-view.js';
import { Panel } from './panel.js';
import { type PanelContext, tieQuery } from './panels/context.js';
import { pathUrl } from './panels/path.js';
import { ActorSearch } from './parts/actor-search.js';
import { Fault } from './parts/shared.js';
import { TimeBar } from './parts/time-bar.js';
import { address } from './server.js';
import type { Network, NetworkNode, Path, StoreInfo } from './shapes.js';
import { type Answers, useAnswer } from './use-answer.js';
import { useTheme } from './use-theme.js';
import { useView } from './use-view.js';

interface Props {
  readonly store: StoreInfo;
  readonly answers: Answers;
  readonly edition: number;
  readonly onStored: () => void;
}

/** The page around the drawing: head, panel, time. */
export function Shell({ store, answers, edition, onStored }: Props) {
  const { view, change, go, hrefOf } = useView();
  const { theme, toggle } = useTheme();
  const { selection } = view;
  const network = useAnswer<Network>(answers, address('network', tieQuery(view)), edition);
  const chosen = selection.kind === 'path' ? pathUrl(selection, view) : null;
  const paths = useAnswer<{ readonly paths: readonly Path[] }>(answers, chosen, edition);
  const best = paths.data?.paths[0];
  const { idOf, nameOf } = useMemo(() => named(network.data?.nodes ?? []), [network.data]);
  const emphasis = useMemo(
    () => (network.data === null ? null : emphasisOf(selection, network.data, best, idOf)),
    [selection, network.data, best, idOf],
  );
  const context: PanelContext = { answers, view, theme, edition, go, hrefOf };
  const onActor = (id: string) => {
    if (selection.kind !== 'path') go({ kind: 'actor', id });
    else if (selection.from === '') go({ ...selection, from: id });
    else go({ ...selection, to: id });
  };
  useEffect(() => {
    document.title = network.data?.asOf ? `Entente, ties as of ${network.data.asOf}` : 'Entente';
  }, [network.data]);
  return (
    <div class="shell">
      <a class="skip" href="#panel">
        Skip to the ties
      </a>
      <header>
        <h1>
          <a href="/">Entente</a>
        </h1>
        <ActorSearch
          {...context}
          label="Find"
          placeholder="state, organisation, person"
          onPick={(id) => go({ kind: 'actor', id })}
        />
        <nav aria-label="What to look at">
          <button type="button" onClick={() => go({ kind: 'none' })}>
            Ties
          </button>
          <button type="button" onClick={() => go({ kind: 'path', path: 'tension', from: '', to: '' })}>
            Paths
          </button>
          <button type="button" onClick={() => go({ kind: 'add' })}>
            {store.write ? 'Add an article' : 'Try an article'}
          </button>
          <button type="button" onClick={() => change({ layout: view.layout === 'map' ? 'forces' : 'map' })}>
            {view.layout === 'map' ? 'Show camps' : 'Show map'}
          </button>
          <Origins store={store} origin={view.origin} onPick={(origin) => change({ origin })} />
          <button type="button" onClick={toggle}>
            {theme === 'dark' ? 'Light' : 'Dark'}
          </button>
        </nav>
      </header>
      <main aria-busy={network.state === 'loading'}>
        {network.state === 'error' ? <Fault problem={network.problem} /> : null}
        {network.data === null && network.state !== 'error' ? <p class="notice waiting">Computing the ties…</p> : null}
        <GraphView
          network={network.data}
          layout={view.layout}
          emphasis={emphasis}
          theme={theme}
          onActor={onActor}
          onTie={(a, b) => go({ kind: 'tie', a, b })}
          onNothing={() => selection.kind !== 'none' && selection.kind !== 'path' && go({ kind: 'none' })}
        />
        <Legend />
        {store.firstDay === null || store.lastDay === null ? null : (
          <TimeBar
            firstDay={store.firstDay}
            lastDay={store.lastDay}
            view={view}
            busy={network.state === 'loading'}
            onChange={change}
            onNext={(asOf) => answers.ahead(address('network', tieQuery({ ...view, asOf })))}
          />
        )}
      </main>
      <aside id="panel" aria-label="Details" tabIndex={-1}>
        <Panel {...context} store={store} network={network} paths={paths} nameOf={nameOf} onStored={onStored} />
      </aside>
    </div>
  );
}

/** Finds polities by id or code: paths tell codes, ties tell ids. */
function named(nodes: readonly NetworkNode[]) {
  const known = new Map(nodes.flatMap((node) => [[node.id, node] as const, [node.code ?? node.id, node] as const]));
  return {
    idOf: (text: string): string => known.get(text)?.id ?? text,
    nameOf: (text: string): string => known.get(text)?.name ?? text.replace(/^\w+:/, ''),
  };
}

function Legend() {
  return (
    <p class="legend">
      <span class="friendly">━ friendly</span> <span class="hostile">╍ hostile</span> thicker is stronger
    </p>
  );
}

function Origins({
  store,
  origin,
  onPick,
}: {
  readonly store: StoreInfo;
  readonly origin: string;
  readonly onPick: (origin: string) => void;
}) {
  if (store.origins.length < 2) return null;
  return (
    <label class="days">
      from
      <select value={origin} onChange={(event) => onPick(event.currentTarget.value)}>
        {store.origins.map((one) => (
          <option key={one.origin} value={one.origin}>
            {one.origin} ({one.events})
          </option>
        ))}
      </select>
    </label>
  );
}
