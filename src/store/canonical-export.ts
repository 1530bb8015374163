import { cypherText } from './cypher-files.js';
import type { Row, Runner, Value } from './store.js';

/** Options of {@link canonicalExport}. */
export interface CanonicalOptions {
  /**
   * With everything that depends on when and in what order things came in: load times, redirects, retracted events and
   * what former mentions reported. Off by default, so that the same articles in any order give the same export.
   */
  readonly history?: boolean;
}

const LOAD_TIMES = new Set(['knownFrom', 'knownTo']);
const HISTORY_LABELS = ['Redirect', 'Retracted'];

/**
 * The whole graph as sorted JSON lines, nodes before relationships: equal graphs give equal bytes, whatever the engine.
 *
 * @example
 * const lines = await canonicalExport(store);
 * lines[0] //=> '{"labels":["Actor","Person"],"properties":{"aliases":[…],"id":"person:Q58217",…}}'
 */
export async function canonicalExport(store: Runner, { history = false }: CanonicalOptions = {}): Promise<string[]> {
  const nodes = await store.run(cypherText('internal', 'all-nodes'));
  const relationships = await store.run(cypherText('internal', 'all-relationships'));
  const kept = history ? nodes : nodes.filter((node) => !isHistory(node));
  const ids = new Set(kept.map((node) => (node.properties as Row).id));
  const lines = kept.map((node) => {
    const labels = [...(node.labels as string[])].sort();
    return JSON.stringify({ labels, properties: properties(node.properties, history) });
  });
  const links = relationships
    .filter(({ type, a, b }) => history || (type !== 'REPORTED' && ids.has(a!) && ids.has(b!)))
    .map(({ a, type, b, ...row }) => JSON.stringify({ a, type, b, properties: properties(row.properties!, history) }));
  return [...lines.sort(), ...links.sort()];
}

function isHistory(node: Row): boolean {
  return (node.labels as string[]).some((label) => HISTORY_LABELS.includes(label));
}

function properties(value: Value | undefined, history: boolean): Row {
  const record = value as Row;
  const keys = Object.keys(record).filter((key) => history || !LOAD_TIMES.has(key));
  return Object.fromEntries(keys.sort().map((key) => [key, record[key]!]));
}
