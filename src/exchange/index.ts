export { Cells } from './cells.js';
export {
  type ComparedArticle,
  type ComparedEvent,
  type ComparedPair,
  type Comparison,
  compareOrigin,
} from './compare.js';
export type { Exporter } from './export/exporter.js';
export { type ExportFilters, readEvents } from './export/read-events.js';
export { exporters } from './exporters.js';
export type { ImportFormat, Tools } from './format.js';
export { importFormat, importFormats } from './formats.js';
export {
  addReports,
  type FailedRow,
  type ImportOptions,
  type ImportReport,
  importRows,
  NOTHING_IMPORTED,
} from './import-rows.js';
export { Meanings } from './meanings.js';
export { begun, hasHeader, linesOf, type RawRow, readRows, readText, wholeLines } from './read-rows.js';
export { type ExchangeTools, exchangeTools } from './tools.js';
