export type { ArticleInput } from './article/index.js';
export { EntenteError, InputError, QueryError, StoreError, UsageError } from './errors.js';
export { ingest, type LibraryIngestOptions, type LibraryIngestReport } from './library.js';
export type { ActorRef, Article, CodedArticle, EventDate, LanguageCode, Mention, Modality, Polarity } from './model.js';
export { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
export { type GraphStore, type OpenOptions, openStore, type Row } from './store/index.js';
