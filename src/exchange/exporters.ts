import { arrowExport } from './export/arrow.js';
import type { Exporter } from './export/exporter.js';
import { gdeltExport, gdeltMentionsExport } from './export/gdelt.js';
import { csvEdgesExport, csvNodesExport, gexfExport, graphmlExport } from './export/graphs.js';
import { ploverExport, polecatExport } from './export/plover.js';

/** The formats that events can be exported in, by name; `csv-nodes` and `csv-edges` belong together. */
export const exporters: Readonly<Record<string, Exporter>> = Object.freeze({
  gdelt: gdeltExport,
  'gdelt-mentions': gdeltMentionsExport,
  polecat: polecatExport,
  plover: ploverExport,
  gexf: gexfExport,
  graphml: graphmlExport,
  'csv-nodes': csvNodesExport,
  'csv-edges': csvEdgesExport,
  arrow: arrowExport,
});
