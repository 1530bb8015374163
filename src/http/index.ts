export { CountedStore } from './generation.js';
export { type HttpOptions, isLoopback, listeningFault, type RunningHttp, startHttp } from './start.js';
