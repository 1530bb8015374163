// `npm run demo`: installs and builds what is missing, then runs `entente demo`.
import { ensure } from './ensure.mjs';

ensure();
process.argv.splice(2, 0, 'demo');
await import('../dist/cli/main.js');
