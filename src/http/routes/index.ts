import { actorRoutes } from './actors.js';
import { analysisRoutes } from './analysis.js';
import { articleRoutes } from './articles.js';
import { batchRoutes } from './batch.js';
import type { AddRoutes } from './context.js';
import { eventRoutes } from './events.js';
import { exportRoutes } from './exports.js';
import { queryRoutes } from './queries.js';
import { storeRoutes } from './store.js';
import { tieRoutes } from './ties.js';

/** Every route of the API, in the order of its documents. */
export const routes: readonly AddRoutes[] = [
  storeRoutes,
  tieRoutes,
  actorRoutes,
  eventRoutes,
  analysisRoutes,
  articleRoutes,
  batchRoutes,
  queryRoutes,
  exportRoutes,
];
