export { type CanonicalOptions, canonicalExport } from './canonical-export.js';
export { type Column, readColumns } from './columns.js';
export { type CypherFolder, cypherNames, cypherText } from './cypher-files.js';
export { bareCypher, excerpt, onlyReads, type Position } from './cypher-text.js';
export { EmbeddedStore } from './embedded-store.js';
export {
  listEntries,
  mergeStoredActors,
  renameStoredActor,
  UnknownEntryError,
  undoEntry,
} from './entries.js';
export { foreignRunner } from './foreign-runner.js';
export { ImportWriter } from './import-writer.js';
export type {
  ImportCounts,
  Imported,
  ImportedEvent,
  ImportedMention,
  ImportedPlace,
  ImportedSide,
} from './imported.js';
export {
  addCounts,
  type IngestCounts,
  type IngestOptions,
  ingestArticle,
  ingestArticles,
  NOTHING_INGESTED,
  seenArticles,
} from './ingest.js';
export { type MigrationReport, migrateStore, regroupAll } from './migrate.js';
export { Neo4jStore } from './neo4j-store.js';
export { featuresOf, type OpenOptions, openStore } from './open-store.js';
export type { KnownTimes } from './plan-versions.js';
export { listQueries, type ParameterType, type QueryParameter, type ReadQuery, runQuery } from './read-queries.js';
export {
  type EventSummary,
  type RecodedArticle,
  type RecodeOptions,
  type RecodeReport,
  recodeArticles,
} from './recode.js';
export { type RecordedStatement, RecordingStore } from './recording-store.js';
export { findArticle, purgeArticle, type RemovalCounts, retractArticle } from './remove-article.js';
export { checkStore, prepareStore, SCHEMA_VERSION, type StoreInfo, schemaStatements, storeInfo } from './schema.js';
export {
  type CypherDate,
  cypherDate,
  type GraphStore,
  type NodeValue,
  type Parameters,
  type ParameterValue,
  type PathValue,
  type RelationshipValue,
  type Row,
  type Runner,
  type StoreFeatures,
  type Value,
} from './store.js';
export { toEvidenceOf } from './stored-mention.js';
export type {
  BeginOptions,
  ChangeCounters,
  OpenTransaction,
  TypedParameters,
  TypedResult,
  TypedValue,
} from './typed.js';
export { chunks, writeRows } from './write-batch.js';
