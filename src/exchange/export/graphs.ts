import { cypherText, type GraphStore } from '../../store/index.js';
import { type ExportedEvent, urlOf } from './exported-event.js';
import type { Exporter } from './exporter.js';
import { type ExportFilters, readEvents } from './read-events.js';
import { csvCell, inPieces, xmlText } from './text-cells.js';

/** A polity as a node. */
interface PolityNode {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

/** An event between two polities as an edge. */
interface PolityEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly event: ExportedEvent;
}

/** What an edge tells of its event, with its type in GEXF and GraphML. */
const EDGE_VALUES: readonly (readonly [
  string,
  'string' | 'integer' | 'double',
  (event: ExportedEvent) => string | number | null,
])[] = [
  ['event', 'string', (e) => e.id],
  ['kind', 'string', (e) => e.kind],
  ['eventCode', 'string', (e) => e.eventCode],
  ['quadClass', 'integer', (e) => e.quadClass],
  ['goldsteinScale', 'double', (e) => e.goldsteinScale],
  ['ploverType', 'string', (e) => e.ploverType],
  ['date', 'string', (e) => e.date],
  ['dateFrom', 'string', (e) => e.dateFrom],
  ['dateTo', 'string', (e) => e.dateTo],
  ['datePrecision', 'string', (e) => e.datePrecision],
  ['confidence', 'double', (e) => e.confidence],
  ['numMentions', 'integer', (e) => e.numMentions],
  ['numSources', 'integer', (e) => e.numSources],
  ['origin', 'string', (e) => e.origin],
  ['url', 'string', urlOf],
];

async function polities(store: GraphStore, filters: ExportFilters): Promise<PolityNode[]> {
  const rows = await store.run(cypherText('internal', 'polities'));
  const nodes = rows.map(({ id, name, code }) => {
    return { id: String(id), name: String(name), code: typeof code === 'string' ? code : null };
  });
  if (!filters.polities && !filters.from && !filters.to && !filters.origins) return nodes;
  // Only those that the edges will name.
  const named = new Set<string>();
  for await (const { from, to } of edges(store, filters)) named.add(from).add(to);
  return nodes.filter(({ id }) => named.has(id));
}

/** One edge a pair and direction; events of one side alone are no edges. */
async function* edges(store: GraphStore, filters: ExportFilters): AsyncGenerator<PolityEdge> {
  for await (const event of readEvents(store, filters)) {
    let at = 0;
    for (const from of event.from) {
      for (const to of event.to) {
        if (from === to) continue;
        at++;
        yield { id: at === 1 ? event.id : `${event.id}#${at}`, from, to, event };
      }
    }
  }
}

/** GEXF 1.3 with time: polities as nodes, each event as an edge that lasts from its first day to its last. */
export const gexfExport: Exporter = Object.freeze({
  contentType: 'application/gexf+xml; charset=utf-8',
  extension: 'gexf',
  summary: 'GEXF 1.3 with time: polities, and events between them as edges with start and end',
  write: (store: GraphStore, filters: ExportFilters) => inPieces(gexf(store, filters)),
});

async function* gexf(store: GraphStore, filters: ExportFilters): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield '<attributes class="node" mode="static"><attribute id="code" title="code" type="string"/></attributes>\n';
  yield '<attributes class="edge" mode="static">';
  for (const [name, type] of EDGE_VALUES) yield `<attribute id="${name}" title="${name}" type="${type}"/>`;
  yield '</attributes>\n<nodes>\n';
  for (const { id, name, code } of await polities(store, filters)) {
    yield `<node id="${xmlText(id)}" label="${xmlText(name)}"><attvalues>${attvalue('code', code)}</attvalues></node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for await (const { id, from, to, event } of edges(store, filters)) {
    const start = event.dateFrom === null ? '' : ` start="${event.dateFrom}"`;
    yield `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}" label="${xmlText(event.kind)}"${start} end="${event.dateTo}" weight="${weightOf(event)}"><attvalues>`;
    for (const [name, , value] of EDGE_VALUES) yield attvalue(name, value(event));
    yield '</attvalues></edge>\n';
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

const attvalue = (name: string, value: string | number | null): string =>
  value === null ? '' : `<attvalue for="${name}" value="${xmlText(value)}"/>`;

/** Layouts want positive weights: how much the act weighs, whatever its sign. */
const weightOf = ({ goldsteinScale }: ExportedEvent): number => Math.max(0.1, Math.abs(goldsteinScale));

/** GraphML: polities as nodes, each event as an edge. */
export const graphmlExport: Exporter = Object.freeze({
  contentType: 'application/graphml+xml; charset=utf-8',
  extension: 'graphml',
  summary: 'GraphML: polities, and events between them as edges',
  write: (store: GraphStore, filters: ExportFilters) => inPieces(graphml(store, filters)),
});

async function* graphml(store: GraphStore, filters: ExportFilters): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield '<key id="name" for="node" attr.name="name" attr.type="string"/>\n';
  yield '<key id="code" for="node" attr.name="code" attr.type="string"/>\n';
  for (const [name, type] of EDGE_VALUES) {
    yield `<key id="${name}" for="edge" attr.name="${name}" attr.type="${type === 'integer' ? 'int' : type}"/>\n`;
  }
  yield '<graph edgedefault="directed">\n';
  for (const { id, name, code } of await polities(store, filters)) {
    yield `<node id="${xmlText(id)}">${data('name', name)}${data('code', code)}</node>\n`;
  }
  for await (const { id, from, to, event } of edges(store, filters)) {
    yield `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}">`;
    for (const [name, , value] of EDGE_VALUES) yield data(name, value(event));
    yield '</edge>\n';
  }
  yield '</graph>\n</graphml>\n';
}

const data = (key: string, value: string | number | null): string =>
  value === null ? '' : `<data key="${key}">${xmlText(value)}</data>`;

/** Polities as CSV; a spreadsheet takes no cell of it for a formula. */
export const csvNodesExport: Exporter = Object.freeze({
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  summary: 'CSV of polities: id, name, code',
  write: (store: GraphStore, filters: ExportFilters) => inPieces(csvNodes(store, filters)),
});

async function* csvNodes(store: GraphStore, filters: ExportFilters): AsyncGenerator<string> {
  yield 'id,name,code\n';
  for (const { id, name, code } of await polities(store, filters)) {
    yield `${[id, name, code].map(csvCell).join(',')}\n`;
  }
}

/** Events between polities as CSV, one a pair and direction. */
export const csvEdgesExport: Exporter = Object.freeze({
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  summary: 'CSV of events between polities: source, target and what the event is',
  write: (store: GraphStore, filters: ExportFilters) => inPieces(csvEdges(store, filters)),
});

async function* csvEdges(store: GraphStore, filters: ExportFilters): AsyncGenerator<string> {
  yield `id,source,target,${EDGE_VALUES.map(([name]) => name).join(',')}\n`;
  for await (const { id, from, to, event } of edges(store, filters)) {
    yield `${[id, from, to, ...EDGE_VALUES.map(([, , value]) => value(event))].map(csvCell).join(',')}\n`;
  }
}
