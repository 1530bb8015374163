import { useEffect, useMemo, useState } from 'preact/hooks';
import { viewOf } from './address-bar.js';
import { tieQuery } from './panels/context.js';
import { address } from './server.js';
import type { StoreInfo } from './shapes.js';
import { Shell } from './shell.js';
import { TokenForm } from './token-form.js';
import { Answers, useAnswer } from './use-answer.js';

/** Asks for a token where the server wants one, then shows the store. */
export function App() {
  const answers = useMemo(() => new Answers(), []);
  const [edition, setEdition] = useState(0);
  const store = useAnswer<StoreInfo>(answers, '/api/store', edition);
  // Asked before the store has told of itself: the page opens with it.
  useEffect(() => answers.ahead(address('network', tieQuery(viewOf(location.search)))), [answers]);
  const again = () => {
    answers.forget();
    setEdition((before) => before + 1);
  };
  if (store.state === 'error') {
    const { problem } = store;
    if (problem.status === 401) return <TokenForm refused={edition > 0} onToken={again} />;
    return (
      <main class="token">
        <h1>Entente</h1>
        <p role="alert">
          <strong>{problem.title}.</strong> {problem.message}
        </p>
        <button type="button" onClick={again}>
          Try again
        </button>
      </main>
    );
  }
  if (store.data === null) return <p class="notice">Loading…</p>;
  return <Shell store={store.data} answers={answers} edition={edition} onStored={again} />;
}
