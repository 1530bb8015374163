import type { GraphStore } from '../../store/index.js';
import type { ExchangeTools } from '../tools.js';
import type { ExportFilters } from './read-events.js';

/**
 * A format that events can be exported in.
 *
 * See gdelt.ts for one. To add another, write a file beside it and name it in exporters.ts.
 */
export interface Exporter {
  readonly contentType: string;
  /** Of a file's name, without the dot. */
  readonly extension: string;
  /** For help, in a few words. */
  readonly summary: string;
  /** The file, piece by piece. */
  write(store: GraphStore, filters: ExportFilters, tools: ExchangeTools): AsyncIterable<string | Uint8Array>;
}
