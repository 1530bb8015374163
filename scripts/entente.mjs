// `npm run entente -- …` from a checkout: what an installed `entente` does, after `ensure`.
import { ensure } from './ensure.mjs';

ensure();
await import('../dist/cli/main.js');
