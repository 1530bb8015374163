import { useState } from 'preact/hooks';
import { keepToken } from './server.js';

/** Asks for the token of a server that wants one; it is kept for this tab alone. */
export function TokenForm({ refused, onToken }: { readonly refused: boolean; readonly onToken: () => void }) {
  const [token, setToken] = useState('');
  return (
    <main class="token">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keepToken(token);
          onToken();
        }}
      >
        <h1>Entente</h1>
        <p>{refused ? 'The server refuses this token.' : 'This server asks for a token.'}</p>
        <label>
          Token
          <input
            type="password"
            autocomplete="off"
            required
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
        </label>
        <button type="submit">Go on</button>
        <p class="small">
          Whoever runs the server makes one: <code>entente token --token-file FILE</code>
        </p>
      </form>
    </main>
  );
}
