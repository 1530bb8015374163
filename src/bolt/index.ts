export { type BoltLimits, DEFAULT_LIMITS } from './limits.js';
export { type BoltOptions, type BoltServer, type BoltToken, startBolt } from './server.js';
