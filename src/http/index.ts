export { CountedStore } from './generation.js';
export type { Exporter } from './service.js';
export { type HttpOptions, isLoopback, listeningFault, type RunningHttp, startHttp } from './start.js';
