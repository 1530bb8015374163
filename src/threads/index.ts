export { CodingThreads, type CodingThreadsOptions } from './coding-threads.js';
