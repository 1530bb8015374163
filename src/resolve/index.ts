export type { ArticleContext } from './article/article-referents.js';
export { createReferents } from './article/create-referents.js';
export { ActorCodes, type CodedActor } from './codes/actor-codes.js';
export { inferPublished } from './dates/infer-published.js';
export type { Actors } from './lexicon/actors.js';
export { describePolity, polityNamed } from './lexicon/describe-polity.js';
export { loadActors } from './lexicon/load-actors.js';
export { type OfficeOnDay, type OfficeStatus, officesOn } from './lexicon/offices-on.js';
