export { type CanonicalOptions, canonicalExport } from './canonical-export.js';
export { type CypherFolder, cypherNames, cypherText } from './cypher-files.js';
export { type Position, bareCypher, excerpt, onlyReads } from './cypher-text.js';
export { EmbeddedStore } from './embedded-store.js';
export { type IngestCounts, type IngestOptions, ingestArticle, ingestArticles } from './ingest.js';
export { Neo4jStore } from './neo4j-store.js';
export { type OpenOptions, openStore } from './open-store.js';
export type { KnownTimes } from './plan-versions.js';
export { type ParameterType, type QueryParameter, type ReadQuery, listQueries, runQuery } from './read-queries.js';
export { type RecordedStatement, RecordingStore } from './recording-store.js';
export { type RemovalCounts, findArticle, purgeArticle, retractArticle } from './remove-article.js';
export { SCHEMA_VERSION, type StoreInfo, checkStore, prepareStore, schemaStatements, storeInfo } from './schema.js';
export {
  type CypherDate,
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
  cypherDate,
} from './store.js';
export { toEvidenceOf } from './stored-mention.js';
export { chunks, writeRows } from './write-batch.js';
