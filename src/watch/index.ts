export { FetchError, isPrivateAddress } from './fetch-page.js';
export { PoliteFetcher, waitOf } from './polite.js';
export { type PollReport, type PollTools, pollFeed } from './poll-feed.js';
export { WatchState } from './watch-state.js';
