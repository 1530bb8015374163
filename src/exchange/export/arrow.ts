import type { Exporter } from './exporter.js';

/** The events as an Arrow stream, dates as dates: `pyarrow.ipc.open_stream(file).read_pandas()`. */
export const arrowExport: Exporter = Object.freeze({
  contentType: 'application/vnd.apache.arrow.stream',
  extension: 'arrow',
  summary: 'Arrow stream of events with real dates, for notebooks',
  async *write(store, filters) {
    // The library takes half a second to load, which other commands need not wait for.
    const { arrowTable } = await import('./arrow-table.js');
    yield* arrowTable(store, filters);
  },
} satisfies Exporter);
